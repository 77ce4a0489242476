import Conversation
import Regulation

extension ApplyOnline {
  static func zh(_ state: ApplyOnline, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .inTouch, .still, .end: Words("")
    case .mayNot: Words(try OnlinePart(scene).why())
    case .returned: Words(try OnlinePart(scene).returned())
    case .newFunctions:
      Words("线上职能怎么改？可以写几行，不改就跳过。", help: "写整份，会替换原来的；值班、交流、协商怎样在线上开展都写到（P5.3g）。", example: "线上值班、交流、协商")
    case .newPlan: Words("线上工作安排怎么改？不改就跳过。", help: "写整份，会替换原来的（P5.2）。", example: "每季度每人线上值班 1 次")
    case .applicant: Words("当初是谁申请建这个工作室的？", help: "审批步骤跟建室时一样，要看申请主体（P5.3d）。", example: "2")
    case .applicantName:
      Words(
        ApplicantKind.question(scene[Slots.applicant], scene.language), help: "写专委会、界别或团队的名称。", example: "教育界"
      )
    case .functions:
      Words(
        "线上主要做什么？值班、交流、协商怎样在线上开展？可以写几行。", help: "在秦商量上组织委员值班、交流、协商（P5.3g），结合工作室的特色写。",
        example: "每季度线上值班，按月线上交流，就群众关心的事网上协商")
    case .plan:
      Words(
        "线上的工作安排是什么？可以写几行。", help: try NormsInPlan(scene).online,
        example: "每季度每人线上值班 1 次")
    case .committee: Words("所联系的是哪个专门委员会？", help: "由它审核、联系指导（P1d、P5.3a）。", example: "教科卫体和文化文史委员会")
    case .signers: Words("申请人有哪些？可以联名，用顿号隔开。", help: "印出来以后由本人签名（PA.24）。", example: "委员甲、委员乙")
    case .confirm: Words(try OnlinePart(scene).preview())
    case .submitted:
      Words("已提交申报。\(try OnlinePart(scene).open().map(ApplicationWords(scene).standing) ?? "")")
    }
  }
}

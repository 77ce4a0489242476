import Conversation
import Regulation
import WorkroomStore

/// What an application asks for, and what comes after it is handed in (申请须知), P5.1 to P5.3: said before anybody begins
/// one, and to whoever asks. It records nothing.
enum ApplicationGuide: String, DialogStates {
  case show, end

  static let dialog = define(
    "application-guide", version: 1, title: ("申请须知", "what an application needs"),
    phrases: [
      "申请须知", "申请要准备什么", "申请要什么材料", "申请新建工作室需要什么材料", "申请需要什么", "建工作室要什么条件", "怎么申请", "怎么申请建工作室", "申请流程",
      "审批流程", "what does an application need", "what do i need to apply", "how do i apply",
      "how to apply for a workroom", "what happens after it is handed in",
    ],
    because: .p5_2, for: [.guests, .applicants, .room], start: .show, offered: { $0.audience == .applicants }
  ) {
    say(.show, because: .p5_2).then(.end)
    end(.end)
  }

  static func zh(_ state: ApplicationGuide, _ scene: Scene) throws -> Words {
    switch state {
    case .show: Words(try zh(scene))
    case .end: Words("")
    }
  }

  static func en(_ state: ApplicationGuide, _ scene: Scene) throws -> Words {
    switch state {
    case .show: Words(try en(scene))
    case .end: Words("")
    }
  }

  /// The guide in the person's language, a matter a row.
  static func words(_ scene: Scene) throws -> String {
    switch scene.language {
    case .zh: try zh(scene)
    case .en: try en(scene)
    }
  }

  private static func zh(_ scene: Scene) throws -> String {
    let pack = try scene.pack
    return """
      申请新建工作室要准备（P5.1、P5.2）：
        1 谁申请：专门委员会、界别或者委员团队；
        2 建设方案五项：名称，参与委员 \(pack[.sizeMin])—\(pack[.sizeMax]) 名，召集人 1—\(pack[.convenorsMax]) 名、联络员 1 名，主要职能，工作安排；
        3 填完打印申报表和建设方案，签名、盖章，纸质的也要交。
      交上去以后（P5.3）：专委会审核 → 分管副主席审示 → 主席会议研究 → 授牌 → 向省政协办公厅备案；退回的改好再交。
      申请由经办人填，用经办人的名字登录；驻室委员等工作室建好以后，各用各的名字登录。
      """
  }

  private static func en(_ scene: Scene) throws -> String {
    let pack = try scene.pack
    return """
      What an application for a new workroom needs (P5.1, P5.2):
        1 who applies: a special committee, a sector or a team of members;
        2 a scheme of five parts: the name, \(pack[.sizeMin]) to \(pack[.sizeMax]) members, 1 to \(pack[.convenorsMax]) convenors and a liaison, the functions, the plan;
        3 when it is filled in, print the form and the scheme; signed and sealed they are handed in on paper too.
      After that (P5.3): review by the committee → the Vice-Chairperson → the Chairperson's Council → plaque → filing with the provincial General Office; what is returned is changed and handed in again.
      Whoever handles the application fills it in under their own name; the members sign in by theirs once the room stands.
      """
  }
}

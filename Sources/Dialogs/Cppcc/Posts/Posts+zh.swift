import Conversation
import Regulation
import WorkroomStore

extension Posts {
  static func zh(_ state: Posts, _ scene: Scene) throws -> Words {
    switch state {
    case .mayChange, .end, .confirmTaken, .confirmLeft, .confirmDissolved, .confirmSectors: Words("")
    case .show: Words(try list(scene))
    case .action: Words("要改什么？", help: "专委会和机关任职由主管部门登记。不改就选“不改”。", example: "1")
    case .post:
      Words(
        "担任什么？", help: "专委会审核申报、指导工作室；分管副主席审示；主席会议由秘书记录决定（P5.3a）。", example: "1")
    case .committees: Words("负责哪些专委会？", help: "可以选几个，用空格隔开（P8.1d）。", example: "1")
    case .name: Words("姓名？", help: "只写姓名。", example: "干部乙")
    case .taken: Words("已登记：\(scene[Slots.name] ?? "")，\(try scene.shown(Slots.post))。")
    case .leaver: Words("谁卸任？", help: "输入数字或姓名。", example: "1")
    case .left: Words("已登记卸任。")
    case .newCommittees: Words("新的专委会叫什么？一行一个。", help: "写全称。", example: "提案委员会")
    case .formed: Words("已登记：\(try scene.shown(Slots.newCommittees))。")
    case .oldCommittee: Words("哪个专委会撤销了？", help: "输入数字或名称里的几个字。", example: "1")
    case .whose: Words("哪个专委会？", help: "输入数字或名称里的几个字。", example: "1")
    case .sectors:
      Words(
        "它联系哪些界别、行业？用顿号隔开。", help: "申报交给所联系的专委会审核，按这张表建议（P1d、P5.3a）。", example: "教育、科技")
    case .inTouch: Words("已登记。以后申报会建议交给它审核（P1d）。")
    case .dissolved: Words("已登记撤销。它联系的工作室请另外登记由谁联系指导（P4.4）。")
    }
  }

  private static func list(_ scene: Scene) throws -> String {
    let committees = try roster(scene).committees.map { called($0.facts, scene) }
    let posts = try postings(scene).map { post, names in
      "  \(post.name)　\(post.post.name.zh)\(names.isEmpty ? "" : "：" + names.joined(separator: "、"))"
    }
    return (["专委会 \(committees.count) 个：" + committees.joined(separator: "、")] + posts)
      .joined(separator: "\n")
  }
}

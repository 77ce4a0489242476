import Conversation
import Regulation
import WorkroomStore

extension TermChange {
  static func zh(_ state: TermChange, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot: Words("换届由召集人或联络员登记，请找他们；名册里没有委员的，没有可登记的（P7.2a）。")
    case .day: Words("本届最后一天是哪天？", help: "那一天还算本届；留任的接着算，不断开（P7.2a）。", example: "昨天")
    case .goes:
      Words("哪些委员不再留任？都留任就直接回车。", help: "没有选到的都算留任。输入数字，几个用空格隔开。", example: "1")
    case .confirm:
      Words(try summary(scene))
    case .recorded:
      Words("已登记换届。" + (try follows(scene)) + "新委员加入请说“名册”。")
    }
  }

  private static func summary(_ scene: Scene) throws -> String {
    let (goes, stays) = try parted(scene)
    let offices = try offices(scene).map { "\($0.facts.name)不再任\($0.facts.office.name.zh)" }
    let parts = [
      goes.isEmpty ? "都留任" : "任期届满离室：\(names(goes, scene))",
      stays.isEmpty || goes.isEmpty ? nil : "留任：\(names(stays, scene))",
      offices.isEmpty ? nil : offices.joined(separator: "，"),
    ].compactMap(\.self)
    return "本届到\(try scene.need(Slots.day).plain(.zh))为止；" + parts.joined(separator: "；") + "。"
  }

  private static func follows(_ scene: Scene) throws -> String {
    guard scene[Slots.goes]?.isEmpty == false else { return "" }
    let due = try scene.pack.replacementDue(left: scene.need(Slots.day))
    let convenor = try RosterDialog.lacksConvenor(scene) ? "召集人由联系指导的专委会安排（P7.2a）。" : ""
    return "请在\(due.day.plain(.zh))以前更换（P7.2a\(due.isProductDefault ? "；期限是本程序定的" : "")）。" + convenor
  }
}

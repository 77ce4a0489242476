import Conversation
import Regulation
import WorkroomStore

extension AssignCommittee {
  static func zh(_ state: AssignCommittee, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none where try AllRooms.isEmpty(scene): Words(AllRooms.importFirst.zh)
    case .none: Words("没有由您登记的工作室：联系指导的专委会，由同级政协登记（P1d、P4.4）。")
    case .mayNot: Words(try now(scene) + "由召集人或联络员登记，请找他们。")
    case .room: Words("哪个工作室？", help: "输入数字或名称里的几个字。", example: "1")
    case .committee where try standing(scene) != .anyCommittee:
      Words(
        try now(scene) + "召集人在省政协哪个专门委员会？",
        help: "省政协地市委员工作室由召集人所在的省政协专门委员会负责（P4.4b）；两位召集人不在一个专委会的，写牵头的那个（A37）。",
        example: "教科卫体和文化文史委员会")
    case .committee:
      Words(
        try now(scene) + "由哪个专门委员会联系指导？",
        help: "各专门委员会负责所联系工作室的指导、服务和管理（P4.4）。输入数字或全称。", example: "教科卫体和文化文史委员会")
    case .confirm: Words("")
    case .assigned: Words("已登记：由\(scene[Slots.committee] ?? "")联系指导。")
    }
  }

  private static func now(_ scene: Scene) throws -> String {
    try scene.facts(TheWorkroom(place(scene)))?.facts.committee.map { "现在是\($0)。" } ?? ""
  }
}

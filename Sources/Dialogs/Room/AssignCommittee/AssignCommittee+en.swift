import Conversation
import Regulation
import WorkroomStore

extension AssignCommittee {
  static func en(_ state: AssignCommittee, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none where try AllRooms.isEmpty(scene): Words(AllRooms.importFirst.en)
    case .none:
      Words(
        "There is no workroom for you to enter: the CPPCC of its own level says which committee guides it (P1d, P4.4)."
      )
    case .mayNot: Words(try now(scene) + "It is entered by a convenor or the liaison: please ask them.")
    case .room: Words("Which workroom?", help: "Type its number or a few words of its name.", example: "1")
    case .committee where try standing(scene) != .anyCommittee:
      Words(
        try now(scene) + "In which special committee of the province does the convenor sit?",
        help:
          "A provincial room in a prefecture belongs to the committee in which its convenor sits (P4.4b); where two convenors sit in different ones, the one that leads (A37).",
        example: "教科卫体和文化文史委员会")
    case .committee:
      Words(
        try now(scene) + "Which special committee guides it?",
        help:
          "Each committee guides, serves and looks after its workrooms (P4.4). A number or the full name.",
        example: "教科卫体和文化文史委员会")
    case .confirm: Words("")
    case .assigned: Words("Recorded: guided by \(scene[Slots.committee] ?? "").")
    }
  }

  private static func now(_ scene: Scene) throws -> String {
    try scene.facts(TheWorkroom(place(scene)))?.facts.committee.map { "Now it is \($0). " } ?? ""
  }
}

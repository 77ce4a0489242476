import Conversation
import Regulation
import WorkroomStore

extension PutRight {
  static func en(_ state: PutRight, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot:
      Words(
        scene.audience == .applicants
          ? "There is no application in hand."
          : "What was entered of the room is put right by a convenor or the liaison: please ask them. For a record of your own say “correct a record”."
      )
    case .what:
      Words(
        "What was entered wrongly?",
        help: "It is put right with its reason; the ledger keeps what stood before (P4.5b).", example: "1")
    case .roomName:
      Words(
        "What is the right name? Now it is “\(try scene.room()?.facts.name ?? "")”.",
        help: "The full name on its plaque (P4.1).", example: "商州区教育界别委员工作室")
    case .plaque:
      Words(
        "On which day was the plaque awarded? Entered is \(try old(scene)).",
        help: "Day, month and year; that day counts (P0).", example: "1 March 2024")
    case .platform:
      Words(
        "On which day did it join? Entered is \(try old(scene)).",
        help: "Day, month and year; that day counts (P5.3d).", example: "1 April 2024")
    case .who: Words("Whose name is wrong?", help: "A number, or the name as it is now.", example: "1")
    case .memberName:
      Words(
        "What is the right name?",
        help: "The same person under the right name; for another person use the roster.",
        example: "委员庚")
    case .seated: Words("Which member's first day?", help: "A number or a name.", example: "1")
    case .since:
      Words(
        "Since which day should it be?", help: "Day, month and year; that day counts.",
        example: "1 March 2024")
    case .handler:
      Words(
        "What is the right name of whoever handles it? Now it is \(try ApplicationWords(scene).mine()?.facts.begun.handlerName ?? "").",
        help: "The same person under the right name.", example: "委员丙")
    case .reason:
      Words(
        "Why is it changed?", help: "Kept in the ledger beside what stood before (P4.5b).",
        example: "misspelt at the time")
    case .confirm:
      Words(
        "\(try change(scene).what): was \(try change(scene).old), is to be \(try change(scene).new); reason: \(scene[Slots.reason] ?? "")."
      )
    case .done: Words("Put right. What stood before is in the ledger still.")
    }
  }

  private static func old(_ scene: Scene) throws -> String {
    let room = try scene.room()?.facts
    return (scene[Slots.what] == .platform ? room?.platform : room?.plaque)?.inFull(.en) ?? ""
  }
}

import Conversation
import Regulation

extension ApplyOfficers {
  static func en(_ state: ApplyOfficers, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .closed: Words(try ApplicationSlots.closed(scene))
    case .noMembers: Words("Convenors are chosen out of the members (P4.2c): list these first.")
    case .convenors:
      Words(
        "Who are the convenors? \(try RoomNumbers(scene).convenors).",
        help: "Chosen by the members (P4.2c). Two are parted by a space.",
        example: "1")
    case .details:
      Words(
        "Their sector and special committee? One a line: sector, committee.",
        help: "The form asks for both of each convenor; it may wait.", example: "教育界, 教科卫体和文化文史委员会")
    case .choice:
      Words(
        "How were they chosen?",
        help: "Normally by the members (P4.2c); of a provincial room in a prefecture by their post (P4.2d).",
        example: "1")
    case .chair:
      Words(
        "In principle the prefecture's Chairperson is the convenor of a provincial room there (P4.2d). The reason for another?",
        help: "It is kept.", example: "decided by the Chairperson's Council")
    case .liaison:
      Words(
        "Who is the liaison? A member, or somebody from a member's employer.",
        help: "One liaison is named (P4.2e).",
        example: "2")
    case .from:
      Words(
        "From which member's employer? Its name, please.",
        help: "The liaison is a member or comes from a member's employer (P4.2e).",
        example: "Shangzhou Middle School")
    case .contact:
      Words(
        "How is the liaison reached?", help: "Printed on the form only, never in the ledger's entries.",
        example: "13900000000")
    case .listed: Words("Kept. \(try ApplicationSlots.progress(scene))")
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension DecideLeave {
  static func en(_ state: DecideLeave, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .end:
      Words(scene[Slots.decision] == .later ? "Left for later; until then the duty is asked for." : "")
    case .notYours:
      Words("Consenting to leave is the convenor's task (P4.2c). To ask for it, say “ask for leave”.")
    case .none:
      Words(
        try ownWaits(scene)
          ? "Your own leave is for the other convenor to decide on; no other request waits."
          : "No request for leave awaits your consent.")
    case .pick:
      Words(
        "\(english(try LeaveWords(scene).waiting().count, "request")) for leave. Which one?",
        help: "The first that came stands first; type its number.", example: "1")
    case .show: Words(try card(scene))
    case .decision:
      Words(
        "Do you consent?",
        help:
          "With your consent no duty is missing for that quarter, and it is not met either; otherwise it is asked for as before.",
        example: "1")
    case .remark:
      Words(
        "Anything to say to it?", help: "One sentence that the member sees; it lies apart from the ledger.",
        example: "get well soon")
    case .condition:
      Words(
        "Leave is consented to or refused, with no conditions: this is recorded as consent, and no duty is missing for that quarter. “\(scene[Slots.remark] ?? "")” stands beside it as a remark that the member sees."
      )
    case .recorded: Words((try outcome(scene)) + (try rest(scene)))
    }
  }

  private static func card(_ scene: Scene) throws -> String {
    guard let request = try request(scene) else { return "" }
    let facts = request.facts
    let entered = request.enteredBy.map { " by \($0) on their behalf" } ?? ""
    let note = facts.note.map { ": \($0.orErased(.en))" } ?? ""
    var rows = [
      "\(request.line)\(note). Entered \(facts.asked.inWords(scene))\(entered); \(english(request.shifts, "shift")) done in that quarter.",
      LeaveWords(scene).reading,
    ]
    if request.isOwn {
      rows.append(
        "This is your own leave. You are the room's only convenor: you may consent yourself, and it will be marked."
      )
    }
    return rows.joined(separator: "\n")
  }

  private static func outcome(_ scene: Scene) throws -> String {
    guard let leave = try leave(scene) else { return "" }
    let words = LeaveWords(scene)
    return leave.state == .consented
      ? "Consented: \(try words.line(leave))\(words.marks(leave.facts)). No duty is missing, and it is not met either; whoever does it all the same has met it."
      : "Refused: \(try words.line(leave)). The duty is asked for as before (P3.3e)."
  }

  private static func rest(_ scene: Scene) throws -> String {
    let count = try LeaveWords(scene).waiting().count
    return count == 0 ? "" : " \(english(count, "request")) still to be decided on."
  }
}

import Conversation
import Regulation
import WorkroomStore

extension DecideEnding {
  static func en(_ state: DecideEnding, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .isPaper, .end: return Words("")
    case .none:
      return Words("No proposal waits for your decision. To make one say “propose that a room end” (P7.1e).")
    case .which:
      return Words(
        "Which one is decided?",
        help:
          "Delisting is decided by the body that approved the room, termination confirmed by the office in charge.",
        example: "1")
    case .shown:
      guard let facts = try chosen(scene)?.facts else { return Words("") }
      return Words(
        "\(facts.proposed.by) proposes: \(EndingWords(scene).cited(facts.proposed.grounds)). What happened: \(facts.proposed.text.orErased(.en))."
      )
    case .outcome:
      return Words(
        "What is decided?",
        help:
          "A personal room is delisted or becomes one of another type, as the case may be (P7.3b); otherwise it goes on.",
        example: "it goes on")
    case .type:
      return Words(
        "Of which type is it from now on?", help: "Regional, sector or industry (P2.3).", example: "sector")
    case .name:
      return Words(
        "What is it called?", help: "No member's name in it; it ends in “委员工作室” (P4.1, P7.3).",
        example: "商州区医药卫生界别委员工作室")
    case .paper:
      return Words(
        "From which paper is it recorded? Its number, please.",
        help: "The body that approved the room decides; you record it from its paper (P5.3f).",
        example: "No. 8 of 2026")
    case .number: return Words("Under which number?", help: "None: just Enter.", example: "No. 8 of 2026")
    case .reason:
      return Words(
        "For what reason?", help: "It is kept with the decision.",
        example: "two failed years, and nothing was mended")
    case .day:
      return Words(
        "On which day? Where the room ends, that is its last.", help: "Day, month and year.", example: "today"
      )
    case .confirm:
      guard scene[Slots.outcome] == .ends else { return Words("") }
      return Words(
        "\(try summary(scene)). Afterwards the room can only be looked at, and nothing is recorded there (P7.4); recorded by mistake, it may be taken back until it is archived."
      )
    case .recorded: return Words(try recorded(scene))
    }
  }

  private static func recorded(_ scene: Scene) throws -> String {
    switch scene[Slots.outcome] {
    case .ends?:
      "Recorded: the room has ended. The body that gave the plaque takes it back: say “the plaque was taken back” once it did (P7.2f)."
    case .converts?:
      "Recorded: from that day it is called \(scene[Slots.name] ?? ""), and its ledger goes on (P7.3b)."
    case .keeps?, nil: "Recorded: the room goes on."
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension RecordDecision {
  static func en(_ state: RecordDecision, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route, .confirm, .end: Words("")
    case .none: Words("No output that was submitted is waiting for its outcome or a reply.")
    case .pick:
      Words(
        "Which one?",
        help: "Submitted, and waiting for an outcome or a reply, the oldest first; type its number.",
        example: "1")
    case .decision:
      Words(
        "What became of it?",
        help:
          "A proposal is filed as a case, a report adopted, or it is returned; a returned one was submitted all the same (P3.3f).",
        example: "1")
    case .reply:
      Words(
        "What was replied?", help: "The gist of it on one line.",
        example: "all lamps are replaced by the end of June")
    case .by:
      Words(
        try isReply(scene) ? "Who replied?" : "Which body \(done(scene))?",
        help: "The body, such as the proposals committee.",
        example: "Proposals Committee of Shangzhou")
    case .day:
      Words(
        "On which day?", help: "The day it was adopted, filed or returned; not before it was submitted.",
        example: "today")
    case .recorded: Words(try recorded(scene))
    }
  }

  private static func done(_ scene: Scene) -> String {
    switch scene[Slots.decision] {
    case .adopted?: "adopted it"
    case .caseFiled?: "filed it as a case"
    case .returned?: "returned it"
    case .replied?, nil: "adopted, filed or returned it"
    }
  }

  private static func recorded(_ scene: Scene) throws -> String {
    if try oversight(scene) != nil { return "The reply to the oversight is recorded (P3.4e)." }
    guard let output = try output(scene) else { return "" }
    let unheard = try unheard(scene)
    let next =
      unheard == 0
      ? ""
      : " \(english(unheard, "visitor")) behind it \(unheard == 1 ? "has" : "have") had no feedback yet (P6.4a): say “how far has it come”."
    guard let decision = scene[Slots.decision]?.decision else { return "The reply is recorded." + next }
    let noted = "Recorded: \(decision.name.en)."
    return try counted(decision, output, noted, scene) + next
  }

  private static func counted(
    _ decision: OutputDecision, _ output: Matter<OutputFacts>, _ noted: String, _ scene: Scene
  ) throws -> String {
    return switch (try LogOutput.serves(output, scene), decision) {
    case (.quarter, .returned): noted + " It was submitted, so what counts stays as it is (P3.3f)."
    case (.quarter, .adopted), (.quarter, .caseFiled):
      noted + " It counts for the quarter in which it was submitted (P3.3f)."
    case (.onceAdopted, .returned):
      noted + " Not adopted: as it is read now, it does not count (this program's reading)."
    case (.onceAdopted, .adopted), (.onceAdopted, .caseFiled):
      noted + " It counts for the quarter of that day (this program's reading)."
    case (.notThisKind, _), (.noPlaque, _), (.partner, _): noted
    }
  }
}

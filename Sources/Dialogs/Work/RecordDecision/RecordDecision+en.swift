import Conversation
import Regulation
import WorkroomStore

extension RecordDecision {
  static func en(_ state: RecordDecision, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .none: Words("No output that was submitted is waiting for its outcome.")
    case .pick:
      Words(
        "Which one?", help: "Submitted, and nothing heard of yet, the oldest first; type its number.",
        example: "1")
    case .decision:
      Words(
        "What became of it?",
        help:
          "A proposal is filed as a case, a report adopted, or it is returned; a returned one was submitted all the same (P3.3f).",
        example: "1")
    case .by:
      Words(
        "By whom was it adopted, filed or returned?", help: "The body, such as the proposals committee.",
        example: "Proposals Committee of Shangzhou")
    case .day:
      Words(
        "On which day?", help: "The day it was adopted, filed or returned; not before it was submitted.",
        example: "today")
    case .recorded: Words(try recorded(scene))
    }
  }

  private static func recorded(_ scene: Scene) throws -> String {
    guard let decision = scene[Slots.decision], let output = try output(scene) else { return "" }
    let noted = "Recorded: \(decision.name.en)."
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

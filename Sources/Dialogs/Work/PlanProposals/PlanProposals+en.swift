import Conversation
import Regulation
import WorkroomStore

extension PlanProposals {
  static func en(_ state: PlanProposals, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route: Words("")
    case .end: Words(scene[Slots.decision] == .waiting ? "Good, it waits." : "")
    case .notYours:
      Words("Proposing for the consultation plan is the convenor's or the liaison's task (P3.4c).")
    case .none:
      Words(
        "Nothing was raised often in the last \(try scene.pack[.planDays]) days (\(try scene.pack[.planOpinions]) opinions of \(try scene.pack[.planPersons]) visitors or more: this program's numbers)."
      )
    case .pick:
      Words(
        "Which one?",
        help:
          "What came to the same in the last \(try scene.pack[.planDays]) days stands together; what waits for a decision comes last.",
        example: "1")
    case .show: Words("Raised often; these seem to be one problem:\n" + (try rows(scene)))
    case .wide:
      Words("Does it reach wide? (P3.4c)", help: "Many people or places: say “yes”.", example: "yes")
    case .hard:
      Words(
        "Is it hard to settle? (P3.4c)",
        help: "Several offices are needed for it, or it was not settled for long: say “yes”.", example: "yes")
    case .notAll:
      Words(
        "Only what is raised often, reaches wide and is hard to settle is brought to the plan (P3.4c). Nothing was recorded; research and a micro-consultation may come first."
      )
    case .topic:
      Words(
        "What is the topic?", help: "One sentence, without visitors' names and numbers.",
        example: "who looks after street lamps in old estates")
    case .confirm: Words("")
    case .proposed:
      Words(
        try scene.facts(OpenPlanProposals(in: scene.signedIn().room)).isEmpty
          ? "Somebody has proposed it just now; it was not recorded again."
          : "The proposal is recorded. What the CPPCC decides is recorded here, too.")
    case .decision:
      Words("What did the CPPCC decide?", help: "Yes or no is recorded; without news it waits.", example: "3")
    case .by:
      Words("Who decided it?", help: "The body or meeting.", example: "Chairperson's Council of Shangzhou")
    case .day: Words("On which day?", help: "Say today, yesterday, or 5 March.", example: "today")
    case .decided: Words("The decision is recorded.")
    }
  }
}

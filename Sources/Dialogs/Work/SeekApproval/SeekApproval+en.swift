import Conversation
import Regulation
import WorkroomStore

extension SeekApproval {
  static func en(_ state: SeekApproval, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route, .planned, .who, .still: Words("")
    case .end: Words(scene[Slots.decision] == .waiting ? "Good, it waits." : "")
    case .notYours: Words("Requests for approval are recorded by the convenor or the liaison (P6.3e).")
    case .noneOpen:
      Words(
        "No request waits for its approval. To record one that was brought, say “seek approval” first (P6.3e)."
      )
    case .pick:
      Words("Which one?", help: "What waits comes first; for another choose “a new request”.", example: "1")
    case .fromPlan:
      Words(
        "Of the annual plan nobody has brought \(listed(try ofPlan(scene).map(\.text), scene)) yet. Bring them together?",
        help: "One approval may cover several items of the plan (P6.3e); for others say “no”.", example: "yes"
      )
    case .topics:
      Words(
        "Which consultations or oversight? One topic a line.",
        help:
          "Before they are held, the special committee that guides the room brings them to the CPPCC of the level (P6.3e). End with a line of a single full stop.",
        example: "street lamps of the south estate")
    case .plan:
      Words(
        "Are they items of the annual plan, approved with it?",
        help: "One approval may cover several of the plan; of one brought by itself say “no”.", example: "no")
    case .committee:
      Words(
        "Which committee brings it?", help: "The special committee that guides the room.",
        example: "Proposals Committee")
    case .usual:
      Words(
        "Is it brought by \(try guiding(scene) ?? "")?",
        help: "The committee that guides the room brings it; if it is another, say “no”.", example: "yes")
    case .day: Words("When was it brought?", help: "Say today, yesterday, or 5 March.", example: "today")
    case .confirm: Words("")
    case .requested:
      Words(
        "The request is recorded. Once it is decided say “seek approval” again; only what is held after the approval counts (P6.3e)."
      )
    case .decision:
      Words("Did the CPPCC approve?", help: "Yes or no is recorded; without news it waits.", example: "1")
    case .by:
      Words("Who decided it?", help: "The body or meeting.", example: "Chairperson's Council of Shangzhou")
    case .decidedOn: Words("On which day?", help: "Say today, yesterday, or 5 March.", example: "today")
    case .over:
      Words("This request was decided, or taken back, just now: nothing was recorded again.")
    case .decided:
      Words(
        scene[Slots.decision] == .approved
          ? "The approval is recorded. Choose it when the consultation or oversight is logged."
          : "It is recorded as not approved. What is held without approval is kept and not counted (P6.3e).")
    }
  }
}

import Conversation

extension LinkPlan {
  static func en(_ state: LinkPlan, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .confirmRelease: Words("\(try scene.shown(Slots.deed)) is let go from the plan.")
    case .notYours: Words("A convenor or the liaison joins records to the plan (P4.6).")
    case .none: Words("There is no annual plan for this year yet: say “make the annual plan” (P4.6).")
    case .nothing:
      Words("Nothing is to be joined: all that was recorded this year counts for the plan, or nothing was.")
    case .deed:
      Words(
        "Which record belongs to the plan? One that is joined already is let go.",
        help:
          "What was done beside the plan, and what is joined. A record of the same kind, mode and member counts by itself (P4.6).",
        example: "1")
    case .noItem:
      Words("No item of the plan is open: each has its record. To add one say “annual plan”.")
    case .item:
      Words(
        "To which item?", help: "Those without a record; a record counts for one item only (P4.6).",
        example: "1")
    case .joined:
      Words("Joined; it counts once in “plan progress”. To let it go say “join to the plan” again.")
    case .released: Words("It was let go.")
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension PlanYear {
  static func en(_ state: PlanYear, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .known, .missing, .compared, .end: Words("")
    case .notYours:
      Words(
        try ShowPlan.answer(scene).map {
          try PlanWords(scene).progress($0) + "\nA convenor or the liaison makes and changes the annual plan."
        } ?? "The annual plan is made by a convenor or the liaison; there is none yet.")
    case .year:
      Words(
        "For which year?", help: "This year's may be changed as you go, next year's made ahead.",
        example: "this year")
    case .items:
      Words(
        try
          "What is planned? Reading and sharing and policy talks first (P2.2b), then the rest, an item a line: month, kind, what about, who.\n"
          + NormsInPlan(scene).ofRoom,
        help:
          "Such as “April micro-consultation street lamps \(try someone(scene))”, “March and September in person reading session” or “quarterly public-opinion report”. Without a mode either will do; without a name it is the room's. The basis may be named: work points, central work, public concern.",
        example: "April micro-consultation street lamps")
    case .proposed:
      Words(
        try PlanWords(scene).check(check(base(scene), scene)) + "\nProposed:\n"
          + PlanWords(scene).numbered(proposals(scene)) + "\nAdd these?",
        help: "Each can still be changed or taken out; the plan can be adopted without them.", example: "yes")
    case .changes:
      Words(
        try PlanWords(scene).numbered(listed(scene))
          + "\nWhat is to be changed? A line each; skip it if nothing is.",
        help:
          "“remove 2” takes out item 2, “change 2 May visit \(try someone(scene))” puts another in its place, “add June policy talk health insurance” adds one.",
        example: "add June policy talk health insurance")
    case .same:
      Words(
        "Nothing was changed: the plan is still version \(try standing(scene)?.version ?? 1). To see how far it is say “plan progress”."
      )
    case .confirm: Words(try plan(scene))
    case .adopted:
      Words(
        "The annual plan for \(scene[Slots.year] ?? "") is adopted (version \(try standing(scene)?.version ?? 1)). “Plan progress” shows how far it is"
          + (toApprove(try final(scene)) > 0
            ? "; before consultations and oversight are held say “seek approval” (P6.3e)." : "."))
    }
  }

  private static func plan(_ scene: Scene) throws -> String {
    let (items, words) = (try final(scene), PlanWords(scene))
    var rows = [try words.numbered(items), words.check(try check(items, scene))]
    if let standing = try standing(scene) {
      rows.append(
        "Since version \(standing.version): \(items.differing(from: standing.items)) added, \(standing.items.differing(from: items)) taken out."
      )
    }
    rows.append("The annual plan for \(scene[Slots.year] ?? "") is adopted, \(english(items.count, "item")).")
    return rows.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

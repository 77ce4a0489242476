import Conversation
import Regulation
import WorkroomStore

extension ShowPlan {
  static func en(_ state: ShowPlan, _ scene: Scene) throws -> Words {
    switch state {
    case .planned, .end: Words("")
    case .year:
      Words(
        "The plan of which year? (this one unless you say)",
        help: "Say this year, next year, last year, or 2026.", example: "this year")
    case .none:
      if let year = past(scene) {
        Words("There was no annual plan for \(year).")
      } else {
        Words(
          try scene.may(PlanAdopted.self)
            ? "There is no annual plan yet: say “make the annual plan” (P4.6)."
            : "There is no annual plan yet. A convenor or the liaison makes it: “make the annual plan” (P4.6)."
        )
      }
    case .show: Words(try answer(scene).map { try PlanWords(scene).progress($0) } ?? "")
    }
  }
}

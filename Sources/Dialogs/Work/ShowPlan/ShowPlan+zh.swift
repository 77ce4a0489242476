import Conversation
import Regulation
import WorkroomStore

extension ShowPlan {
  static func zh(_ state: ShowPlan, _ scene: Scene) throws -> Words {
    switch state {
    case .planned, .end: Words("")
    case .year: Words("看哪一年的计划？（不说就是今年）", help: "说今年、明年、去年，或者 2026年。", example: "今年")
    case .none:
      if let year = past(scene) {
        Words("\(year)年没有定年度计划。")
      } else {
        Words(
          try scene.may(PlanAdopted.self)
            ? "还没有定年度计划，请说“制定年度计划”（P4.6）。" : "还没有定年度计划。召集人或联络员可以说“制定年度计划”（P4.6）。")
      }
    case .show: Words(try answer(scene).map { try PlanWords(scene).progress($0) } ?? "")
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

/// What came in and what became of it, in numbers (意见统计): how many, of which class, how satisfied visitors were (P7.1a).
///
/// No visitor's words are in it, so whoever belongs to the room sees all of it.
enum OpinionNumbers: String, DialogStates {
  case span, show, end

  enum Slots {
    static let days = Slot<DaySpan>(
      "days", "时段", "time",
      as: .asked(
        topic: [
          "群众", "意见", "来访", "满意", "接待", "统计", "几类", "visitor", "opinion", "satisf", "people", "figures",
          "class",
        ],
        usual: { DaySpan($0.year, month: $0.month) ?? DaySpan($0, $0) }))
  }

  static let dialog = define(
    "opinion-figures", version: 1, title: ("意见统计", "opinion figures"),
    phrases: [
      "意见统计", "这个月来了多少群众", "来了多少群众", "本月接待了多少群众", "接待了几个群众", "收到多少条意见", "这个月登记了几件意见", "意见分几类", "意见分类统计",
      "满意率是多少",
      "群众满意率", "群众满意吗", "办结了几件", "今年一共登记了多少件意见",
      "opinion figures", "how many visitors came this month", "how many opinions did we get",
      "how many people came", "opinions by class", "the satisfaction rate", "how satisfied are visitors",
      "how many opinions this year", "how many opinions were closed",
    ],
    because: .p7_1a, start: .span, hearsOpening: true
  ) {
    ask(.span, for: Slots.days, optional: true).then(.show)
    say(.show, because: .p7_1a).then(.end)
    end(.end)
  }

  static func days(_ scene: Scene) -> DaySpan {
    let today = scene.now.day
    return scene[Slots.days] ?? DaySpan(today.year, month: today.month) ?? DaySpan(today, today)
  }

  static func figures(_ scene: Scene) throws -> OpinionFigures.Figures {
    let days = days(scene)
    return try scene.facts(OpinionFigures(in: scene.signedIn().room, from: days.first, to: days.last))
  }

  /// 咨询 3、微需求、微建议 2、未分类 1
  static func kinds(_ figures: OpinionFigures.Figures, _ scene: Scene) -> String {
    let named = OpinionClass.allCases.compactMap { kind in
      figures.kinds[kind].map { "\(kind.name(scene.language)) \($0)" }
    }
    let none = figures.kinds[nil].map { [scene("未分类 \($0)", "not classed \($0)")] } ?? []
    return (named + none).joined(separator: scene("；", "; "))
  }

  /// 待办 2；已办结 3
  static func states(_ figures: OpinionFigures.Figures, _ scene: Scene) -> String {
    MatterState.allCases.compactMap { state in
      figures.states[state].map { "\(state.name(scene.language)) \($0)" }
    }.joined(separator: scene("；", "; "))
  }

  /// 满意 4；基本满意 1
  static func satisfaction(_ figures: OpinionFigures.Figures, _ scene: Scene) -> String {
    Satisfaction.allCases.compactMap { said in
      figures.satisfaction[said].map { "\(said.name(scene.language)) \($0)" }
    }.joined(separator: scene("；", "; "))
  }

  /// Of a hundred who were asked, rounded; nil where nobody was.
  static func rate(_ figures: OpinionFigures.Figures) -> Int? {
    figures.rated == 0 ? nil : (figures.content * 200 + figures.rated) / (figures.rated * 2)
  }
}

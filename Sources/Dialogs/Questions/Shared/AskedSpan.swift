import Conversation
import Regulation
import Understanding
import WorkroomStore

extension AnswerReader where Value == DaySpan {
  /// The days that a question is about, said alone (上个月) or within the sentence that asks it (我上个月值了几次班).
  ///
  /// - Parameters:
  ///   - topic: words of the sentences that ask it: where one stands and no days do, the usual ones are meant.
  ///   - ahead: whether days that have not come may be meant: what is planned can be looked at.
  ///   - usual: which these are.
  static func asked(
    topic: [String], ahead: Bool = false, usual: @escaping @Sendable (Day) -> DaySpan
  ) -> AnswerReader {
    AnswerReader(
      .open,
      read: { line, scene, _ in
        if let problem = DayDoubts.problem(line, scene) { return .problem(problem) }
        guard let found = SpanFinder(line, now: scene.now).found()?.span else {
          let said = TextFolding.folded(line)
          return topic.contains(where: said.contains) ? .value(usual(scene.now.day)) : .miss
        }
        guard ahead || found.first <= scene.now.day else {
          return .problem(
            scene(
              "\(found.inWords(scene))还没有到，请换个时间。",
              "\(found.inWords(scene).capitalisedFirst) has not come yet. Another time, please."))
        }
        return .value(ahead ? found.nearest(to: scene.now.day, in: line) : found)
      },
      show: { span, scene in span.inWords(scene) })
  }
}

extension DaySpan {
  /// Where what is planned may be meant, June said in March is the one to come: no year was said, and half a year has passed.
  fileprivate func nearest(to today: Day, in line: String) -> DaySpan {
    let saysYear = ["去年", "前年", "last", "ago", String(first.year)].contains(
      where: TextFolding.folded(line).contains)
    guard last < today.adding(-183), !saysYear, let from = Day(first.year + 1, first.month, first.day),
      let to = Day(last.year + 1, last.month, last.day)
    else { return self }
    return DaySpan(from, to)
  }
}

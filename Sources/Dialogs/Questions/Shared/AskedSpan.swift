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
        return .value(found)
      },
      show: { span, scene in span.inWords(scene) })
  }
}

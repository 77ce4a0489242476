import Conversation
import Regulation
import Understanding

/// Days from which one that was named is asked about.
private let farAhead = 300

extension AnswerReader where Value == Day {
  /// A day to come, or today, by which something is to be done; one that is past is asked for again.
  static var dayToCome: AnswerReader {
    AnswerReader(
      .open,
      read: { line, scene, _ in
        guard let day = DueDay.read(line, now: scene.now) else {
          return DayDoubts.unfinished(line, scene) ?? .miss
        }
        guard day >= scene.now.day else {
          return .problem(
            scene(
              "\(day.inWords(scene))已经过了，请说一个以后的日子。",
              "\(day.inFull(.en)) is past: a day to come, please."))
        }
        // 3月20日 said on 31 March: next year's, or a slip.
        guard scene.now.day.days(to: day) < farAhead else {
          return .doubt(
            day, scene("是\(day.inWords(scene))吗？", "Do you mean \(day.inFull(.en))?"))
        }
        return .value(day)
      },
      show: { value, scene in value.inWords(scene) })
  }
}

import Conversation
import Regulation
import Understanding
import WorkroomStore

extension AnswerReader where Value == Moment {
  /// When the shift ended: a time on the day it began (or after midnight), a length, or day and time.
  ///
  /// A shift of no length, or of over 12 hours, is questioned (product default).
  ///
  /// - Parameter start: when it began.
  static func endOfShift(after start: @escaping @Sendable (Scene) throws -> Moment?) -> AnswerReader {
    AnswerReader(
      .open,
      read: { line, scene, _ in
        guard let start = try start(scene) else { return .miss }
        let end: Moment
        if let minutes = When.duration(line) {
          end = start.adding(minutes: minutes)
        } else if let clock = When.clock(line, after: start) {
          end = clock
        } else if let said = When.moment(line, now: scene.now), said.timeGiven {
          end = said.moment
        } else {
          return .miss
        }
        guard end <= scene.now else {
          return .problem(scene("\(end.inWords(scene)) 还没有到。", "It is not \(end.inWords(scene)) yet."))
        }
        guard end >= start else {
          return .problem(
            scene(
              "结束不能早于开始：\(start.inWords(scene))。", "It cannot end before its start, \(start.inWords(scene)).")
          )
        }
        let length = start.minutes(to: end)
        guard length == 0 || length > 12 * 60 else { return .value(end) }
        return .doubt(
          end,
          scene(
            "那就是到\(end.inWords(scene))，\(lengthInWords(length, .zh))。对吗？",
            "That is until \(end.inWords(scene)), \(lengthInWords(length, .en)). Right?"))
      },
      show: { value, scene in value.inWords(scene) })
  }
}

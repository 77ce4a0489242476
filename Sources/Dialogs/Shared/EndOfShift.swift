import Conversation
import Regulation
import Understanding
import WorkroomStore

extension AnswerReader where Value == Moment {
  /// When the shift ended: a time on the day it began (or after midnight), a length, or day and time.
  ///
  /// Its length is settled as ``LengthOfShift`` says.
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
        return LengthOfShift.settle(end, from: start, to: end, scene)
      },
      show: { value, scene in value.inWords(scene) })
  }
}

/// How long a shift may last (product default): one of no length, or of over 12 hours, is questioned, and nobody is on duty
/// for more than a day.
enum LengthOfShift {
  private static let (usual, longest) = (12 * 60, 24 * 60)

  /// - Parameter value: what was said, of the shift's start or its end.
  static func settle(_ value: Moment, from start: Moment, to end: Moment, _ scene: Scene) -> Understood<
    Moment
  > {
    let length = start.clockMinutes(to: end)
    guard length <= longest else {
      let long = lengthInWords(length, scene.language)
      return .problem(
        value == end
          ? scene(
            "那样这次值班就有 \(long)，一次值班不会超过一天。请再说一次。",
            "That would make it a shift of \(long); none lasts more than a day. Once more, please.")
          : scene(
            "那样这次值班就有 \(long)，一次值班不会超过一天。整次记错了日子的，请撤回，再说“补录值班”。",
            "That would make it a shift of \(long); none lasts more than a day. Where the whole shift is on the wrong day, take it back and say “late shift”."
          ))
    }
    guard length == 0 || length > usual else { return .value(value) }
    return .doubt(
      value,
      scene(
        "那就是\(value == end ? "到\(end.inWords(scene))" : "从\(start.inWords(scene))")，\(lengthInWords(length, .zh))。对吗？",
        "That is \(value == end ? "until \(end.inWords(scene))" : "from \(start.inWords(scene))"), \(lengthInWords(length, .en)). Right?"
      ))
  }
}

import Regulation
import WorkroomStore

extension Reading where Value == Moment {
  /// When the shift ended: a time on the day it began (or after midnight), a length, or day and time.
  ///
  /// - Parameter start: when it began.
  static func endOfShift(after start: @escaping @Sendable (Scene) throws -> Moment?) -> Reading {
    Reading(
      .open,
      read: { line, scene, _ in
        guard let start = try start(scene) else { return .miss }
        let end: Moment
        if let minutes = When.duration(line) {
          end = start.adding(minutes: minutes)
        } else if let clock = When.clock(line) {
          let sameDay = Moment(start.day, hour: clock.hour, minute: clock.minute)
          end =
            sameDay > start ? sameDay : Moment(start.day.adding(1), hour: clock.hour, minute: clock.minute)
        } else if let said = When.moment(line, now: scene.now), said.timeGiven {
          end = said.moment
        } else {
          return .miss
        }
        guard end <= scene.now else {
          return .problem(scene("\(end.inWords(scene))还没有到。", "It is not \(end.inWords(scene)) yet."))
        }
        guard end > start else {
          return .problem(
            scene("结束要在 \(start.inWords(scene)) 之后。", "It must end after \(start.inWords(scene))."))
        }
        guard start.minutes(to: end) > 24 * 60 else { return .value(end) }
        return .doubt(
          end,
          scene(
            "那就是 \(lengthInWords(start.minutes(to: end), .zh))。对吗？",
            "That makes \(lengthInWords(start.minutes(to: end), .en)). Right?"))
      },
      show: { value, scene in value.inWords(scene) })
  }
}

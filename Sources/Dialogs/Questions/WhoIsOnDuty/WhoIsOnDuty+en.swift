import Conversation
import Regulation
import WorkroomStore

extension WhoIsOnDuty {
  static func en(_ state: WhoIsOnDuty, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .day:
      Words(
        "For which day?", help: "Such as today, yesterday, 5 March or last week; skip it for today.",
        example: "today")
    case .show: Words(try answer(scene))
    }
  }

  private static func answer(_ scene: Scene) throws -> String {
    let (running, ended, days) = (try running(scene), try ended(scene), days(scene))
    var rows: [String] = []
    if days.first <= scene.now.day, days.last >= scene.now.day {
      rows.append(
        running.isEmpty
          ? "Nobody is on duty now."
          : "On duty now: \(try running.map { try onDuty($0, scene) }.joined(separator: ", ")).")
    }
    let when = days.inWords(scene)
    if !ended.isEmpty {
      rows.append("On duty \(when): \(try ended.map { try wasOnDuty($0, scene) }.joined(separator: ", ")).")
    } else if days.last < scene.now.day {
      rows.append("No duty was recorded \(when).")
    }
    let planned = try planned(scene).map { "  " + (try line($0, scene)) }
    if !planned.isEmpty {
      rows.append("On the rota \(when):\n" + planned.joined(separator: "\n"))
    } else if days.last > scene.now.day {
      rows.append(
        try MyNextShift.hasRota(scene)
          ? "The rota has no shift on \(when)." : "There is no rota for \(when) yet.")
    }
    if days.first <= scene.now.day {
      rows.append("This is from the records of checking in and out (P3.3e).")
    }
    return rows.joined(separator: "\n")
  }
}

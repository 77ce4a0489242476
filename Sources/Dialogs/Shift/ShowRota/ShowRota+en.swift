import Conversation
import Regulation
import WorkroomStore

extension ShowRota {
  static func en(_ state: ShowRota, _ scene: Scene) throws -> Words {
    switch state {
    case .planned, .end: Words("")
    case .none:
      Words(
        try scene.leads()
          ? "There is no rota yet: say “plan the rota” to make one."
          : "There is no rota yet; a convenor or the liaison makes it. You choose the day, and say “check in” when you come."
      )
    case .month:
      Words(
        "Which month?", help: "Such as this month, next month or April; skip it for this month and the next.",
        example: "this month")
    case .show: Words(try show(scene))
    }
  }

  private static func show(_ scene: Scene) throws -> String {
    let (planned, words) = (try planned(scene), RotaWords(scene))
    guard !planned.isEmpty else { return "Nothing is planned there." }
    var rows = [try words.grid(planned)]
    let places = try attendance(scene)
    func names(_ came: Attendance.Came) throws -> String {
      try places.filter { $0.came == came }.map {
        "\(try words.name($0.person)) (\($0.shift.day.inWords(scene))\($0.late.map { ", \(english($0, "minute")) late" } ?? ""))"
      }.joined(separator: ", ")
    }
    let onTime = places.count { $0.came == .onTime }
    if onTime > 0 { rows.append("\(english(onTime, "place")) taken on time.") }
    if places.contains(where: { $0.came == .late }) { rows.append("Late: \(try names(.late)).") }
    if places.contains(where: { $0.came == .absent }) {
      rows.append("No shift recorded: \(try names(.absent)).")
    }
    if places.contains(where: { $0.came == .excused }) { rows.append("On leave: \(try names(.excused)).") }
    if !places.isEmpty {
      rows.append("Who came is told by who checked in (P3.3e); what was forgotten can be entered late.")
    }
    return rows.joined(separator: "\n")
  }
}

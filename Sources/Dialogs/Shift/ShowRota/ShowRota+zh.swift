import Conversation
import Regulation
import WorkroomStore

extension ShowRota {
  static func zh(_ state: ShowRota, _ scene: Scene) throws -> Words {
    switch state {
    case .planned, .end: Words("")
    case .none:
      Words(try scene.leads() ? "还没有值班计划，请说“排班”来安排。" : "还没有值班计划，由召集人或联络员安排；哪天来由您定，来了说“签到”。")
    case .month: Words("看哪个月的？", help: "例如这个月、下个月、4月；跳过就看这个月和下个月。", example: "这个月")
    case .show: Words(try show(scene))
    }
  }

  private static func show(_ scene: Scene) throws -> String {
    let (planned, words) = (try planned(scene), RotaWords(scene))
    guard !planned.isEmpty else { return "这段时间没有排班。" }
    var rows = [try words.grid(planned)]
    let places = try attendance(scene)
    func names(_ came: Attendance.Came) throws -> String {
      try places.filter { $0.came == came }.map {
        "\(try words.name($0.person))（\($0.shift.day.inWords(scene))\($0.late.map { "，晚 \($0) 分钟" } ?? "")）"
      }.joined(separator: "、")
    }
    let onTime = places.count { $0.came == .onTime }
    if onTime > 0 { rows.append("按时到岗 \(onTime) 人次。") }
    if places.contains(where: { $0.came == .late }) { rows.append("迟到：\(try names(.late))。") }
    if places.contains(where: { $0.came == .absent }) { rows.append("没有值班记录：\(try names(.absent))。") }
    if places.contains(where: { $0.came == .excused }) { rows.append("已请假：\(try names(.excused))。") }
    if !places.isEmpty { rows.append("到没到看签到记录（P3.3e）；漏记的可以补录。") }
    return rows.joined(separator: "\n")
  }
}

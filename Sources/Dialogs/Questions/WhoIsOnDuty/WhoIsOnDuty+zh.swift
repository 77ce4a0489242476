import Conversation
import Regulation
import WorkroomStore

extension WhoIsOnDuty {
  static func zh(_ state: WhoIsOnDuty, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .day: Words("看哪一天的？", help: "说日期，例如今天、昨天、3月5日、上周；跳过就是今天。", example: "今天")
    case .show: Words(try answer(scene))
    }
  }

  private static func answer(_ scene: Scene) throws -> String {
    let (running, ended, days) = (try running(scene), try ended(scene), days(scene))
    var rows: [String] = []
    if days.first <= scene.now.day, days.last >= scene.now.day {
      rows.append(
        running.isEmpty
          ? "现在没有人在岗。"
          : "现在在岗 \(running.count) 人：\(try running.map { try onDuty($0, scene) }.joined(separator: "、"))。")
    }
    let when = days.inWords(scene)
    if !ended.isEmpty {
      rows.append("\(when)值过班的：\(try ended.map { try wasOnDuty($0, scene) }.joined(separator: "、"))。")
    } else if days.last < scene.now.day {
      rows.append("\(when)没有值班的记录。")
    }
    let planned = try planned(scene).map { "  " + (try line($0, scene)) }
    if !planned.isEmpty {
      rows.append("值班计划里\(when)：\n" + planned.joined(separator: "\n"))
    } else if days.last > scene.now.day {
      rows.append(try MyNextShift.hasRota(scene) ? "值班计划里\(when)没有班。" : "\(when)还没有值班计划。")
    }
    if days.first <= scene.now.day { rows.append("看的是签到、签退的记录（P3.3e）。") }
    return rows.joined(separator: "\n")
  }
}

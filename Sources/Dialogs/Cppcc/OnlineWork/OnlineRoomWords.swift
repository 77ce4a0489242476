import Conversation
public import Regulation
public import WorkroomStore

/// How the use of online rooms is put in words (线上委员工作室数据), P8.1c, P5.3g.
public struct OnlineRoomWords {
  let say: Language

  public init(_ language: Language) { say = language }

  public func rows(_ rows: [OnlineRooms.Row]) -> [String] {
    guard !rows.isEmpty else {
      return [say("这段时间没有入驻“秦商量”的工作室。", "No room was on Qin Shangliang in these days.")]
    }
    let silent = rows.filter(\.isSilent).map(\.name)
    let days = rows.flatMap(\.feedbackDays)
    let (rated, content) = (rows.reduce(0) { $0 + $1.rated }, rows.reduce(0) { $0 + $1.content })
    var text = [
      say(
        "线上工作室 \(rows.count) 个：线上值班 \(rows.reduce(0) { $0 + $1.sessions }) 次，线上意见 \(rows.reduce(0) { $0 + $1.opinions }) 件，线上活动和协商 \(rows.reduce(0) { $0 + $1.events }) 次、参加 \(rows.reduce(0) { $0 + $1.participants }) 人次。",
        "\(english(rows.count, "online room")): \(rows.reduce(0) { $0 + $1.sessions }) shifts, \(english(rows.reduce(0) { $0 + $1.opinions }, "opinion")), \(english(rows.reduce(0) { $0 + $1.events }, "activity or consultation", "activities and consultations")) with \(rows.reduce(0) { $0 + $1.participants }) people."
      ),
      feedback(days, rated: rated, content: content),
    ]
    text += rows.filter { !$0.isSilent }.map { "  " + line($0) }
    if !silent.isEmpty {
      text.append(
        say(
          "这段时间线上没有值班、交流、协商的（P5.3g）：\(silent.joined(separator: "、"))",
          "No duty, exchange or consultation online in these days (P5.3g): \(silent.joined(separator: ", "))")
      )
    }
    return text
  }

  private func feedback(_ days: [Int], rated: Int, content: Int) -> String {
    let time =
      days.isEmpty
      ? say("还没有反馈过线上意见", "no online opinion was fed back yet")
      : say(
        "反馈用了 \(median(days)) 天（中位数，\(days.count) 件）",
        "feedback took \(english(median(days), "day")) (median of \(days.count))")
    let heard =
      rated == 0
      ? say("还没有人评价", "nobody rated it yet")
      : say("\(rated) 人评价，满意和基本满意 \(content) 人", "\(content) of \(rated) satisfied or mostly so")
    return say("\(time)；\(heard)。", "\(time.capitalisedFirst); \(heard).")
  }

  private func line(_ row: OnlineRooms.Row) -> String {
    say(
      "\(row.name)：值班 \(row.sessions) 次 \(row.minutes) 分钟，意见 \(row.opinions) 件，活动和协商 \(row.events) 次",
      "\(row.name): \(english(row.sessions, "shift")) (\(row.minutes) minutes), \(english(row.opinions, "opinion")), \(row.events) held"
    )
  }

  private func median(_ days: [Int]) -> Int { days.sorted()[days.count / 2] }
}

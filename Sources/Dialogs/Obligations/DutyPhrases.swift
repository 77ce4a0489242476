import Regulation
import WorkroomStore

/// How a quarter's duty is put in words: at sign-in, at check-out, and in the obligations.
struct DutyPhrases {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  /// 本季度还差值班 1 次，剩 26 天（C2.3b）。; nil where nothing is owed.
  func owed(_ duty: QuarterDuty) -> String? {
    guard duty.owed > 0 else { return nil }
    return say(
      "本季度还差值班 \(duty.owed) 次，\(left(duty))（C2.3b）。",
      "\(english(duty.owed, "duty shift")) still owed this quarter, \(left(duty)) (C2.3b).")
  }

  func left(_ duty: QuarterDuty) -> String {
    switch duty.daysLeft {
    case 0: say("今天截止", "due today")
    case 1: say("剩 1 天", "1 day left")
    case let days: say("剩 \(days) 天", "\(days) days left")
    }
  }

  /// 线下 1/1，线上 0/1
  func byChannel(_ duty: QuarterDuty) -> String {
    say("线下 \(duty.offline.count)/1，", "in person \(duty.offline.count)/1, ") + online(duty)
  }

  private func online(_ duty: QuarterDuty) -> String {
    let done = duty.onlineOnPlatform.count
    return switch duty.onlineWait {
    case nil: say("线上 \(done)/1", "online \(done)/1")
    case .platform?: say("线上待入驻“秦商量”", "online not yet asked (the room is not on Qin Shangliang)")
    case .nextQuarter(let joined)?:
      say(
        "线上 \(done) 次不计（\(joined.inWords(say))才入驻“秦商量”）",
        "online not counted, \(done) done (on Qin Shangliang only since \(joined.inWords(say)))")
    }
  }

  /// What a shift leaves to do in its quarter, on one row.
  func afterShift(_ duty: QuarterDuty) -> String {
    if let reason = notCounted(duty) { return reason }
    return quarter(duty, "：", ": ") + byChannel(duty) + say("，", ". ") + readings(duty)
  }

  private func readings(_ duty: QuarterDuty) -> String {
    if duty.isMetInBothReadings { return say("都够了。", "All met.") }
    let city =
      duty.owed > 0
      ? say(
        "市里的读法还差值班 \(duty.owed) 次（C2.3b）", "The city's reading still asks for \(duty.owed) (C2.3b)")
      : say("市里的读法已经够了（C2.3b）", "Enough in the city's reading (C2.3b)")
    guard duty.owedOffline || duty.owedOnline else { return city + say("。", ".") }
    return city
      + say(
        "；省里的读法还差\(missing(duty))（P3.3e）。",
        "; the province's still asks for \(missing(duty)) (P3.3e).")
  }

  /// 本季度, or the quarter by its name where it is not this one.
  private func quarter(_ duty: QuarterDuty, _ zh: String = "", _ en: String = "") -> String {
    duty.isCurrent
      ? say("本季度" + zh, "This quarter" + en)
      : say(duty.quarter.inWords(.zh) + zh, "The " + duty.quarter.inWords(.en) + en)
  }

  /// Under 30 minutes a shift is marked 短时 and counts all the same (A9); empty for a longer one.
  func shortMark(_ shift: MatterID) throws -> String {
    guard let shift = try say.facts(TheShift(shift)), shift.facts.isShort else { return "" }
    return say("不到 30 分钟，标为短时，照样计入。", "Under 30 minutes: marked short, and it counts all the same. ")
  }

  func missing(_ duty: QuarterDuty) -> String {
    [
      duty.owedOffline ? say("线下 1 次", "1 in person") : nil,
      duty.owedOnline ? say("线上 1 次", "1 online") : nil,
    ].compactMap(\.self).joined(separator: say("、", ", "))
  }

  /// Why the quarter is not counted, and what was done in it; nil where it is.
  func notCounted(_ duty: QuarterDuty) -> String? {
    let done = duty.done + duty.uncounted
    let kept =
      done == 0 ? "" : say("做过的 \(done) 次都记着。", " \(done) done, kept on record.")
    let now = quarter(duty)
    return switch duty.notCounted {
    case .noPlaque?:
      say("工作室还没有授牌，\(now)不计（P0）。", "\(now) is not counted: the room has no plaque yet (P0).") + kept
    case .plaqueInQuarter(let day)?:
      say(
        "工作室\(day.inWords(say))才授牌，\(now)不计，下季度起计。",
        "\(now) is not counted, the next one is: the room has its plaque since \(day.inWords(say)).") + kept
    case .seatInQuarter(let day)?:
      say(
        "您\(day.inWords(say))才驻室，\(now)不计，下季度起计。",
        "\(now) is not counted, the next one is: your seat began on \(day.inWords(say)).") + kept
    case .noSeat?:
      say("您不是驻室委员，没有值班任务。", "You are not a resident member and owe no duty.") + kept
    case nil: nil
    }
  }

  /// ▓▓▓▓ for met, ░░░░ for not.
  static func bar(_ done: Int, of needed: Int) -> String {
    let filled = needed == 0 ? 4 : min(4, done * 4 / needed)
    return String(repeating: "▓", count: filled) + String(repeating: "░", count: 4 - filled)
  }
}

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
      "\(duty.owed) duty shift still owed this quarter, \(left(duty)) (C2.3b).")
  }

  func left(_ duty: QuarterDuty) -> String {
    duty.daysLeft == 0 ? say("今天截止", "due today") : say("剩 \(duty.daysLeft) 天", "\(duty.daysLeft) days left")
  }

  /// 线下 1/1，线上 0/1
  func byChannel(_ duty: QuarterDuty) -> String {
    say(
      "线下 \(duty.offline.count)/1，线上 \(duty.onlineOnPlatform.count)/1",
      "in person \(duty.offline.count)/1, online \(duty.onlineOnPlatform.count)/1")
  }

  /// What the shift just ended leaves to do, on one row.
  func afterShift(_ duty: QuarterDuty) -> String {
    if let reason = notCounted(duty) { return reason }
    let state =
      duty.owedOffline || duty.owedOnline
      ? say(
        "市里的读法已经够了（C2.3b）；省里的读法还差\(missing(duty))（P3.3e）。",
        "Enough in the city reading (C2.3b); the province's still asks for \(missing(duty)) (P3.3e).")
      : say("都够了。", "All met.")
    return say("本季度：\(byChannel(duty))，", "This quarter: \(byChannel(duty)). ") + state
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
    let kept = say("做过的 \(done) 次都记着。", "The \(done) done are kept.")
    return switch duty.notCounted {
    case .noPlaque?:
      say("工作室还没有授牌，本季度不计（P0）。", "The room has no plaque yet: this quarter is not counted (P0). ") + kept
    case .plaqueInQuarter(let day)?:
      say(
        "\(day.inWords(say))才授牌，本季度不计，下季度起计。",
        "The plaque came on \(day.inWords(say)): this quarter is not counted, the next one is. ")
        + kept
    case .seatInQuarter(let day)?:
      say(
        "您\(day.inWords(say))才驻室，本季度不计，下季度起计。",
        "Your seat began on \(day.inWords(say)): this quarter is not counted, the next one is. ")
        + kept
    case .noSeat?: say("您不是驻室委员，没有值班任务。", "You are not a resident member and owe no duty.")
    case nil: nil
    }
  }

  /// ▓▓▓▓ for met, ░░░░ for not.
  static func bar(_ done: Int, of needed: Int) -> String {
    let filled = needed == 0 ? 4 : min(4, done * 4 / needed)
    return String(repeating: "▓", count: filled) + String(repeating: "░", count: 4 - filled)
  }
}

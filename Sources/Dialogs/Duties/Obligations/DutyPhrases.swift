import Conversation
import Regulation
import WorkroomStore

/// How a quarter's duty is put in words: at sign-in, at check-out, and in the obligations.
struct DutyPhrases {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  /// 本季度还差线下值班 1 次、线上值班 1 次，剩 26 天（C2.3b、P3.3e）。; nil where nothing is owed.
  ///
  /// By the reading that goals aim at: the stricter one (A0).
  func owed(_ duty: QuarterDuty) -> String? {
    let goal = duty.finding.goal
    guard goal.status.isOwed, goal.left > 0 else { return nil }
    let words = NormWords(say)
    let clauses = NormWords.eachOnce(duty.finding.packs.filter { $0.left > 0 }.map(\.clause))
    let named = goal.cells.allSatisfy { $0.cell.channel != nil }
    return say(
      "本季度还差"
        + (named
          ? goal.cells.filter { $0.missing > 0 }.map {
            "\($0.cell.channel.map(words.name) ?? "")值班 \($0.missing) 次"
          }
          .joined(separator: "、") : "值班 \(goal.left) 次")
        + "，\(left(duty))\(words.cited(clauses))。",
      (named
        ? goal.cells.filter { $0.missing > 0 }.map {
          "\(english($0.missing, "duty shift")) \($0.cell.channel == .online ? "online" : "in person")"
        }
        .joined(separator: " and ") : english(goal.left, "duty shift"))
        + " still owed this quarter, \(left(duty))\(words.cited(clauses)).")
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
    let done = ratio(duty.offline.count, duty.need(.offline))
    return say("线下 \(done)，", "in person \(done), ") + online(duty)
  }

  private func online(_ duty: QuarterDuty) -> String {
    let done = duty.onlineOnPlatform.count
    return switch duty.onlineWait {
    case nil:
      say("线上 \(ratio(done, duty.need(.online)))", "online \(ratio(done, duty.need(.online)))")
    case .platform?: say("线上待入驻“秦商量”", "online not yet asked (the room is not on Qin Shangliang)")
    case .nextQuarter(let joined)?:
      say(
        "线上 \(done) 次不计（\(joined.inWords(say))才入驻“秦商量”）",
        "online not counted, \(done) done (on Qin Shangliang only since \(joined.inWords(say)))")
    }
  }

  /// 0/1; the number alone where none is asked of that channel.
  private func ratio(_ done: Int, _ need: Int?) -> String { need.map { "\(done)/\($0)" } ?? "\(done)" }

  /// What a shift leaves to do in its quarter, on one row.
  ///
  /// Empty where the rule set asks for no duty.
  func afterShift(_ duty: QuarterDuty?) -> String {
    guard let duty else { return "" }
    if let reason = notCounted(duty) { return reason }
    if case .excused = duty.finding.status.status {
      return quarter(duty, "：", ": ") + byChannel(duty) + say("，您已请假。", ". You are excused.")
    }
    return quarter(duty, "：", ": ") + byChannel(duty) + say("，", ". ") + readings(duty)
  }

  private func readings(_ duty: QuarterDuty) -> String {
    if duty.isMetInBothReadings { return say("都够了。", "All met.") }
    let words = NormWords(say)
    let (own, base) = (duty.own, duty.base)
    let (side, other) = (words.side(own), words.side(base))
    guard own.pack != base.pack else {
      return say(
        "\(side)的读法还差\(words.missing(own))（\(own.clause)）。",
        "\(capitalised(side))'s reading still asks for \(words.missing(own)) (\(own.clause)).")
    }
    let first =
      duty.owed > 0
      ? say(
        "\(side)的读法还差值班 \(duty.owed) 次（\(own.clause)）",
        "\(capitalised(side))'s reading still asks for \(duty.owed) (\(own.clause))")
      : say("\(side)的读法已经够了（\(own.clause)）", "Enough in \(side)'s reading (\(own.clause))")
    guard duty.owedInBase > 0 else { return first + say("。", ".") }
    return first
      + say(
        "；\(other)的读法还差\(words.missing(base))（\(base.clause)）。",
        "; \(other)'s still asks for \(words.missing(base)) (\(base.clause)).")
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// 本季度, or the quarter by its name where it is not this one.
  private func quarter(_ duty: QuarterDuty, _ zh: String = "", _ en: String = "") -> String {
    duty.isCurrent
      ? say("本季度" + zh, "This quarter" + en)
      : say(duty.quarter.inWords(.zh) + zh, "The " + duty.quarter.inWords(.en) + en)
  }

  /// Under so many minutes a shift is marked 短时 and counts all the same (A9); empty for a longer one.
  func shortMark(_ shift: MatterID) throws -> String {
    let pack = try say.pack
    guard let minutes = try say.facts(TheShift(shift))?.facts.minutes, pack.isShort(minutes) else {
      return ""
    }
    let most = pack[.dutyShortMinutes]
    return say(
      "不到 \(most) 分钟，标为短时，照样计入。", "Under \(most) minutes: marked short, and it counts all the same. ")
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
    case .plaqueInPeriod(let day)?:
      say(
        "工作室\(day.inWords(say))才授牌，\(now)不计，下季度起计。",
        "\(now) is not counted, the next one is: the room has its plaque since \(day.inWords(say)).") + kept
    case .seatEndedInPeriod(let day)?:
      say(
        "您驻室到\(day.inWords(say))为止，\(now)不计。",
        "\(now) is not counted: your seat ended on \(day.inWords(say)).") + kept
    case .roomEndedInPeriod(let day)?:
      say(
        "工作室到\(day.inWords(say))为止，\(now)不计。", "\(now) is not counted: the room ended on \(day.inWords(say))."
      ) + kept
    case .seatInPeriod(let day)?:
      say(
        "您\(day.inWords(say))才驻室，\(now)不计，下季度起计。",
        "\(now) is not counted, the next one is: your seat began on \(day.inWords(say)).") + kept
    case .noSeat?:
      say("您不是驻室委员，没有值班任务。", "You are not a resident member and owe no duty.") + kept
    case nil: nil
    }
  }
}

/// Settles hours that say neither morning nor afternoon: by another time in the line, by a part of the day anywhere in
/// it, else by the hours in which people are on duty (8 to 19).
struct HourPlacing {
  let line: SlotLine

  func placed(_ clocks: [ClockMention]) -> [ClockMention] {
    var result: [ClockMention] = []
    for (index, clock) in clocks.enumerated() {
      var clock = clock
      // 11.20 last night to 12.40: a twelve behind it ends that night.
      if clock.hour == 12, clock.isKnown, !clock.isPlaced, let before = result.last,
        before.hours > clock.hours
      {
        clock.hour = 24
      }
      if !clock.isKnown {
        if let before = result.last {
          clock.hour = hour(clock, behind: before)
        } else {
          clock.hour = first(clock, isAlone: clocks.count == 1, last: clocks[clocks.count - 1], at: index)
        }
        clock.isKnown = true
      }
      result.append(clock)
    }
    return result
  }

  /// An end is the first such hour behind its beginning.
  private func hour(_ clock: ClockMention, behind before: ClockMention) -> Int {
    [0, 12, 24].map { clock.hour + $0 }.first { Double($0) + clock.hours - Double(clock.hour) > before.hours }
      ?? clock.hour
  }

  private func first(_ clock: ClockMention, isAlone: Bool, last: ClockMention, at index: Int) -> Int {
    let hour = clock.hour
    if line.has("晚|夜|night|evening|tonight"), (5..<12).contains(hour) { return hour + 12 }
    if line.has("下午|午后|afternoon"), hour < 12 { return hour + 12 }
    if line.has("上午|早上|早晨|今早|昨早|morning") { return hour }
    if !isAlone, last.isKnown, (12..<24).contains(last.hour), hour < 12, hour + 12 <= last.hour {
      return hour + 12
    }
    return Self.onDuty(hour)
  }

  /// 1 to 7 are of the afternoon and the evening.
  private static func onDuty(_ hour: Int) -> Int { (1...7).contains(hour) ? hour + 12 : hour }
}

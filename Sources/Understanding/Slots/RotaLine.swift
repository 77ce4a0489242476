package import Regulation

/// What a line says of when shifts are (排班的一行): 每月10日、20日 上午9点到11点 线下 2人, `Wednesdays 7pm to 9pm online`.
///
/// What it does not say is nil, so that whoever asks says what is missing.
package struct RotaLine: Hashable, Sendable {
  package var days: RotaPattern.Days?
  /// Minutes since midnight.
  package var from: Int?
  package var to: Int?
  package var channel: Channel?
  /// How many are wanted at a time; nil: it was not said.
  package var seats: Int?

  package init(_ text: String) {
    var line = SlotLine(text)
    if let (mode, range) = ModeMentions(line: line, isQuestion: false).mode() {
      channel = mode == "online" ? .online : .offline
      line.mask(range)
    }
    readDays(&line)
    if let (count, range) = Self.seats(line) {
      seats = count
      line.mask(range)
    }
    readHours(line)
  }

  // MARK: Days

  private mutating func readDays(_ line: inout SlotLine) {
    if let range = line.first("工作日|weekdays|每个工作日|weekday") {
      days = .ofWeek(Array(1...5))
      line.mask(range)
      return
    }
    let weekdays = Self.weekdays(line)
    if !weekdays.isEmpty {
      days = .ofWeek(Set(weekdays.flatMap(\.days)).sorted())
      for found in weekdays { line.mask(found.range) }
      return
    }
    if let range = line.first("每天|天天|每日|every day|daily") {
      days = .ofWeek(Array(1...7))
      line.mask(range)
      return
    }
    let numbers = Self.monthDays(line)
    guard !numbers.isEmpty else { return }
    days = .ofMonth(Set(numbers.map(\.day)).sorted())
    for found in numbers { line.mask(found.range) }
  }

  /// 周二, 星期二、四, 周一到周五, `Mondays and Fridays`.
  private static func weekdays(_ line: SlotLine) -> [(days: [Int], range: Range<Int>)] {
    var found: [(days: [Int], range: Range<Int>)] = []
    var place = 0
    while place < line.count {
      guard let first = weekday(line, at: place) else {
        place += 1
        continue
      }
      var (days, end) = ([first.day], first.end)
      // Behind one named so others stand bare: 周二、四, 周一三五.
      while true {
        let joint = joint(line, at: end)
        if let next = weekday(line, at: joint.end) {
          // 周一到周五 are all between.
          if joint.isSpan, let last = days.last, last < next.day {
            days += Array((last + 1)...next.day)
          } else {
            days.append(next.day)
          }
          end = next.end
        } else if joint.mayBeBare, let day = bareWeekday(line, at: joint.end), isBare(line, at: joint.end) {
          days.append(day)
          end = joint.end + 1
        } else {
          break
        }
      }
      found.append((days, place..<end))
      place = end
    }
    return found
  }

  private static func weekday(_ line: SlotLine, at place: Int) -> (day: Int, end: Int)? {
    var scan = line.scan(at: place)
    if scan.take("周") || scan.take("星期") || scan.take("礼拜") {
      guard let day = bareWeekday(line, at: scan.at) else { return nil }
      return (day, scan.at + 1)
    }
    guard line.begins(place) else { return nil }
    for (number, names) in english.enumerated() {
      if let name = names.first(where: { scan.takeWord($0) }) {
        _ = name
        return (number + 1, scan.at)
      }
    }
    return nil
  }

  private static func bareWeekday(_ line: SlotLine, at place: Int) -> Int? {
    guard let scalar = line[place] else { return nil }
    if scalar == "日" || scalar == "天" { return 7 }
    return (Numerals.digit(scalar) ?? Scan.digit(scalar)).flatMap { (1...7).contains($0) ? $0 : nil }
  }

  /// 周二、四 names a day; 周二四点 an hour.
  private static func isBare(_ line: SlotLine, at place: Int) -> Bool {
    guard let next = line[place + 1] else { return true }
    return !"点时:：半月号十".unicodeScalars.contains(next) && Scan.digit(next) == nil
      && (Numerals.digit(next) == nil
        || bareWeekday(line, at: place + 1) != nil && isBare(line, at: place + 1))
  }

  /// What stands between two days. A bare day stands right behind one in Chinese, or behind a mark: no number behind a blank is
  /// one, as an hour is.
  private static func joint(_ line: SlotLine, at place: Int) -> (isSpan: Bool, mayBeBare: Bool, end: Int) {
    var scan = line.scan(at: place)
    scan.spaces()
    if scan.take("到") || scan.take("至") || scan.take("-") || scan.take("~") || scan.take("to ") {
      scan.spaces()
      return (true, false, scan.at)
    }
    let isRightBehind = scan.at == place && !(place > 0 && line[place - 1].map(Scan.isLetter) ?? false)
    var isMarked = false
    while true {
      if scan.take("、") || scan.take("和") || scan.take("及") || scan.take("与") || scan.take("/") {
        isMarked = true
      } else if !(scan.take(",") || scan.take("and ") || scan.take("每")) {
        break
      }
      scan.spaces()
    }
    return (false, isRightBehind || isMarked, scan.at)
  }

  private static let english = [
    ["mondays", "monday", "mon"], ["tuesdays", "tuesday", "tue"], ["wednesdays", "wednesday", "wed"],
    ["thursdays", "thursday", "thu"], ["fridays", "friday", "fri"], ["saturdays", "saturday", "sat"],
    ["sundays", "sunday", "sun"],
  ]

  /// 10日、20日, 10、20 号, 初 is no such day, `the 10th and 20th`.
  private static func monthDays(_ line: SlotLine) -> [(day: Int, range: Range<Int>)] {
    var found: [(day: Int, range: Range<Int>)] = []
    // Numbers that are joined to a later one which is named as a day.
    var pending: [(day: Int, range: Range<Int>)] = []
    var place = 0
    while place < line.count {
      guard let number = line.number(at: place), (1...31).contains(number.value) else {
        if let here = line[place], !"、,和及 ".unicodeScalars.contains(here), Scan.digit(here) == nil {
          pending = []
        }
        place += 1
        continue
      }
      var scan = line.scan(at: number.end)
      let isDay =
        scan.take("日") || scan.take("号") || scan.take("st") || scan.take("nd") || scan.take("rd")
        || scan.take("th")
      if isDay {
        found += pending + [(number.value, place..<scan.at)]
        pending = []
        place = scan.at
      } else {
        pending.append((number.value, place..<number.end))
        place = number.end
      }
    }
    return found
  }

  // MARK: People and hours

  /// 2人, 每班两个人, `3 people`, `one member`.
  private static func seats(_ line: SlotLine) -> (count: Int, range: Range<Int>)? {
    for place in 0..<line.count {
      guard let number = line.number(at: place), (1...20).contains(number.value),
        line.isFollowed(
          place..<number.end,
          by: ["人", "个人", "名", "位", "个委员", "people", "persons", "members", "person", "member", "at a time"])
      else { continue }
      return (number.value, place..<number.end)
    }
    return nil
  }

  private mutating func readHours(_ line: SlotLine) {
    let clocks = line.clocks()
    guard let first = clocks.first, clocks.count > 1 else {
      if let first = clocks.first { from = first.hour * 60 + first.minute }
      return
    }
    let second = clocks[1]
    func minutes(_ clock: ClockMention, after start: Int) -> Int {
      let plain = clock.hour * 60 + clock.minute
      guard !clock.isKnown else { return plain }
      // 下午3点到5点: the second is on the same side of noon; nobody is on duty at night (2点到4点). 11点到9点 is a slip.
      return start >= 720 && plain <= start || clock.hour < 7 ? plain + 720 : plain
    }
    let start = minutes(first, after: -1)
    (from, to) = (start, minutes(second, after: start))
  }
}

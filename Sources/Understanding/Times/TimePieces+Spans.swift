import Regulation

/// Spans between two times or days: 从三点到五点, 3月2号到5号, `9:30 till 11:00 on Thursday`.
extension TimePieces {
  func connector(at place: Int) -> Int? {
    let place = line.past(place)
    for word in [
      "一直到", "直到", "到", "至", "--", "-", "~", "ー", "until ", "till ", "through ", "thru ", "to ", "and ", "与",
      "和",
    ]
    where line.isAt(place, word) { return line.past(place + word.unicodeScalars.count) }
    return nil
  }

  func span(from first: TimePiece) -> TimePiece? {
    guard let start = first.from, let next = connector(at: first.end) else { return nil }
    if let day = dayNumber(at: next), first.grain == .day {
      // August 27th - 29th: a number beside a day is a day of its month.
      if let to = Day(start.day.year, start.day.month, day.value), to > start.day,
        point(at: next)?.end ?? 0 <= day.end
      {
        return TimePiece(from: start, to: Moment(to.adding(1)), last: Moment(to), grain: .day, end: day.end)
      }
    }
    guard let second = point(at: next, afterTime: first.grain == .minute || first.grain == .hour),
      var to = second.to,
      var last = second.from
    else { return nil }
    var from = start
    let isClock =
      [.minute, .hour, .second].contains(first.grain) && [.minute, .hour, .second].contains(second.grain)
    guard isClock || first.grain == second.grain || first.dayGiven && second.dayGiven else { return nil }
    if isClock {
      if !second.dayGiven, first.dayGiven {
        (last, to) = (moved(last, to: from.day), moved(to, to: from.day, from: last))
      }
      if !first.dayGiven, second.dayGiven { from = moved(from, to: last.day) }
      // 3:30-6 p.m.: the first hour is of the same half of the day.
      if first.isOpenHour, !second.isOpenHour, last.hour >= 12, from.hour < 12,
        from.adding(minutes: 720) < last
      {
        from = from.adding(minutes: 720)
      } else if second.isOpenHour, last < from, last.hour < 12, from <= last.adding(minutes: 720) {
        (last, to) = (last.adding(minutes: 720), to.adding(minutes: 720))
      } else if !second.dayGiven, last < from {
        (last, to) = (last.adding(minutes: 1440), to.adding(minutes: 1440))
      }
      // To 11 is to 11:00, and not through that hour.
      to = last.adding(minutes: 1)
    }
    let clocksOnly = isClock && !first.dayGiven && !second.dayGiven
    let end = behindDay(second.end, &from, &last, &to, clocksOnly)
    return TimePiece(
      from: from, to: to, last: last, grain: isClock ? .minute : second.grain,
      dayGiven: !clocksOnly || end > second.end, end: end)
  }

  /// 9:30 till 11:00 on Thursday: the day stands behind both.
  func behindDay(
    _ end: Int, _ from: inout Moment, _ last: inout Moment, _ to: inout Moment, _ isOpen: Bool
  ) -> Int {
    guard isOpen, let day = day(at: skipOn(end)) else { return end }
    let nights = from.day.days(to: last.day)
    from = moved(from, to: day.day)
    last = moved(last, to: day.day.adding(nights))
    to = last.adding(minutes: 1)
    return day.end
  }

  /// 明天，从两点到四点; `this evening from 7 to 7:30`: a day, and then a span of hours on it.
  func spanOn(_ day: TimePiece) -> TimePiece? {
    guard day.grain == .day || day.grain == .part, day.dayGiven, let from = day.from else { return nil }
    var place = skipOn(day.end)
    let isLed = skip(&place, ["从", "from ", "between "])
    guard place > day.end, let first = point(at: line.past(place), afterTime: isLed),
      var span = span(from: first), !span.dayGiven,
      let start = span.from, let last = span.last
    else { return nil }
    // On a day of its own, 1 to 6 are of the afternoon; so are all hours of an afternoon or evening that was said.
    let isLate =
      day.grain == .part ? from.hour >= 12 : first.isOpenHour && from.day != today && start.hour <= 6
    let shift = start.day.days(to: from.day) * 1440 + (isLate && start.hour < 12 && last.hour < 12 ? 720 : 0)
    span.from = start.adding(minutes: shift)
    span.last = last.adding(minutes: shift)
    span.to = span.to?.adding(minutes: shift)
    span.dayGiven = true
    return span
  }

  func skipOn(_ place: Int) -> Int {
    var place = line.past(place)
    if skip(&place, [","]) { place = line.past(place) }
    _ = skip(&place, ["on ", "of ", "的"])
    return place
  }

  func moved(_ moment: Moment, to day: Day, from: Moment? = nil) -> Moment {
    let shift = (from ?? moment).day.days(to: day)
    return moment.adding(minutes: shift * 1440)
  }

  func dayNumber(at place: Int) -> (value: Int, end: Int)? {
    var scan = line.scan(at: place)
    _ = scan.take("the ")
    guard let (value, _) = scan.digits(most: 2), (1...31).contains(value),
      scan.next.map({ Scan.digit($0) == nil && $0 != ":" && $0 != "." && $0 != "/" && $0 != "月" }) ?? true
    else { return nil }
    if !(scan.take("日") || scan.take("号")) { _ = ["st", "nd", "rd", "th"].contains { scan.takeWord($0) } }
    return (value, scan.at)
  }

  /// 13-15 July, 9 to 12 of June, 1995 - 1997年: a number whose unit stands behind the second.
  func bareSpan(at place: Int) -> TimePiece? {
    var scan = line.scan(at: place)
    if let (year, count) = scan.digits(most: 4), count == 4, (1800...2100).contains(year),
      let next = connector(at: scan.at)
    {
      var second = line.scan(at: next)
      if let (other, width) = second.digits(most: 4), width == 4, other > year, other < 2101,
        second.next != "-", second.next != "/", second.next != ".",
        second.take("年") || line.precedes(place, ["从", "from", "between"])
      {
        return years(year, other, end: second.at)
      }
    }
    guard let first = dayNumber(at: place), first.end > place, let next = connector(at: first.end) else {
      return nil
    }
    guard let second = day(at: next), second.day.day > first.value,
      line.words(next..<second.end).contains(where: \.isLetter),
      let from = Day(second.day.year, second.day.month, first.value),
      !line.words(next..<second.end).lowercased().hasPrefix("the day")
    else { return nil }
    guard dayNumber(at: next) != nil else { return nil }
    return TimePiece(
      from: Moment(from), to: Moment(second.day.adding(1)), last: Moment(second.day), grain: .day,
      end: second.end)
  }

  func years(_ first: Int, _ last: Int, end: Int) -> TimePiece? {
    guard let from = Day(first, 1, 1), let to = Day(last + 1, 1, 1), let begin = Day(last, 1, 1) else {
      return nil
    }
    return TimePiece(from: Moment(from), to: Moment(to), last: Moment(begin), grain: .year, end: end)
  }
}

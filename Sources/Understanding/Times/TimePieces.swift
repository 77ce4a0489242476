import Regulation

/// A stretch of time read from a place of a line.
struct TimePiece {
  var from: Moment?
  var to: Moment?
  var last: Moment?
  var grain: TimeSaid.Grain
  var dayGiven = true
  /// The place behind it.
  var end: Int
  /// An hour that may be of the morning or the afternoon.
  var isOpenHour = false
}

/// The times that can stand at a place: points, periods, and spans between two of them.
struct TimePieces {
  let line: SlotLine
  let now: Moment

  var today: Day { now.day }

  /// A point or period, a span of two, or what lies before or behind one.
  func expression(at place: Int) -> TimePiece? {
    var start = place
    let isSince = skip(&start, ["自从", "自", "since "])
    let isFrom = !isSince && skip(&start, ["从", "from "])
    if !isSince, !isFrom { _ = skip(&start, ["between "]) }
    start = line.past(start)
    guard let first = bareSpan(at: start) ?? point(at: start) else { return nil }
    if isSince { return open(first, behind: true, end: first.end) }
    if let span = span(from: first) ?? spanOn(first) { return span }
    // 从三点起, `from 2 pm`: no end is said.
    if isFrom, first.last == nil || first.grain == .year {
      var end = first.end
      _ = skip(&end, ["开始", "起", " on", " onwards"])
      return open(first, behind: true, end: end)
    }
    return opened(first) ?? first
  }

  func skip(_ place: inout Int, _ words: [String]) -> Bool {
    guard let word = words.first(where: { line.isAt(place, $0) }) else { return false }
    place += word.unicodeScalars.count
    return true
  }

  // MARK: before and behind

  static let behinds = [
    "及之后", "及以后", "或之后", "之后", "以后", " or later", " or after", " onwards", " and after",
  ]
  static let befores = [
    "或之前", "及之前", "或以前", "及以前", "之前", "以前", " or earlier", " or before", " and before",
  ]

  func opened(_ piece: TimePiece) -> TimePiece? {
    for (words, behind) in [(Self.behinds, true), (Self.befores, false)] {
      if let word = words.first(where: { line.isAt(piece.end, $0) }) {
        return open(piece, behind: behind, end: piece.end + word.unicodeScalars.count)
      }
    }
    return nil
  }

  func open(_ piece: TimePiece, behind: Bool, end: Int) -> TimePiece {
    var piece = piece
    if behind { piece.to = nil } else { (piece.to, piece.from) = (piece.from, nil) }
    piece.end = end
    return piece
  }

  // MARK: points

  func day(at place: Int) -> (day: Day, end: Int)? {
    guard !line.endsWord(place) else { return nil }
    var best: (day: Day, end: Int)?
    for read in DayWords.readers {
      var words = DayWords(scan: line.scan(at: place), now: now)
      guard let reading = read(&words), words.weekdayAgrees(with: reading.day),
        words.scan.at > best?.end ?? place
      else { continue }
      if let next = line[words.scan.at], let last = line[words.scan.at - 1] {
        if Scan.isLetter(next), Scan.isLetter(last) { continue }
        if Scan.digit(next) != nil, Scan.digit(last) != nil {
          // 2018-12-1209:03
          var clock = ClockWords(scan: words.scan)
          guard clock.clock()?.isMarked == true else { continue }
        }
      }
      best = (reading.day, words.scan.at)
    }
    return best
  }

  /// The longest of what may stand there.
  func point(at place: Int, afterTime: Bool = false) -> TimePiece? {
    let periods = TimePeriods(line: line, now: now)
    let found = [
      dayWithTime(at: place), clockAlone(at: place, bare: afterTime), periods.distance(at: place),
      periods.stretch(at: place),
      periods.period(at: place), partAlone(at: place), present(at: place),
    ]
    return found.compactMap(\.self).reduce(nil) { best, next in
      best.map { next.end > $0.end ? next : $0 } ?? next
    }
  }

  func present(at place: Int) -> TimePiece? {
    for word in ["就现在", "现在", "此刻", "刚才", "刚刚", "right now", "just now", "at the moment", "now"]
    where line.isAt(place, word) {
      let end = place + word.unicodeScalars.count
      if let next = line[end], Scan.isLetter(next), Scan.isLetter(line.text[end - 1]) { continue }
      return TimePiece(
        from: now, to: Moment(milliseconds: now.milliseconds + 1000), last: nil, grain: .second, end: end)
    }
    return nil
  }

  func dayWithTime(at place: Int) -> TimePiece? {
    guard let day = day(at: place) else { return nil }
    let whole = TimePiece(from: Moment(day.day), to: Moment(day.day.adding(1)), grain: .day, end: day.end)
    // A number that is a day only by its point is none: 2.3.
    let said = line.words(place..<day.end)
    if said.allSatisfy({ $0.isNumber || $0 == "." }), said.count < 6 { return nil }
    var scan = line.scan(at: day.end)
    scan.separators()
    _ = scan.take("at ")
    scan.spaces()
    var words = ClockWords(scan: scan)
    if let clock = words.clock(), clock.isMarked, !runsOn(words.scan.at) {
      return placed(clock, on: day.day, dayGiven: true, end: words.scan.at)
    }
    words = ClockWords(scan: scan)
    let start = words.scan.at
    guard let part = words.partOfDay(), words.scan.at > start, !runsOn(words.scan.at) else { return whole }
    let bounds = Self.bounds(part)
    return TimePiece(
      from: Moment(day.day, hour: bounds.lowerBound), to: Moment(day.day, hour: bounds.upperBound),
      grain: .part, end: words.scan.at)
  }

  func runsOn(_ place: Int) -> Bool {
    guard let next = line[place], place > 0 else { return false }
    return Scan.isLetter(next) && Scan.isLetter(line.text[place - 1])
  }

  /// The hours of a part of the day.
  static func bounds(_ part: PartOfDay) -> Range<Int> {
    switch part {
    case .smallHours: 0..<6
    case .morning: 6..<12
    case .noon: 11..<14
    case .afternoon: 12..<19
    case .evening: 18..<24
    case .night: 18..<24
    }
  }

  func partAlone(at place: Int) -> TimePiece? {
    var words = ClockWords(scan: line.scan(at: place))
    guard let part = words.partOfDay(), words.scan.at > place + 1, !runsOn(words.scan.at) else { return nil }
    let bounds = Self.bounds(part)
    return TimePiece(
      from: Moment(today, hour: bounds.lowerBound), to: Moment(today, hour: bounds.upperBound), grain: .part,
      dayGiven: false, end: words.scan.at)
  }

  func clockAlone(at place: Int, bare: Bool) -> TimePiece? {
    var words = ClockWords(scan: line.scan(at: place))
    words.countsBack =
      !(line[place].map { Scan.digit($0) != nil } ?? false)
      || line.first("minutes|mins", in: place..<(place + 10)) != nil
    guard let clock = words.clock(), !runsOn(words.scan.at) else { return nil }
    guard
      clock.isMarked || bare || isEvening(line.past(words.scan.at))
        || connector(at: words.scan.at).map({ isClock(at: $0) }) ?? false
    else { return nil }
    // 8.10 is a number, 8.10 pm a time.
    let said = line.words(place..<words.scan.at)
    if said.contains("."), said.allSatisfy({ $0.isNumber || $0 == "." }) { return nil }
    var end = words.scan.at
    let on = skipOn(end)
    if let day = day(at: on), clock.isMarked || isEvening(on),
      !line.words(on..<day.end).allSatisfy({ $0.isNumber || $0 == "." })
    {
      end = day.end
      var part = ClockWords(scan: line.scan(at: line.past(end)))
      if let part = part.partOfDay(), let sure = clock.placed(in: part) {
        return placed(sure, on: day.day, dayGiven: true, end: end)
      }
      return placed(clock, on: day.day, dayGiven: true, end: end)
    }
    return placed(clock, on: nil, dayGiven: false, end: end)
  }

  /// eight tonight
  func isEvening(_ place: Int) -> Bool {
    ["tonight", "this evening", "this morning", "this afternoon", "last night"].contains {
      line.isAt(place, $0)
    }
  }

  func isClock(at place: Int) -> Bool {
    var words = ClockWords(scan: line.scan(at: place))
    guard let clock = words.clock() else { return false }
    return clock.isMarked
  }

  /// As `When` has it: an hour that may be either is the latest that has passed today, else one of the working day.
  func placed(_ clock: ClockTime, on day: Day?, dayGiven: Bool, end: Int) -> TimePiece {
    var hour = clock.hour
    let on = day ?? today
    let isOpen = !clock.isPlaced && (1...12).contains(hour)
    if !clock.isSettled, (1...11).contains(hour) {
      if on == today, day == nil {
        if Moment(on, hour: hour + 12, minute: clock.minute) <= now { hour += 12 }
      } else if hour <= 6 {
        hour += 12
      }
    }
    let from = Moment(on, hour: hour, minute: clock.minute, second: clock.second)
    let isHour =
      clock.minute == 0 && !line.words(max(0, end - 8)..<end).contains(where: { ":：.分".contains($0) })
    let to =
      clock.second > 0
      ? Moment(milliseconds: from.milliseconds + 1000) : from.adding(minutes: isHour ? 60 : 1)
    return TimePiece(
      from: from, to: to, grain: clock.second > 0 ? .second : isHour ? .hour : .minute, dayGiven: dayGiven,
      end: end,
      isOpenHour: isOpen)
  }
}

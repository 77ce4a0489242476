/// How much of a period a subject is there for (A13).
struct Cover {
  /// Why the period is not counted; nil where it is.
  let notCounted: Status.NotCounted?
  /// Days of the period that are covered.
  private let days: Int
  private let length: Int

  /// A room: from its start to its end.
  init(of room: RoomSpan, in period: Period, by pack: NormPack) {
    self.init(spans: [Cover.span(of: room, by: pack)].compactMap(\.self), in: period, by: pack) {
      Cover.reason(room, period, pack)
    }
  }

  /// A member: while they sit in a room that counts. Seats that follow each other without a gap are one, unless the
  /// pack takes each for itself (A47).
  init(of held: [SeatSpan], at rooms: [RoomSpan], in period: Period, by pack: NormPack) {
    let seats = pack[.termCarryOver] ? held : Cover.longest(of: held, in: period)
    let spans = seats.compactMap { seat -> ClosedRange<Int>? in
      guard let room = rooms.first(where: { $0.id == seat.room }), let span = Cover.span(of: room, by: pack)
      else { return nil }
      let first = max(seat.since.ordinal, span.lowerBound)
      let last = min(seat.until?.ordinal ?? .max, span.upperBound)
      return first <= last ? first...last : nil
    }
    self.init(spans: spans, in: period, by: pack) {
      let touching = seats.filter { $0.since <= period.last && ($0.until ?? period.last) >= period.first }
      guard let seat = touching.last else { return .noSeat }
      // The room first: before it counts, nobody's seat in it does.
      if let room = rooms.first(where: { $0.id == seat.room }),
        room.start(by: pack).map({ $0 > period.first }) ?? true
      {
        return Cover.reason(room, period, pack)
      }
      if let until = touching.compactMap(\.until).max(), touching.allSatisfy({ $0.until != nil }),
        until < period.last
      {
        return .seatEndedInPeriod(until)
      }
      let since = touching.map(\.since).min() ?? seat.since
      if since > period.first { return .seatInPeriod(since) }
      return rooms.first { $0.id == seat.room }.map { Cover.reason($0, period, pack) } ?? .noSeat
    }
  }

  private init(
    spans: [ClosedRange<Int>], in period: Period, by pack: NormPack, reason: () -> Status.NotCounted
  ) {
    let whole = period.first.ordinal...period.last.ordinal
    var covered = 0
    // Where the next uncovered day is: spans are taken in their order, so that overlaps count once.
    var next = whole.lowerBound
    for span in spans.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      let first = max(span.lowerBound, next)
      let last = min(span.upperBound, whole.upperBound)
      guard first <= last else { continue }
      covered += last - first + 1
      next = last + 1
    }
    (days, length) = (covered, whole.count)
    let isEnough = pack[.proration] == .fullPeriodsOnly ? covered == whole.count : covered > 0
    notCounted = isEnough ? nil : reason()
  }

  /// What a minimum comes to over the days that are covered: whole, or by share, rounded up (A13 `prorateUp`).
  func minimum(_ whole: Int, by pack: NormPack) -> Int {
    guard pack[.proration] == .prorateUp, days > 0 else { return whole }
    return (whole * days + length - 1) / length
  }

  /// The seat that covers most of a period, alone.
  private static func longest(of seats: [SeatSpan], in period: Period) -> [SeatSpan] {
    func days(_ seat: SeatSpan) -> Int {
      max(seat.since, period.first).days(to: min(seat.until ?? period.last, period.last)) + 1
    }
    return seats.max { days($0) < days($1) }.map { [$0] } ?? []
  }

  private static func span(of room: RoomSpan, by pack: NormPack) -> ClosedRange<Int>? {
    guard let start = room.start(by: pack) else { return nil }
    let last = room.until?.ordinal ?? .max
    return start.ordinal <= last ? start.ordinal...last : nil
  }

  private static func reason(_ room: RoomSpan, _ period: Period, _ pack: NormPack) -> Status.NotCounted {
    guard let start = room.start(by: pack), start <= period.last else { return .noPlaque }
    if start > period.first { return .plaqueInPeriod(start) }
    return room.until.map { .roomEndedInPeriod($0) } ?? .noPlaque
  }
}

/// A shift that is to be planned (计划中的值班): when, in which channel, and how many are wanted.
public struct RotaShift: Hashable, Sendable, Codable {
  public var day: Day
  /// Minutes since midnight, Beijing time: 0 … 1,440, the end after the start.
  public var from: Int
  public var to: Int
  public var channel: Channel
  /// How many people are wanted, at least 1.
  public var seats: Int

  public init(day: Day, from: Int, to: Int, channel: Channel, seats: Int = 1) {
    (self.day, self.from, self.to) = (day, from, to)
    (self.channel, self.seats) = (channel, seats)
  }

  /// What tells it from the other shifts of a rota: when and in which channel it is.
  public struct Key: Hashable, Sendable, Codable, Comparable {
    public var day: Day
    public var from: Int
    public var to: Int
    public var channel: Channel

    public init(day: Day, from: Int, to: Int, channel: Channel) {
      (self.day, self.from) = (day, from)
      (self.to, self.channel) = (to, channel)
    }

    public static func < (a: Key, b: Key) -> Bool {
      (a.day, a.from, a.to, a.channel.rawValue) < (b.day, b.from, b.to, b.channel.rawValue)
    }

    public var begins: Moment { Moment(day, minute: from) }
    public var ends: Moment { Moment(day, minute: to) }

    /// 5月10日 09:00–11:00 线下值班
    public var name: Bilingual {
      let (start, end) = (RotaShift.clock(from), RotaShift.clock(to))
      return Bilingual(
        "\(day.month)月\(day.day)日 \(start)–\(end) \(channel.name.zh)值班",
        "\(channel.name.en) shift on \(day.iso), \(start)–\(end)")
    }
  }

  public var key: Key { Key(day: day, from: from, to: to, channel: channel) }

  /// A minute of the day as a clock shows it: `09:00`; midnight at the end is `24:00`.
  public static func clock(_ minute: Int) -> String {
    let parts = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return parts.joined(separator: ":")
  }

  /// Nobody can be at both.
  public func overlaps(_ other: RotaShift) -> Bool { day == other.day && from < other.to && other.from < to }
}

/// On which days shifts are (值班日): fixed days of each month (每月 10 日、20 日), or days of the week.
public struct RotaPattern: Hashable, Sendable, Codable {
  public enum Days: Hashable, Sendable, Codable {
    /// Days of the month, 1 … 31; one that a month does not have is its last.
    case ofMonth([Int])
    /// Monday is 1, Sunday 7.
    case ofWeek([Int])
  }

  public var days: Days
  public var from: Int
  public var to: Int
  public var channel: Channel
  public var seats: Int

  public init(_ days: Days, from: Int, to: Int, channel: Channel, seats: Int = 1) {
    (self.days, self.from, self.to) = (days, from, to)
    (self.channel, self.seats) = (channel, seats)
  }

  /// A day that is no work day, and the one that stands for it; nil where none of the quarter is free.
  public struct Move: Hashable, Sendable {
    public let from: Day
    public let to: Day?
  }

  /// The shifts of a quarter, in order, with the days that were moved off weekends and holidays.
  ///
  /// One that falls on a day off is on the next work day that has none of this pattern yet, or, at the end of the quarter, on the
  /// last one before; where none is near, it is left out: no week gets two for one.
  ///
  /// - Parameter first: the first day that may be planned, where the quarter has begun.
  public func shifts(in quarter: Quarter, from first: Day? = nil) -> (shifts: [RotaShift], moves: [Move]) {
    let start = max(quarter.first, first ?? quarter.first)
    guard start <= quarter.last else { return ([], []) }
    let wanted = (0...start.days(to: quarter.last)).map(start.adding).filter(isMeant)
    var taken = Set(wanted.filter(WorkCalendar.isWorkday))
    var moves: [Move] = []
    for day in wanted where !WorkCalendar.isWorkday(day) {
      let after = (1...max(1, day.days(to: quarter.last))).map(day.adding)
      let before = (1...max(1, start.days(to: day))).map { day.adding(-$0) }
      let free = (after.prefix(Self.near) + before.prefix(Self.near)).first {
        (start...quarter.last).contains($0) && WorkCalendar.isWorkday($0) && !taken.contains($0)
      }
      if let free { taken.insert(free) }
      moves.append(Move(from: day, to: free))
    }
    let shifts = taken.sorted().map {
      RotaShift(day: $0, from: from, to: to, channel: channel, seats: seats)
    }
    return (shifts, moves)
  }

  /// How many days off a shift is moved at most: the longest holiday and its weekend.
  private static let near = 10

  private func isMeant(_ day: Day) -> Bool {
    switch days {
    case .ofWeek(let weekdays): weekdays.contains(day.weekday)
    case .ofMonth(let numbers):
      numbers.contains { min($0, Day.length(of: day.month, in: day.year)) == day.day }
    }
  }
}

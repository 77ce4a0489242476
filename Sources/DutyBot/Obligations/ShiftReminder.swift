import Conversation
import Regulation
import WorkroomStore

/// What the rota of a room reminds of (值班提醒), P3.3e. When it does is this program's own.
struct ShiftReminder {
  enum Kind: String {
    /// Who comes, three days before and the day before.
    case shift
    /// Seats that nobody has, within a week.
    case shiftFree
    /// A swap that waits for an answer.
    case swapWaiting
  }

  var kind: Kind
  var shift: RotaShift.Key
  /// Who comes; of a swap who asks and who is asked. Empty where names are not told.
  var people: [String] = []
  var count = 1

  /// - Parameter room: whether it is told of a room by its name; else of all of them together, and nobody is named.
  func text(_ say: Language, _ today: Day, isOfRoom: Bool) -> String {
    let when = shift.name(say) + say("，", ", ") + left(say, today)
    let words =
      switch kind {
      case .shift:
        isOfRoom
          ? when + say("：", ": ") + people.joined(separator: say("、", ", "))
          : say("要值班 \(count) 班，最早的是\(when)", "\(english(count, "shift")) to come, the first: \(when)")
      case .shiftFree:
        isOfRoom
          ? when + say("，还缺 \(count) 人", ", \(count) more wanted")
          : say("值班还缺 \(count) 人，最早的是\(when)", "\(count) more wanted for shifts, the first: \(when)")
      case .swapWaiting:
        isOfRoom && people.count == 2
          ? say(
            "\(people[0])想请\(people[1])换班，还没有答复：\(when)",
            "\(people[0]) asks \(people[1]) for a swap, not answered yet: \(when)")
          : say(
            "换班等答复 \(count) 件，最早的是\(when)", "\(english(count, "swap")) to be answered, the first: \(when)")
      }
    return words + say("（P3.3e）。", " (P3.3e).")
  }

  private func left(_ say: Language, _ today: Day) -> String {
    switch today.days(to: shift.day) {
    case ...0: say("今天", "today")
    case 1: say("明天", "tomorrow")
    case let days: say("还有 \(days) 天", "in \(english(days, "day"))")
    }
  }
}

extension ShiftReminder {
  /// So many days before a shift whoever comes is reminded.
  private static let before = [3, 1]
  /// From so many days before it is told that somebody is missing.
  private static let soon = 7

  /// What a room's rota reminds of at a time. Throws `StoreError`.
  static func all(
    in room: WorkroomID, at now: Moment, of store: Store, _ language: Language
  ) throws -> [ShiftReminder] {
    let today = now.day
    let planned = try store.ask(ShiftsPlanned(in: room, today...today.adding(soon)))
    let swaps = try waiting(in: room, at: now, of: store)
    let names = try MemberNames(
      planned.flatMap(\.people) + swaps.flatMap { [$0.person, $0.with] }, in: room, of: store, language)
    let shifts = planned.filter { before.contains(today.days(to: $0.shift.day)) && !$0.people.isEmpty }
      .map { ShiftReminder(kind: .shift, shift: $0.shift.key, people: $0.people.map { names($0) }) }
    let free = planned.filter { $0.free > 0 && $0.shift.key.begins > now }
      .map { ShiftReminder(kind: .shiftFree, shift: $0.shift.key, count: $0.free) }
    return shifts + free
      + swaps.map {
        ShiftReminder(kind: .swapWaiting, shift: $0.gives, people: [names($0.person), names($0.with)])
      }
  }

  private static func waiting(in room: WorkroomID, at now: Moment, of store: Store) throws -> [SwapAsked] {
    let quarter = now.day.quarter
    let asked = try [quarter, quarter.next].compactMap { try store.ask(TheRota(of: room, $0)) }
      .flatMap { $0.facts.swaps.filter { $0.agreed == nil }.map(\.asked.with) }
    return try Set(asked).sorted().flatMap { try store.ask(SwapsWaiting(for: $0, in: room, after: now)) }
      .map(\.asked).sorted { ($0.gives, $0.person) < ($1.gives, $1.person) }
  }
}

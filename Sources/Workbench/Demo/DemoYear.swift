package import Regulation
package import WorkroomStore

/// A year of records up to a moment (演示的一年): the rows of a table, moved so that they end there.
///
/// On any day the room looks back on the same year. What is due in a quarter differs with the day all the same: the
/// table ends on the last day of one.
package struct DemoYear: Sendable {
  let now: Moment
  private(set) var entries: [FixtureEntry] = []

  /// Throws ``FixtureRefused`` where a row cannot be read: a mistake of ours, never of a person.
  package init(until now: Moment) throws {
    self.now = now
    for (number, row) in DemoYear.rows.enumerated() {
      guard let entry = entry(row, line: number + 1) else {
        throw FixtureRefused(file: "DemoYear", line: number + 1, reason: "\(row)")
      }
      // What would come after now has not happened.
      guard entry.at <= now else { return }
      entries.append(entry)
    }
  }

  /// Has the desk write the year, each turn at its own time. Throws `StoreError`, or ``FixtureRefused``.
  package func record(in store: Store) throws {
    try FixtureEntry.write(entries, in: store, base: DemoRoom.id, machine: DemoIDs())
  }

  private func entry(_ row: Substring, line: Int) -> FixtureEntry? {
    let joins = row.hasPrefix("+ ")
    let words = row.split(separator: " ", maxSplits: joins ? 3 : 5)
    guard words.count >= (joins ? 3 : 5) else { return nil }
    let (matter, act, facts) =
      joins ? (words[1], words[2], words.dropFirst(3).first) : (words[3], words[4], words.dropFirst(5).first)
    let at = joins ? entries.last?.at : moment(words[0], words[1])
    let actor = words[2] == "-" ? nil : DemoRoom.person(String(words[2]))
    guard let at, let name = ActList.standard.kind(String(act)),
      let said = FixtureFacts(name, dated(facts ?? "{}", on: at.day), person: DemoRoom.person)
    else { return nil }
    return FixtureEntry(
      at: at, actor: joins ? entries.last?.actor : actor, matter: MatterID(String(matter)), act: said.act,
      occurred: said.occurred, late: said.late, personal: said.personal, joins: joins, file: "DemoYear",
      line: line)
  }

  /// The day so many days back. The last week counts from today; what is older keeps its day of the week, so that
  /// shifts stay on working days.
  private func day(_ back: Substring) -> Day? {
    guard let back = Int(back), back <= 0 else { return nil }
    let moved = (now.day.weekday - DemoNow.standard.day.weekday + 7) % 7
    return now.day.adding(back < -7 ? back - moved : back)
  }

  private func moment(_ back: Substring, _ clock: Substring) -> Moment? {
    day(back).flatMap { TalkReading.moment("\($0.iso) \(clock)") }
  }

  /// The facts with the days they speak of.
  private func dated(_ facts: Substring, on today: Day) -> String {
    let parts = facts.split(separator: "\"@", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      let token = part.prefix { $0 != "\"" }
      guard let value = value(token, today) else { return text += "\"@" + part }
      text += value + part.dropFirst(token.count + 1)
    }
  }

  /// What stands for a token, as JSON; nil where it is the name of a field.
  private func value(_ token: Substring, _ today: Day) -> String? {
    if token == "quarter" { return "\"\(today.quarter.code)\"" }
    let parts = token.split { $0 == " " || $0 == "T" }
    guard let back = parts.first, let day = day(back) else { return nil }
    guard parts.count == 2 else { return "\"\(day.iso)\"" }
    guard token.contains("T") else { return "\"\(day.iso) \(parts[1])\"" }
    return moment(back, parts[1]).map { "\($0.milliseconds)" }
  }

  /// The rows of `year.txt`, which says how they are written.
  private static let rows = String(decoding: PackageResources.year_txt, as: UTF8.self)
    .split(separator: "\n").filter { !$0.hasPrefix("#") }
}

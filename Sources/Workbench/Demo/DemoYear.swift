package import Regulation
package import WorkroomStore

/// A year of records up to a moment (演示的一年): the rows of a table, moved so that they end there.
///
/// On any day the room looks back on the same year. What is due in a quarter differs with the day all the same: the
/// table ends on the last day of one.
package struct DemoYear: Sendable {
  let now: Moment
  private let file: String
  private(set) var entries: [FixtureEntry] = []

  /// Throws ``FixtureRefused`` where a row cannot be read: a mistake of ours, never of a person.
  package init(until now: Moment) throws { try self.init(until: now, DemoYear.rows, of: "DemoYear") }

  /// - Parameters:
  ///   - rows: of a table in the grammar of `year.txt`; a row that begins with `=` names the place of those below it.
  ///   - file: what the table is called where one of its rows is refused.
  init(until now: Moment, _ rows: [Substring], of file: String) throws {
    (self.now, self.file) = (now, file)
    var (isToCome, place): (Bool, WorkroomID?) = (false, nil)
    for (number, row) in rows.enumerated() {
      if isToCome, row.hasPrefix("+ ") { continue }
      if row.hasPrefix("= ") {
        place = WorkroomID(String(row.dropFirst(2)))
        continue
      }
      guard var entry = entry(row, line: number + 1) else {
        throw FixtureRefused(file: file, line: number + 1, reason: "\(row)")
      }
      // What would come after now has not happened.
      isToCome = entry.at > now
      entry.place = place
      if !isToCome { entries.append(entry) }
    }
    sort()
  }

  /// Puts what is counted from a quarter where it belongs in time. Rows are still told by where they stand in the table.
  private mutating func sort() {
    let order = entries.indices.sorted { (entries[$0].at, $0) < (entries[$1].at, $1) }
    var places: [Int: Int] = [:]
    for (place, row) in order.enumerated() { places[row + 1] = place + 1 }
    entries = order.map { row in
      var entry = entries[row]
      entry.act = entry.act.retargeted { target in
        Int(target.rawValue).flatMap { places[$0] }.map { EntryID("\($0)") } ?? target
      }
      return entry
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
    let quarter = joins ? nil : quarter(words[0])
    let at = joins ? entries.last?.at : moment(words[0], words[1])
    let actor = words[2] == "-" ? nil : DemoRoom.person(String(words[2]))
    guard let at, let name = ActList.standard.kind(String(act)),
      let said = FixtureFacts(
        name, dated(facts ?? "{}", on: at.day, quarter ?? at.day.quarter), person: DemoRoom.person)
    else { return nil }
    return FixtureEntry(
      at: at, actor: joins ? entries.last?.actor : actor,
      matter: MatterID(
        String(matter).replacing("@quarter", with: (quarter ?? at.day.quarter).code)
          .replacing("@year", with: String((quarter ?? at.day.quarter).year))),
      act: said.act,
      occurred: said.occurred, late: said.late, personal: said.personal, joins: joins, file: file,
      line: line)
  }

  /// The quarter that a row is counted from: `q-9` from the first day of the one that runs, `p-9` of the one before, `y57` of the last of the year
  /// whose summary is written.
  private func quarter(_ back: Substring) -> Quarter? {
    switch back.first {
    case "q": now.day.quarter
    case "p": now.day.quarter.previous
    case "y": lastQuarterOfSummary
    case _: nil
    }
  }

  /// The last quarter of the year whose summary was due last, or is as good as due (P4.7a).
  private var lastQuarterOfSummary: Quarter {
    let this = Quarter(containing: Day(now.day.year, 12, 31) ?? now.day)
    // Its rows stand no later than that.
    return this.first.adding(60) <= now.day ? this : this.previous.previous.previous.previous
  }

  /// The day so many days back. The last week counts from today; what is older keeps its day of the week, so that
  /// shifts stay on working days.
  private func day(_ back: Substring) -> Day? {
    if let quarter = quarter(back) { return Int(back.dropFirst()).map { quarter.first.adding($0) } }
    guard let back = Int(back), back <= 0 else { return nil }
    let moved = (now.day.weekday - DemoNow.standard.day.weekday + 7) % 7
    return now.day.adding(back < -7 ? back - moved : back)
  }

  private func moment(_ back: Substring, _ clock: Substring) -> Moment? {
    day(back).flatMap { TalkReading.moment("\($0.iso) \(clock)") }
  }

  /// The facts with the days they speak of.
  private func dated(_ facts: Substring, on today: Day, _ quarter: Quarter) -> String {
    let parts = facts.split(separator: "\"@", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      let token = part.prefix { $0 != "\"" }
      guard let value = value(token, today, quarter) else { return text += "\"@" + part }
      text += value + part.dropFirst(token.count + 1)
    }
  }

  /// What stands for a token, as JSON; nil where it is the name of a field.
  private func value(_ token: Substring, _ today: Day, _ quarter: Quarter) -> String? {
    if token == "year" { return String(quarter.year) }
    if token == "quarter" { return "\"\(quarter.code)\"" }
    if DemoRota.isWord(token) { return DemoRota(quarter: quarter, done: done).json(token) }
    let parts = token.split { $0 == " " || $0 == "T" }
    guard let back = parts.first, let day = day(back) else { return nil }
    guard parts.count == 2 else { return "\"\(day.iso)\"" }
    guard token.contains("T") else { return "\"\(day.iso) \(parts[1])\"" }
    return moment(back, parts[1]).map { "\($0.milliseconds)" }
  }

  /// Who was on duty when, of the rows above.
  private var done: [DemoRota.Done] {
    entries.compactMap { entry in
      entry.act.as(DutyStarted.self).map {
        DemoRota.Done(person: $0.person, began: entry.occurred ?? entry.at, channel: $0.channel)
      }
    }
  }

  /// The rows of `year.txt`, which says how they are written.
  private static let rows = rows(PackageResources.year_txt)

  /// A table without its comments.
  static func rows(_ table: [UInt8]) -> [Substring] {
    String(decoding: table, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}

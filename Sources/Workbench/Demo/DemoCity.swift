package import Regulation
package import WorkroomStore

/// The demo's second room, the committee that guides both rooms, and the city (演示的专委会和市): so that inspection, assessment,
/// reminder, roll-up and coverage can be shown with two rooms. Nothing of it is written into the first room.
package struct DemoCity: Sendable {
  package static let room = WorkroomID("demo-room-2")
  /// The CPPCC of the county, with its committees.
  package static let county = WorkroomID("demo-cppcc")
  package static let city = WorkroomID("demo-city")
  private static let committee = "教科卫体和文化文史委员会"

  let now: Moment
  private let entries: [FixtureEntry]

  /// Throws ``FixtureRefused`` where a row cannot be read: a mistake of ours, never of a person.
  package init(until now: Moment) throws {
    self.now = now
    entries = try DemoYear(until: now, DemoCity.rows, of: "DemoCity").entries
  }

  /// Has the desk write all of it, each turn at its own time. Throws `StoreError`, or ``FixtureRefused``.
  package func record(in store: Store) throws {
    let (ids, at) = (DemoIDs("city"), assessed)
    func write(_ entries: [FixtureEntry]) throws {
      try FixtureEntry.write(entries, in: store, base: nil, machine: ids)
    }
    try write(entries.filter { $0.at < at })
    try write(assessment(in: store, at: at))
    try write(entries.filter { $0.at >= at })
  }

  /// The last 20 December, on which the year that ends is assessed.
  private var assessed: Moment {
    func day(_ year: Int) -> Moment { Moment(Day(year, 12, 20) ?? now.day, hour: 10) }
    let this = day(now.day.year)
    return this < now ? this : day(now.day.year - 1)
  }

  /// The second room's year, as the figures propose, and a week later that it went to the office in charge: the first room's is left
  /// to whoever learns it.
  private func assessment(in store: Store, at: Moment) throws -> [FixtureEntry] {
    let year = at.day.year
    guard let found = try store.ask(SheetOf(of: DemoCity.room, year, on: at.day)) else { return [] }
    let result = RoomAssessed(
      year: year, by: DemoCity.committee, sheet: found.sheet, proposed: found.proposed,
      result: found.proposed,
      consequence: store.pack.consequence(of: found.proposed, in: year, after: found.earlier))
    let sent = AssessmentSent(to: "政协商州区委员会主管部门")
    let rows = [(at, Act(result)), (Moment(at.day.adding(7), hour: 10), Act(sent))]
    return rows.enumerated().filter { $0.1.0 <= now }.map { number, row in
      FixtureEntry(
        at: row.0, actor: DemoRoom.person("干部乙"), matter: DemoCity.room.assessment(of: year), act: row.1,
        place: DemoCity.room, file: "DemoCity", line: number + 1)
    }
  }

  private static let rows = DemoYear.rows(PackageResources.city_txt)
}

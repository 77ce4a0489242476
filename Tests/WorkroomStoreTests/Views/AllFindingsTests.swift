import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// All rooms at once come to what each comes to by itself, and both to what the entries say.
@Suite("Everything asked of everybody")
struct AllFindingsTests {
  private static let periods: [[String]] = [["2024Q2"], ["2024Q4", "2024"], ["2025Q1", "2025"]]
  private static let days: [(asOf: String, knownOn: String?)] = [
    ("2025-03-31", nil), ("2024-11-15", nil), ("2024-11-15", "2024-11-15"), ("2025-03-31", "2024-12-20"),
    ("2024-06-30", "2025-02-01"), ("2025-03-31", "2023-01-01"),
  ]

  private func each(
    _ store: Store, _ body: ([Period], Horizon) throws -> Void
  ) throws {
    for name in ["shangluo-2023-17", "shaanxi-2023-21"] {
      let pack = try #require(NormPacks.named(name))
      // Over all rooms that somebody sits in, and over each by itself (A35).
      let isPerSeat = pack.base == nil ? "true" : "false"
      store.look(by: try #require(pack.setting("norm.duty.perSeat", isPerSeat)))
      for codes in Self.periods {
        let periods = try codes.map { try #require(Period(code: $0)) }
        for (asOf, knownOn) in Self.days {
          let horizon = Horizon(
            asOf: try #require(Day(iso: asOf)), knownOn: try knownOn.map { try #require(Day(iso: $0)) })
          try body(periods, horizon)
        }
      }
    }
  }

  @Test("One by one and all at once", arguments: [1, 2] as [UInt64])
  func same(_ seed: UInt64) throws {
    let store = try SmallProvince(seed).store
    var (compared, uncounted) = (0, 0)
    try each(store) { periods, horizon in
      let (first, last) = (periods.map(\.first).min(), periods.map(\.last).max())
      var all: [AllFindings.Found] = []
      var figures: [AllFindings.Found] = []
      try store.find(AllFindings(in: periods, horizon, isWhole: true)) { all.append($0) }
      try store.find(AllFindings(in: periods, horizon)) { figures.append($0) }
      let rooms = try store.ask(Workrooms())
      #expect(all.map(\.room) == rooms)
      for (place, room) in rooms.enumerated() {
        let findings = try periods.flatMap { try store.ask(RoomFindings(of: room.workroom, in: $0, horizon)) }
        var seen: Set<PersonID> = []
        let members = try store.ask(SeatsIn(room.workroom)).filter {
          try $0.facts.since <= #require(last) && ($0.facts.until ?? #require(last)) >= #require(first)
            && seen.insert($0.facts.member).inserted
        }.flatMap { seat in
          try periods.compactMap {
            try store.ask(MemberFinding(of: seat.facts.member, at: room.workroom, in: $0, horizon))
          }
        }
        #expect(all[place].findings == findings)
        #expect(all[place].members == members)
        #expect(figures[place].findings == findings.map(\.bare))
        #expect(figures[place].members == members.map(\.bare))
        compared += findings.count + members.count
        uncounted += (findings + members).reduce(0) { $0 + $1.status.uncounted.count }
      }
    }
    #expect(compared > 1000 && uncounted > 300, "too little was there to say anything")
  }

  @Test("What the columns say is what the entries say", arguments: [4, 5] as [UInt64])
  func entries(_ seed: UInt64) throws {
    let store = try SmallProvince(seed).store
    let histories = try store.histories()
    #expect(histories.contains { $0.isAway } && histories.count > 100)
    try each(store) { periods, horizon in
      // What was corrected to something that no norm counts is told only to whoever asks what was known on a day.
      let facts = histories.filter { horizon.knownOn != nil || !$0.isAway }.map(\.fact)
      let evaluation = Evaluation(by: store.pack, asOf: horizon.asOf, knownOn: horizon.knownOn)
      for room in try store.ask(Workrooms()) {
        for period in periods {
          let found = try store.ask(RoomFindings(of: room.workroom, in: period, horizon))
          #expect(found == found.map { evaluation.finding($0.norm, of: room.span, in: period, from: facts) })
        }
      }
    }
  }

  @Test("Made again, and made for a store of an earlier program, the rows are the same")
  func rows() throws {
    let folder = try TemporaryFolder()
    let store = try SmallProvince(6, in: .open(at: folder.file(), machine: "m")).store
    let rows = try store.viewRows()
    _ = try store.rebuild()
    #expect(try store.viewRows() == rows)
    try store.queue.writeWithoutTransaction { db in
      try db.undefended {
        try db.execute(
          sql: """
            DROP TABLE deeds;
            DROP INDEX matters_called; DROP INDEX matters_open; DROP INDEX matters_waiting;
            DROP INDEX matters_conflict; DROP INDEX matters_asked; DROP INDEX matters_department;
            DROP INDEX matters_opinions;
            ALTER TABLE matters DROP COLUMN paused;
            ALTER TABLE matters DROP COLUMN department;
            ALTER TABLE matters DROP COLUMN asked;
            ALTER TABLE matters DROP COLUMN class;
            ALTER TABLE matters DROP COLUMN since;
            ALTER TABLE matters DROP COLUMN waits;
            ALTER TABLE matters DROP COLUMN called;
            ALTER TABLE matters DROP COLUMN deed;
            CREATE INDEX matters_called ON matters (json_extract(detail, '$.facts.name')) WHERE state = 'running';
            DELETE FROM grdb_migrations WHERE identifier IN ('3 deeds', '4 called', '5 waiting', '7 passed on')
            """)
      }
    }
    try store.queue.close()
    let again = try Store.open(at: folder.file(), machine: "m")
    #expect(try again.viewRows() == rows)
    #expect(try again.verify().isClean)
  }

  @Test("A matter that turns out to be of another kind leaves no deed behind")
  func otherKind() throws {
    let test = try TestRoom()
    let entry = try test.record(Said.activity(test.b), on: MatterID("m"), by: test.b)
    func deeds() throws -> Int? {
      try test.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM deeds") }
    }
    #expect(try deeds() == 1)
    try Tampering.merge(
      into: test.store, origin: "other", act: "opinionRecorded", on: entry.matter, in: test.room,
      actor: test.b, at: entry.recorded.adding(minutes: -5),
      facts: #"{"anonymous":true,"person":"B","reachable":false,"source":"reception"}"#)
    #expect(try deeds() == 0)
    let rows = try test.store.viewRows()
    _ = try test.store.rebuild()
    #expect(try test.store.viewRows() == rows)
  }

  @Test("An output that was adopted is found by either day (A10)", arguments: ["submitted", "adopted"])
  func adopted(_ event: String) throws {
    let test = try TestRoom()
    test.store.look(by: try #require(test.store.pack.setting("norm.output.event", event)))
    try test.store.write { db in
      try db.execute(
        sql: """
          INSERT INTO deeds (\(DeedRow.columns)) VALUES ('room', ?, 'paper', 'B', 'proposal', ?, 0, 0, 0, 0, 1,
            NULL, NULL, NULL, 0, NULL, NULL, 0, ?)
          """,
        arguments: [
          Day(2026, 6, 20)?.ordinal, Moment(try #require(Day(2026, 6, 20))).milliseconds,
          Day(2026, 8, 1)?.ordinal,
        ])
    }
    let asOf = Horizon(asOf: try #require(Day(2026, 12, 31)))
    let done = try ["2026Q2", "2026Q3"].map { code in
      let period = try #require(Period(code: code))
      let found = try test.store.ask(RoomFindings(of: test.room, in: period, asOf))
      return found.first { $0.norm.id == "N4" }?.status.done
    }
    #expect(done == (event == "adopted" ? [0, 1] : [1, 0]))
  }

  @Test("No word that was typed stands in the columns")
  func words() throws {
    let store = try SmallProvince(7).store
    let rows = try store.read { try Row.fetchAll($0, sql: "SELECT * FROM deeds").map(\.description) }
    #expect(rows.count > 100)
    #expect(!rows.contains { $0.contains("迟") || $0.contains("撤") })
    let deeds = try store.read { db in
      try (
        Int.fetchOne(db, sql: "SELECT sum(late) FROM deeds"),
        Int.fetchOne(db, sql: "SELECT count(*) FROM deeds WHERE taken = 1")
      )
    }
    #expect(try #require(deeds.0) > 5 && #require(deeds.1) > 5)
  }
}

extension Finding {
  /// Without other readings and without what was typed as a reason.
  fileprivate var bare: Finding {
    var finding = self
    finding.readings = []
    (finding.status, finding.goal) = (status.bare, goal.bare)
    finding.packs = packs.map(\.bare)
    return finding
  }
}

extension Reckoning {
  fileprivate var bare: Reckoning {
    var reckoning = self
    for place in counted.indices {
      reckoning.counted[place].content.late = counted[place].content.late.map { _ in "" }
    }
    for place in uncounted.indices {
      reckoning.uncounted[place].content.late = uncounted[place].content.late.map { _ in "" }
      if case .retracted(let day, _) = uncounted[place].reason {
        reckoning.uncounted[place].reason = .retracted(day, reason: "")
      }
    }
    return reckoning
  }
}

extension Store {
  fileprivate struct Whole {
    let fact: Fact
    let isAway: Bool
  }

  /// Every matter that ever counted, from its entries.
  fileprivate func histories() throws -> [Whole] {
    try read { db in
      let ledger = Ledger(db: db, store: self)
      let matters = try Row.fetchAll(db, sql: "SELECT id, kind, state FROM matters")
      return try matters.compactMap { row in
        let entries = try ledger.entries(of: MatterID(row["id"]))
        let deed: Deed? =
          switch row["kind"] as String {
          case ShiftFacts.kind: .duty
          case ActivityFacts.kind: .reading
          case MicroFacts.kind: .microOversight
          case OutputFacts.kind: .proposal
          case _: nil
          }
        let versions = deed.map { Folding.versions(of: entries, as: $0) } ?? []
        let stands = ["running", "ended", "held", "submitted", "adopted", "caseFiled", "returned"].contains(
          row["state"] as String)
        return versions.isEmpty
          ? nil
          : Whole(
            fact: Fact(matter: row["id"], versions: versions),
            isAway: stands && versions.last?.retracted != nil)
      }
    }
  }
}

import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("A visitor's data are erased, and nothing of them is left in the files")
struct ErasingTests {
  static let visitor: [PersonalField: String] = [
    .visitor: "来访人甲", .contact: "13900000001", .words: "门口的石阶塌了一角\n晚上看不见",
  ]
  static let traces = ["来访人甲", "13900000001", "石阶塌了一角", "晚上看不见", "已修好石阶", "再铺石阶", "石阶的事"]

  let folder: TemporaryFolder
  let test: TestRoom

  init() throws {
    folder = try TemporaryFolder()
    test = try TestRoom(in: Store.open(at: folder.file(), machine: "m"))
  }

  /// Which of the traces stand in which file of the store's folder.
  private func found() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { name in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
      return Self.traces.filter { bytes.range(of: Data($0.utf8)) != nil }.map { "\(name): \($0)" }
    }
  }

  /// An opinion with an answer, a correction and another record that speaks of the visitor.
  @discardableResult
  private func tell(_ name: String = "opinion") throws -> (opinion: MatterID, shift: Entry) {
    let matter = MatterID(name)
    let opened = try test.record(Said.opinion(test.b), on: matter, by: test.b, personal: Self.visitor)
    try test.record(Said.triaged(.problem), on: matter, by: test.b)
    try test.record(Said.answered("已修好石阶"), on: matter, by: test.b)
    try test.record(
      Act(
        Corrected(target: opened.id, act: Said.opinion(test.b), occurred: opened.occurred, reason: "再铺石阶")),
      on: matter, by: test.b, personal: [.words: "门口的石阶塌了一角\n晚上看不见，也滑"])
    try test.record(Said.started(test.b), on: MatterID("shift-" + name), by: test.b)
    test.clock.move(minutes: 5)
    let ended = try test.record(
      Act(DutyEnded(done: "接待来访人甲，石阶的事")), on: MatterID("shift-" + name), by: test.b)
    return (matter, ended)
  }

  private func erase(_ matter: MatterID, only target: EntryID? = nil) throws {
    try test.record(
      Act(VisitorErased(why: .requested, target: target)), on: matter, by: test.liaison)
  }

  @Test("name, number, words, answers and reasons go from every file; the ledger stays whole")
  func everywhere() throws {
    // Enough around it that pages were split and moved about.
    for number in 0..<120 {
      try test.record(
        Said.opinion(test.c), on: MatterID("around-\(number)"), by: test.c,
        personal: [
          .words: String(repeating: "别的事\(number) ", count: number % 40 + 1), .visitor: "来访人\(number)",
        ])
    }
    let (opinion, shift) = try tell()
    for number in 120..<240 {
      try test.record(
        Said.opinion(test.c), on: MatterID("around-\(number)"), by: test.c,
        personal: [
          .words: String(repeating: "别的事\(number) ", count: number % 40 + 1), .visitor: "来访人\(number)",
        ])
    }
    #expect(try !found().isEmpty)
    try erase(opinion)
    try erase(shift.matter, only: shift.id)
    #expect(try found() == [])
    #expect(try test.store.verify().isClean)
    let rows = try test.store.viewRows()
    _ = try test.store.rebuild()
    #expect(try test.store.viewRows() == rows)
    #expect(try !test.store.isUnscrubbed())

    let left = try #require(try test.desk.ask(TheOpinion(opinion)))
    #expect(left.said == VisitorWords())
    #expect(left.matter.state == .answered && left.facts.kind == .problem)
    #expect(left.facts.erased == TestRoom.day && left.facts.mayCloseUnheard)
    let ended = try #require(try test.desk.ask(TheShift(shift.matter)))
    #expect(ended.state == .ended && ended.facts.done == "")
    #expect(try test.desk.ask(TheOpinion(MatterID("around-7")))?.said.visitor == "来访人7")
  }

  @Test("an opinion that was taken back is erased as well")
  func takenBack() throws {
    let opened = try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: Self.visitor)
    try test.record(Said.retracted(opened), on: opened.matter, by: test.b)
    try erase(opened.matter)
    #expect(try found() == [])
    #expect(try test.store.verify().isClean)
  }

  @Test("who, when and why are written down; what is not")
  func act() throws {
    let (opinion, _) = try tell()
    try erase(opinion)
    let entry = try #require(try test.store.allEntries().last)
    #expect(entry.actor == test.liaison)
    #expect(entry.act == Act(VisitorErased(why: .requested)))
    #expect(entry.texts.isEmpty && !entry.bodyText.contains("sealed"))
  }

  @Test("it cannot be taken back, and only whoever answers for the records may do it")
  func forGood() throws {
    let (opinion, _) = try tell()
    for person in [test.a, test.b, test.c] {
      #expect(
        try test.refusal(Act(VisitorErased(why: .requested)), on: opinion, by: person)
          == .notAllowed(VisitorErased.kind))
    }
    try erase(opinion)
    let entry = try #require(try test.store.allEntries().last)
    #expect(try test.refusal(Said.retracted(entry), on: opinion, by: test.liaison) == .gone)
    #expect(
      try test.refusal(Act(VisitorErased(why: .requested)), on: MatterID("none"), by: test.liaison)
        == .gone)
  }

  @Test("conversations of others that show it forget it; what they were writing about others stays")
  func conversations() throws {
    struct Screen: Codable, Forgetful {
      var rows: [String]
      mutating func forget(_ erased: Erased, isSpeaking: Bool) { rows.removeAll(where: erased.isTold) }
    }
    let (opinion, shift) = try tell()
    for (person, rows) in [(test.b, ["石阶塌了一角？来访人甲", "别人的事"]), (test.c, ["13900000001"])] {
      let turn = Turn(id: test.desk.turnID(), owner: .person(person, test.room), generation: 0)
      try test.desk.forgetConversation(of: turn.owner)
      _ = try test.desk.commit(turn, continuing: Screen.self) { _, _, _, _ in
        Step(snapshot: Screen(rows: rows))
      }
    }
    let liaison = Turn(id: test.desk.turnID(), owner: .person(test.liaison, test.room), generation: 0)
    let proposals = [
      test.proposal(Act(VisitorErased(why: .requested)), on: opinion),
      test.proposal(Act(VisitorErased(why: .requested, target: shift.id)), on: shift.matter),
    ]
    let done = try test.desk.commit(liaison, continuing: Screen.self) { _, event, _, _ in
      switch event {
      case .spoken: Step(snapshot: Screen(rows: ["来访人甲？", "删"]), proposals: proposals)
      case .recorded, .refused: Step(snapshot: Screen(rows: ["来访人甲？", "删"]))
      }
    }
    #expect(done.snapshot.rows == ["删"] && done.unscrubbed == nil)
    #expect(try found() == [])
    let left = try test.desk.takeUp(.person(test.b, test.room), as: Screen.self)
    #expect(left.snapshot?.rows == ["别人的事"])
  }

  @Test("what another version has saved is dropped where it holds any of it, and else left alone")
  func unreadable() throws {
    struct Screen: Codable, Forgetful {
      var rows: [String]
      mutating func forget(_: Erased, isSpeaking _: Bool) {}
    }
    let (opinion, _) = try tell()
    let saved = [test.b: #"{"of":"tomorrow, 门口的石阶塌了一角……"}"#, test.c: #"{"of":"tomorrow"}"#]
    for (person, snapshot) in saved {
      let turn = Turn(id: TurnID(person.rawValue), owner: .person(person, test.room), generation: 0)
      try test.store.write { db in
        try Conversations(db: db).save(turn, snapshot: snapshot, at: test.clock.now)
      }
    }
    let turn = Turn(id: test.desk.turnID(), owner: .person(test.liaison, test.room), generation: 0)
    let proposals = [test.proposal(Act(VisitorErased(why: .requested)), on: opinion)]
    _ = try test.desk.commit(turn, continuing: Screen.self) { _, event, _, _ in
      if case .spoken = event {
        Step(snapshot: Screen(rows: []), proposals: proposals)
      } else {
        Step(snapshot: Screen(rows: []))
      }
    }
    let left = try test.store.read { db in
      try [test.b, test.c].map { try Conversations(db: db).find(.person($0, test.room))?.snapshot }
    }
    #expect(left == ["", saved[test.c]])
  }

  @Test("while somebody reads, the files are cleared at a later opening")
  func heldByAReader() throws {
    let (opinion, shift) = try tell()
    try erase(shift.matter, only: shift.id)
    let clock = test.clock
    let desk = Desk(store: try Store.open(at: folder.file(), machine: "m", wait: 0), clock: { clock.now })
    let reader = try DatabaseQueue(path: folder.file())
    let unscrubbed = try reader.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM personal")
      let turn = Turn(id: desk.turnID(), owner: .person(test.liaison, test.room), generation: 0)
      let proposals = [test.proposal(Act(VisitorErased(why: .requested)), on: opinion)]
      return try desk.commit(turn, continuing: String.self) { _, event, _, _ in
        if case .spoken = event { Step(snapshot: "", proposals: proposals) } else { Step(snapshot: "") }
      }.unscrubbed
    }
    #expect(unscrubbed == .held)
    #expect(try test.store.isUnscrubbed())
    try reader.close()
    let again = try Store.open(at: folder.file(), machine: "m")
    #expect(try !again.isUnscrubbed())
    #expect(try found() == [])
    #expect(try again.verify().isClean)
  }

  @Test("where there is no room left, it says how much to free and where; with that it is done")
  func full() throws {
    let (opinion, _) = try tell()
    struct Long: Codable, Forgetful {
      var rows = String(repeating: "x", count: 400_000)
      mutating func forget(_: Erased, isSpeaking _: Bool) {}
    }
    func erase() throws {
      let turn = Turn(id: test.desk.turnID(), owner: .person(test.liaison, test.room), generation: 0)
      let proposals = [test.proposal(Act(VisitorErased(why: .requested)), on: opinion)]
      _ = try test.desk.commit(turn, continuing: Long.self) { _, event, _, _ in
        if case .spoken = event {
          Step(snapshot: Long(), proposals: proposals)
        } else {
          Step(snapshot: Long())
        }
      }
    }
    try test.store.queue.writeWithoutTransaction { db in
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = 1")
    }
    let error = #expect(throws: StoreError.self) { try erase() }
    guard case .fullErasing(test.store.path, let bytes) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(bytes >= 1 << 20)
    #expect(try !found().isEmpty)
    #expect(try test.store.verify().isClean)
    try test.store.queue.writeWithoutTransaction { db in
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = 1000000")
    }
    try erase()
    #expect(try found().allSatisfy { !$0.contains("石阶塌了一角") })
  }

  @Test(
    "a trace is found wherever it lies in a file, across pieces too",
    arguments: [0, 100, (1 << 22) - 3, 1 << 22])
  func traces(_ place: Int) throws {
    let file = folder.file("bytes")
    var bytes = Data(repeating: 0xE6, count: (1 << 22) + 64)
    let trace = Array("石阶".utf8)
    #expect(FileManager.default.createFile(atPath: file, contents: bytes))
    #expect(try !Store.holds([trace], inFileAt: file))
    bytes.replaceSubrange(place..<place + trace.count, with: trace)
    try bytes.write(to: URL(fileURLWithPath: file))
    #expect(try Store.holds([Array("没有".utf8), trace], inFileAt: file))
  }
}

@Suite("How long a visitor's data are kept")
struct RetentionTests {
  @Test(
    "two years after the opinion was done with",
    arguments: [("2028-03-31", "2026-03-31"), ("2028-02-29", "2026-02-28"), ("2027-01-01", "2025-01-01")])
  func ended(_ today: String, _ done: String) throws {
    #expect(NormPacks.standard.retentionEnded(on: try #require(Day(iso: today))) == Day(iso: done))
  }

  @Test("only what is done with, long enough, and not erased yet is due")
  func due() throws {
    let test = try TestRoom()
    let done = MatterID("done")
    try test.record(Said.opinion(test.b, reachable: false), on: done, by: test.b, personal: [.words: "石阶"])
    try test.record(Said.triaged(.petition), on: done, by: test.b)
    try test.record(Said.guided, on: done, by: test.b)
    try test.record(Said.opinion(test.b), on: MatterID("open"), by: test.b, personal: [.words: "路灯"])
    let last = RetentionEnded(upTo: TestRoom.day, in: test.room)
    #expect(try test.desk.ask(last).map(\.id) == [done])
    #expect(try test.desk.ask(RetentionEnded(upTo: TestRoom.day.adding(-1), in: test.room)).isEmpty)
    try test.record(
      Act(VisitorErased(why: .retentionEnded)), on: done, by: test.liaison)
    #expect(try test.desk.ask(last).isEmpty)
  }
}

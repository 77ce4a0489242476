import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("Verifying the ledger")
struct VerificationTests {
  /// A room with a shift and an opinion with personal texts; the opinion is the newest entry.
  private func room() throws -> (TestRoom, Entry) {
    let test = try TestRoom()
    try test.record(Said.started(test.b), on: MatterID("shift"), by: test.b)
    let opinion = try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: [.words: "路灯不亮", .visitor: "来访人"])
    return (test, opinion)
  }

  private func findings(_ test: TestRoom) throws -> [Verification.Finding] {
    try test.store.verify().findings
  }

  @Test("a ledger as it was written is clean, and its head is named")
  func clean() throws {
    let (test, opinion) = try room()
    let result = try test.store.verify()
    #expect(result.isClean)
    #expect(result.entries == opinion.number)
    #expect(result.heads.map(\.number) == [opinion.number])
    #expect(result.heads.first?.hash == Hashing.hexadecimal(opinion.hash))
    #expect(result.clocks.isEmpty)
    #expect(result.headFound == nil)
  }

  @Test("an empty ledger is clean")
  func empty() throws {
    let result = try Store.inMemory().verify()
    #expect(result.isClean && result.entries == 0 && result.heads.isEmpty)
    #expect(try Store.inMemory().head() == nil)
  }

  @Test(
    "an entry changed by hand is named",
    arguments: [
      "body = replace(body, '甲', '丁')", "recorded = recorded + 1", "occurred = 'yesterday'", "actor = ''",
      "matter = x'ff00'", "workroom = 'other'", "hash = 'x'", "turn = 7", "recorded = -9223372036854775808",
    ])
  func changed(_ change: String) throws {
    let (test, _) = try room()
    try Tampering.withoutTriggers(test.store, "UPDATE entries SET \(change) WHERE number = 3")
    let found = try findings(test)
    #expect(found.map(\.number) == [3])
    #expect(found.first?.fault == .changed)
    #expect(try test.store.verify().isClean == false)
    // Views are made again all the same: what cannot be read is passed over.
    _ = try test.store.rebuild()
  }

  @Test("an entry with another in its place, its own hash right, is named")
  func replaced() throws {
    let (test, _) = try room()
    let entry = try #require(try test.store.allEntries().first { $0.number == 4 })
    let forged = Entry(
      id: EntryID("forged"), origin: entry.origin, number: entry.number, turn: entry.turn,
      workroom: entry.workroom, matter: entry.matter, actName: entry.actName, actor: entry.actor,
      occurred: entry.occurred, recorded: entry.recorded,
      bodyText: entry.bodyText.replacing("乙", with: "丁"), previous: entry.previous, hash: [])
    try Tampering.withoutTriggers(test.store, "DELETE FROM entries WHERE number = 4")
    try test.store.queue.write { try Tampering.insert(forged.hashed(Hashing.hash(of: forged)), $0) }
    let found = try findings(test)
    #expect(found == [.init(fault: .replaced, entry: EntryID("forged"), origin: entry.origin, number: 4)])
  }

  @Test("a gap is told, with the number that is missing", arguments: [1, 2, 5])
  func gap(_ number: Int) throws {
    let (test, _) = try room()
    try Tampering.withoutTriggers(test.store, "DELETE FROM entries WHERE number = ?", [number])
    let found = try findings(test)
    #expect(found.map(\.fault) == [.gap(expected: number)])
    #expect(found.map(\.number) == [number + 1])
  }

  @Test("a personal text that was changed, added or taken out is told")
  func personal() throws {
    func flaws(after sql: String) throws -> [Verification.Flaw] {
      let (test, opinion) = try room()
      try test.store.queue.write { try $0.execute(sql: sql, arguments: ["id": opinion.id.rawValue]) }
      let result = try test.store.verify()
      #expect(result.findings.isEmpty && !result.isClean)
      // What is shown of it is wrong too, and made again by a rebuild; its text is what this is about.
      return result.flaws.filter {
        if case .text(_, let entry, _) = $0 { entry == opinion.id.rawValue } else { false }
      }
    }
    let id = try room().1.id.rawValue
    #expect(
      try flaws(after: "UPDATE personal SET text = '路灯很亮' WHERE field = 'words' AND entry = :id")
        == [.text(field: "words", entry: id, .changed)])
    #expect(
      try flaws(after: "UPDATE personal SET salt = x'01' WHERE field = 'visitor' AND entry = :id")
        == [.text(field: "visitor", entry: id, .changed)])
    #expect(
      try flaws(after: "INSERT INTO personal VALUES (:id, 'contact', x'00', '不是本人留的')")
        == [.text(field: "contact", entry: id, .added)])
    #expect(
      try flaws(after: "DELETE FROM personal WHERE entry = :id")
        == [.text(field: "visitor", entry: id, .missing), .text(field: "words", entry: id, .missing)])
  }

  @Test("an erased text is no fault, nor one that never came with an import")
  func goneByRight() throws {
    let (test, opinion) = try room()
    let elsewhere = try Store.inMemory()
    try Exchange().carry(test.store, into: elsewhere, withPersonal: false)
    #expect(try elsewhere.verify().isClean)
    // Nor can a text be taken out by saying that it never came.
    try Exchange().carry(test.store, into: elsewhere)
    #expect(try elsewhere.verify().isClean)
    try elsewhere.queue.write { db in
      try db.execute(
        sql: "DELETE FROM personal; INSERT OR REPLACE INTO withheld VALUES (?, 'words', x'00')",
        arguments: [opinion.id.rawValue])
    }
    #expect(
      try elsewhere.verify().flaws.contains(
        .text(field: "words", entry: opinion.id.rawValue, .missing)))
    try test.record(Act(VisitorErased(why: .requested)), on: opinion.matter, by: test.liaison)
    #expect(try test.store.verify().isClean)
  }

  @Test("a tail cut off shows by the seal of the chain's end, and against a head that was kept")
  func cutTail() throws {
    let (test, _) = try room()
    let head = try #require(try test.store.head())
    #expect(try test.store.verify(head: head).headFound == true)
    #expect(try test.store.verify(head: head.uppercased()).isClean)
    try Tampering.withoutTriggers(
      test.store,
      """
      DELETE FROM personal WHERE entry = (SELECT id FROM entries ORDER BY number DESC LIMIT 1);
      DELETE FROM entries WHERE number = (SELECT max(number) FROM entries)
      """)
    _ = try test.store.rebuild()
    let last = try #require(try test.store.allEntries().max { $0.number < $1.number })
    #expect(
      try test.store.verify().flaws == [
        .sealed(table: "ends", row: last.origin.rawValue, .changed),
        .head(origin: last.origin, number: last.number + 1),
      ])
    // Whoever keeps file and key says that it is right so.
    try test.store.sealAnew()
    #expect(try test.store.verify().isClean)
    let cut = try test.store.verify(head: head)
    #expect(cut.headFound == false)
    #expect(!cut.isClean)
    #expect(cut.findings.isEmpty)
  }

  @Test("each chain has its first bad entry named, and no other")
  func chains() throws {
    let (test, _) = try room()
    for number in 0..<3 {
      try Tampering.merge(
        into: test.store, origin: "zz-other", act: "activityLogged", on: MatterID("a\(number)"),
        in: test.room,
        actor: test.c, at: test.clock.now, facts: "{}")
    }
    try Tampering.withoutTriggers(
      test.store, "UPDATE entries SET body = '{}' WHERE number IN (2, 3)")
    let found = try findings(test)
    #expect(found.map(\.number) == [2, 2])
    #expect(Set(found.map(\.origin)).count == 2)
    #expect(try test.store.verify().heads.count == 2)
  }

  @Test("a clock that ran backwards is kept and flagged, and does not turn views round")
  func clockBackwards() throws {
    let (test, opinion) = try room()
    test.clock.move(minutes: -180)
    let early = test.clock.now
    let answered = try test.record(Said.triaged(.inquiry), on: opinion.matter, by: test.b)
    #expect(answered.recorded == early && answered.occurred == early)
    let result = try test.store.verify()
    #expect(result.isClean)
    #expect(result.clocks == [answered.id])
    #expect(try test.desk.ask(TheOpinion(opinion.matter))?.matter.state == .open)
    let rows = try test.store.viewRows()
    _ = try test.store.rebuild()
    #expect(try test.store.viewRows() == rows)
  }

  @Test("a machine whose clock is behind adds to a matter that another machine began")
  func clockBehindAnother() throws {
    let (test, _) = try room()
    let ahead = test.clock.now.adding(minutes: 60)
    // Sorts behind this store's own origin, and was written an hour later.
    let begun = try Tampering.merge(
      into: test.store, origin: "zz-other", act: "opinionRecorded", on: MatterID("merged"), in: test.room,
      actor: test.b, at: ahead,
      facts: #"{"anonymous":false,"person":"B","reachable":true,"source":"reception"}"#)
    let entry = try test.record(Said.triaged(.problem), on: begun.matter, by: test.b)
    #expect(entry.recorded == test.clock.now && entry.body?.after == begun.id)
    let opinion = try #require(try test.desk.ask(TheOpinion(begun.matter)))
    #expect(opinion.matter.state == .open)
    #expect(opinion.matter.conflicts.isEmpty)
  }
}

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

  @Test("a personal text that was changed is told; an erased one is no fault")
  func personal() throws {
    let (test, opinion) = try room()
    try test.store.queue.write {
      try $0.execute(sql: "UPDATE personal SET text = '路灯很亮' WHERE field = 'words'")
    }
    #expect(
      try findings(test) == [
        .init(fault: .personal(.words), entry: opinion.id, origin: opinion.origin, number: opinion.number)
      ])
    try test.store.queue.write { try $0.execute(sql: "DELETE FROM personal") }
    #expect(try findings(test).isEmpty)
  }

  @Test("a personal text that was never sealed, or whose salt was changed, is told")
  func addedPersonal() throws {
    let (test, opinion) = try room()
    try test.store.queue.write {
      try $0.execute(
        sql: "INSERT INTO personal VALUES (?, 'contact', x'00', '不是本人留的')", arguments: [opinion.id.rawValue])
    }
    #expect(try findings(test).map(\.fault) == [.personal(.contact)])
    try test.store.queue.write {
      try $0.execute(sql: "DELETE FROM personal WHERE field <> 'visitor'; UPDATE personal SET salt = x'01'")
    }
    #expect(try findings(test).map(\.fault) == [.personal(.visitor)])
  }

  @Test("a tail cut off shows only against a head that was kept")
  func cutTail() throws {
    let (test, _) = try room()
    let head = try #require(try test.store.head())
    #expect(try test.store.verify(head: head).headFound == true)
    #expect(try test.store.verify(head: head.uppercased()).isClean)
    try Tampering.withoutTriggers(
      test.store, "DELETE FROM personal; DELETE FROM entries WHERE number = (SELECT max(number) FROM entries)"
    )
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

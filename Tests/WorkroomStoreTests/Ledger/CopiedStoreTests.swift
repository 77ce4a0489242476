import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// A store that was copied to another machine shows who wrote what came with it, although the key stayed behind.
@Suite("A store that was copied to another machine")
struct CopiedStoreTests {
  let folder: TemporaryFolder
  let exchange: Exchange

  init() throws { (folder, exchange) = (try TemporaryFolder(), try Exchange()) }

  private func record(_ number: Int, in test: TestRoom) throws -> Entry {
    try test.record(
      Said.activity(test.b), on: MatterID("\(test.desk.turnID().rawValue)-\(number)"), by: test.b)
  }

  /// A room on one machine, and its file opened on another: who wrote last here, and the room there.
  private func copied(before: (TestRoom) throws -> Void = { _ in }) throws -> (last: Entry, there: TestRoom) {
    let last = try {
      let home = try TestRoom(
        in: .open(at: folder.file("one.sqlite"), machine: Machine(under: folder.file("home"))), ids: "home")
      try before(home)
      return try record(1, in: home)
    }()
    try FileManager.default.copyItem(atPath: folder.file("one.sqlite"), toPath: folder.file("two.sqlite"))
    let there = try TestRoom(
      in: .open(at: folder.file("two.sqlite"), machine: Machine(under: folder.file("away"))), ids: "away",
      setUp: false)
    return (last, there)
  }

  // Anybody may write a chain that says it goes on from the one whose fingerprint was compared.
  @Test("its export carries the head signed where it came from; what the copy wrote waits to be let in")
  func believed() throws {
    let (last, there) = try copied()
    let own = try record(2, in: there)
    #expect(own.origin != last.origin && own.body?.since?.hash == Hashing.hexadecimal(last.hash))
    let heads = try there.store.read { try Ledger(db: $0, store: there.store).signedHeads() }
    #expect(heads.count == 2 && heads.allSatisfy(\.isGenuine))
    #expect(
      heads.contains {
        $0.head == Head(origin: last.origin, number: last.number, hash: Hashing.hexadecimal(last.hash))
      })
    let third = try Store.inMemory(machine: "third")
    let report = try third.importLedger(
      from: exchange.file(Exchange.whole(there.store)), forgetting: String.self, consent: true,
      at: Exchange.today)
    #expect(report.aside.map(\.origin) == [own.origin], "\(report)")
    #expect(try third.verify().isClean)
    let judged = try third.queue.read { try Int.fetchAll($0, sql: "SELECT judged FROM trusted") }
    #expect(judged == [1])
  }

  @Test(
    "where its machine had signed no further, what comes behind waits and is said to, here as where the room is known",
    arguments: [false, true])
  func rest(_ isKnown: Bool) throws {
    var early: [String] = []
    let (last, there) = try copied { home in
      early = try Exchange.whole(home.store)
      _ = try record(0, in: home)
    }
    // As if a program had recorded the rest that signs its heads at exports alone.
    let signed = try #require(early.last.map { try JSONText.decode(ExportedHead.self, from: $0) }).head
    try there.store.queue.write { db in
      try db.execute(
        sql: "UPDATE heads SET head = ? WHERE origin = ?",
        arguments: [try JSONText.encode(signed), signed.chain.origin.rawValue])
    }
    #expect(signed.number < last.number)
    let third = try Store.inMemory(machine: "third")
    if isKnown {
      _ = try third.importLedger(
        from: exchange.file(early), forgetting: String.self, consent: true, at: Exchange.today)
    }
    let file = try exchange.file(Exchange.whole(there.store))
    let report = try third.importLedger(
      from: file, forgetting: String.self, consent: true, at: Exchange.today)
    let waiting = last.number - signed.number
    if isKnown {
      #expect(report.new == 0)
    } else {
      #expect(report.new == signed.number)
    }
    #expect(report.aside.map(\.origin) == [last.origin] && report.aside.map(\.reason) == [.unsigned])
    #expect(report.aside.map(\.from) == [signed.number + 1] && report.aside.map(\.entries) == [waiting])
    // A chain that is named by a machine's key counts with its signature alone.
    #expect(report.aside.map(\.mayBeLetIn) == [false])
    #expect(try third.allEntries().count == signed.number)
    #expect(try third.verify().isClean)
    // Nothing more comes of it when it is said again.
    let again = try third.importLedger(
      from: file, forgetting: String.self, consent: true, at: Exchange.today)
    #expect(again.new == 0 && again.aside.map(\.from) == [signed.number + 1])
    #expect(try third.verify().isClean)
  }

  @Test("a head that was signed for another entry vouches for none")
  func forged() throws {
    let (last, there) = try copied()
    var lines = try Exchange.lines(there.store)
    let chain = try #require(try there.store.read { try Ledger(db: $0, store: there.store).chains() }.first)
    for hash in ["zz", Hashing.hexadecimal(Hashing.salt())] {
      let head = try SignedHead(
        Head(origin: chain.origin, number: last.number - 1, hash: hash), of: chain,
        by: Machine(under: folder.file("home")))
      #expect(head.isGenuine)
      lines.append(try JSONText.encode(ExportedHead(head: head)))
      let known = try TestRoom(in: .inMemory(machine: "third"), ids: "third")
      let report = try exchange.offer(exchange.file(lines), to: known.store)
      #expect(report.new == 0 && report.aside.map(\.reason) == [.unsigned], "\(report)")
      lines.removeLast()
    }
  }
}

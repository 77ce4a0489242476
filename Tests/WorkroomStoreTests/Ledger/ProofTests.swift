import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// What an outsider can hold against a head that was printed earlier.
@Suite("Proofs")
struct ProofTests {
  let test: TestRoom
  let exchange: Exchange
  let old: String

  init() throws {
    (test, exchange) = (try TestRoom(in: .inMemory(machine: "a")), try Exchange())
    old = try #require(try test.store.head())
    for number in 0..<3 { try test.record(Said.activity(test.b), on: MatterID("a\(number)"), by: test.b) }
  }

  private func proof(since head: String) throws -> [String] {
    var lines: [String] = []
    let new = try test.store.prove(since: head) { lines.append($0) }
    #expect(try new == test.store.head())
    return lines
  }

  @Test("The new head goes on from the old one, signed, and holds every entry between")
  func holds() throws {
    let lines = try proof(since: old)
    let proof = try Proof(exchange.file(lines))
    #expect(try proof.isSigned && proof.to == test.store.head() && proof.entries == 4)
    try proof.check(old)
    for entry in try test.store.allEntries().suffix(3) { try proof.check(Hashing.hexadecimal(entry.hash)) }
    #expect(throws: Proof.Flaw.notFromHead) { try proof.check(String(repeating: "0", count: 64)) }
  }

  @Test(
    "A changed, a missing and a foreign entry are found, and a head that others signed counts for nothing")
  func tampered() throws {
    let lines = try proof(since: old)
    var without = lines
    without.remove(at: 1)
    #expect(throws: Proof.Flaw.broken(entry: 2)) { try Proof(exchange.file(without)) }
    let changed = lines.map { $0.replacing("读书", with: "读报").replacing("2026-03-31", with: "2026-03-30") }
    #expect(throws: ImportError.self) { try Proof(exchange.file(changed)) }
    #expect(try !Proof(exchange.file(Array(lines.dropLast()))).isSigned)
    #expect(try !Proof(exchange.file(lines.dropLast(2) + [lines[lines.count - 1]])).isSigned)
  }

  @Test(
    "Whoever names an older head in a chain of their own, or goes on with a chain that is not theirs, proves nothing"
  )
  func continuedByOthers() throws {
    let newest = try #require(try test.store.allEntries().last)
    let other = try TestRoom(in: .inMemory(machine: "other"), ids: "other")
    let theirs = try #require(try other.store.allEntries().last)
    let chain = try #require(try other.store.read { try Ledger(db: $0, store: other.store).chains().first })
    func invented(_ origin: OriginID, _ number: Int) -> Entry {
      let unsealed = Entry(
        id: EntryID("invented"), origin: origin, number: number, turn: newest.turn, workroom: newest.workroom,
        matter: newest.matter, actName: newest.actName, actor: newest.actor, occurred: newest.occurred,
        recorded: newest.recorded, bodyText: newest.bodyText, previous: newest.hash, hash: [])
      return unsealed.hashed(Hashing.hash(of: unsealed))
    }
    let paper = Hashing.hexadecimal(newest.hash)
    let entry = invented(theirs.origin, newest.number + 1)
    let head = try SignedHead(
      Head(origin: entry.origin, number: entry.number, hash: Hashing.hexadecimal(entry.hash)), of: chain,
      by: other.store.machine)
    let own = try Proof(
      exchange.file([JSONText.encode(ExportedLine(entry: entry)), JSONText.encode(ExportedHead(head: head))]))
    #expect(own.isSigned)
    #expect(throws: Proof.Flaw.notFromHead) { try own.check(paper) }
    // Under the genuine name, with the genuine entry before it: nobody has signed that.
    let lines = try proof(since: paper).filter { !$0.hasPrefix(#"{"head":"#) }
    let under = try Proof(
      exchange.file(
        lines + [JSONText.encode(ExportedLine(entry: invented(newest.origin, newest.number + 1)))]))
    #expect(throws: Proof.Flaw.unsigned) { try under.check(paper) }
    #expect(throws: Proof.Flaw.broken(entry: 2)) {
      try Proof(exchange.file(lines + [JSONText.encode(ExportedLine(entry: entry))]))
    }
  }

  @Test("A hash that nothing here has proves nothing")
  func unknown() throws {
    #expect(try test.store.prove(since: String(repeating: "0", count: 64)) { _ in } == nil)
    #expect(try test.store.prove(since: "not a hash") { _ in } == nil)
  }
}

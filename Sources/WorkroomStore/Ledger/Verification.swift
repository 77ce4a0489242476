import Foundation
import GRDB
import Regulation

/// What walking the ledger's chains found (台账核验).
public struct Verification: Sendable, Hashable {
  /// What is wrong with an entry.
  public enum Fault: Sendable, Hashable {
    /// Its columns do not give its hash: it was changed by hand.
    case changed
    /// The entry after it rests on another hash: it was replaced.
    case replaced
    /// A number before it is missing: entries were taken out.
    case gap(expected: Int)
    /// A personal text is not the one that was sealed.
    case personal(PersonalField)
  }

  /// What lies in a part of the file.
  public enum Part: Sendable, Hashable, CaseIterable {
    /// The entries and what belongs to them.
    case ledger
    case personal
    /// What is worked out from the entries and can be made again.
    case views
    case conversations
    /// No table: pages that nothing uses, or the file's own bookkeeping.
    case file
  }

  public struct Finding: Sendable, Hashable {
    public let fault: Fault
    public let entry: EntryID
    public let origin: OriginID
    public let number: Int
  }

  public struct Head: Sendable, Hashable {
    public let origin: OriginID
    public let number: Int
    public let hash: String
  }

  public var entries = 0
  /// The first bad entry of each chain.
  public var findings: [Finding] = []
  /// The newest entry of each chain.
  public var heads: [Head] = []
  /// Entries whose clock had run backwards: kept, told, no fault.
  public var clocks: [EntryID] = []
  /// Whether the head asked for is in the ledger; nil where none was asked for.
  public var headFound: Bool?

  /// The parts of the file in which SQLite found bad pages.
  public var damaged: Set<Part> = []

  /// Nothing was found, and the head asked for is there.
  public var isClean: Bool { findings.isEmpty && headFound != false && damaged.isEmpty }
}

extension Store {
  /// Walks every chain from its first entry and names the first bad one.
  ///
  /// A cut tail leaves no trace in the chain: give the `head` that a shift summary or an export printed, in
  /// hexadecimal, and it must still be there. The pages of the file are checked as well, each of them.
  /// Throws ``StoreError``.
  public func verify(head: String? = nil) throws -> Verification {
    let damaged = try checkPages()
    return try read { db in
      var result = Verification()
      result.damaged = damaged
      do {
        try walk(db, head: head, into: &result)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        // Found in the pages above as a rule; what could be walked before it stands in the result.
        if result.damaged.isEmpty { result.damaged = [.ledger] }
      }
      return result
    }
  }

  private func walk(_ db: Database, head: String?, into result: inout Verification) throws {
    var bad: Set<OriginID> = []
    var last: Entry?
    let wanted = head?.lowercased()
    if wanted != nil { result.headFound = false }

    func find(_ fault: Verification.Fault, _ entry: Entry) {
      guard bad.insert(entry.origin).inserted else { return }
      result.findings.append(
        .init(fault: fault, entry: entry.id, origin: entry.origin, number: entry.number))
    }
    func end(_ entry: Entry) {
      result.heads.append(
        .init(origin: entry.origin, number: entry.number, hash: Hashing.hexadecimal(entry.hash)))
    }

    try Ledger(db: db, store: self).forEach(orderedBy: "origin, number") { entry in
      result.entries += 1
      let before = last?.origin == entry.origin ? last : nil
      if let last, before == nil { end(last) }
      let expected = (before?.number ?? 0) + 1
      if entry.number != expected {
        find(.gap(expected: expected), entry)
      } else if entry.previous != before?.hash ?? [] {
        find(.replaced, before ?? entry)
      }
      if Hashing.hash(of: entry) != entry.hash { find(.changed, entry) }
      if let wanted, Hashing.hexadecimal(entry.hash) == wanted { result.headFound = true }
      if before.map({ $0.recorded > entry.recorded }) ?? false
        || entry.mayHaveClock && entry.body?.clock != nil
      {
        result.clocks.append(entry.id)
      }
      last = entry
    }
    if let last { end(last) }
    try verifyPersonal(db, find)
  }

  /// A personal text that is still there must be the one that was sealed; an erased one is no fault.
  private func verifyPersonal(_ db: Database, _ find: (Verification.Fault, Entry) -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT personal.field, personal.salt, personal.text, entries.body, entries.id
        FROM personal JOIN entries ON entries.id = personal.entry
        """)
    while let row = try rows.next() {
      guard let field = String.fromDatabaseValue(row[0]).flatMap(PersonalField.init(rawValue:)) else {
        continue
      }
      let salt = Data.fromDatabaseValue(row[1]) ?? Data()
      let seal = Hashing.seal(String.fromDatabaseValue(row[2]) ?? "", salt: Array(salt))
      // A look at the bytes is enough for nearly every one; only where they differ is the body taken apart.
      let body = String.fromDatabaseValue(row[3]) ?? ""
      if Bytes.holds(Array("\"\(field.rawValue)\":\"\(seal)\"".utf8), in: Array(body.utf8)) { continue }
      guard let id = String.fromDatabaseValue(row[4]),
        let entry = try Ledger(db: db, store: self).entry(EntryID(id)), entry.seals[field.rawValue] != seal
      else { continue }
      find(.personal(field), entry)
    }
  }

  /// The hash of the newest entry written here; nil where nothing was. Throws ``StoreError``.
  public func head() throws -> String? {
    try read { try Ledger(db: $0, store: self).head()?.hash }
  }
}

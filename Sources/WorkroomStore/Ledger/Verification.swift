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
  }

  /// What is wrong with a row that should stand, or should not.
  public enum RowFault: Sendable, Hashable {
    case missing
    case added
    case changed
  }

  /// A table, index, trigger or view of the file that is not as this program makes it.
  public struct Misfit: Sendable, Hashable {
    public enum Fault: Sendable, Hashable {
      case missing
      /// The program makes no such thing.
      case foreign
      case changed
    }
    /// `table`, `index`, `trigger` or `view`, as SQLite has it.
    public let kind: String
    public let name: String
    public let fault: Fault
  }

  /// What is wrong beside the entries themselves.
  public enum Flaw: Sendable, Hashable {
    case misfit(Misfit)
    /// A row of a view is not what its matter's entries make.
    case view(table: String, matter: String, RowFault)
    /// A personal text: gone without an erasure, never sealed, or not the one that was sealed.
    case text(field: String, entry: String, RowFault)
    /// A personal text that belongs to no entry.
    case orphan(field: String, entry: String)
    /// A personal text is there again that an entry erased.
    case erased(field: String, entry: String)
    /// A row of what lies beside the entries, or the end of a chain, is not the one that was sealed.
    case sealed(table: String, row: String, RowFault)
    /// There are not as many rows of it as were sealed.
    case count(table: String)
    /// Rows of it are older ones that were put back, seal and all; nil: a whole table is.
    case replayed(table: String?)
    /// Nothing of what lies beside the entries was sealed with this machine's key.
    case sealedElsewhere
    /// A chain does not reach, or has otherwise, the head that its machine signed.
    case head(origin: OriginID, number: Int)
    /// A row holds what its columns cannot.
    case illegible(table: String, row: String)
    /// A mark in the file's header that this program never sets, by its name.
    case mark(String)
    /// A file that is attached to an entry is gone, is another, or was erased and is there again; by the first digits of its hash.
    case file(hash: String, entry: String, RowFault)
    /// A step by which the file came to be is missing from its list, or is not one of this program's.
    case migration(String)
  }

  /// What lies in a part of the file.
  public enum Part: Sendable, Hashable, CaseIterable {
    /// The entries and what belongs to them.
    case ledger
    case personal
    /// What is worked out from the entries and can be made again.
    case views
    case conversations
    /// What is settled, PINs and what was noted at the door, with their seals.
    case settings
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
  /// Whether the machine that the head asked for names has signed it; nil where it came without a signature.
  public var headSigned: Bool?

  /// How many files are not here that another machine attached: they travel apart from the ledger; told, no fault.
  public var filesElsewhere = 0

  /// How far the store is behind what this machine noted outside of it; nil where it is not.
  public var behind: SetBack?
  /// How often the store was found set back, and went on in new chains: told, no fault.
  public var setBacks = 0

  /// The parts of the file in which SQLite found bad pages.
  public var damaged: Set<Part> = []

  /// What is wrong beside the entries: the first of it, as much as somebody will read.
  public private(set) var flaws: [Flaw] = []
  /// How many more there are.
  public private(set) var moreFlaws = 0

  /// Nothing was found, and the head asked for is there.
  public var isClean: Bool {
    findings.isEmpty && isHeadSound && damaged.isEmpty && flaws.isEmpty && behind == nil
  }

  /// All that is wrong is that another computer sealed what lies beside the ledger.
  public var isUnsealedAlone: Bool {
    findings.isEmpty && isHeadSound && damaged.isEmpty && flaws == [.sealedElsewhere] && behind == nil
  }

  private var isHeadSound: Bool { headFound != false && headSigned != false }

  mutating func find(_ flaw: Flaw) {
    if flaws.count < 500 { flaws.append(flaw) } else { moreFlaws += 1 }
  }
}

/// Walks the chains of the ledger and looks at what lies apart of its entries.
struct ChainWalk {
  let ledger: Ledger

  /// Walks every chain from its first entry and names the first bad one.
  func run(head: String?, into result: inout Verification) throws {
    var bad: Set<OriginID> = []
    var last: Entry?
    let wanted = head.flatMap(GivenHead.init)
    if head != nil { result.headFound = false }
    result.headSigned = wanted?.signed?.isGenuine

    func find(_ fault: Verification.Fault, _ entry: Entry) {
      guard bad.insert(entry.origin).inserted else { return }
      result.findings.append(
        .init(fault: fault, entry: entry.id, origin: entry.origin, number: entry.number))
    }
    func end(_ entry: Entry) {
      result.heads.append(
        .init(origin: entry.origin, number: entry.number, hash: Hashing.hexadecimal(entry.hash)))
    }

    try ledger.forEach(orderedBy: "origin, number") { entry in
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
      if let wanted, wanted.isHead(entry.hash) { result.headFound = true }
      if before.map({ $0.recorded > entry.recorded }) ?? false
        || entry.mayHaveClock && entry.body?.clock != nil
      {
        result.clocks.append(entry.id)
      }
      last = entry
    }
    if let last { end(last) }
  }

  /// What a body says of its seals.
  private struct Sealed: Decodable { var sealed: [String: String]? }

  /// Whatever was sealed lies there, but for what an erasure took and what never came; and nothing else does.
  func texts(_ find: (Verification.Flaw) -> Void) throws {
    let rows = try Row.fetchCursor(
      ledger.db,
      sql: """
        SELECT personal.entry, personal.field, personal.salt, personal.text, entries.body
        FROM personal LEFT JOIN entries ON entries.id = personal.entry
        """)
    while let row = try rows.next() {
      let columns = Columns(row, of: "personal")
      // What cannot be read at all is found where columns are looked at.
      guard let entry = try? columns.text(0), let field = try? columns.text(1) else { continue }
      guard let body = try? columns.text(4) else {
        find(.orphan(field: field, entry: entry))
        continue
      }
      let (salt, text) = ((try? columns.bytes(2)) ?? [], try? columns.text(3))
      if let text, salt.count == Hashing.saltLength {
        // A look at the bytes is enough for nearly every one; only where they differ is the body taken apart.
        let sought = Array("\"\(field)\":\"\(Hashing.seal(text, salt: salt))\"".utf8)
        var bytes = body
        if bytes.withUTF8({ Bytes.holds(sought, in: UnsafeRawBufferPointer($0)) }) { continue }
      }
      let sealed = (try? JSONText.decode(Sealed.self, from: body))?.sealed?[field]
      if text.map({ Hashing.isSealed($0, salt: salt, as: sealed) }) ?? false { continue }
      find(.text(field: field, entry: entry, sealed == nil ? .added : .changed))
    }
    try missing(find)
    for text in try ledger.textsBackAgain() {
      find(.erased(field: text.field, entry: text.entry.rawValue))
    }
  }

  private func missing(_ find: (Verification.Flaw) -> Void) throws {
    let seals = ledger.store.seals(ledger.db)
    let here = try ledger.db.cachedStatement(sql: "SELECT field FROM personal WHERE entry = ?")
    try ledger.forEach(orderedBy: "rowid") { entry in
      let sealed = entry.seals
      guard !sealed.isEmpty else { return }
      let there = try Set(DatabaseValue.fetchAll(here, arguments: [entry.id.rawValue]))
      for field in sealed.keys.sorted() where !there.contains(field.databaseValue) {
        let isErased = try ledger.erasures(of: entry.matter).contains { $0.reaches(field, of: entry) }
        if try isErased || seals.isWithheld(field, of: entry.id.rawValue) { continue }
        find(.text(field: field, entry: entry.id.rawValue, .missing))
      }
    }
  }
}

extension Store {
  /// The hash of the newest entry written here; nil where nothing was. Throws ``StoreError``.
  public func head() throws -> String? {
    try read { try Ledger(db: $0, store: self).head()?.hash }
  }
}

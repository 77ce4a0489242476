import Foundation
import GRDB
import Regulation

/// Shows an outsider, who has no store, that a ledger still says what it said (台账证明).
///
/// It is the part of a chain from one head to another, the entries of both among it, without any text that lies apart, and the
/// head that its machine signed: whoever was given the older head can follow the hashes from one to the other. Anybody can
/// write an entry that names an older head as the one before it: so that entry itself has to be there, and the signature
/// has to be of the machine that wrote it.
public struct Proof: Hashable, Sendable {
  public let origin: OriginID
  /// The head that it begins behind; nil: with the first entry.
  public let from: String?
  /// The newest head, and how many entries lie between.
  public let to: String
  public let number: Int
  public let entries: Int
  /// The machine that wrote the chain vouches for the newest head.
  public let isSigned: Bool
  /// The hashes of all entries in it, in hexadecimal.
  let hashes: [String]

  /// Why a file proves nothing.
  public enum Flaw: Error, Hashable, Sendable {
    /// It does not go on from the head that was given, nor lead to it.
    case notFromHead
    /// An entry does not rest on the one before it, or belongs to another chain. Counted from 1.
    case broken(entry: Int)
    /// No entry is in it.
    case empty
    /// The machine that wrote the chain does not vouch for its newest head: anybody may have written it.
    case unsigned
    /// What it is held against is no head: neither a hash, nor what a QR code carries.
    case notAHead
    /// The head that it is held against says that a machine signed it, and none did.
    case forgedHead
  }

  /// Reads a proof. Throws ``ImportError`` where a line is none of an export, ``Flaw`` where the entries make no chain.
  public init(_ path: String) throws {
    var lines = try ImportedLines(path)
    var chain: [Entry] = []
    var signed: SignedHead?
    while let line = try lines.next() {
      switch line {
      case .entry(let read):
        if let last = chain.last {
          guard read.entry.origin == last.origin, read.entry.number == last.number + 1,
            read.entry.previous == last.hash
          else { throw Flaw.broken(entry: chain.count + 1) }
        }
        chain.append(read.entry)
      case .head(let head): signed = head
      }
    }
    guard let first = chain.first, let last = chain.last else { throw Flaw.empty }
    origin = last.origin
    from = first.previous.isEmpty ? nil : Hashing.hexadecimal(first.previous)
    (to, number, entries) = (Hashing.hexadecimal(last.hash), last.number, chain.count)
    hashes = chain.map { Hashing.hexadecimal($0.hash) }
    let newest = Head(origin: last.origin, number: last.number, hash: to)
    isSigned = signed.map { $0.isGenuine && $0.head == newest } ?? false
  }

  /// Whether the newest head goes on from that one, or has that entry under it, and its machine says so.
  ///
  /// - Parameter head: the hash, its first twenty digits or more, or what the QR code of a head carries.
  /// - Throws: ``Flaw``.
  public func check(_ head: String) throws {
    guard let given = GivenHead(head) else { throw Flaw.notAHead }
    if given.isForged { throw Flaw.forgedHead }
    guard hashes.contains(where: { given.isHead(Hashing.bytes($0) ?? []) }) else { throw Flaw.notFromHead }
    guard isSigned else { throw Flaw.unsigned }
  }
}

extension Store {
  /// The lines that prove that what stands here goes on from an older head, or holds an entry (see ``Proof``).
  ///
  /// - Parameters:
  ///   - head: a head, or the hash of any entry, in hexadecimal or as its QR code carries it.
  ///   - sight: what whoever asks may see: a chain of which they do not see all is not there for them.
  ///   - line: gets one line at a time, without its newline.
  /// - Returns: the newest head; nil where no entry here has that hash.
  /// - Throws: ``StoreError``, or what `line` throws.
  public func prove(since head: String, to sight: Sight = .whole, line: (String) throws -> Void) throws
    -> String?
  {
    try read { db in
      let ledger = Ledger(db: db, store: self)
      guard let given = GivenHead(head),
        let row = try Row.fetchOne(
          db, sql: "SELECT origin, number FROM entries WHERE substr(hash, 1, ?) = ?",
          arguments: [given.bytes.count, Data(given.bytes)]),
        let origin = String.fromDatabaseValue(row[0]), let number = Int.fromDatabaseValue(row[1])
      else { return nil }
      let places = try String.fetchAll(
        db, sql: "SELECT DISTINCT workroom FROM entries WHERE origin = ? AND number >= ?",
        arguments: [origin, number])
      guard places.allSatisfy({ sight.sees(WorkroomID($0)) }) else { return nil }
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(Entry.columns) FROM entries WHERE origin = ? AND number >= ? ORDER BY number",
        arguments: [origin, number])
      while let row = try rows.next() { try line(JSONText.encode(ExportedLine(entry: Entry(row: row)))) }
      for signed in try ledger.signedHeads() where signed.chain.origin == OriginID(origin) {
        try line(JSONText.encode(ExportedHead(head: signed)))
      }
      return try ledger.head(of: OriginID(origin))?.hash
    }
  }
}

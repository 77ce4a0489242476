import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// Files that go from one store to another.
struct Exchange {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The entries of an export, a line each, without the signed heads behind them.
  static func lines(_ store: Store, withPersonal: Bool = true) throws -> [String] {
    try whole(store, withPersonal: withPersonal).filter { !$0.hasPrefix(#"{"head":"#) }
  }

  /// All lines of an export.
  static func whole(_ store: Store, withPersonal: Bool = true) throws -> [String] {
    var lines: [String] = []
    try store.export(withPersonal: withPersonal) { lines.append($0) }
    return lines
  }

  /// Lines of a store's own chain with the head behind them that its machine signs for the last of them.
  static func vouched(_ lines: [String], by store: Store) throws -> [String] {
    let last = try ExportedLine(#require(lines.last)).entry
    let chain = try store.read { db in
      try #require(Ledger(db: db, store: store).chains().first { $0.origin == last.origin })
    }
    let head = Head(origin: last.origin, number: last.number, hash: Hashing.hexadecimal(last.hash))
    return try lines + [JSONText.encode(ExportedHead(head: SignedHead(head, of: chain, by: store.machine)))]
  }

  func file(_ lines: [String], _ name: String = UUID().uuidString) throws -> String {
    try file(bytes: Data(lines.map { $0 + "\n" }.joined().utf8), name)
  }

  func file(bytes: Data, _ name: String = UUID().uuidString) throws -> String {
    let path = folder.file(name)
    try bytes.write(to: URL(filePath: path))
    return path
  }

  /// Exports a store and imports what it said into another.
  @discardableResult
  func carry(_ from: Store, into store: Store, withPersonal: Bool = true) throws -> ImportReport {
    try take(file(Exchange.whole(from, withPersonal: withPersonal)), into: store)
  }

  /// Imports a file, says yes to all that it would change, and lets in every machine that may be.
  @discardableResult
  func take(_ path: String, into store: Store, at now: Moment = Exchange.today) throws -> ImportReport {
    var report = try store.importLedger(from: path, forgetting: String.self, consent: true, at: now)
    let desk = Desk(store: store, clock: { now })
    for chain in try store.ask(PennedChains()) where chain.mayBeLetIn {
      let more = try desk.letIn(chain.origin, by: nil, forgetting: String.self)
      report.new += more.new
      report.texts += more.texts
      report.erased += more.erased
      report.keptErased += more.keptErased
      (report.matters, report.conflicts) = (report.matters + more.matters, report.conflicts + more.conflicts)
    }
    return report
  }

  /// Imports a file as somebody would who says nothing.
  func offer(_ path: String, to store: Store, at now: Moment = Exchange.today) throws -> ImportReport {
    try store.importLedger(from: path, forgetting: String.self, consent: false, at: now)
  }

  static let today = Moment(milliseconds: 1_775_000_000_000)

  /// Everything that an import may change, as text, but for which machines were let in: each store says that of its own.
  static func everything(_ store: Store) throws -> [String] {
    try store.viewRows().filter { !$0.contains(#"kind:"machine""#) }
      + store.queue.read { db in
        try ["entries WHERE act <> 'machineAdmitted' ORDER BY id", "personal ORDER BY entry, field"].flatMap {
          try Row.fetchAll(db, sql: "SELECT * FROM \($0)").map(\.description)
        }
      }
  }
}

extension ExportedLine {
  init(_ line: String) throws { self = try JSONDecoder().decode(ExportedLine.self, from: Data(line.utf8)) }

  var text: String { get throws { try JSONText.encode(self) } }

  /// The same line with another entry in it, whose hash is right.
  func with(
    id: String? = nil, number: Int? = nil, body: (String) -> String = { $0 }, previous: [UInt8]? = nil
  ) -> ExportedLine {
    let unsealed = Entry(
      id: id.map { EntryID($0) } ?? entry.id, origin: entry.origin, number: number ?? entry.number,
      turn: entry.turn, workroom: entry.workroom, matter: entry.matter, actName: entry.actName,
      actor: entry.actor, occurred: entry.occurred, recorded: entry.recorded, bodyText: body(entry.bodyText),
      previous: previous ?? entry.previous, hash: [])
    return ExportedLine(
      entry: unsealed.hashed(Hashing.hash(of: unsealed)), texts: texts, salts: salts, isPublic: isPublic)
  }
}

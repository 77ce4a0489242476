import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// Files that go from one store to another.
struct Exchange {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The lines of an export.
  static func lines(_ store: Store, withPersonal: Bool = true) throws -> [String] {
    var lines: [String] = []
    try store.export(withPersonal: withPersonal) { lines.append($0) }
    return lines
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
    try take(file(Exchange.lines(from, withPersonal: withPersonal)), into: store)
  }

  @discardableResult
  func take(_ path: String, into store: Store) throws -> ImportReport {
    try store.importLedger(from: path, forgetting: String.self)
  }

  /// Everything that an import may change, as text.
  static func everything(_ store: Store) throws -> [String] {
    try store.viewRows()
      + store.queue.read { db in
        try ["entries ORDER BY id", "personal ORDER BY entry, field"].flatMap {
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

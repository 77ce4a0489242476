import Conversation
import Dialogs
import Foundation
import Glibc
import Regulation
import WorkroomStore

/// Writes the archive package of a room (归档包), P7.4: every record as JSON lines and as CSV, the printed papers, and the manifest; the
/// whole of it or nothing.
struct ArchiveFolder {
  enum Problem: Error, Equatable {
    /// Something lies there already.
    case isThere
    /// What the system refused, by its errno.
    case broken(Int32)
  }

  let store: Store
  let room: Matter<RoomFacts>
  let now: Moment
  var withPersonal = false
  /// What whoever writes it may see.
  var sight = Sight.whole

  /// Makes the folder, and gives back its manifest with its SHA-256. Throws ``Problem``, or `StoreError`.
  func write(to path: String) throws -> (manifest: ArchiveManifest, digest: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var status = stat()
    guard lstat(path, &status) != 0 else { throw Problem.isThere }
    let draft = path + "." + UUID().uuidString
    for folder in [draft, draft + "/" + Self.papers] {
      guard mkdir(folder, 0o700) == 0 else { throw Problem.broken(errno) }
    }
    do {
      let done = try fill(draft)
      // Never over anything: a folder that came there meanwhile stays.
      guard lstat(path, &status) != 0, rename(draft, path) == 0 else { throw Problem.isThere }
      return done
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw error
    }
  }

  private static let papers = "papers"

  private func fill(_ folder: String) throws -> (manifest: ArchiveManifest, digest: String) {
    let lines = try ArchiveFile("ledger.jsonl", in: folder)
    let table = try ArchiveFile("records.csv", in: folder)
    try table.add(Csv.text([ArchiveRow.head]))
    let rows = ArchiveRow.Names(try people())
    let count = try store.export(to: sight, of: room.workroom, withPersonal: withPersonal) { line in
      try lines.add(VisibleText.escaped(json: line) + "\n")
      if let row = rows.row(line) { try table.add(row.map(Csv.cell).joined(separator: ",") + "\r\n") }
    }
    var files = [try lines.finish(), try table.finish()]
    for (name, html) in try printed() {
      let file = try ArchiveFile(Self.papers + "/" + name + ".html", in: folder)
      try file.add(html)
      files.append(try file.finish())
    }
    let heads = try store.ask(RoomHeads(of: room.workroom)).map {
      ArchiveManifest.Head(origin: $0.origin.rawValue, number: $0.number, hash: $0.hash)
    }
    let manifest = ArchiveManifest(
      room: room.workroom.rawValue, name: room.facts.name, written: now.iso, personal: withPersonal,
      entries: count, heads: heads, files: files)
    let text = try JSONText.encode(manifest) + "\n"
    let written = try ArchiveFile(ArchiveManifest.file, in: folder)
    try written.add(text)
    let digest = try written.finish().sha256
    let seal = try ArchiveFile(ArchiveManifest.seal, in: folder)
    try seal.add(digest + "\n")
    _ = try seal.finish()
    return (manifest, digest)
  }

  /// Who wrote what is in it, by name: looked up before it is gone through, since nothing is asked of the store meanwhile.
  private func people() throws -> [String: String] {
    var actors: Set<String> = []
    _ = try store.export(to: sight, of: room.workroom, withPersonal: false) { line in
      if let actor = ArchiveRow.actor(line) { actors.insert(actor) }
    }
    return try Dictionary(
      actors.map { ($0, try store.ask(NameOf(PersonID($0))) ?? "") }, uniquingKeysWith: { first, _ in first })
  }

  /// Every paper that the ledger has something to print on, of all its years; none of them is personal.
  private func printed() throws -> [(name: String, html: String)] {
    let place = room.workroom
    let last = room.facts.ended?.day ?? now.day
    let years = min(room.facts.plaque?.year ?? last.year, last.year)...last.year
    var orders: [(String, PaperOrder)] = [
      ("walls", PaperOrder(.walls, of: place)), ("systems", PaperOrder(.systems, of: place)),
      ("heads", PaperOrder(.heads, of: place)),
    ]
    for year in years {
      for paper in [Paper.planYear, .summary, .record, .registers, .assessment] {
        orders.append(("\(paper.rawValue)-\(year)", PaperOrder(paper, of: place, year: year)))
      }
      for quarter in (1...4).compactMap({ Quarter(year, $0) }) where quarter.first <= last {
        orders.append(
          ("rota-\(Period.quarter(quarter).code)", PaperOrder(.rota, of: place, quarter: quarter)))
      }
    }
    let papers = LedgerPapers(store: store, today: last)
    return try orders.compactMap { name, order in try papers.html(order).map { (name, $0) } }
  }
}

/// One entry as a row of the table (登记一览).
enum ArchiveRow {
  static let head = ["id", "matter", "act", "name", "actor", "by", "occurred", "recorded", "facts", "texts"]

  /// What is read of an exported line; lines that are no entries have no `act`.
  private struct Line: Decodable {
    var id: String
    var matter: String
    var act: String
    var actor: String?
    var occurred: String
    var recorded: String
    var body: String
    var texts: [String: String]?
    var personal: [String: String]?
  }

  /// Who wrote an exported line; nil: nobody, or it is no entry.
  static func actor(_ line: String) -> String? {
    (try? JSONDecoder().decode(Line.self, from: Data(line.utf8)))?.actor
  }

  /// Makes rows, with the names of people.
  struct Names {
    private let known: [String: String]
    init(_ known: [String: String]) { self.known = known }

    /// Nil where the line is no entry.
    func row(_ line: String) -> [String]? {
      guard let read = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else { return nil }
      let texts = (read.texts ?? read.personal ?? [:]).sorted { $0.key < $1.key }.map {
        "\($0.key): \($0.value)"
      }
      return [
        read.id, read.matter, read.act, ActList.standard.kind(read.act)?.name.zh ?? "", read.actor ?? "",
        read.actor.flatMap { known[$0] } ?? "", read.occurred, read.recorded, read.body,
        texts.joined(separator: "\n"),
      ]
    }
  }
}

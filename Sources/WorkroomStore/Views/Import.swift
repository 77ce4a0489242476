import Foundation
import GRDB
import Regulation

extension Store {
  /// Takes the entries of an exported ledger in (台账导入): all of a file in one transaction, or nothing of it.
  ///
  /// Entries that are here already are passed over; what was erased here stays erased, and what was erased where
  /// the file comes from is erased here. Views of every matter touched are made anew.
  ///
  /// - Parameters:
  ///   - path: a file as ``export(withPersonal:line:)`` writes it, a line an entry.
  ///   - forgetting: what conversations are saved as; they forget what is erased.
  /// - Throws: ``ImportError`` where the file is at fault, ``StoreError`` where the store is.
  public func importLedger<Snapshot: Codable & Forgetful>(
    from path: String, forgetting _: Snapshot.Type
  ) throws -> ImportReport {
    guard let lines = try? LineReader(path) else {
      throw ImportError(file: path, line: nil, problem: .unreadable)
    }
    var erased = Erased()
    var report: ImportReport
    do {
      report = try write { db in
        var importing = Importing(ledger: Ledger(db: db, store: self))
        try importing.run(lines, of: path)
        erased = importing.erased
        if !erased.isEmpty {
          try Conversations(db: db).forget(erased, as: Snapshot.self, but: nil)
          try noteUnscrubbed(db)
        }
        return importing.report
      }
    } catch let error as ImportError {
      // Of a long file texts may stand in the log already, though nothing of it counts.
      try? emptyLog()
      throw error
    }
    if !erased.isEmpty { report.unscrubbed = tryToScrub(erased) }
    return report
  }
}

/// Imports one file inside its transaction.
private struct Importing {
  let ledger: Ledger
  private let touched: TouchedMatters
  private var rooms: [WorkroomID: Int] = [:]
  private(set) var erased = Erased()
  private(set) var report = ImportReport()

  init(ledger: Ledger) {
    self.ledger = ledger
    touched = TouchedMatters(ledger: ledger)
  }

  mutating func run(_ lines: LineReader, of path: String) throws {
    try touched.begin()
    var number = 0
    do {
      while true {
        number += 1
        guard let line = try lines.next() else { break }
        try take(line, isFirst: report.read == 0)
      }
      guard report.read > 0 else { throw ImportError.Problem.empty }
    } catch let problem as ImportError.Problem {
      throw ImportError(file: path, line: problem == .empty ? nil : number, problem: problem)
    } catch let failure as LineReader.Failure {
      let problem: ImportError.Problem =
        switch failure {
        case .unreadable: .unreadable
        case .endless: report.read == 0 ? .notAnExport : .brokenLine
        }
      throw ImportError(file: path, line: number, problem: problem)
    }
    (report.matters, report.conflicts) = try touched.refresh()
    report.rooms = try rooms.map { room, entries in
      ImportReport.Room(id: room, name: try touched.name(of: room), entries: entries)
    }.sorted { ($1.entries, $0.id) < ($0.entries, $1.id) }
  }

  private mutating func take(_ line: LineReader.Line, isFirst: Bool) throws {
    // Some editors put a mark before the first line, or an empty line behind the last.
    let mark: [UInt8] = isFirst && line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    let bytes = line.bytes.dropFirst(mark.count)
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
    guard let exported = try? JSONDecoder().decode(ExportedLine.self, from: Data(bytes)), exported.isStorable
    else {
      // Keys are sorted: an export begins so.
      if isFirst, !bytes.starts(with: Array(#"{"act":""#.utf8)) { throw ImportError.Problem.notAnExport }
      throw line.isEnded ? ImportError.Problem.brokenLine : .cut
    }
    try take(exported)
  }

  private mutating func take(_ line: ExportedLine) throws {
    let entry = line.entry
    guard Hashing.hash(of: entry) == entry.hash else {
      throw ImportError.Problem.changed(number: entry.number)
    }
    let texts = try checked(line)
    report.read += 1
    rooms[entry.workroom, default: 0] += 1
    var isTouched = false
    if try !ledger.isKnown(entry) {
      try ledger.checkChain(of: entry)
      try ledger.insert(entry)
      report.new += 1
      isTouched = true
      if let erasure = Erasure(entry) {
        let gone = try ledger.erase(erasure)
        report.erased += gone.count
        erased.merge(gone)
      }
    }
    if try lay(texts, beside: entry) { isTouched = true }
    try ledger.noteWithheld(of: entry)
    if isTouched { try touched.add(entry.matter) }
  }

  /// The line's texts, each held against its seal.
  private func checked(_ line: ExportedLine) throws -> [SealedText] {
    guard !line.texts.isEmpty else { return [] }
    let seals = line.entry.seals
    return try line.texts.sorted { $0.key < $1.key }.map { field, text in
      guard let salt = line.salts[field] else { throw ImportError.Problem.unsalted(line.entry.place) }
      guard seals[field] == Hashing.seal(text, salt: salt) else {
        throw ImportError.Problem.unsealed(line.entry.place)
      }
      return SealedText(field: field, salt: salt, text: text)
    }
  }

  /// Lays the texts that are not here apart, but for those that are erased here. Returns whether there were any.
  ///
  /// A text that came without its entry before, from a ledger exported without it, comes now: only an entry erases.
  private mutating func lay(_ texts: [SealedText], beside entry: Entry) throws -> Bool {
    guard !texts.isEmpty else { return false }
    let here = Set(try ledger.sealedTexts(of: entry.id).map(\.field))
    let missing = texts.filter { !here.contains($0.field) }
    guard !missing.isEmpty else { return false }
    let erasures = try ledger.erasures(of: entry.matter)
    var isAny = false
    for sealed in missing {
      if erasures.contains(where: { $0.reaches(sealed.field, of: entry) }) {
        report.keptErased += 1
        continue
      }
      try ledger.lay(sealed, beside: entry.id)
      report.texts += 1
      isAny = true
    }
    return isAny
  }
}

extension ImportError.Problem: Error {}

extension Entry {
  fileprivate var place: ImportError.Place { ImportError.Place(origin: origin, number: number) }
}

extension Ledger {
  /// Whether the same entry is here. Throws where another one stands in its place.
  fileprivate func isKnown(_ entry: Entry) throws -> Bool {
    if let known = try hash("id = ?", [entry.id.rawValue]) {
      guard known == entry.hash else { throw ImportError.Problem.differs(entry.place) }
      return true
    }
    guard try hash(at: entry.number, of: entry.origin) == nil else {
      throw ImportError.Problem.differs(entry.place)
    }
    return false
  }

  /// Throws where the entry does not go on from the one before it in its chain.
  fileprivate func checkChain(of entry: Entry) throws {
    guard entry.number > 1 else {
      guard entry.previous.isEmpty else { throw ImportError.Problem.unchained(entry.place) }
      return
    }
    guard let before = try hash(at: entry.number - 1, of: entry.origin) else {
      throw ImportError.Problem.gap(entry.place, missing: entry.number - 1)
    }
    guard entry.previous == before else { throw ImportError.Problem.unchained(entry.place) }
  }

  private func hash(at number: Int, of origin: OriginID) throws -> [UInt8]? {
    try hash("origin = ? AND number = ?", [origin.rawValue, number])
  }

  private func hash(_ condition: String, _ arguments: StatementArguments) throws -> [UInt8]? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT hash FROM entries WHERE \(condition)"), arguments: arguments
    ).map { Array($0) }
  }
}

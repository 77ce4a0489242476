import Foundation
import GRDB
import Regulation

/// Entries that are being taken in, batch by batch (收录).
struct Taking {
  /// So many lines are taken in one transaction: others wait for no more than these.
  static let linesABatch = 4096
  /// And of long ones no more than these bytes.
  static let bytesABatch = 1 << 24

  fileprivate(set) var report: ImportReport
  fileprivate(set) var erased = Erased()

  init(_ report: ImportReport) {
    self.report = report
    self.report.waitsForConsent = false
  }

  /// One transaction of it.
  struct Batch {
    let ledger: Ledger
    private(set) var taking: Taking
    private var touched: TouchedMatters
    /// The rooms whose acts of power are to be judged anew, and the erasures among them.
    private var judged: Set<WorkroomID> = []
    /// The bodies over rooms of which something has come that others' power rests on.
    private var bodies: Set<WorkroomID> = []
    private var erasures: [EntryID] = []
    /// How far the chains have come that go on in it, and how far the rooms count.
    private var ends: [OriginID: (number: Int, hash: [UInt8])] = [:]
    private var counts: [WorkroomID: Int] = [:]
    /// Whether anything waits, and whether anything was erased here: in most stores nothing.
    private var hasPen: Bool
    private var hasErasures: Bool

    init(_ taking: Taking, _ ledger: Ledger) throws {
      (self.taking, self.ledger) = (taking, ledger)
      touched = TouchedMatters(ledger: ledger)
      func isAny(_ rows: String) throws -> Bool {
        try Bool.fetchOne(ledger.db, sql: "SELECT EXISTS (SELECT 1 FROM \(rows))") ?? true
      }
      hasPen = try isAny("pen")
      hasErasures = try isAny("entries WHERE act = 'visitorErased'")
    }

    func begin() throws { try touched.begin() }

    /// Believes the chains of rooms that are new here, as the person said who was asked.
    func begin(_ survey: ImportSurvey) throws {
      try begin()
      for found in survey.chains.values where survey.standings[found.origin] == .first {
        try ledger.trust(found)
      }
    }

    /// Takes a line in. Throws ``ImportError/Problem``.
    mutating func take(_ line: LedgerLine, by survey: ImportSurvey) throws {
      switch line {
      case .head: return
      case .entry(let read):
        let found = survey.chains[read.entry.origin]
        let isVouched = found?.vouched.map { read.entry.number <= $0 } ?? false
        try take(read, survey.takes(read.entry), isVouched ? found?.signed : nil)
      }
    }

    /// Keeps the heads that the machines signed, where they are the ones that stand here; what was promised has come.
    func end(_ survey: ImportSurvey) throws {
      for found in survey.chains.values
      where !found.isVouched && survey.isTaken(found.origin) {
        try ledger.db.execute(
          sql: "DELETE FROM promised WHERE origin = ?", arguments: [found.origin.rawValue])
      }
      for head in survey.chains.values.compactMap(\.signed) {
        let known = try ledger.hash(at: head.number, of: head.chain.origin)
        if known == Hashing.bytes(head.hash) { try ledger.keep(head) }
      }
    }

    /// Takes one line in, or keeps it apart.
    private mutating func take(_ read: ReadEntry, _ standing: ChainStanding, _ head: SignedHead?) throws {
      let entry = read.entry
      if entry.number <= (try end(of: entry.origin).number),
        try ledger.hash(at: entry.number, of: entry.origin) == entry.hash
      {
        // A text that came without its entry before, from a ledger exported without it, comes now.
        if try !lay(missing(read.texts, of: entry), beside: entry).isEmpty { touched.note(entry.matter) }
        return
      }
      switch standing {
      case .aside(let reason):
        try ledger.pen(withoutErased(read.line), reason, head)
        hasPen = true
      case .taken, .first: try take(read)
      }
    }

    private mutating func take(_ read: ReadEntry) throws {
      var entry = read.entry
      let end = try end(of: entry.origin)
      guard entry.number == end.number + 1, entry.previous == end.hash else {
        throw ImportError.Problem.gap(entry.place, missing: entry.number - 1)
      }
      try ledger.insert(entry)
      ends[entry.origin] = (entry.number, entry.hash)
      entry.arrival.row = ledger.db.lastInsertedRowID
      if hasPen { try ledger.unpen(entry) }
      counts[entry.workroom] = max(counts[entry.workroom] ?? 0, read.count)
      taking.report.new += 1
      if read.isJudged {
        judged.insert(entry.workroom)
        if let kind = entry.kind?.matter, MatterKind.ofBodies.contains(kind) { bodies.insert(entry.workroom) }
        if entry.kind == VisitorErased.kind {
          erasures.append(entry.id)
          hasErasures = true
        }
      }
      let laid = try lay(read.texts, beside: entry)
      try ledger.noteWithheld(of: entry, but: Set(laid.map(\.field)))
      for text in laid {
        if let field = PersonalField(rawValue: text.field) { entry.texts[field] = text.text }
      }
      entry.acts = ledger.store.acts
      touched.note(entry)
    }

    private mutating func end(of origin: OriginID) throws -> (number: Int, hash: [UInt8]) {
      if let end = ends[origin] { return end }
      let end = try ledger.end(of: origin).map { ($0.number, $0.hash) } ?? (0, [])
      ends[origin] = end
      return end
    }

    mutating func takeFromPen(_ origin: OriginID) throws {
      let (rows, head) = try ledger.believable(origin)
      for row in rows {
        taking.report.read += 1
        try take(ReadEntry(row.line))
      }
      if let head { try ledger.keep(head) }
    }

    /// The line as it may wait: what is erased here does not come back to wait, nor what an erasure took out of it as it
    /// waited.
    private func withoutErased(_ line: ExportedLine) throws -> ExportedLine {
      let erasures = line.texts.isEmpty ? [] : try ledger.erasures(of: line.entry.matter)
      guard !erasures.isEmpty else { return line }
      var line = line.without(erasures)
      if let waiting = try ledger.waits(line.entry) {
        line.texts = line.texts.filter { waiting.texts[$0.key] != nil }
        line.salts = line.salts.filter { waiting.texts[$0.key] != nil }
      }
      return line
    }

    /// Folds what was touched, judges what gives power, and lets erasures take effect that their actors might make.
    mutating func finish<Snapshot: Codable & Forgetful>(forgetting _: Snapshot.Type) throws {
      for (room, count) in counts { try ledger.see(count, in: room) }
      try touched.refresh()
      guard !judged.isEmpty else { return }
      let judge = Judge(ledger: ledger)
      let changed = try judge.judge(judged.union(judge.roomsResting(on: bodies)))
      for matter in changed { touched.note(matter) }
      for matter in changed {
        erasures += try ledger.erasures(of: matter).map(\.entry.id)
      }
      var gone = Erased()
      for id in erasures {
        guard let entry = try ledger.entries("WHERE id = ?", [id.rawValue]).first, !entry.isVoid,
          let erasure = Erasure(entry)
        else { continue }
        let erased = try ledger.erase(erasure)
        taking.report.erased += erased.count
        gone.merge(erased)
        touched.note(entry.matter)
      }
      try touched.refresh()
      guard !gone.isEmpty else { return }
      taking.erased.merge(gone)
      try Conversations(db: ledger.db).forget(gone, as: Snapshot.self, but: nil)
      try ledger.store.noteUnscrubbed(ledger.db)
    }

    /// Those of the texts that do not lie here.
    private func missing(_ texts: [SealedText], of entry: Entry) throws -> [SealedText] {
      guard !texts.isEmpty else { return [] }
      let here = Set(try ledger.sealedTexts(of: entry.id).map(\.field))
      return texts.filter { !here.contains($0.field) }
    }

    /// Lays texts apart, but for those that are erased here. Returns those that were laid.
    private mutating func lay(_ texts: [SealedText], beside entry: Entry) throws -> [SealedText] {
      guard !texts.isEmpty else { return [] }
      let erasures = hasErasures ? try ledger.erasures(of: entry.matter) : []
      let laid = texts.filter { text in !erasures.contains { $0.reaches(text.field, of: entry) } }
      for text in laid { try ledger.lay(text, beside: entry.id) }
      taking.report.keptErased += texts.count - laid.count
      taking.report.texts += laid.count
      return laid
    }
  }
}

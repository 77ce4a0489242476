import Foundation
import GRDB
import Regulation

/// Entries that are being taken in, batch by batch (收录).
struct Taking {
  /// So many lines are taken in one transaction: others wait for no more than these.
  static let linesABatch = 500

  fileprivate(set) var report: ImportReport
  fileprivate(set) var erased = Erased()
  /// How many lines were taken.
  fileprivate var lines = 0

  init(_ report: ImportReport) {
    self.report = report
    self.report.waitsForConsent = false
  }

  /// One transaction of it.
  struct Batch {
    let ledger: Ledger
    private(set) var taking: Taking
    private let touched: TouchedMatters
    /// The rooms whose acts of power are to be judged anew, and the erasures among them.
    private var judged: Set<WorkroomID> = []
    private var erasures: [EntryID] = []

    init(_ taking: Taking, _ ledger: Ledger) {
      (self.taking, self.ledger) = (taking, ledger)
      touched = TouchedMatters(ledger: ledger)
    }

    func begin() throws { try touched.begin() }

    /// Believes the chains of rooms that are new here, as the person said who was asked.
    func begin(_ survey: ImportSurvey) throws {
      try begin()
      for found in survey.chains.values where survey.standings[found.origin] == .first {
        try ledger.trust(found)
      }
    }

    /// Takes the next lines in. Returns whether they were the last. Throws ``ImportError``.
    mutating func take(_ lines: inout some LedgerLines, by survey: ImportSurvey, most: Int) throws -> Bool {
      for _ in 0..<most {
        let line = try lines.next()
        // What was told is taken and nothing else, whatever has become of the file since.
        let told = taking.lines < survey.marks.count ? survey.marks[taking.lines] : nil
        guard line == nil ? told == nil : told == lines.mark else {
          throw lines.error(.swapped)
        }
        taking.lines += 1
        switch line {
        case nil: return true
        case .head: continue
        case .entry(let line, let texts):
          do {
            let found = survey.chains[line.entry.origin]
            let isVouched = found?.vouched.map { line.entry.number <= $0 } ?? false
            let head = isVouched ? found?.signed : nil
            try take(line, texts, survey.takes(line.entry), head)
          } catch let problem as ImportError.Problem {
            throw lines.error(problem)
          }
        }
      }
      return false
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
    private mutating func take(
      _ line: ExportedLine, _ texts: [SealedText], _ standing: ChainStanding, _ head: SignedHead?
    ) throws {
      let entry = line.entry
      if try ledger.hash(at: entry.number, of: entry.origin) == entry.hash {
        // A text that came without its entry before, from a ledger exported without it, comes now.
        if try lay(texts, beside: entry) { try touched.add(entry.matter) }
        return
      }
      switch standing {
      case .aside(let reason): try ledger.pen(withoutErased(line), reason, head)
      case .taken, .first: try take(entry, texts)
      }
    }

    private mutating func take(_ entry: Entry, _ texts: [SealedText]) throws {
      guard try entry.number == 1 || ledger.hash(at: entry.number - 1, of: entry.origin) == entry.previous
      else {
        throw ImportError.Problem.gap(entry.place, missing: entry.number - 1)
      }
      try ledger.insert(entry)
      try ledger.unpen(entry)
      try ledger.see(EntryOrder(entry).count, in: entry.workroom)
      taking.report.new += 1
      if entry.isJudged {
        judged.insert(entry.workroom)
        if entry.kind == VisitorErased.kind { erasures.append(entry.id) }
      }
      _ = try lay(texts, beside: entry)
      try ledger.noteWithheld(of: entry)
      try touched.add(entry.matter)
    }

    mutating func takeFromPen(_ origin: OriginID) throws {
      let (rows, head) = try ledger.believable(origin)
      for row in rows {
        taking.report.read += 1
        try take(row.line.entry, row.line.checkedTexts())
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
      try touched.refresh()
      guard !judged.isEmpty else { return }
      let changed = try Judge(ledger: ledger).judge(judged)
      for matter in changed { try touched.add(matter) }
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
        try touched.add(entry.matter)
      }
      try touched.refresh()
      guard !gone.isEmpty else { return }
      taking.erased.merge(gone)
      try Conversations(db: ledger.db).forget(gone, as: Snapshot.self, but: nil)
      try ledger.store.noteUnscrubbed(ledger.db)
    }

    /// Lays the texts that are not here apart, but for those that are erased here. Returns whether there were any.
    private mutating func lay(_ texts: [SealedText], beside entry: Entry) throws -> Bool {
      guard !texts.isEmpty else { return false }
      let here = Set(try ledger.sealedTexts(of: entry.id).map(\.field))
      let missing = texts.filter { !here.contains($0.field) }
      guard !missing.isEmpty else { return false }
      let erasures = try ledger.erasures(of: entry.matter)
      var isAny = false
      for sealed in missing {
        if erasures.contains(where: { $0.reaches(sealed.field, of: entry) }) {
          taking.report.keptErased += 1
          continue
        }
        try ledger.lay(sealed, beside: entry.id)
        taking.report.texts += 1
        isAny = true
      }
      return isAny
    }
  }
}

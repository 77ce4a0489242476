import Foundation
import GRDB
public import Regulation

extension Store {
  /// Takes the entries of an exported ledger in (台账导入), in steps that let others write between them.
  ///
  /// The file is read to its end first: where it is at fault nothing of it is taken. Entries that are here already are passed
  /// over; chains that nobody vouches for are kept apart (see ``ImportReport/Reason``). What was erased here stays erased,
  /// and what was erased where the file comes from, by somebody who might, is erased here.
  ///
  /// - Parameters:
  ///   - path: a file as ``export(withPersonal:line:)`` writes it, a line an entry.
  ///   - forgetting: what conversations are saved as; they forget what is erased.
  ///   - consent: whether a person has said yes to what the file would change of power and words, and to rooms of which
  ///     nothing is here yet. Without it such a file changes nothing, and the report says what it would.
  ///   - digest: the file that they said yes to (see ``ImportReport/digest``); nil: any.
  ///   - importer: who imports: on a store with PINs not everybody may take everything in.
  ///   - now: by this machine's clock.
  /// - Throws: ``ImportError`` where the file is at fault, ``StoreError`` where the store is, ``Refusal`` where the importer
  ///   may not take in what the file gives or takes.
  public func importLedger<Snapshot: Codable & Forgetful>(
    from path: String, forgetting snapshots: Snapshot.Type, consent: Bool, to digest: String? = nil,
    by importer: Importer = .owner, at now: Moment
  ) throws -> ImportReport {
    try importLedger(
      from: path, forgetting: snapshots, consent: consent, to: digest, by: importer, at: now,
      linesABatch: Taking.linesABatch)
  }

  /// - Parameter linesABatch: how many lines are taken in one transaction.
  func importLedger<Snapshot: Codable & Forgetful>(
    from path: String, forgetting snapshots: Snapshot.Type, consent: Bool, to digest: String? = nil,
    by importer: Importer = .owner, at now: Moment, linesABatch: Int
  ) throws -> ImportReport {
    try take(
      { try ImportedLines(path) }, forgetting: snapshots, to: digest, by: importer, at: now,
      linesABatch: linesABatch
    ) { _ in consent }
  }

  /// The same, wherever the lines come from.
  ///
  /// - Parameters:
  ///   - open: begins to read them, once more each time it is called.
  ///   - consents: whether a person has said yes to what is told.
  func take<Snapshot: Codable & Forgetful>(
    _ open: () throws -> some LedgerLines, forgetting _: Snapshot.Type,
    to digest: String? = nil, by importer: Importer = .owner, at now: Moment,
    linesABatch: Int = Taking.linesABatch, consents: (ImportReport) -> Bool
  ) throws -> ImportReport {
    // A store that was set back goes on in chains of its own before anything comes in.
    try write { _ = try currentGeneration($0) }
    let survey = try read { db in try ImportSurvey(open, Ledger(db: db, store: self), at: now) }
    try read { db in
      try Ledger(db: db, store: self).checkMayTake(
        survey.report.powers, into: Set(survey.report.firstRooms.map(\.room)), by: importer, at: now)
    }
    guard !survey.report.waitsForConsent || consents(survey.report) else { return survey.report }
    guard digest == nil || digest == survey.report.digest else {
      throw try open().error(.swapped)
    }
    var taking = try inBulk { try take(open(), by: survey, linesABatch, forgetting: Snapshot.self) }
    for origin in try read({ try Ledger(db: $0, store: self).admittedInPen() })
    where survey.released.contains(origin) {
      try takeFromPen(origin, &taking, forgetting: Snapshot.self)
    }
    return try finish(taking)
  }

  /// Takes the lines that were surveyed, step by step.
  private func take<Snapshot: Codable & Forgetful>(
    _ source: some LedgerLines, by survey: ImportSurvey, _ linesABatch: Int, forgetting _: Snapshot.Type
  ) throws -> Taking {
    let all = try read { _ in try survey.placesInOrder() }
    func places(from first: Int) -> [LinePlace] {
      var room = Taking.bytesABatch
      return Array(
        all[first..<min(first + linesABatch, all.count)].prefix { place in
          defer { room -= Int(place.length) }
          return room > 0
        })
    }
    var taking = Taking(survey.report)
    var (taken, coming) = (0, try source.again(places(from: 0)))
    repeat {
      let step = places(from: taken)
      let lines = try coming.get().map { try $0.get() }
      // The next ones are read as these are written.
      coming = try source.again(places(from: taken + step.count))
      try write { db in
        var batch = try Taking.Batch(taking, Ledger(db: db, store: self))
        if taken == 0 { try batch.begin(survey) }
        for (line, place) in zip(lines, step) {
          do { try batch.take(line, by: survey) } catch let problem as ImportError.Problem {
            throw source.error(problem, at: place)
          }
        }
        if taken + step.count == all.count { try batch.end(survey) }
        try batch.finish(forgetting: Snapshot.self)
        taking = batch.taking
      }
      taken += step.count
    } while taken < all.count
    return taking
  }

  /// Takes in what of a chain was kept apart, now that somebody who may has let its machine in.
  func takeFromPen<Snapshot: Codable & Forgetful>(
    _ origin: OriginID, forgetting: Snapshot.Type
  ) throws -> ImportReport {
    var taking = Taking(ImportReport())
    try write { try Taking.Batch(taking, Ledger(db: $0, store: self)).begin() }
    try takeFromPen(origin, &taking, forgetting: forgetting)
    return try finish(taking)
  }

  private func takeFromPen<Snapshot: Codable & Forgetful>(
    _ origin: OriginID, _ taking: inout Taking, forgetting: Snapshot.Type
  ) throws {
    taking = try write { [taking] db in
      var batch = try Taking.Batch(taking, Ledger(db: db, store: self))
      try batch.takeFromPen(origin)
      try batch.finish(forgetting: forgetting)
      return batch.taking
    }
  }

  private func finish(_ taking: Taking) throws -> ImportReport {
    var report = taking.report
    (report.matters, report.conflicts) = try read {
      try TouchedMatters(ledger: Ledger(db: $0, store: self)).count()
    }
    if !taking.erased.isEmpty { report.unscrubbed = tryToScrub(taking.erased) }
    return report
  }
}

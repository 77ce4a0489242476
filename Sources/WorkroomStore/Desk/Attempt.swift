import GRDB
import Regulation

/// Runs the step of one turn inside its transaction, as often as it proposes.
struct Attempt {
  let desk: Desk
  let db: Database
  let turn: Turn
  let now: Moment
  private(set) var written: [Entry] = []
  private(set) var erased = Erased()
  /// Whether something was to be erased, also where it came to nothing.
  private(set) var isErasing = false
  /// Who needs a code to sign in with, by what was written.
  private(set) var newcomers: [Newcomer] = []

  init(desk: Desk, db: Database, turn: Turn, now: Moment) {
    (self.desk, self.db, self.turn, self.now) = (desk, db, turn, now)
  }

  private var state: StoreState {
    // Whoever signs in is themself, whoever keeps the file.
    StoreState(
      db: db, store: desk.store, isFileOwner: desk.isFileOwner && turn.owner == .guest, hub: desk.hub)
  }

  /// More rounds than any dialog has states to pass through without asking.
  private static let mostRounds = 64

  mutating func run<Snapshot: Codable & Sendable>(
    from before: Snapshot?, step: (Snapshot?, DeskEvent, Answers, Moment) throws -> Step<Snapshot>
  ) throws -> Snapshot {
    var snapshot = before
    var event = DeskEvent.spoken
    for _ in 0..<Attempt.mostRounds {
      let result = try answering { try step(snapshot, event, $0, now) }
      guard !result.proposals.isEmpty else { return result.snapshot }
      snapshot = result.snapshot
      event = try record(result.proposals)
    }
    preconditionFailure("a dialog that records without end is found by its check")
  }

  /// Runs the step with all that it asks for answered.
  func answering<Result>(_ step: (Answers) throws -> Result) throws -> Result {
    try Answering.answering(from: state, trying: refusals(of:), step)
  }

  /// Writes rows one after the other, each whole or not at all, and takes all of it back.
  private func refusals(of rows: [[Proposal]]) throws -> [Refusal?] {
    var trial = self
    var refusals: [Refusal?] = []
    try db.inSavepoint {
      for row in rows {
        if case .refused(let refusal) = try trial.record(row) {
          refusals.append(refusal)
        } else {
          refusals.append(nil)
        }
      }
      return .rollback
    }
    return refusals
  }

  /// Writes all proposals. Throws ``Refusal`` where the rules do not allow one; nothing is written then.
  mutating func write(_ proposals: [Proposal]) throws {
    if case .refused(let refusal) = try record(proposals) { throw refusal }
  }

  /// Writes all proposals, or none and says why.
  private mutating func record(_ proposals: [Proposal]) throws -> DeskEvent {
    let ledger = Ledger(db: db, store: desk.store)
    let rules = Rules(state: state, ledger: ledger, turn: turn.id, actor: turn.owner.person, now: now)
    let table = MatterTable(db: db)
    let writing = Ledger.Writing(turn: turn.id, actor: turn.owner.person, now: now, ids: desk.ids)
    var entries: [Entry] = []
    var gone = Erased()
    if proposals.contains(where: { $0.act.is(VisitorErased.self) }) { isErasing = true }
    do {
      try db.inSavepoint {
        for proposal in proposals {
          var matter = try ledger.entries(of: proposal.matter)
          let proposal = rules.marked(proposal, on: matter)
          try rules.check(proposal, on: matter)
          let entry = try ledger.append(proposal, writing, after: matter.last)
          entries.append(entry)
          matter.append(entry)
          if let erasure = Erasure(entry) {
            gone.merge(try ledger.erase(erasure))
            matter = try ledger.entries(of: proposal.matter)
          }
          if let facts = proposal.act.as(PinReset.self) {
            try Door(desk.store).forget(facts.person, at: now, db)
          }
          try table.refresh(matter)
        }
        try rules.checkRunning(after: proposals)
        return .commit
      }
    } catch let refusal as Refusal {
      return .refused(refusal)
    }
    written += entries
    erased.merge(gone)
    let coming = try comers(proposals)
    newcomers += coming
    return .recorded(entries, givesCodes: !coming.isEmpty)
  }

  /// Whom these acts leave without anything to sign in with, on a store that asks for it.
  private func comers(_ proposals: [Proposal]) throws -> [Newcomer] {
    var comers: [Newcomer] = []
    for proposal in proposals {
      let comer =
        if let reset = proposal.act.as(PinReset.self) {
          Newcomer(reset.person, try NameOf(reset.person).answer(from: state) ?? "")
        } else {
          (proposal.act.body as? any PlacingAct)?.placed
        }
      guard let comer, try AsksForPins().answer(from: state),
        !(newcomers + comers).contains(where: { $0.person == comer.person }),
        try Door(desk.store).key(of: comer.person, db) == .none
      else { continue }
      comers.append(comer)
    }
    return comers
  }

  /// Gives a code to everybody who needs one now; last of all, since each costs time.
  func giveCodes() throws -> [LoginCode] {
    try newcomers.map { try desk.give(code: $0, at: now, db) }
  }
}

import Dialogs
package import Regulation
package import WorkroomStore

/// One turn of the demo's year: when it is said, by whom, and what is recorded.
struct DemoTurn: Sendable {
  enum What: Sendable {
    case record([Proposal])
    /// What an earlier entry of a matter should have said.
    case correct(MatterID, to: Act, reason: String)
    case retract(MatterID, ActName, reason: String)
  }

  var at: Moment
  /// Nil before there is anybody.
  var actor: String?
  var what: What
}

/// A year of records up to a moment, planned as data: a pure function of that moment.
package struct DemoYear: Sendable {
  let now: Moment
  private(set) var turns: [DemoTurn] = []

  package init(until now: Moment) {
    self.now = now
    var plan = DemoPlan(now: now)
    plan.make()
    // Sorted by time, and what was planned first stays first: the ledger's clock only goes forward.
    turns = plan.turns.enumerated().filter { $0.element.at <= now }
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// What went wrong in the plan: a refusal here is a mistake of ours, never of a person.
  struct Mistaken: Error {
    var turn: Int
    var refusal: Refusal?
  }

  /// Carries the plan out through the desk, each turn at its own time.
  ///
  /// Throws ``StoreError``, or ``Mistaken`` where the desk refuses a turn.
  package func record(in store: Store) throws {
    let clock = StageClock(now)
    let desk = Desk(store: store, clock: { clock.now }, ids: DemoIDs())
    var owners: Set<Owner> = []
    var written: [MatterID: [Entry]] = [:]
    for (number, turn) in turns.enumerated() {
      clock.set(turn.at)
      let owner = turn.actor.map { Owner.person(DemoRoom.person($0), DemoRoom.id) } ?? .guest
      owners.insert(owner)
      guard let proposals = proposals(turn, written) else { throw Mistaken(turn: number) }
      let said = Turn(id: desk.turnID(), owner: owner, generation: 0)
      let committed = try desk.commit(said, continuing: String.self) { _, event, _, _ in
        switch event {
        case .spoken: Step(snapshot: "", proposals: proposals)
        case .recorded: Step(snapshot: "")
        case .refused(let refusal): throw Mistaken(turn: number, refusal: refusal)
        }
      }
      for entry in committed.entries { written[entry.matter, default: []].append(entry) }
    }
    for owner in owners { try desk.forgetConversation(of: owner) }
  }

  private func proposals(_ turn: DemoTurn, _ written: [MatterID: [Entry]]) -> [Proposal]? {
    switch turn.what {
    case .record(let proposals): return proposals
    case .correct(let matter, let act, let reason):
      guard let entry = written[matter]?.last(where: { $0.actName == act.name.rawValue }) else { return nil }
      let corrected = Corrected(target: entry.id, act: act, occurred: entry.occurred, reason: reason)
      return [Proposal(.corrected(corrected), in: DemoRoom.id, on: matter, occurred: turn.at)]
    case .retract(let matter, let act, let reason):
      guard let entry = written[matter]?.last(where: { $0.actName == act.rawValue }) else { return nil }
      let retracted = Retracted(target: entry.id, reason: reason)
      return [Proposal(.retracted(retracted), in: DemoRoom.id, on: matter, occurred: turn.at)]
    }
  }
}

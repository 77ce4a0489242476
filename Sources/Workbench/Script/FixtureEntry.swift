import Regulation
import WorkroomStore

/// An entry that a talk begins on: a row under `数据：` or of a ledger file.
///
///     2026-03-02 09:00 委员甲 值班1 值班开始 {"channel":"offline","person":"委员甲"}
///
/// When it was written, by whom (`-`: nobody yet), which matter, which act, and its facts as JSON. A row that
/// begins with `+` belongs to the turn of the row above. The desk writes them, by all its rules.
struct FixtureEntry: Sendable, Hashable {
  var at: Moment
  /// Nil before there is anybody.
  var actor: PersonID?
  var matter: MatterID
  /// The target of 更正 and 撤回, and the swap of 答复换班, is the number of a row, counted from 1.
  var act: Act
  /// When it happened; nil: when it was written.
  var occurred: Moment?
  var late: String?
  var personal: [PersonalField: String] = [:]
  /// The place it is written in; nil: the room that was set up last.
  var place: WorkroomID?
  /// Whether it belongs to the turn of the one before.
  var joins = false
  var file: String
  /// Counted from 1.
  var line: Int
}

/// A row that the desk would not write.
struct FixtureRefused: Error, CustomStringConvertible {
  let file: String
  let line: Int
  let reason: String
  var description: String {
    "\(file):\(line): 台账按规定不能有这一条 / the rules do not allow this entry（\(reason)）"
  }
}

extension FixtureEntry {
  /// Has the desk write the entries, each turn at its own time.
  ///
  /// - Throws: ``FixtureRefused`` with the first row that the rules do not allow; `StoreError`.
  static func write(
    _ entries: [FixtureEntry], in store: Store, base: WorkroomID?, machine ids: any IDSource
  ) throws {
    guard let first = entries.first else { return }
    let clock = StageClock(first.at)
    let desk = Desk(store: store, clock: { clock.now }, ids: ids)
    var (room, written): (WorkroomID?, [EntryID]) = (base, [])
    var owners: Set<Owner> = []
    for group in turns(entries) {
      guard let head = group.first else { continue }
      if let founding = group.first(where: { $0.act.is(WorkroomSetUp.self) }) {
        room = WorkroomID(founding.matter.rawValue)
      }
      guard let room = head.place ?? room else {
        throw FixtureRefused(file: head.file, line: head.line, reason: "工作室登记 / workroom set up")
      }
      clock.set(head.at)
      let owner = head.actor.map { Owner.person($0, room) } ?? .guest
      owners.insert(owner)
      let proposals = group.map { $0.proposal(in: room, after: written) }
      let turn = Turn(id: desk.turnID(), owner: owner, generation: 0)
      let committed = try desk.commit(turn, continuing: String.self) { _, event, _, _ in
        switch event {
        case .spoken: Step(snapshot: "", proposals: proposals)
        case .recorded: Step(snapshot: "")
        case .refused(let refusal):
          throw FixtureRefused(file: head.file, line: head.line, reason: "\(refusal)")
        }
      }
      written += committed.entries.map(\.id)
    }
    for owner in owners { try desk.forgetConversation(of: owner) }
  }

  private static func turns(_ entries: [FixtureEntry]) -> [[FixtureEntry]] {
    var turns: [[FixtureEntry]] = []
    for entry in entries {
      if entry.joins, !turns.isEmpty {
        turns[turns.count - 1].append(entry)
      } else {
        turns.append([entry])
      }
    }
    return turns
  }

  private func proposal(in room: WorkroomID, after written: [EntryID]) -> Proposal {
    func entry(_ id: EntryID) -> EntryID {
      guard let row = Int(id.rawValue), written.indices.contains(row - 1) else { return id }
      return written[row - 1]
    }
    return Proposal(
      act.retargeted(entry), in: room, on: matter, occurred: occurred ?? at, late: late, personal: personal)
  }
}

extension Act {
  /// The same, about other entries.
  func retargeted(_ entry: (EntryID) -> EntryID) -> Act {
    if var facts = self.as(Corrected.self) {
      facts.target = entry(facts.target)
      return Act(facts)
    }
    if var facts = self.as(Retracted.self) {
      facts.target = entry(facts.target)
      return Act(facts)
    }
    if var facts = self.as(VisitorErased.self) {
      facts.target = facts.target.map(entry)
      return Act(facts)
    }
    if var facts = self.as(FileAttached.self) {
      facts.to = entry(facts.to)
      return Act(facts)
    }
    if var facts = self.as(SwapAnswered.self) {
      facts.swap = entry(facts.swap)
      return Act(facts)
    }
    return self
  }
}

import GRDB
public import Regulation

/// The only way to write: the store, and a clock and ids that are passed in.
///
/// A turn is one transaction: it reads what the step asks for, runs the pure step, checks role, lifecycle and
/// rules, appends the entries, updates the views and saves the conversation with its replies. All of it is
/// there afterwards, or nothing.
public struct Desk: Sendable {
  public let store: Store
  let clock: @Sendable () -> Moment
  let ids: any IDSource
  let milestone: @Sendable (Milestone) -> Void
  /// Whoever speaks without having signed in is the owner of the file (文件的保管人), by the command they began with.
  public var isFileOwner = false
  /// What this machine was told of its hub (中心库); asked where a dialog asks for it.
  public var hub: @Sendable () -> HubNews = { HubNews() }

  /// Where a turn has got to; tests stop the process there.
  public enum Milestone: String, Sendable {
    /// All is written, nothing committed.
    case beforeCommit = "before-commit"
    /// Committed; nothing has been said yet.
    case afterCommit = "after-commit"
  }

  public init(
    store: Store, clock: @escaping @Sendable () -> Moment, ids: any IDSource = UUIDv7Source(),
    milestone: @escaping @Sendable (Milestone) -> Void = { _ in }
  ) {
    (self.store, self.clock, self.ids, self.milestone) = (store, clock, ids, milestone)
  }

  /// What the clock says now.
  public var now: Moment { clock() }

  /// A fresh id for a turn.
  public func turnID() -> TurnID { TurnID(ids.next(at: now)) }

  /// Runs one turn of a conversation and commits it.
  ///
  /// - Parameter step: a pure function of its arguments, run once for what was said and once for what became of each of its
  ///   proposals.
  /// - Throws: ``StoreError``, ``TakenOver``, or what `step` throws; nothing of the turn remains then.
  public func commit<Snapshot: Codable & Sendable & Forgetful>(
    _ turn: Turn, continuing _: Snapshot.Type,
    step: (Snapshot?, DeskEvent, Answers, Moment) throws -> Step<Snapshot>
  ) throws -> Committed<Snapshot> {
    var erased = Erased()
    var isErasing = false
    var committed = try store.onFullDisk(isErasing: { isErasing }) { db in
      // Read while nobody else writes: waiting for another process must not look like a clock running backwards.
      let now = clock()
      let conversations = Conversations(db: db)
      let saved = try conversations.find(turn.owner)
      guard saved?.generation ?? 0 == turn.generation else { throw TakenOver() }
      // What another version of this program saved and this one cannot read begins anew, as in `takeUp`.
      let before = saved.flatMap { try? JSONText.decode(Snapshot.self, from: $0.snapshot) }
      if try saved?.turn == turn.id || Ledger(db: db, store: store).holds(turn.id) {
        guard let saved, let before else { throw TakenOver() }
        return Committed(
          snapshot: before, entries: [], isRepeated: true, at: saved.at, lastTurn: saved.turn)
      }
      var attempt = Attempt(desk: self, db: db, turn: turn, now: now)
      defer { isErasing = attempt.isErasing }
      var snapshot = try attempt.run(from: before, step: step)
      erased = attempt.erased
      if !erased.isEmpty {
        snapshot.forget(erased, isSpeaking: true)
        try conversations.forget(erased, as: Snapshot.self, but: turn.owner)
        try store.noteUnscrubbed(db)
      }
      try conversations.save(turn, snapshot: JSONText.encode(snapshot), at: now)
      let codes = try attempt.giveCodes()
      milestone(.beforeCommit)
      return Committed(
        snapshot: snapshot, entries: attempt.written, isRepeated: false, at: now, lastTurn: turn.id,
        codes: codes)
    }
    milestone(.afterCommit)
    if !erased.isEmpty {
      store.forgetAlike(erased)
      committed.unscrubbed = store.tryToScrub(erased)
    }
    // Once consent is taken back, or the member has left, the photo lies there no longer (A28); publishing tries again.
    if committed.entries.contains(where: { PhotoKept.leavesPhotos($0.kind) }) { try? store.sweepPhotos() }
    return committed
  }

  /// Runs a step that writes nothing, outside of any conversation: who a person is, before they have said it.
  ///
  /// Throws ``StoreError``, or what `step` throws.
  public func consider<Result>(_ step: (Answers, Moment) throws -> Result) throws -> Result {
    let now = clock()
    return try store.read { db in
      let state = StoreState(db: db, store: store, isFileOwner: isFileOwner, hub: hub)
      return try Answering.answering(from: state) { try step($0, now) }
    }
  }

  /// Takes up a conversation for this process: whoever held it before is told at their next turn.
  ///
  /// Returns its generation and what was saved. Throws ``StoreError``.
  public func takeUp<Snapshot: Codable & Sendable>(
    _ owner: Owner, as _: Snapshot.Type
  ) throws -> (generation: Int, snapshot: Snapshot?, saved: Moment?) {
    try store.write { db in
      let conversations = Conversations(db: db)
      guard let saved = try conversations.find(owner) else {
        // A person's conversation has one holder from its first turn on; guests are nobody in particular.
        guard case .person = owner else { return (0, nil, nil) }
        let generation = 1
        let nothing = Turn(id: TurnID(""), owner: owner, generation: generation)
        try conversations.save(nothing, snapshot: "", at: clock())
        return (generation, nil, nil)
      }
      try conversations.take(owner, generation: saved.generation + 1)
      let snapshot = try? JSONText.decode(Snapshot.self, from: saved.snapshot)
      return (saved.generation + 1, snapshot, saved.snapshot.isEmpty ? nil : saved.at)
    }
  }

  /// Every conversation that is saved, whoever's it is; nil for one that this program cannot read at all.
  ///
  /// Throws ``StoreError``.
  public func savedConversations<Snapshot: Codable & Sendable>(
    as _: Snapshot.Type
  ) throws -> [(owner: Owner, snapshot: Snapshot?, saved: Moment)] {
    try store.read { db in
      try Conversations(db: db).all().map { owner, saved in
        (owner, try? JSONText.decode(Snapshot.self, from: saved.snapshot), saved.at)
      }
    }
  }

  /// Drops the saved conversation of somebody, such as that of a fixture. Throws ``StoreError``.
  public func forgetConversation(of owner: Owner) throws {
    try store.write { try Conversations(db: $0).forget(owner) }
  }

  /// Asks one question outside of a turn. Throws ``StoreError``.
  public func ask<Query: DeskQuery>(_ query: Query) throws -> Query.Answer { try store.ask(query) }
}

/// Another process has taken up the conversation.
public struct TakenOver: Error, Sendable {
  public init() {}
}

/// What a step sees beside its snapshot.
public enum DeskEvent: Sendable {
  /// The turn begins: the person has spoken.
  case spoken
  /// What the step proposed stands in the ledger.
  ///
  /// - Parameter givesCodes: somebody gets a code to sign in with, told once the turn stands and in no snapshot.
  case recorded([Entry], givesCodes: Bool)
  /// The desk would not write it; nothing of it remains.
  case refused(Refusal)
}

/// What a step gives back.
public struct Step<Snapshot: Sendable>: Sendable {
  public var snapshot: Snapshot
  /// Entries to write; where there are any, the step is run on with what became of them.
  public var proposals: [Proposal]
  public init(snapshot: Snapshot, proposals: [Proposal] = []) {
    (self.snapshot, self.proposals) = (snapshot, proposals)
  }
}

/// A turn that stands.
public struct Committed<Snapshot: Sendable>: Sendable {
  public let snapshot: Snapshot
  public let entries: [Entry]
  /// The turn was recorded before; nothing was done again.
  public let isRepeated: Bool
  public let at: Moment
  /// The last turn of the conversation: this one, or a later one where it is repeated.
  public let lastTurn: TurnID
  /// Why traces of what the turn erased may still be in the files; nil where none are.
  public internal(set) var unscrubbed: Unscrubbed?
  /// Codes that the turn gave, to be told now and never again; none where it is repeated.
  public var codes: [LoginCode] = []
}

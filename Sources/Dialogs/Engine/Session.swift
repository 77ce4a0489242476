import Regulation
public import WorkroomStore

/// One running program: who has signed in, and their conversation over the desk.
///
/// Console, pipe and script player all drive this: they differ only in where lines come from.
public final class Session {
  public let desk: Desk
  public let engine: Engine
  public let language: Language
  public private(set) var owner = Owner.guest
  private var generation = 0
  private(set) var conversation = Conversation()

  public init(desk: Desk, engine: Engine, language: Language) {
    (self.desk, self.engine, self.language) = (desk, engine, language)
  }

  /// Starts the conversation: signs in, or takes up a set-up that was not finished.
  ///
  /// - Parameter me: somebody who is known already (`--as`).
  /// - Throws: `StoreError`.
  public func open(as me: Scene.Me? = nil) throws -> Spoken {
    if let me { return try signIn(me) }
    owner = .guest
    let saved = try desk.takeUp(.guest, as: Conversation.self)
    generation = saved.generation
    conversation = saved.snapshot.flatMap { isKept($0) ? $0 : nil } ?? Conversation()
    return try hear(.opened)
  }

  /// Takes in what a person said and gives back what is said to them.
  ///
  /// All that was said is committed before this returns. Throws `StoreError`; nothing of the turn is kept then.
  public func hear(_ input: Input) throws -> Spoken {
    let before = conversation
    let turn = Turn(id: desk.turnID(), owner: owner, generation: generation)
    var isScrubbed = true
    do {
      // Where the store fails this throws, and the conversation stands where it stood.
      if isKept(before) || owner != .guest {
        (conversation, isScrubbed) = try commit(turn, input)
      } else {
        conversation = try consider(turn, input)
      }
    } catch is TakenOver {
      var spoken = try open()
      spoken.rows.insert(EnginePhrases(language).takenOver, at: 0)
      return spoken
    }
    var spoken = self.spoken(after: input, before, conversation)
    if !isScrubbed { spoken.rows.append(EnginePhrases(language).notScrubbed) }
    switch conversation.request {
    case .signIn(let me):
      do {
        spoken = try signIn(me).preceded(by: spoken.rows)
      } catch {
        conversation = before
        throw error
      }
    case .signOut:
      spoken = try open().preceded(by: spoken.rows)
    case .leave: spoken.leaves = true
    case .edit(let text): spoken.edits = text
    case nil:
      // Whoever has just set a room up goes on to say who they are.
      if owner == .guest, conversation.frames.isEmpty, input != .opened {
        conversation = Conversation()
        spoken = try hear(.opened).preceded(by: spoken.rows)
      }
    }
    return spoken
  }

  /// What the last turn went through.
  public var passages: [Passage] { conversation.passages.all }

  /// Where the conversation stands, `dialog.state`; for tests and for failure messages.
  public var state: String {
    conversation.frames.last.map { "\($0.dialog).\($0.state)" } ?? "menu"
  }

  /// What a question asks for, in words: 方式, mode; nil where there is no such question.
  public func label(of state: String, in dialog: String) -> Bilingual? {
    engine.book[dialog]?.step(state)?.slot?.label
  }

  /// Whether what is said now would be written down as it stands, unless it begins with a slash.
  public var takesFreeText: Bool {
    guard conversation.aside == nil, let frame = conversation.frames.last else { return false }
    switch engine.book[frame.dialog]?.step(frame.state)?.slot?.manner {
    case .free?, .lines?: return true
    case .closed?, .open?, nil: return false
    }
  }

  private func signIn(_ me: Scene.Me) throws -> Spoken {
    let before = (owner, generation, conversation)
    let saved = try desk.takeUp(.person(me.person, me.room), as: Conversation.self)
    owner = .person(me.person, me.room)
    generation = saved.generation
    conversation = saved.snapshot ?? Conversation()
    var spoken: Spoken
    do {
      spoken = try hear(.opened)
    } catch {
      // Not signed in by halves: the next line must not answer a question that was never asked.
      (owner, generation, conversation) = before
      throw error
    }
    if let room = try desk.ask(TheWorkroom(me.room)) {
      spoken.banner = "\(room.facts.name) · \(desk.now.day.inFull(language))"
    }
    return spoken
  }

  /// Who they are is asked again at every start; only setting a room up is kept for somebody unknown.
  private func isKept(_ conversation: Conversation) -> Bool {
    conversation.frames.contains(where: { $0.dialog != SignIn.dialog.name })
  }

  /// Whether what was erased is gone from the files as well is told with the conversation.
  private func commit(_ turn: Turn, _ input: Input) throws -> (Conversation, isScrubbed: Bool) {
    let committed = try desk.commit(turn, continuing: Conversation.self) { saved, event, facts, now in
      try self.engine.step(saved, event, hearing: input, in: self.setting(turn, facts, now))
    }
    return (committed.snapshot, committed.isScrubbed)
  }

  /// A turn that leaves no trace; the first line of setting a room up is kept from then on.
  private func consider(_ turn: Turn, _ input: Input) throws -> Conversation {
    let before = conversation
    let after = try desk.consider { facts, now in
      try self.engine.step(before, .spoken, hearing: input, in: self.setting(turn, facts, now)).snapshot
    }
    guard isKept(after) else { return after }
    return try desk.commit(turn, continuing: Conversation.self) { _, _, _, _ in Step(snapshot: after) }
      .snapshot
  }

  private func setting(_ turn: Turn, _ facts: Facts, _ now: Moment) -> Engine.Setting {
    let me: Scene.Me? =
      switch turn.owner {
      case .guest: nil
      case .person(let person, let room): Scene.Me(person, in: room)
      }
    return Engine.Setting(now: now, me: me, language: language, turn: turn.id, facts: facts)
  }
}

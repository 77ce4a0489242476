package import Regulation
import Understanding
package import WorkroomStore

/// One running program: who has signed in, and their conversation over the desk.
///
/// Console, pipe and script player all drive this: they differ only in where lines come from.
package final class Session {
  package let desk: Desk
  package let engine: Engine
  package let language: Language
  /// Who has signed in, and what they are there; nil: nobody has.
  package private(set) var me: Scene.Me?
  /// Whose the conversation is.
  package var owner: Owner { me.map { .person($0.person, $0.room) } ?? .guest }
  private var generation = 0
  package private(set) var conversation = Conversation()
  /// What went on since the person last spoke: several turns where they signed in or out.
  package private(set) var passages: [Passage] = []
  /// What was written in the same time, oldest first.
  package private(set) var written: [Entry] = []
  /// The codes that were given in the turn at hand; in no conversation and in no recording.
  private var codes: [LoginCode] = []
  /// Whether the turn had been recorded before, and nothing was done again.
  package private(set) var isRepeated = false
  /// The last turn of the conversation that was committed, in this run or before it.
  private var lastTurn: TurnID?

  let presence: any Presence
  let asksFirst: Bool
  private let hasEditor: Bool
  var hearing = Hearing.conversation
  /// Whose conversation was taken from here by another window: they are asked before it is taken back.
  var displaced: Owner?

  /// Who hears what is said next.
  enum Hearing: Sendable {
    case conversation
    /// The door that somebody stands at: their PIN is asked for.
    case door(Gate)
    /// Somebody whose conversation another program holds: they are asked whether to go on with it here.
    case contest(Scene.Me)
  }

  /// - Parameters:
  ///   - presence: who holds which conversation; shared by the programs of a machine.
  ///   - asksFirst: whether a person is asked before a conversation is taken from another window. A script cannot
  ///     be: it takes it and says so.
  ///   - hasEditor: whether somebody sits at a terminal, and is told once that a long text may be written in an editor.
  package init(
    desk: Desk, engine: Engine, language: Language, presence: any Presence = Alone(), asksFirst: Bool = true,
    hasEditor: Bool = false
  ) {
    (self.desk, self.engine, self.language) = (desk, engine, language)
    (self.presence, self.asksFirst, self.hasEditor) = (presence, asksFirst, hasEditor)
  }

  /// Where a program has got to, without the store under it (谈到哪里).
  package struct Point: Sendable {
    fileprivate let me: Scene.Me?, generation: Int, conversation: Conversation
    fileprivate let lastTurn: TurnID?, hearing: Hearing
  }

  package var point: Point {
    Point(me: me, generation: generation, conversation: conversation, lastTurn: lastTurn, hearing: hearing)
  }

  /// Goes on from a point, over a desk whose store is a copy of the one it was come to over: walks part there.
  package convenience init(at point: Point, desk: Desk, engine: Engine, language: Language) {
    self.init(desk: desk, engine: engine, language: language)
    (me, generation, conversation) = (point.me, point.generation, point.conversation)
    (lastTurn, hearing) = (point.lastTurn, point.hearing)
  }

  /// Starts the conversation: signs in, or takes up a set-up that was not finished.
  ///
  /// - Parameter me: somebody who is known already (`--as`).
  /// - Throws: `StoreError`.
  package func open(as me: Scene.Me? = nil) throws -> Spoken {
    (passages, written, isRepeated) = ([], [], false)
    var spoken = try greet(me)
    // Before anything else: whoever goes on writes behind what is missing.
    if let behind = desk.store.wasBehind {
      spoken.rows.insert(contentsOf: engine.book.house.behind(behind, language), at: 0)
    }
    return spoken
  }

  func greet(_ me: Scene.Me? = nil) throws -> Spoken {
    if let me { return try signIn(me) }
    if let gate = try Gate(undecided: desk) { return asks(gate, []) }
    self.me = nil
    let saved = try desk.takeUp(.guest, as: Conversation.self)
    generation = saved.generation
    conversation = saved.snapshot.flatMap { isKept($0) ? $0 : nil } ?? Conversation()
    if saved.snapshot != nil, try desk.ask(GuestsAreOthers()) {
      // Nobody knows that whoever comes next is the one who left it, names and all.
      try desk.forgetConversation(of: .guest)
      (generation, conversation) = (0, Conversation())
    }
    return try turn(.opened)
  }

  /// Takes in what a person said and gives back what is said to them.
  ///
  /// All that was said is committed before this returns. Throws `StoreError`; nothing of the turn is kept then.
  ///
  /// - Parameter id: the turn's, where a client gives one: said twice under one id it is recorded once. Never used
  ///   for two turns, in no other run and by no other client.
  package func hear(_ input: Input, as id: TurnID?) throws -> Spoken {
    (passages, written, isRepeated) = ([], [], false)
    switch hearing {
    case .conversation: return try turn(input, as: id)
    case .door(let gate): return try pass(gate, input)
    case .contest(let me): return try settle(me, input)
    }
  }

  /// The same under an id of its own.
  package func hear(_ input: Input) throws -> Spoken { try hear(input, as: nil) }

  func turn(_ input: Input, as id: TurnID? = nil) throws -> Spoken {
    // Whoever held it lets go at their next line; from then on it is held here.
    _ = presence.hold(owner)
    codes = []
    let before = conversation
    let mine = Turn(id: id ?? desk.turnID(), owner: owner, generation: generation)
    var unscrubbed: Unscrubbed?
    do {
      // Where the store fails this throws, and the conversation stands where it stood.
      if isKept(before) || owner != .guest {
        (conversation, unscrubbed) = try commit(mine, input)
      } else {
        conversation = try consider(mine, input)
      }
    } catch is TakenOver {
      displaced = owner
      presence.release()
      let isLost = if case .line(let line) = input { !line.isBlank } else { false }
      return try greet().preceded(by: [
        EnginePhrases(language).joined(
          EnginePhrases(language).takenOver, isLost ? EnginePhrases(language).notHeardHere : "")
      ])
    }
    passages += conversation.passages.all
    var spoken = self.spoken(after: input, before, conversation)
    if written.contains(where: { $0.kind == MachineAdmitted.kind }) { spoken.rows += try takeAdmitted() }
    GatePhrases(language).tell(codes, in: &spoken.rows)
    if let unscrubbed { spoken.rows.append(EnginePhrases(language).notScrubbed(unscrubbed)) }
    switch conversation.request {
    case .signIn(let me):
      do {
        spoken = try signIn(me).preceded(by: spoken.rows)
      } catch {
        conversation = before
        throw error
      }
    case .signOut:
      presence.release()
      spoken = try greet().preceded(by: spoken.rows)
    case .switchTo(let name):
      presence.release()
      let rows = spoken.rows
      spoken = try greet()
      // The name answers the question who it is, where it is asked and the name offered.
      let offered = conversation.frames.last.map { $0.dialog == engine.book.welcome ? $0.offered : [] } ?? []
      if !isAtDoor, offered.contains(where: { $0.aliases.contains(name) }) { spoken = try turn(.line(name)) }
      spoken = spoken.preceded(by: rows)
    case .leave: spoken.leaves = true
    case .edit(let text): spoken.edits = text
    case .print(let order): spoken.prints = order
    case .attach(let order): spoken.attaches = order
    case .changePin:
      if let me, let gate = try Gate(changing: me, desk) {
        spoken = asks(gate, []).preceded(by: spoken.rows)
      } else {
        spoken = try turn(.opened).preceded(by: spoken.rows)
      }
    case nil:
      // Whoever has just set a room up goes on to say who they are.
      if owner == .guest, conversation.frames.isEmpty, input != .opened {
        conversation = Conversation()
        let rows = spoken.rows
        spoken = try Gate(undecided: desk).map { asks($0, []) } ?? turn(.opened)
        spoken = spoken.preceded(by: rows)
      }
    }
    return spoken
  }

  /// The door that somebody stands at.
  private var gate: Gate? {
    switch hearing {
    case .door(let gate): gate
    case .conversation, .contest: nil
    }
  }

  /// Whether somebody stands at the door, and no dialog hears what is said next.
  package var isAtDoor: Bool { gate != nil }

  /// Whether what is said next is a secret, which is shown, remembered and recorded nowhere.
  package var asksForSecret: Bool { gate?.question.isSecret ?? false }

  /// Where the conversation stands, `dialog.state`; for tests and for failure messages.
  package var state: String {
    if isAtDoor { return "\(engine.book.welcome ?? "door").pin" }
    return conversation.frames.last.map { "\($0.dialog).\($0.state)" } ?? "menu"
  }

  /// The answers that are offered now, in the order of their numbers; at the menu what may be done.
  package var choices: [String] {
    switch hearing {
    case .conversation: break
    case .door(let gate): return gate.question.isSecret ? [] : GatePhrases(language).modes.map(\.label)
    case .contest: return [language("是", "yes"), language("否", "no")]
    }
    if let aside = conversation.aside {
      let setting = Engine.Setting(
        now: desk.now, me: nil, language: language, turn: TurnID(""), facts: Answers())
      return Run(book: engine.book, setting: setting, conversation: conversation).asideOptions(aside).map(
        \.label)
    }
    guard let frame = conversation.frames.last else {
      return conversation.menu.compactMap { engine.book[$0]?.title(language) }
    }
    if isAtConfirm { return [language("是", "yes"), language("改", "change"), language("取消", "cancel")] }
    return frame.offered.map(\.label)
  }

  /// Whether a yes is waited for, behind which something is recorded.
  package var isAtConfirm: Bool {
    guard !isAtDoor, conversation.aside == nil, let frame = conversation.frames.last else { return false }
    if case .confirm = engine.book[frame.dialog]?.step(frame.state)?.kind { return true }
    return false
  }

  /// Whether the last turn that stands is this one.
  package func isLast(_ turn: TurnID?) -> Bool { turn != nil && turn == lastTurn }

  /// Takes in what waited of machines that were let in: told, since it comes behind the turn.
  private func takeAdmitted() throws -> [String] {
    let count = try desk.takeAdmitted(forgetting: Conversation.self)
    return count > 0 ? [EnginePhrases(language).tookIn(count)] : []
  }

  func goOn(_ me: Scene.Me) throws -> Spoken {
    let before = (self.me, generation, conversation)
    // A program that was ended behind the turn which let a machine in has left it to the next.
    let tookIn = desk.store.isReadOnly ? [] : try takeAdmitted()
    let place = try desk.audience(at: me.room)
    let saved = try desk.takeUp(.person(me.person, me.room), as: Conversation.self)
    self.me = Scene.Me(me.person, in: me.room, as: place)
    generation = saved.generation
    conversation = saved.snapshot ?? Conversation()
    var spoken: Spoken
    do {
      spoken = try turn(.opened).preceded(by: tookIn)
    } catch {
      // Not signed in by halves: the next line must not answer a question that was never asked.
      (self.me, generation, conversation) = before
      throw error
    }
    let name =
      try desk.ask(TheWorkroom(me.room))?.facts.name ?? desk.ask(TheCppcc(me.room))?.facts.name
      ?? desk.ask(TheApplication(me.room)).map { $0.facts.named?.name ?? $0.facts.begun.applicantName }
    if let name {
      let marks = try [name, desk.now.day.inFull(language)] + self.marks()
      spoken.banner = marks.joined(separator: " · ")
      if desk.store.isPackUnreadable { spoken.rows.append(engine.book.house.unreadablePack(language)) }
    }
    return spoken
  }

  /// Who they are is asked again at every start; only setting a room up is kept for somebody unknown.
  private func isKept(_ conversation: Conversation) -> Bool {
    conversation.frames.contains(where: { $0.dialog != engine.book.welcome })
  }

  /// Whether what was erased is gone from the files as well is told with the conversation.
  private func commit(_ turn: Turn, _ input: Input) throws -> (Conversation, Unscrubbed?) {
    let committed = try desk.commit(turn, continuing: Conversation.self) { saved, event, facts, now in
      try self.engine.step(saved, event, hearing: input, in: self.setting(turn, facts, now))
    }
    written += committed.entries
    codes = committed.codes
    isRepeated = isRepeated || committed.isRepeated
    lastTurn = committed.lastTurn
    return (committed.snapshot, committed.unscrubbed)
  }

  /// A turn that leaves no trace; the first line of setting a room up is kept from then on.
  private func consider(_ turn: Turn, _ input: Input) throws -> Conversation {
    let before = conversation
    let after = try desk.consider { facts, now in
      try self.engine.step(before, .spoken, hearing: input, in: self.setting(turn, facts, now)).snapshot
    }
    guard isKept(after) else { return after }
    let committed = try desk.commit(turn, continuing: Conversation.self) { _, _, _, _ in Step(snapshot: after)
    }
    isRepeated = committed.isRepeated
    return committed.snapshot
  }

  private func setting(_ turn: Turn, _ facts: Answers, _ now: Moment) -> Engine.Setting {
    var setting = Engine.Setting(now: now, me: me, language: language, turn: turn.id, facts: facts)
    setting.hasEditor = hasEditor
    return setting
  }
}

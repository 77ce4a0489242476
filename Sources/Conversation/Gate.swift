import Regulation
import Understanding
import WorkroomStore

/// The door before a conversation (登录口令): whether this ledger asks for PINs, and whose.
///
/// It stands outside the dialogs, since a secret may be in no draft, no saved conversation and no recording.
package struct Gate {
  enum Question {
    /// Whoever first has a ledger with somebody in it decides whether everybody has a PIN.
    case mode
    case enter
    /// Whoever comes for the first time shows the code that they were given.
    case code
    case new(Door.CodeShown)
    /// The PIN as it would be kept: its text is gone by now.
    case again(Pin, Door.CodeShown)
    /// Whoever is in sets their PIN anew, and shows first that it is theirs.
    case old
    /// Neither a PIN nor a code: nobody comes in as them.
    case locked

    var isSecret: Bool {
      switch self {
      case .mode, .locked: false
      case .enter, .code, .new, .again, .old: true
      }
    }
  }

  enum Outcome {
    /// The question stands, after what is said.
    case asks([String])
    /// They are who they say they are; where nobody stands here yet, it is asked who they are.
    case opens([String])
    /// Back to who they are.
    case turnsBack([String])
    /// They said that they leave.
    case leaves
  }

  /// Who stands here; nil: nobody has said who they are.
  let me: Scene.Me?
  private(set) var question: Question
  /// What somebody stands at the door for.
  enum Purpose {
    case signingIn
    /// Whoever is in sets their PIN anew: the conversation goes on behind it as it stood.
    case changing
    /// Nobody pressed a key for long: whoever goes on shows that they are who was there.
    case unlocking
  }
  let purpose: Purpose
  private var isChanging: Bool { purpose == .changing }

  /// The door that stands before somebody; nil where there is none. Throws `StoreError`.
  init?(before me: Scene.Me, _ desk: Desk) throws {
    (self.me, purpose) = (me, .signingIn)
    switch try Door(desk.store).asksForPins() {
    case nil: question = .mode
    case false?: return nil
    case true?: question = try Gate.question(to: me, desk)
    }
  }

  /// The first question of a ledger that has somebody to sign in; nil where it is settled, or nobody is there yet.
  ///
  /// Throws `StoreError`.
  init?(undecided desk: Desk) throws {
    guard try Door(desk.store).asksForPins() == nil,
      try !desk.ask(Workrooms(atMost: 1)).isEmpty || !desk.ask(Cppccs()).isEmpty
        || !desk.ask(OpenApplications()).isEmpty
    else { return nil }
    (me, question, purpose) = (nil, .mode, .signingIn)
  }

  /// The door at which somebody who is in sets their PIN anew; nil where the ledger asks for none, or theirs was reset.
  /// Throws `StoreError`.
  init?(changing me: Scene.Me, _ desk: Desk) throws {
    guard try Door(desk.store).asksForPins() == true, try Door(desk.store).key(of: me.person) == .pin else {
      return nil
    }
    (self.me, question, purpose) = (me, .old, .changing)
  }

  /// The door behind which a conversation is locked (离开锁定); nil where the ledger asks for no PINs. Throws `StoreError`.
  init?(locking me: Scene.Me, _ desk: Desk) throws {
    guard try Door(desk.store).asksForPins() == true else { return nil }
    (self.me, purpose) = (me, .unlocking)
    question = try Gate.question(to: me, desk)
  }

  /// What opens the door to somebody.
  private static func question(to me: Scene.Me, _ desk: Desk) throws -> Question {
    switch try Door(desk.store).key(of: me.person) {
    case .none: .locked
    case .code: .code
    case .pin: .enter
    }
  }

  /// Nothing opens it.
  var isLocked: Bool {
    if case .locked = question { return true }
    return false
  }

  /// What is asked now.
  func ask(_ language: Language) -> [String] { GatePhrases(language).ask(question) }

  /// Takes an answer in. Throws `StoreError`.
  mutating func hear(_ line: String, _ desk: Desk, _ language: Language) throws -> Outcome {
    let phrases = GatePhrases(language)
    if let outcome = try obeys(line, desk, phrases) { return outcome }
    switch question {
    case .mode:
      let chosen = Choices.read(line.command ?? line, among: phrases.modes)
      guard case .one(let index) = chosen else {
        if EngineWord.read(line)?.word == .leave { return .leaves }
        return .asks([phrases.modeHelp] + ask(language))
      }
      let wantsPins = phrases.modes[index].id == "pins"
      try Door(desk.store).ask(forPins: wantsPins, at: desk.now)
      guard wantsPins else { return .opens([phrases.without]) }
      return try opensWithCodes(desk, phrases)
    case .enter, .code:
      guard let me, !line.isBlank else { return .turnsBack([]) }
      switch try Door(desk.store).try(line, of: me.person, at: desk.now) {
      case .right: return .opens([])
      case .code(let shown):
        question = .new(shown)
        return .asks(ask(language))
      case .wrong(let left): return .asks([phrases.wrong(left: left)])
      case .shut(let milliseconds): return .asks([phrases.shut(milliseconds)])
      case .waiting(let milliseconds): return .asks([phrases.wait(milliseconds)])
      }
    case .old:
      guard let me, !line.isBlank else { return .turnsBack([phrases.unchanged]) }
      let (answer, shown) = try Door(desk.store).look(at: line, of: me.person, at: desk.now)
      switch answer {
      case .right, .code:
        // A code was given in between: it is for signing in with.
        guard case .right = answer, let shown else { return .turnsBack([phrases.unchanged]) }
        question = .new(shown)
        return .asks(ask(language))
      case .wrong(let left): return .asks([phrases.wrong(left: left)] + ask(language))
      // It is not asked for again while nothing is looked at.
      case .shut(let milliseconds): return .turnsBack([phrases.shut(milliseconds), phrases.unchanged])
      case .waiting(let milliseconds): return .turnsBack([phrases.wait(milliseconds), phrases.unchanged])
      }
    case .new(let code):
      guard !line.isBlank else { return .turnsBack(isChanging ? [phrases.unchanged] : []) }
      if let flaw = PinFlaw.of(line) { return .asks([phrases.flaw(flaw)] + ask(language)) }
      question = .again(try desk.pin(of: line), code)
      return .asks(ask(language))
    case .again(let pin, let code):
      guard let me, !line.isBlank else { return .turnsBack(isChanging ? [phrases.unchanged] : []) }
      guard try pin.isRight(line) else {
        question = .new(code)
        return .asks([phrases.differs] + ask(language))
      }
      do {
        try desk.setPin(pin, of: me.person, at: me.room, with: code)
      } catch is Refusal {
        // They have left the room in between, or were given another code.
        return .turnsBack([isChanging ? phrases.unchanged : phrases.needsCode])
      }
      return .opens([isChanging ? phrases.changed : phrases.set])
    case .locked: return .turnsBack([phrases.needsCode])
    }
  }

  /// Does what a command says where a secret is asked for; nil where the line is none, or is the secret itself. It counts as no try:
  /// whoever is locked out, or stands there as somebody else, says 退出 or 换人. Throws `StoreError`.
  private func obeys(_ line: String, _ desk: Desk, _ phrases: GatePhrases) throws -> Outcome? {
    guard question.isSecret, let said = EngineWord.read(line.command ?? line), said.rest.isEmpty else {
      return nil
    }
    switch question {
    case .enter, .code, .old:
      // Set by an earlier program: nobody sets such a one any more.
      if let me, try Door(desk.store).isRight(line, of: me.person) { return nil }
    case .new, .again, .mode, .locked: break
    }
    switch said.word {
    case .leave: return .leaves
    case .switchPerson, .cancel, .back, .park: return .turnsBack(isChanging ? [phrases.unchanged] : [])
    case .help: return .asks([phrases.secretHelp] + ask(phrases.say))
    case .why, .change, .restart, .progress, .undo, .resume, .more, .edit:
      return .asks([phrases.notHere] + ask(phrases.say))
    }
  }

  /// PINs are asked for from now on: whoever is to come in first gets a code.
  private mutating func opensWithCodes(_ desk: Desk, _ phrases: GatePhrases) throws -> Outcome {
    let codes = try desk.giveCodes(to: desk.ask(FirstLetIn(everybody: true)))
    var rows = [phrases.guards] + (codes.isEmpty ? [] : [phrases.codesOnce])
    phrases.tell(codes, in: &rows)
    guard let me else { return .opens(rows) }
    question = try Gate.question(to: me, desk)
    return isLocked ? .turnsBack(rows + [phrases.needsCode]) : .asks(rows + ask(phrases.say))
  }
}

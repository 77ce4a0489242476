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
    /// Neither a PIN nor a code: nobody comes in as them.
    case locked

    var isSecret: Bool {
      switch self {
      case .mode, .locked: false
      case .enter, .code, .new, .again: true
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

  /// The door that stands before somebody; nil where there is none. Throws `StoreError`.
  init?(before me: Scene.Me, _ desk: Desk) throws {
    self.me = me
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
    (me, question) = (nil, .mode)
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
    case .new(let code):
      guard !line.isBlank else { return .turnsBack([]) }
      if let flaw = PinFlaw.of(line) { return .asks([phrases.flaw(flaw)] + ask(language)) }
      question = .again(try desk.pin(of: line), code)
      return .asks(ask(language))
    case .again(let pin, let code):
      guard let me, !line.isBlank else { return .turnsBack([]) }
      guard try pin.isRight(line) else {
        question = .new(code)
        return .asks([phrases.differs] + ask(language))
      }
      do {
        try desk.setPin(pin, of: me.person, at: me.room, with: code)
      } catch is Refusal {
        // They have left the room in between, or were given another code.
        return .turnsBack([phrases.needsCode])
      }
      return .opens([phrases.set])
    case .locked: return .turnsBack([phrases.needsCode])
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

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
    case new
    case again(String)

    var isSecret: Bool {
      switch self {
      case .mode: false
      case .enter, .new, .again: true
      }
    }
  }

  enum Outcome {
    /// The question stands, after what is said.
    case asks([String])
    /// They are who they say they are; where nobody stands here yet, it is asked who they are.
    case opens([String])
    /// Back to who they are.
    case turnsBack
    /// They said that they leave.
    case leaves
  }

  /// Who stands here; nil: nobody has said who they are.
  let me: Scene.Me?
  private(set) var question: Question

  /// The door that stands before somebody; nil where there is none. Throws `StoreError`.
  init?(before me: Scene.Me, _ desk: Desk) throws {
    let door = Door(desk.store)
    self.me = me
    switch try door.asksForPins() {
    case nil: question = .mode
    case false?: return nil
    case true?: question = try door.hasPin(me.person) ? .enter : .new
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
      guard me != nil else { return .opens([phrases.guards]) }
      question = .new
      return .asks([phrases.guards] + ask(language))
    case .enter:
      guard let me, !line.isBlank else { return .turnsBack }
      switch try Door(desk.store).try(line, of: me.person, at: desk.now) {
      case .right: return .opens([])
      case .wrong(let left): return .asks([phrases.wrong(left: left)])
      case .waiting(let milliseconds): return .asks([phrases.wait(milliseconds)])
      }
    case .new:
      guard !line.isBlank else { return .turnsBack }
      if let flaw = PinFlaw.of(line) { return .asks([phrases.flaw(flaw)] + ask(language)) }
      question = .again(line)
      return .asks(ask(language))
    case .again(let first):
      guard let me, !line.isBlank else { return .turnsBack }
      guard Gate.isSame(first, line) else {
        question = .new
        return .asks([phrases.differs] + ask(language))
      }
      do {
        try desk.setPin(line, of: me.person, at: me.room)
      } catch is Refusal {
        // They have left the room in between.
        return .turnsBack
      }
      return .opens([phrases.set])
    }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    PinFlaw.plain(a) == PinFlaw.plain(b)
  }
}

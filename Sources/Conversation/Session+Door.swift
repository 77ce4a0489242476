import Regulation
import Understanding
import WorkroomStore

// The door before a conversation: who comes in, who goes on with a conversation that is open elsewhere or was locked.
extension Session {
  /// Signs somebody in, once they have passed the door.
  func signIn(_ me: Scene.Me) throws -> Spoken {
    guard let gate = try Gate(before: me, desk) else { return try signIn(me, takingOver: false) }
    return gate.isLocked ? try greet().preceded(by: [GatePhrases(language).needsCode]) : asks(gate, [])
  }

  private var leaving: Spoken {
    var spoken = Spoken()
    spoken.leaves = true
    return spoken
  }

  func asks(_ gate: Gate, _ rows: [String]) -> Spoken {
    hearing = .door(gate)
    var spoken = Spoken()
    spoken.rows = rows.isEmpty ? gate.ask(language) : rows
    spoken.isSecret = gate.question.isSecret
    spoken.completions = choices
    return spoken
  }

  func pass(_ gate: Gate, _ input: Input) throws -> Spoken {
    var gate = gate
    switch input {
    case .line(let line):
      switch try gate.hear(line, desk, language) {
      case .asks(let rows): return asks(gate, rows)
      case .opens(let rows):
        hearing = .conversation
        guard let me = gate.me else { return try greet().preceded(by: rows) }
        switch gate.purpose {
        case .signingIn: return try signIn(me, takingOver: false).preceded(by: rows)
        case .changing: return try turn(.opened).preceded(by: rows)
        case .unlocking:
          var spoken = try turn(.opened).preceded(by: rows)
          spoken.unlocks = self.me?.person == me.person
          return spoken
        }
      case .turnsBack(let rows):
        hearing = .conversation
        return try turnedBack(from: gate).preceded(by: rows)
      case .leaves: return leaving
      }
    case .interrupted:
      hearing = .conversation
      let unchanged = gate.purpose == .changing ? [GatePhrases(language).unchanged] : []
      return try turnedBack(from: gate).preceded(by: unchanged)
    case .opened, .edited: return asks(gate, [])
    case .left: return Spoken()
    }
  }

  /// Where somebody is who did not open the door.
  private func turnedBack(from gate: Gate) throws -> Spoken {
    switch gate.purpose {
    case .signingIn: return try greet()
    case .changing: return try turn(.opened)
    case .unlocking:
      presence.release()
      return try greet()
    }
  }

  /// After how many minutes without a key the conversation is to be locked; nil where nothing is. Throws `StoreError`.
  package func locksAfter() throws -> Int? {
    guard me != nil, case .conversation = hearing else { return nil }
    return try Door(desk.store).locksAfter()
  }

  /// Locks the conversation, all of which is committed: whoever goes on with it shows their PIN first, another signs in
  /// beside. Nil where nothing is to be locked. Throws `StoreError`.
  package func lock() throws -> Spoken? {
    guard let me, let minutes = try locksAfter(), let gate = try Gate(locking: me, desk) else { return nil }
    let name = try desk.ask(NameOf(me.person)) ?? ""
    return asks(gate, [GatePhrases(language).locked(minutes, name)] + gate.ask(language))
  }

  private func signIn(_ me: Scene.Me, takingOver: Bool) throws -> Spoken {
    let phrases = EnginePhrases(language)
    let owner = Owner.person(me.person, me.room)
    // The other window may have let go by itself, and nothing here can tell: whoever was displaced is asked.
    let isHeld = !presence.hold(owner) || displaced == owner
    guard isHeld, !takingOver else {
      displaced = nil
      return try goOn(me)
    }
    guard asksFirst else { return try goOn(me).preceded(by: [phrases.takenHere]) }
    hearing = .contest(me)
    return asksToTakeOver([])
  }

  private func asksToTakeOver(_ rows: [String]) -> Spoken {
    var spoken = Spoken()
    spoken.rows = rows + [EnginePhrases(language).heldElsewhere]
    spoken.completions = [language("是", "yes"), language("否", "no")]
    return spoken
  }

  /// The answer to whether a conversation is to be gone on with here.
  func settle(_ me: Scene.Me, _ input: Input) throws -> Spoken {
    switch input {
    case .line(let line):
      guard let answer = YesNo.read(line) ?? ["1": true, "2": false][TextFolding.command(line) ?? ""] else {
        if EngineWord.read(line)?.word == .leave { return leaving }
        return asksToTakeOver([EnginePhrases(language).notUnderstood])
      }
      hearing = .conversation
      return try answer ? signIn(me, takingOver: true) : greet()
    case .interrupted:
      hearing = .conversation
      return try greet()
    case .opened, .edited: return asksToTakeOver([])
    case .left: return Spoken()
    }
  }
}

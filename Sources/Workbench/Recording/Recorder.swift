package import Conversation
import Dialogs
import Regulation
import Understanding
import WorkroomStore

/// Listens to a conversation, to make a talk of it when it ends.
///
/// What the person says passes through untouched. Only what stands in ``steps`` is kept, in memory.
package final class Recorder: Partner {
  let session: Session
  private let clock: () -> Moment
  /// When the conversation began; entries written before it are what it stood on.
  let began: Moment
  private(set) var steps: [RecordedStep] = []
  /// Whose conversation it is: of the first who signed in.
  private(set) var speaker: Scene.Me?
  /// Where it stood when it began.
  private(set) var start = "menu"
  /// Whether the store held nothing when it began: then signing in and setting up are part of it.
  private let beganEmpty: Bool

  init(_ session: Session, clock: @escaping () -> Moment) throws {
    (self.session, self.clock) = (session, clock)
    began = clock()
    beganEmpty = try session.desk.ask(Workrooms(atMost: 1)).isEmpty
  }

  package func open(as me: Scene.Me?) throws -> Spoken {
    let spoken = try session.open(as: me)
    noteSpeaker()
    start = session.state
    return spoken
  }

  package func hear(_ input: Input) throws -> Spoken {
    // A PIN, and whatever else is said at the door, is no part of a conversation.
    guard !session.isAtDoor else {
      let spoken = try session.hear(input)
      _ = isNowKnown()
      return spoken
    }
    let asked = session.asked
    let at = clock()
    let spoken = try session.hear(input)
    let said: RecordedStep.Said? =
      switch input {
      case .line(let line): .line(line)
      case .edited(let text): .edited(text)
      case .interrupted: .interrupted
      case .opened, .left: nil
      }
    if !isNowKnown(), let said, !spoken.leaves {
      steps.append(
        RecordedStep(
          said: said, at: at, asked: asked, after: session.state, passages: session.passages,
          rows: spoken.rows.count, hint: said.hint))
    }
    return spoken
  }

  package func locksAfter() throws -> Int? { try session.locksAfter() }
  package func lock() throws -> Spoken? { try session.lock() }

  /// Whether somebody has just signed in. Who speaks stands in the head of the talk: it begins with them.
  private func isNowKnown() -> Bool {
    guard speaker == nil else { return false }
    noteSpeaker()
    guard speaker != nil else { return false }
    steps = []
    start = session.state
    return true
  }

  private func noteSpeaker() {
    guard speaker == nil, !beganEmpty, case .person(let person, let room) = session.owner else { return }
    speaker = Scene.Me(person, in: room)
  }
}

extension RecordedStep.Said {
  fileprivate var hint: OpinionClass? {
    switch self {
    case .line(let text), .edited(let text): TriageHint.suggest(text)?.kind
    case .interrupted: nil
    }
  }
}

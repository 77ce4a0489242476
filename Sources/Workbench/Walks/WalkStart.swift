package import Conversation
import Regulation
import Synchronization
package import WorkroomStore

/// Where walks through a dialog begin (起点): a ledger, who speaks, and what happened before.
package struct WalkStart: Sendable {
  /// One thing that happens.
  package enum Move: Hashable, Sendable {
    case say(String)
    /// Time passes, in minutes.
    case wait(Int)
    /// The program is started anew, by whoever spoke before.
    case restart
  }

  /// A desk that nobody else holds, what lets its time pass, and the same once more for another walk.
  package struct Ground: Sendable {
    package let desk: Desk
    package let me: Scene.Me?
    package let wait: @Sendable (Int) -> Void
    package let copy: @Sendable () throws -> Ground
    package init(
      desk: Desk, me: Scene.Me?, wait: @escaping @Sendable (Int) -> Void,
      copy: @escaping @Sendable () throws -> Ground
    ) {
      (self.desk, self.me, self.wait, self.copy) = (desk, me, wait, copy)
    }
  }

  package let name: String
  /// What was said and done before the walk.
  package let before: [Move]
  /// What somebody else does at the console in the middle of the walk, once, wherever it stands; nil: nobody does.
  package let meanwhile: [Move]?
  private let ground: @Sendable () throws -> Ground
  private let begun = Begun()

  /// - Parameter ground: makes the desk; called once, walks have copies of it.
  package init(
    _ name: String, before: [Move] = [], meanwhile: [Move]? = nil,
    ground: @escaping @Sendable () throws -> Ground
  ) {
    (self.name, self.before, self.meanwhile, self.ground) = (name, before, meanwhile, ground)
  }

  /// What was done before is done once, for all walks of all dialogs that begin here.
  private final class Begun: Sendable {
    let held = Mutex<Held?>(nil)
  }

  /// The conversation once what was done before is done.
  func held(_ engine: Engine, _ language: Language) throws -> Held {
    try begun.held.withLock { known in
      if let known { return known }
      let ground = try ground()
      let session = Session(desk: ground.desk, engine: engine, language: language)
      let spoken = try session.open(as: ground.me)
      let first = Held(
        ground: ground, point: session.point, me: session.me, conversation: session.conversation,
        passages: session.passages, leaves: spoken.leaves)
      let held = try first.going(before, engine, language)
      known = held
      return held
    }
  }
}

/// How far a conversation was really held, over a ledger that only copies are made of (实际谈到的地方).
struct Held: Sendable {
  let ground: WalkStart.Ground
  fileprivate let point: Session.Point
  let me: Scene.Me?
  let conversation: Conversation
  /// All that was gone through since the program was opened.
  let passages: [Passage]
  /// Whether whoever spoke has left.
  let leaves: Bool

  /// Goes on from here over a copy of the ledger.
  func going(_ moves: [WalkStart.Move], _ engine: Engine, _ language: Language) throws -> Held {
    let ground = try ground.copy()
    var session = Session(at: point, desk: ground.desk, engine: engine, language: language)
    var passages = passages
    var leaves = leaves
    for move in moves {
      switch move {
      case .say(let line): leaves = try session.hear(.line(line)).leaves
      case .wait(let minutes):
        ground.wait(minutes)
        continue
      case .restart:
        session = Session(desk: ground.desk, engine: engine, language: language)
        leaves = try session.open(as: ground.me).leaves
      }
      passages += session.passages
    }
    return Held(
      ground: ground, point: session.point, me: session.me, conversation: session.conversation,
      passages: passages, leaves: leaves)
  }
}

/// A way through a dialog, as it may be held again (走法).
package struct DialogWalk: Sendable {
  package let start: WalkStart
  /// From the start on, what was done before it left out.
  package let moves: [WalkStart.Move]
  /// Where each of them was made, `dialog.state` or `menu`.
  package let places: [String]
  /// The ways out that it takes, in every dialog it comes through.
  package let taken: Set<DialogWay>
  /// Where it stands at the end, `dialog.state`.
  package let state: String
}

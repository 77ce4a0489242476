package import Conversation
import Regulation
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

  /// A desk that nobody else holds, and what lets its time pass.
  package struct Ground {
    package let desk: Desk
    package let me: Scene.Me?
    package let wait: (Int) -> Void
    package init(desk: Desk, me: Scene.Me?, wait: @escaping (Int) -> Void) {
      (self.desk, self.me, self.wait) = (desk, me, wait)
    }
  }

  package let name: String
  /// What was said and done before the walk.
  package let before: [Move]
  /// What somebody else does at the console in the middle of the walk, once, wherever it stands; nil: nobody does.
  package let meanwhile: [Move]?
  let ground: @Sendable () throws -> Ground

  /// - Parameter ground: makes the desk, the same each time.
  package init(
    _ name: String, before: [Move] = [], meanwhile: [Move]? = nil,
    ground: @escaping @Sendable () throws -> Ground
  ) {
    (self.name, self.before, self.meanwhile, self.ground) = (name, before, meanwhile, ground)
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

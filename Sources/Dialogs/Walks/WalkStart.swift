import Regulation
public import WorkroomStore

/// Where walks through a dialog begin (起点): a ledger, who speaks, and what happened before.
public struct WalkStart: Sendable {
  /// One thing that happens.
  public enum Move: Hashable, Sendable {
    case say(String)
    /// Time passes, in minutes.
    case wait(Int)
    /// The program is started anew, by whoever spoke before.
    case restart
  }

  /// A desk that nobody else holds, and what lets its time pass.
  public struct Ground {
    public let desk: Desk
    public let me: Scene.Me?
    public let wait: (Int) -> Void
    public init(desk: Desk, me: Scene.Me?, wait: @escaping (Int) -> Void) {
      (self.desk, self.me, self.wait) = (desk, me, wait)
    }
  }

  public let name: String
  /// What was said and done before the walk.
  public let before: [Move]
  /// What somebody else does at the console in the middle of the walk, once, wherever it stands; nil: nobody does.
  public let meanwhile: [Move]?
  let ground: @Sendable () throws -> Ground

  /// - Parameter ground: makes the desk, the same each time.
  public init(
    _ name: String, before: [Move] = [], meanwhile: [Move]? = nil,
    ground: @escaping @Sendable () throws -> Ground
  ) {
    (self.name, self.before, self.meanwhile, self.ground) = (name, before, meanwhile, ground)
  }
}

/// A way through a dialog, as it may be held again (走法).
public struct DialogWalk: Sendable {
  public let start: WalkStart
  /// From the start on, what was done before it left out.
  public let moves: [WalkStart.Move]
  /// Where each of them was made, `dialog.state` or `menu`.
  public let places: [String]
  /// The ways out that it takes, in every dialog it comes through.
  public let taken: Set<DialogWay>
  /// Where it stands at the end, `dialog.state`.
  public let state: String
}

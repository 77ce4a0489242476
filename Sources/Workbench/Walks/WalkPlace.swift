import Conversation
import Regulation
import WorkroomStore

/// A place that a search came to, and how (走到的地方).
struct WalkPlace {
  var stand: Stand
  var moves: [WalkStart.Move] = []
  var places: [String] = []
  var taken: Set<DialogWay>
  /// How often the dialog was begun from the menu.
  var rounds = 0
  /// Whether somebody else has had the console meanwhile.
  var wasLeft = false

  /// A conversation over a desk.
  struct Stand {
    /// What was really held last, and how many of the moves that were.
    let held: Held
    let moves: Int
    /// The same for all stands over one state of the ledger.
    let ledger: Int
    var conversation: Conversation

    var me: Scene.Me? { held.me }

    /// The state, `dialog.state`, or `menu`.
    var name: String { conversation.frames.last.map { "\($0.dialog).\($0.state)" } ?? "menu" }

    /// Looks at the desk as the frame does that is asked of; nil where that cannot be.
    func looking<Result>(
      _ engine: Engine, _ language: Language, at frame: Conversation.Frame, _ body: (Scene) throws -> Result
    ) -> Result? {
      try? held.ground.desk.consider { facts, now in
        let run = Run(
          book: engine.book,
          setting: .init(now: now, me: me, language: language, turn: TurnID("walk"), facts: facts),
          conversation: conversation)
        return try body(run.scene(frame))
      }
    }
  }
}

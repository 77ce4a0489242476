import Conversation
import Dialogs
import Regulation
import Understanding

/// One thing that was said while a recording ran: kept in memory only, and never written as it was said.
struct RecordedStep {
  enum Said: Hashable {
    case line(String)
    /// A text that was written in an editor.
    case edited(String)
    /// Ctrl-C.
    case interrupted
  }

  var said: Said
  var at: Moment
  /// What it answered; nil at the menu and where the engine asked something itself.
  var asked: AskedNow?
  /// Where the conversation stood afterwards.
  var after: String
  var passages: [Passage]
  /// How many rows were said.
  var rows: Int
  /// What a visitor's words would be classed as.
  var hint: OpinionClass?
}

/// What stands in the talk in the place of a step.
enum RecordedLine: Hashable {
  /// One line, or several that belong together.
  case say([String])
  case interrupt
}

import Glibc
import Regulation

/// What the person's side of the console yields.
enum Heard: Sendable, Equatable {
  /// One line as typed, without its newline.
  case line(String)
  /// Several lines that came as one paste, in order.
  case pasted([String])
  /// Ctrl-C on an empty line.
  case interrupt
  /// Ctrl-C that dropped what was typed so far.
  case dropped
  /// Ctrl-D on an empty line, or the end of a pipe.
  case end
  /// No key for as long as the prompt says; with what was typed and not sent, which is off the screen.
  case idle(String)
  /// SIGTERM or SIGHUP (the signal's number), or a terminal that went away (as SIGHUP).
  case hangup(Int32)
}

/// What stands in front of the line to be typed, and what Tab may complete.
struct Prompt: Sendable, Equatable {
  /// ASCII only: a wide prompt corrupts the screen when a line wraps. The question stands on the line
  /// above, said through `Screen`. Other characters are left out.
  var text: String
  /// Whole lines that Tab may complete, in the order to list them.
  var completions: [String]
  /// A PIN: nothing is shown, completed, remembered or put in the kill ring.
  var secret: Bool

  /// After how many milliseconds without a key the listener gives up waiting; nil for never. Only a terminal does.
  var idle: Int32?
  /// What stands in the line already, as if it had been typed.
  var typed: String

  init(
    text: String = "> ", completions: [String] = [], secret: Bool = false, idle: Int32? = nil,
    typed: String = ""
  ) {
    self.text = text
    self.completions = completions
    self.secret = secret
    (self.idle, self.typed) = (idle, typed)
  }

  /// `text` without what is not printable ASCII.
  var plain: String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { (0x20...0x7E).contains($0.value) }))
  }
}

/// Where lines come from: readline on a terminal, or a pipe.
@MainActor protocol Listener {
  /// Waits for the next line or signal.
  ///
  /// - Throws: `ConsoleError` where the system refuses.
  func listen(_ prompt: Prompt) throws -> Heard
  /// Throws away what was typed or sent already and not heard yet; it was said without knowing that the line
  /// before it was not kept, and would answer another question.
  ///
  /// - Returns: how many lines that were.
  func dropWaiting() -> Int
  /// Puts the canonical name of a command into the history. Lines as typed never get there.
  func remember(_ canonical: String)
  /// Leaves the terminal as it was found.
  func close()
}

/// A line that is neither UTF-8 nor GB18030 (读不出的一行): not heard, and nothing of it recorded.
struct UnreadableLine: Equatable {
  /// Counted from 1; nil on a terminal, where it is the one that was typed.
  var number: Int?
  /// How many lines that had come after it were not heard either: they would answer another question.
  var dropped: Int
}

/// What the system refused, with its errno. Carries nothing that anybody typed.
struct ConsoleError: Error, Equatable, Sendable {
  enum Doing: String, Sendable {
    case waiting, reading, writing, startingProgram, makingFile, readingFile, signals, terminal
  }
  var doing: Doing
  var code: Int32
}

/// Which listener fits the process's stdin and stdout.
@MainActor enum Console {
  /// Readline where both are terminals, else plain lines: readline on a pipe would echo prompt and input.
  ///
  /// Changes LC_ALL or LC_CTYPE of the environment where the locale is not a UTF-8 one: choose the language
  /// before.
  ///
  /// - Parameters:
  ///   - history: the file of canonical names, see `HistoryFile.standardPath`.
  ///   - tellBroken: is told of a line that cannot be read as text and was not heard.
  static func listener(history: String?, tellBroken: @escaping (UnreadableLine) -> Void) throws
    -> any Listener
  {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return try PipeListener(tellBroken: tellBroken)
    }
    do {
      return try ReadlineListener(history: history, tellBroken: tellBroken)
    } catch let error as ConsoleError where error.code == EILSEQ {
      // No UTF-8 locale at all: the kernel's own line editing at least eats nothing.
      return try PipeListener(tellBroken: tellBroken)
    }
  }
}

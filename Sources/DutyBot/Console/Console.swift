import Glibc
import Regulation

/// Which listener fits the process's stdin and stdout.
@MainActor enum Console {
  /// Readline where both are terminals, else plain lines: readline on a pipe would echo prompt and input.
  ///
  /// Changes LC_ALL or LC_CTYPE of the environment where the locale is not a UTF-8 one: choose the language
  /// before.
  ///
  /// - Parameters:
  ///   - history: the file of canonical names, see `HistoryFile.standardPath`.
  ///   - tellBroken: gets the number of a line of a pipe that is not UTF-8.
  static func listener(history: String?, tellBroken: @escaping (Int) -> Void) throws -> any Listener {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return try PipeListener(tellBroken: tellBroken)
    }
    do {
      return try ReadlineListener(history: history)
    } catch let error as ConsoleError where error.code == EILSEQ {
      // No UTF-8 locale at all: the kernel's own line editing at least eats nothing.
      return try PipeListener(tellBroken: tellBroken)
    }
  }
}

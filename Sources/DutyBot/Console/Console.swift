import Glibc

/// Which listener fits the process's stdin and stdout.
@MainActor enum Console {
  /// Readline where both are terminals, else plain lines: readline on a pipe would echo prompt and input.
  ///
  /// Changes LC_ALL or LC_CTYPE of the environment where the locale is not a UTF-8 one: choose the language
  /// before.
  ///
  /// - Parameter history: the file of canonical names, see `HistoryFile.standardPath`.
  static func listener(history: String?) throws -> any Listener {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return try PipeListener() }
    do {
      return try ReadlineListener(history: history)
    } catch let error as ConsoleError where error.code == EILSEQ {
      // No UTF-8 locale at all: the kernel's own line editing at least eats nothing.
      return try PipeListener()
    }
  }
}

import Dialogs
import Glibc

/// The one way out of this program (出口), as ``VisibleText`` shows it: names of rooms and machines come from elsewhere.
///
/// What cannot be written ends it: nobody is to take a part of what was said for the whole.
enum Output {
  /// One row, at once, also into a pipe.
  static func say(_ row: String) {
    if !put(VisibleText.line(row) + "\n", on: STDOUT_FILENO) { exit(1) }
  }

  /// One row about the work, on stderr. A terminal that is gone hears nothing, and that is no reason to end.
  static func tell(_ row: String) { _ = put(VisibleText.line(row) + "\n", on: STDERR_FILENO) }

  /// Takes the row away that was typed last on a terminal: nobody who comes after reads it there.
  static func forgetTypedRow() { _ = put("\u{1B}[1A\u{1B}[2K", on: STDOUT_FILENO) }

  /// Returns whether all of it was written.
  private static func put(_ text: String, on file: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }
}

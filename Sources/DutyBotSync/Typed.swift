import Glibc

/// What somebody types (输入): a line of standard input.
enum Typed {
  /// A code that is copied from paper: seen while it is typed, since nobody types it blindly, and gone from the screen then.
  static func code() -> String? {
    let line = readLine()
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 { Output.forgetTypedRow() }
    return line
  }
}

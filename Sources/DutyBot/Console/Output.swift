import CReadline
import Dialogs
import Glibc
import Regulation

/// The one way out (出口): whatever is printed goes through here, is made visible (``VisibleText``), and is missed where it
/// could not be written.
///
/// A command whose output fails ends at once: what follows a gap would pass for the whole. Nobody reads a closed pipe
/// any more (`dutybot … | head`): it ends without a word, and with 141 as the system's own tools do. Anything else, such
/// as a full disk, is told on stderr, and it ends with 1. A conversation comes to its end by itself: see ``Loop``.
enum Output {
  /// One row; a line break within it is shown, since it came with a name.
  static func say(_ row: String) { write(VisibleText.line(row) + "\n") }

  static func say(_ rows: [String]) { for row in rows { say(row) } }

  /// A text of several rows, as it stands; no line break is added.
  static func text(_ text: String) { write(VisibleText.text(text)) }

  /// A JSON value, on a line.
  static func json(_ value: String) { write(VisibleText.escaped(json: value) + "\n") }

  /// CSV as ``Csv`` makes it, whose cells are visible already.
  static func csv(_ text: String) { write(text) }

  /// A calendar as ``ICalendar`` makes it, whose texts are visible already and whose lines end as they must.
  static func calendar(_ text: String) { write(text) }

  /// What was made visible and laid out for a terminal. A failure is kept for whoever listens next.
  static func laidOut(_ text: String, flushing: Bool) {
    if put(text) == 0, flushing { _ = console_flush() }
  }

  /// Writes out what was said, or ends the program as described above.
  static func flush() {
    let code = console_flush()
    if code != 0 { end(failed: code) }
  }

  /// Says something about the work, on stderr and on one row. A terminal that is gone hears nothing, and that is no reason
  /// to end.
  static func tell(_ row: String) { put(VisibleText.line(row) + "\n", on: STDERR_FILENO) }

  /// The same of several rows.
  static func tell(text: String) { put(VisibleText.text(text) + "\n", on: STDERR_FILENO) }

  private static func put(_ text: String, on file: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Tells why the output failed, as far as there is anything to say, and gives the exit code.
  static func told(failed code: Int32, _ language: Language = Environment.spoken) -> Int32 {
    if code == EPIPE { return closedPipe }
    tell(
      code == ENOSPC || code == EFBIG || code == EDQUOT
        ? language(
          "磁盘满了，没有全部写出；写出的不完整，请不要用。台账里的都在。请腾出空间再来。",
          "The disk is full and not all was written: what is there is incomplete, do not use it. The ledger is safe. Free some space and try again."
        )
        : language(
          "输出写不出去，写出的不完整，请不要用。台账里的都在。请换一个地方再来。",
          "The output cannot be written: what is there is incomplete, do not use it. The ledger is safe. Try another place."
        ))
    return 1
  }

  /// What a shell says of a program that ended by SIGPIPE.
  static let closedPipe: Int32 = 128 + SIGPIPE

  private static func write(_ text: String) {
    let code = put(text)
    if code != 0 { end(failed: code) }
  }

  private static func put(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { console_write($0.baseAddress, $0.count) }
    }
  }

  private static func end(failed code: Int32) -> Never {
    _ = console_terminal_give_back()
    // Not exit(): it would write the rest out once more.
    _exit(told(failed: code))
  }
}

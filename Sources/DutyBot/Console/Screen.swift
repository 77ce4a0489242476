import CReadline
import Dialogs
import Glibc
import Regulation

/// What goes to stdout.
///
/// Everything said is made visible first (`VisibleText`). On a terminal rows are wrapped at the window's
/// width, and a reply longer than the window is shown by pages (`Paging`); on a pipe a row is a row.
struct Screen: Sendable {
  /// How a row is meant. Shown by colour where there is any; the words must carry it alone.
  enum Tone: Sendable { case plain, question, hint }

  /// Whether stdout is a terminal.
  var isTerminal: Bool
  /// Columns to wrap at; nil asks the terminal each time, so that a resize counts.
  var columns: Int?
  /// Whether to send colour codes. Never done off a terminal.
  var colour: Bool
  /// Whether somebody is there to turn the pages of a long reply, and to type.
  var hasPages = false
  /// The pager that the person has chosen for long replies; nil: they are shown by pages here.
  var pager: String?

  init(isTerminal: Bool, columns: Int? = nil, colour: Bool, hasPages: Bool = false, pager: String? = nil) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.colour = colour && isTerminal
    (self.hasPages, self.pager) = (hasPages, pager)
  }

  /// The screen of this process.
  ///
  /// - Parameter colour: false for `--no-color`. `NO_COLOR` (not empty) and a dumb terminal switch it off too.
  static func standard(colour: Bool = true, environment: (String) -> String? = environmentValue) -> Screen {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let kind = environment("TERM") ?? ""
    let isDumb = kind.isEmpty || kind == "dumb"
    let noColour = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let hasPages = isTerminal && !isDumb && isatty(STDIN_FILENO) == 1
    return Screen(
      isTerminal: isTerminal, colour: colour && !noColour && !isDumb, hasPages: hasPages,
      pager: hasPages ? Pager.command(environment) : nil)
  }

  /// Takes what was said off the screen, also what has scrolled out of it, where the terminal can.
  func clear() {
    guard hasPages else { return }
    send("\u{1B}[H\u{1B}[2J\u{1B}[3J")
  }

  /// Says rows. A line break inside one makes two of it.
  func say(_ rows: [String]) {
    say(rows, as: .plain)
  }

  func say(_ rows: [String], as tone: Tone) {
    say(rows.map { ($0, tone) })
  }

  /// Says one reply whose rows differ in how they are meant.
  func say(_ rows: [(text: String, tone: Tone)]) { send(layOut(rows)) }

  /// Says a reply with what stands under it. Where it is longer than the window, its first page; the rest comes back.
  ///
  /// - Parameter foot: what comes after the last page, never inside one: the menu.
  func say(_ rows: [(text: String, tone: Tone)], foot: [(text: String, tone: Tone)]) -> Paging? {
    let (laid, under) = (layOut(rows), layOut(foot))
    guard hasPages, laid.count + under.count >= windowRows else {
      send(laid + under)
      return nil
    }
    if let pager, Pager.show(laid.joined(separator: "\n") + "\n", with: pager) {
      send(under)
      return nil
    }
    return turn(Paging(rest: laid[...], foot: under, last: layOut(Array(rows.suffix(1)))))
  }

  /// Shows the next page. Nil where it was the last one.
  func turn(_ paging: Paging) -> Paging? {
    var paging = paging
    let page = paging.next(of: windowRows)
    send(page)
    return paging.isOver ? nil : paging
  }

  /// Says what stands at the end of a reply whose other pages nobody wants.
  func leave(_ paging: Paging) { send(paging.end) }

  private func send(_ rows: [String]) {
    var text = ""
    for row in rows {
      text += row
      text += "\n"
    }
    send(text)
  }

  /// The rows as they will be sent.
  func layOut(_ rows: [(text: String, tone: Tone)]) -> [String] {
    let width = isTerminal ? windowColumns : nil
    var laid: [String] = []
    // All of a table's bars or none, so that its columns stay below each other.
    let dropsBars =
      width.map { width in
        rows.contains { displayWidth($0.text) > width && NormBar.removed(from: $0.text) != $0.text }
      } ?? false
    for (text, tone) in rows {
      for row in VisibleText.rows(dropsBars ? NormBar.removed(from: text) : text) {
        for piece in width.map({ Wrapping.rows(row, columns: $0) }) ?? [row] {
          laid.append(painted(piece, tone))
        }
      }
    }
    return laid
  }

  private func painted(_ text: String, _ tone: Tone) -> String {
    guard colour, !text.isEmpty else { return text }
    switch tone {
    case .plain:
      var text = text
      // From behind, so that the places before it stay where they are.
      for place in OverdueMark.places(in: text).reversed() {
        text.replaceSubrange(place, with: "\u{1B}[1;31m" + text[place] + "\u{1B}[0m")
      }
      return text
    case .question: return "\u{1B}[1m" + text + "\u{1B}[0m"
    case .hint: return "\u{1B}[2m" + text + "\u{1B}[0m"
    }
  }

  private var windowColumns: Int {
    if let columns { return columns }
    let measured = Int(console_columns(STDOUT_FILENO))
    return measured > 0 ? measured : 80
  }

  private var windowRows: Int {
    let measured = Int(console_rows(STDOUT_FILENO))
    return measured > 0 ? measured : 24
  }

  private func send(_ text: String) {
    // A pipe is flushed before the next wait: many lines in, few writes out.
    Output.laidOut(text, flushing: isTerminal)
  }
}

/// A variable of this process's environment.
func environmentValue(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

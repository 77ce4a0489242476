import WorkroomStore

/// A text of several lines as far as it was said (写了一半的话).
///
/// It is saved with every line that is added. So that ten thousand lines do not cost ten thousand times as much at each of
/// them, it lies in stretches of 64 lines: only the last is touched, and nothing is counted twice.
package struct LinesSoFar: Hashable, Sendable {
  private static let stretch = 64

  private var stretches: [String] = []
  /// The lines behind the stretches, fewer than make one.
  private var rest: [String] = []
  /// How long it is, and what was too much.
  private(set) var tally = Tally()

  /// What is known of a text without looking at it again.
  struct Tally: Codable, Hashable, Sendable {
    /// In characters as a reader sees them, line ends among them.
    var length = 0
    var scalars = 0
    /// Lines that were said when it was as long as it may be.
    var lost = 0
  }

  init() {}
  init(_ text: String) {
    self.init(
      lines: text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) })
  }

  private init(lines: [String]) {
    let whole = lines.count / LinesSoFar.stretch * LinesSoFar.stretch
    stretches = stride(from: 0, to: whole, by: LinesSoFar.stretch).map { place in
      lines[place..<place + LinesSoFar.stretch].joined(separator: "\n")
    }
    rest = Array(lines[whole...])
    // Line by line, as they are counted when they are added.
    let ends = max(0, lines.count - 1)
    tally.length = lines.reduce(ends) { $0 + $1.count }
    tally.scalars = lines.reduce(ends) { $0 + $1.unicodeScalars.count }
  }

  var isEmpty: Bool { stretches.isEmpty && rest.isEmpty }
  var count: Int { stretches.count * LinesSoFar.stretch + rest.count }
  /// Nil where no line was said yet; an empty text is one empty line.
  var text: String? { isEmpty ? nil : (stretches + rest).joined(separator: "\n") }

  /// The line that was said last.
  var last: String? {
    rest.last
      ?? stretches.last.map { text in
        text.lastIndex(of: "\n").map { String(text[text.index(after: $0)...]) } ?? text
      }
  }

  /// The text with one line more.
  func adding(_ line: String) -> LinesSoFar {
    guard !line.utf8.contains(0x0A) else { return LinesSoFar(text.map { $0 + "\n" + line } ?? line) }
    var more = self
    more.rest.append(line)
    more.tally.length += line.count + (isEmpty ? 0 : 1)
    more.tally.scalars += line.unicodeScalars.count + (isEmpty ? 0 : 1)
    if more.rest.count == LinesSoFar.stretch {
      more.stretches.append(more.rest.joined(separator: "\n"))
      more.rest = []
    }
    return more
  }

  /// The text without the line that was said last, and that line; of one that was too much only its count. Nil where there is
  /// none.
  func takingBack() -> (left: LinesSoFar, gone: String?)? {
    if tally.lost > 0 {
      var less = self
      less.tally.lost -= 1
      return (less, nil)
    }
    guard let text, let last else { return nil }
    guard count > 1 else { return (LinesSoFar(), last) }
    return (LinesSoFar(String(text[..<(text.lastIndex(of: "\n") ?? text.startIndex)])), last)
  }

  /// Whether it is longer than so many characters.
  func exceeds(_ most: Int) -> Bool {
    TextLength.exceeds(characters: tally.length, scalars: tally.scalars, most)
  }

  /// The same text, and one line more that was too much.
  func losing() -> LinesSoFar {
    var same = self
    same.tally.lost += 1
    return same
  }
}

extension LinesSoFar: ExpressibleByArrayLiteral {
  package init(arrayLiteral lines: String...) { self.init(lines: lines) }
}

/// As a list of lines, which older versions saved and read; of a long text each 64 lines are one item.
extension LinesSoFar: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(items: try decoder.singleValueContainer().decode([String].self), nil)
  }

  /// - Parameter tally: what was saved beside the lines; nil: they are counted anew.
  init(items: [String], _ tally: Tally?) {
    // A line has no line end in it.
    let stretches = items.prefix { $0.utf8.contains(0x0A) }
    let rest = items.dropFirst(stretches.count)
    guard let tally, rest.count < LinesSoFar.stretch, !rest.contains(where: { $0.utf8.contains(0x0A) }) else {
      self = items.isEmpty ? LinesSoFar() : LinesSoFar(items.joined(separator: "\n"))
      self.tally.lost = tally?.lost ?? 0
      return
    }
    (self.stretches, self.rest, self.tally) = (Array(stretches), Array(rest), tally)
  }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(stretches + rest)
  }
}

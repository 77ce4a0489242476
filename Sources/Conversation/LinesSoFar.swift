/// A text of several lines as far as it was said (写了一半的话).
///
/// It is one text and no list: it is saved with every line that is added, and a list of thousands costs at each of them.
package struct LinesSoFar: Hashable, Sendable {
  /// Nil where no line was said yet; an empty text is one empty line.
  private(set) var text: String?

  init() {}
  init(_ text: String) { self.text = text }

  var isEmpty: Bool { text == nil }
  var count: Int { text.map { text in 1 + text.utf8.count { $0 == 0x0A } } ?? 0 }

  /// The line that was said last.
  var last: String? {
    text.map { text in text.lastIndex(of: "\n").map { String(text[text.index(after: $0)...]) } ?? text }
  }

  /// The text with one line more.
  func adding(_ line: String) -> LinesSoFar {
    LinesSoFar(text.map { $0 + "\n" + line } ?? line)
  }
}

extension LinesSoFar: ExpressibleByArrayLiteral {
  package init(arrayLiteral lines: String...) { text = lines.isEmpty ? nil : lines.joined(separator: "\n") }
}

/// As a list of lines, which older versions saved and read; of a long text each 64 lines are one item.
extension LinesSoFar: Codable {
  private static let block = 64

  package init(from decoder: any Decoder) throws {
    let lines = try decoder.singleValueContainer().decode([String].self)
    text = lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  package func encode(to encoder: any Encoder) throws {
    let lines =
      text?.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) } ?? []
    let blocks = lines.count / Self.block
    let items = (0..<blocks).map { lines[$0 * Self.block..<($0 + 1) * Self.block].joined(separator: "\n") }
    var box = encoder.singleValueContainer()
    try box.encode(items + lines[(blocks * Self.block)...])
  }
}

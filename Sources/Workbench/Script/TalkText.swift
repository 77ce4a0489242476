import Conversation

/// The bytes of a talk file as lines with their own line ends, so that a rewrite leaves the rest as it is.
struct TalkText: Sendable, Hashable {
  struct Line: Sendable, Hashable {
    /// Without its line end.
    var content: String
    /// `\n`, `\r\n`, or nothing at the end of the file.
    var ending: String

    var isBlank: Bool { content.allSatisfy(\.isWhitespace) }
    var isComment: Bool { content.hasPrefix("#") }
    var isIndented: Bool { content.first?.isWhitespace ?? false }
  }

  /// A byte order mark at the start, kept apart.
  private(set) var mark = ""
  private(set) var lines: [Line] = []

  init(_ text: String) {
    var bytes = text.utf8[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      mark = "\u{FEFF}"
      bytes = bytes.dropFirst(3)
    }
    while !bytes.isEmpty {
      guard let end = bytes.firstIndex(of: 0x0A) else {
        lines.append(Line(content: String(Substring(bytes)), ending: ""))
        return
      }
      var content = bytes[..<end]
      let isPair = content.last == 0x0D
      if isPair { content = content.dropLast() }
      lines.append(Line(content: String(Substring(content)), ending: isPair ? "\r\n" : "\n"))
      bytes = bytes[bytes.index(after: end)...]
    }
  }

  /// The whole file again.
  var text: String { lines.reduce(into: mark) { $0 += $1.content + $1.ending } }

  /// A run of lines to put others in the place of; an empty range inserts.
  struct Edit: Sendable, Hashable {
    /// Counted from 0.
    var range: Range<Int>
    var lines: [String]
  }

  /// The text with `edits`, which are in order and do not overlap.
  func applying(_ edits: [Edit]) -> TalkText {
    let usual = lines.first { !$0.ending.isEmpty }?.ending ?? "\n"
    var result = self
    result.lines = []
    var next = 0
    for edit in edits {
      result.lines += lines[next..<edit.range.lowerBound]
      result.lines += edit.lines.map { Line(content: $0, ending: usual) }
      next = edit.range.upperBound
    }
    result.lines += lines[next...]
    // Only the last line may be without an end, and it stays so.
    for index in result.lines.indices.dropLast() where result.lines[index].ending.isEmpty {
      result.lines[index].ending = usual
    }
    if let last = lines.last, last.ending.isEmpty, !result.lines.isEmpty {
      result.lines[result.lines.count - 1].ending = ""
    }
    return result
  }
}

import Dialogs

/// The edits of a text as `diff -u` shows them.
enum LineDiff {
  /// Lines shown around a change.
  private static let context = 2

  static func text(_ source: TalkText, _ edits: [TalkText.Edit], file: String) -> String {
    let old = source.lines.map(\.content)
    let changes = edits.compactMap { shrunk($0, old) }
    guard !changes.isEmpty else { return "" }
    var output = "--- \(VisibleText.line(file))\n+++ \(VisibleText.line(file))\n"
    var rest = changes[...]
    // How many lines the changes so far have added.
    var shift = 0
    while let first = rest.popFirst() {
      var hunk = [first]
      while let next = rest.first, let last = hunk.last,
        next.range.lowerBound - last.range.upperBound <= 2 * context
      {
        hunk.append(next)
        rest.removeFirst()
      }
      let start = max(0, first.range.lowerBound - context)
      var at = start
      var lines: [String] = []
      var added = 0
      for change in hunk {
        lines += old[at..<change.range.lowerBound].map { " " + $0 }
        lines += old[change.range].map { "-" + $0 }
        lines += change.lines.map { "+" + $0 }
        added += change.lines.count - change.range.count
        at = change.range.upperBound
      }
      let end = min(old.count, at + context)
      lines += old[at..<end].map { " " + $0 }
      output += "@@ -\(start + 1),\(end - start) +\(start + 1 + shift),\(end - start + added) @@\n"
      output += lines.map { $0 + "\n" }.joined()
      shift += added
    }
    return output
  }

  /// Without the lines at either end that stay the same; nil where all do.
  private static func shrunk(_ edit: TalkText.Edit, _ old: [String]) -> TalkText.Edit? {
    var range = edit.range
    var lines = edit.lines[...]
    while let line = lines.first, !range.isEmpty, old[range.lowerBound] == line {
      lines.removeFirst()
      range.removeFirst()
    }
    while let line = lines.last, !range.isEmpty, old[range.upperBound - 1] == line {
      lines.removeLast()
      range.removeLast()
    }
    return range.isEmpty && lines.isEmpty ? nil : TalkText.Edit(range: range, lines: Array(lines))
  }
}

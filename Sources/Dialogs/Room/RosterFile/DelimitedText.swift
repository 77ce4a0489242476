import Conversation

/// Rows and cells of a delimited text (RFC 4180; LF, CR or CR LF), each with where it stands.
struct DelimitedText {
  struct Cell {
    var text = ""
    /// The line it begins on, from 1.
    var line: Int
  }

  struct Row {
    var line: Int
    var cells: [Cell] = []
    /// What is wrong with its quotes.
    var faults: [RosterFault] = []

    var isBlank: Bool { cells.allSatisfy(\.text.isBlank) && faults.isEmpty }
  }

  private(set) var rows: [Row] = []
  /// A quote that nothing closes: what follows it is not known.
  private(set) var unclosed: RosterFault?

  init(_ text: String, by delimiter: Unicode.Scalar) {
    let scalars = Array(text.unicodeScalars)
    var (at, line) = (0, 1)
    var row = Row(line: 1)
    /// Takes a line end, where one stands.
    func lineEnd() -> [Unicode.Scalar] {
      guard at < scalars.count, scalars[at] == "\n" || scalars[at] == "\r" else { return [] }
      let both = scalars[at] == "\r" && at + 1 < scalars.count && scalars[at + 1] == "\n"
      at += both ? 2 : 1
      line += 1
      return both ? ["\r", "\n"] : ["\n"]
    }
    while at < scalars.count {
      var cell = Cell(line: line)
      var view = String.UnicodeScalarView()
      let place = (line: line, column: row.cells.count + 1)
      if scalars[at] == "\"" {
        at += 1
        var isOpen = true
        while isOpen, at < scalars.count {
          if scalars[at] == "\"" {
            at += 1
            if at < scalars.count, scalars[at] == "\"" {
              view.append("\"")
              at += 1
            } else {
              isOpen = false
            }
          } else if case let end = lineEnd(), !end.isEmpty {
            view.append(contentsOf: end)
          } else {
            view.append(scalars[at])
            at += 1
          }
        }
        if isOpen {
          unclosed = RosterFault(.unclosedQuote, line: place.line, column: place.column)
          return
        }
        var isFollowed = false
        while at < scalars.count, scalars[at] != delimiter, scalars[at] != "\n", scalars[at] != "\r" {
          if scalars[at] != " " { isFollowed = true }
          at += 1
        }
        if isFollowed {
          row.faults.append(RosterFault(.textAfterQuote, line: place.line, column: place.column))
        }
      } else {
        while at < scalars.count, scalars[at] != delimiter, scalars[at] != "\n", scalars[at] != "\r" {
          view.append(scalars[at])
          at += 1
        }
        if view.contains("\"") {
          row.faults.append(RosterFault(.strayQuote, line: place.line, column: place.column))
        }
      }
      cell.text = String(view)
      row.cells.append(cell)
      let isDivided = at < scalars.count && scalars[at] == delimiter
      if isDivided {
        at += 1
        // A delimiter at the very end, or before a line end, has an empty cell behind it.
        guard at == scalars.count || scalars[at] == "\n" || scalars[at] == "\r" else { continue }
        row.cells.append(Cell(line: line))
      }
      _ = lineEnd()
      rows.append(row)
      row = Row(line: line)
    }
  }
}

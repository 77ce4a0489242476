import Dialogs

@testable import DutyBot

/// A small terminal: enough of a VT100 with wide characters to say what a person would see.
///
/// Knows CR, LF, BS, TAB, cursor moves, erasing, inserting and deleting of characters, wrapping at the edge
/// (delayed until the next character, as terminals do) and scrolling. Colours and modes are read over.
struct Vt {
  private(set) var columns: Int
  private(set) var rows: Int
  /// The column of the cursor, from 0.
  private(set) var column = 0
  /// The row of the cursor, from 0.
  private(set) var row = 0
  /// Rows that went out at the top.
  private(set) var scrolledOut: [String] = []
  /// Escape sequences seen, without the escape, as they came.
  private(set) var sequences: [String] = []
  /// Times the bell rang.
  private(set) var bells = 0

  /// A cell holds what is drawn in it; "" is the right half of a wide character.
  private var cells: [[String]]
  private var wrapsNext = false
  private var bytes: [UInt8] = []

  init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// What stands on the screen: rows without the spaces at their ends, without empty rows at the bottom.
  var lines: [String] {
    var lines = cells.map { Self.trimmed($0.joined()) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// All rows since the start, those scrolled out too.
  var everything: [String] { scrolledOut + lines }

  /// The row the cursor is in.
  var cursorLine: String { Self.trimmed(cells[row].joined()) }

  mutating func resize(columns: Int, rows: Int) {
    cells = cells.map {
      Array(($0 + Array(repeating: " ", count: max(0, columns - $0.count))).prefix(columns))
    }
    while cells.count > rows {
      if row < cells.count - 1 {
        cells.removeLast()
      } else {
        scrolledOut.append(Self.trimmed(cells.removeFirst().joined()))
        row -= 1
      }
    }
    while cells.count < rows { cells.append(Array(repeating: " ", count: columns)) }
    self.columns = columns
    self.rows = rows
    column = min(column, columns - 1)
    wrapsNext = false
  }

  mutating func feed(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
    var rest = bytes[...]
    while let first = rest.first {
      let length = first == 0x1B ? sequenceLength(rest) : characterLength(first)
      // Incomplete: the rest comes with the next bytes.
      guard let length, rest.count >= length else { break }
      let piece = rest.prefix(length)
      rest = rest.dropFirst(length)
      if first == 0x1B {
        run(Array(piece.dropFirst()))
      } else {
        for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars { put(scalar) }
      }
    }
    bytes = Array(rest)
  }

  // MARK: Reading

  private func characterLength(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// How long the escape sequence at the start is; nil where its end has not come.
  private func sequenceLength(_ rest: ArraySlice<UInt8>) -> Int? {
    let all = Array(rest)
    guard all.count > 1 else { return nil }
    switch all[1] {
    case UInt8(ascii: "["):
      return all.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
    case UInt8(ascii: "]"):
      return all.firstIndex(of: 0x07).map { $0 + 1 }
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "#"):
      return 3
    default:
      return 2
    }
  }

  private mutating func run(_ sequence: [UInt8]) {
    sequences.append(String(decoding: sequence, as: UTF8.self))
    if sequence == [UInt8(ascii: "M")] {
      row = max(0, row - 1)
      return
    }
    guard sequence.first == UInt8(ascii: "["), let last = sequence.last else { return }
    let text = String(decoding: sequence.dropFirst().dropLast(), as: UTF8.self)
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first.flatMap { $0 }
    let count = max(1, first ?? 1)
    switch Character(Unicode.Scalar(last)) {
    case "A": move(row: row - count)
    case "B": move(row: row + count)
    case "C": move(column: column + count)
    case "D": move(column: column - count)
    case "G": move(column: count - 1)
    case "d": move(row: count - 1)
    case "H", "f":
      move(row: count - 1)
      move(column: (numbers.count > 1 ? numbers[1] ?? 1 : 1) - 1)
    case "J": eraseScreen(first ?? 0)
    case "K": eraseLine(first ?? 0)
    case "X": erase(column..<min(columns, column + count))
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + count))
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: min(count, columns - column)), at: column)
      cells[row].removeLast(cells[row].count - columns)
    default: break  // colours and modes
    }
  }

  // MARK: Drawing

  private mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\r": move(column: 0)
    case "\n":
      lineFeed()
    case "\u{8}": move(column: column - 1)
    case "\t": move(column: min(columns - 1, (column / 8 + 1) * 8))
    case "\u{7}": bells += 1
    default:
      if scalar.value >= 0x20 { draw(scalar) }
    }
  }

  private mutating func draw(_ scalar: Unicode.Scalar) {
    let width = displayWidth(scalar)
    if width == 0 {
      let previous = max(0, wrapsNext ? column : column - 1)
      cells[row][previous].unicodeScalars.append(scalar)
      return
    }
    if wrapsNext || column + width > columns {
      move(column: 0)
      lineFeed()
    }
    erase(column..<column + width)
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    column += width
    if column == columns {
      column -= 1
      wrapsNext = true
    }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row + 1 < rows {
      row += 1
    } else {
      scrolledOut.append(Self.trimmed(cells.removeFirst().joined()))
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func move(row: Int? = nil, column: Int? = nil) {
    wrapsNext = false
    if let row { self.row = min(max(0, row), rows - 1) }
    if let column { self.column = min(max(0, column), columns - 1) }
  }

  /// Half of a wide character that is overwritten takes the other half with it.
  private mutating func erase(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if cells[row][range.lowerBound].isEmpty, range.lowerBound > 0 { cells[row][range.lowerBound - 1] = " " }
    if range.upperBound < columns, cells[row][range.upperBound].isEmpty { cells[row][range.upperBound] = " " }
    for column in range { cells[row][column] = " " }
  }

  private mutating func eraseLine(_ kind: Int) {
    erase(kind == 0 ? column..<columns : kind == 1 ? 0..<column + 1 : 0..<columns)
  }

  private mutating func eraseScreen(_ kind: Int) {
    eraseLine(kind)
    let others = kind == 0 ? row + 1..<rows : kind == 1 ? 0..<row : 0..<rows
    for other in others { cells[other] = Array(repeating: " ", count: columns) }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

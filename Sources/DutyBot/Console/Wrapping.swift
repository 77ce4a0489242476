import Dialogs
import Regulation

/// Breaks a row where it would run over the window's edge.
///
/// Between words and between ideographs, not before closing or after opening punctuation, and never inside a
/// wide character. Rows that follow are indented under the text of the first. A word wider than the row is
/// cut.
enum Wrapping {
  static func rows(_ text: String, columns: Int) -> [String] {
    let columns = max(columns, 4)
    if displayWidth(text) <= columns { return [text] }
    let cells = Array(text).map { Cell($0) }
    if cells.allSatisfy({ $0.kind == .space }) { return [""] }
    let indent = indentation(cells, columns: columns)
    let indentText = String(repeating: " ", count: indent)
    var rows: [String] = []
    var start = 0
    while start < cells.count {
      let room = rows.isEmpty ? columns : columns - indent
      let end = rowEnd(cells, from: start, room: room, head: rows.isEmpty ? indent : 0)
      var shown = cells[start..<end]
      // Spaces at the edge are not seen and would only make a row too long.
      if end < cells.count { while shown.last?.kind == .space { shown.removeLast() } }
      rows.append((rows.isEmpty ? "" : indentText) + String(shown.map(\.character)))
      start = end
      while start < cells.count, cells[start].kind == .space { start += 1 }
    }
    return rows
  }

  private enum Kind { case space, narrow, wide, opening, closing }

  private struct Cell {
    let character: Character
    let width: Int
    let kind: Kind

    init(_ character: Character) {
      self.character = character
      width = displayWidth(character)
      if character == " " {
        kind = .space
      } else if openings.contains(character) {
        kind = .opening
      } else if closings.contains(character) {
        kind = .closing
      } else {
        kind = width == 2 ? .wide : .narrow
      }
    }
  }

  private static let openings: Set<Character> = ["（", "《", "〈", "「", "『", "【", "〔", "［", "｛", "“", "‘", "⟨"]
  private static let closings: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "》", "〉", "」", "』", "】", "〕", "］", "｝", "”", "’", "…", "％",
    "·", "⟩",
  ]

  /// Where the row that begins at `start` ends: the last place to break within `room`, else the edge.
  /// The first `head` columns are the indentation, which is no place to break.
  private static func rowEnd(_ cells: [Cell], from start: Int, room: Int, head: Int) -> Int {
    var width = 0
    var edge = start
    while edge < cells.count, width + cells[edge].width <= room || edge == start {
      width += cells[edge].width
      edge += 1
    }
    // Combining marks and spaces never begin a row.
    while edge < cells.count, cells[edge].width == 0 || cells[edge].kind == .space { edge += 1 }
    if edge == cells.count { return edge }
    if let place = itemStart(cells, from: start + head, before: edge, room: room) { return place }
    var place = edge
    while place > start + head {
      if mayBreak(cells, before: place, from: start) { return place }
      place -= 1
    }
    return edge
  }

  /// Where the last of several items (choices set apart by two spaces) begins, if it runs over `edge` and has
  /// room in a row of its own.
  private static func itemStart(_ cells: [Cell], from start: Int, before edge: Int, room: Int) -> Int? {
    func begins(at index: Int) -> Bool {
      index >= start + 3 && cells[index].kind != .space && cells[index - 1].kind == .space
        && cells[index - 2].kind == .space
    }
    guard let first = (start...edge).last(where: begins) else { return nil }
    let end = (first + 1..<cells.count).first(where: begins) ?? cells.count
    var width = cells[first..<end].reduce(0) { $0 + $1.width }
    if end < cells.count { width -= cells[first..<end].reversed().prefix { $0.kind == .space }.count }
    return width <= room ? first : nil
  }

  private static func mayBreak(_ cells: [Cell], before index: Int, from start: Int) -> Bool {
    guard index > start else { return false }
    let left = cells[index - 1].kind
    let right = cells[index].kind
    if right == .space || right == .closing || left == .opening { return false }
    if left == .space { return !isNumbered(cells, before: index, from: start) }
    return !(left == .narrow && right == .narrow)
      && !(left == .narrow && right == .opening) && !(left == .closing && right == .narrow)
  }

  /// Whether a choice's number stands before `index` ("2 登记意见"), which stays with its name.
  private static func isNumbered(_ cells: [Cell], before index: Int, from start: Int) -> Bool {
    var place = index - 2
    guard place >= start, cells[place].kind != .space else { return false }
    while place >= start, cells[place].character.isASCII, cells[place].character.isNumber { place -= 1 }
    guard place < index - 2 else { return false }
    return place < start || (cells[place].kind == .space && place > start && cells[place - 1].kind == .space)
  }

  /// Columns to put before the rows that follow: those of the first row's leading spaces and list mark.
  private static func indentation(_ cells: [Cell], columns: Int) -> Int {
    var count = cells.prefix { $0.kind == .space }.count
    if count + 1 < cells.count, "-·•*".contains(cells[count].character), cells[count + 1].kind == .space {
      count += 2
    }
    return count > columns / 2 ? 0 : count
  }
}

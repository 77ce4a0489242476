import Conversation
public import Regulation
import Understanding

/// A roster file (名册文件) as it was read: its right rows, and what is wrong with the others.
///
/// Pure: bytes in, rows and faults out; the room is held against it by ``RosterPlan``.
public struct RosterFile: Hashable, Sendable {
  /// nil where the bytes could not be read as text.
  public private(set) var encoding: RosterEncoding?
  public private(set) var rows: [RosterRow] = []
  public private(set) var faults: [RosterFault] = []
  public private(set) var notes: [RosterNote] = []
  private let use: RosterUse

  /// - Parameters:
  ///   - now: days are held against it; no day may be after it.
  ///   - use: contacts are read into rows for an application only.
  ///   - legacy: reads GB18030.
  public init(_ bytes: [UInt8], for use: RosterUse = .room, now: Moment, legacy: ([UInt8]) -> LegacyText) {
    self.use = use
    let text: String
    do throws(RosterFault) {
      (text, encoding) = try RosterText.decode(bytes, legacy: legacy)
    } catch {
      faults = [error]
      return
    }
    guard !text.isBlank else {
      faults = [RosterFault(.empty)]
      return
    }
    let (table, delimiter) = RosterTable.find(in: text)
    guard let table else {
      faults = [RosterTable.problem(of: text)]
      return
    }
    take(table, delimiter)
    read(table.rows, RosterCells(headings: table.headings, delimiter: delimiter, now: now, use: use))
    if let unclosed = table.unclosed { faults.append(unclosed) }
    if rows.isEmpty, faults.isEmpty { faults = [RosterFault(.onlyHeader)] }
    faults.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
  }

  /// What is to be said of the column titles.
  private mutating func take(_ table: RosterTable, _ delimiter: Unicode.Scalar) {
    if table.above > 0 { notes.append(RosterNote(.above(table.above), line: table.line)) }
    faults += table.faults
    var seen: [RosterColumn: Int] = [:]
    for (index, heading) in table.headings.enumerated() {
      switch heading {
      case .known(let column):
        if !use.keeps(column) {
          notes.append(RosterNote(.notKept(column), line: table.line, column: index + 1))
        } else if let first = seen[column], column != .post {
          // 工作单位 and 职务 may stand apart.
          faults.append(RosterFault(.headerTwice(column, first: first), line: table.line, column: index + 1))
        }
        seen[column] = seen[column] ?? index + 1
      case .office: continue
      case .identity:
        notes.append(
          RosterNote(.unknownColumn(table.titles[index], nearest: nil), line: table.line, column: index + 1))
      case .unknown(_, let nearest?) where use.keeps(nearest) && !nearest.isText && nearest != .name:
        faults.append(RosterFault(.titleSlip(nearest), line: table.line, column: index + 1))
      case .unknown(let title, let nearest):
        guard !title.isBlank else { continue }
        notes.append(
          RosterNote(
            .unknownColumn(title, nearest: nearest == .name ? nil : nearest), line: table.line,
            column: index + 1))
      }
    }
  }

  private mutating func read(_ rows: some Sequence<DelimitedText.Row>, _ cells: RosterCells) {
    var names: [String: Int] = [:]
    var merged = MergedCells(cells.headings)
    for row in rows where !row.isBlank {
      let reading = cells.read(row)
      notes += reading.notes
      guard !reading.isFooter else { continue }
      notes += merged.notes(row)
      var wrong = reading.faults
      if let name = reading.row.name.isEmpty ? nil : PersonName.key(reading.row.name) {
        if let first = names[name] {
          wrong.append(RosterFault(.nameTwice(first: first), line: row.line, column: cells.nameColumn))
        }
        names[name] = names[name] ?? row.line
      }
      faults += wrong
      if wrong.isEmpty { self.rows.append(reading.row) }
    }
  }
}

/// Employers that a spreadsheet had in one cell over several rows (合并的单元格): a file has the first of them alone.
private struct MergedCells {
  private let columns: [(place: Int, column: RosterColumn)]
  /// Whether the cell above is filled, by place; a column is told of once.
  private var isFilled: Set<Int> = []
  private var told: Set<Int> = []

  init(_ headings: [RosterColumn.Heading]) {
    columns = headings.enumerated().compactMap { place, heading in
      switch heading {
      case .known(.post): (place, .post)
      case .known(.sector): (place, .sector)
      case .known, .office, .identity, .unknown: nil
      }
    }
  }

  mutating func notes(_ row: DelimitedText.Row) -> [RosterNote] {
    columns.compactMap { place, column in
      guard place < row.cells.count else { return nil }
      let isEmpty = row.cells[place].text.isBlank
      defer { if !isEmpty { isFilled.insert(place) } }
      guard isEmpty, isFilled.contains(place), told.insert(place).inserted else { return nil }
      return RosterNote(.perhapsMerged(column), line: row.line, column: place + 1)
    }
  }
}

/// The table within a text: its column titles and the rows under them.
struct RosterTable {
  var titles: [String]
  var headings: [RosterColumn.Heading]
  /// Where the titles stand.
  var line: Int
  /// Lines with something on them before the titles.
  var above: Int
  /// What is wrong with the quotes of the titles.
  var faults: [RosterFault]
  var rows: ArraySlice<DelimitedText.Row>
  var unclosed: RosterFault?

  /// A title or two may stand above the column titles.
  private static let mostAbove = 5

  private init?(_ text: DelimitedText) {
    guard let table = RosterTable(text, weakly: false) ?? RosterTable(text, weakly: true) else { return nil }
    self = table
  }

  /// - Parameter weakly: whether 参与委员 and the like will do for a title of names.
  private init?(_ text: DelimitedText, weakly: Bool) {
    var above = 0
    for (index, row) in text.rows.enumerated() where !row.isBlank {
      let headings = row.cells.map { cell in
        let isOther = !weakly && RosterColumn.isWeakName(cell.text)
        return isOther ? .unknown(cell.text.trimmed, nearest: nil) : RosterColumn.heading(cell.text)
      }
      if headings.contains(.known(.name)) {
        (titles, self.headings) = (row.cells.map(\.text.trimmed), headings)
        (line, self.above, faults) = (row.line, above, row.faults)
        (rows, unclosed) = (text.rows[(index + 1)...], text.unclosed)
        return
      }
      above += 1
      if above > RosterTable.mostAbove { return nil }
    }
    return nil
  }

  private var known: Int { headings.count { if case .known = $0 { true } else { false } } }

  /// The table, read by the delimiter that gives most known columns; nil where none gives a column of names.
  static func find(in text: String) -> (table: RosterTable?, delimiter: Unicode.Scalar) {
    var best: (table: RosterTable?, delimiter: Unicode.Scalar) = (nil, ",")
    for delimiter: Unicode.Scalar in [",", ";", "\t"] {
      guard let table = RosterTable(DelimitedText(text, by: delimiter)) else { continue }
      if table.known > best.table?.known ?? 0 { best = (table, delimiter) }
    }
    return best
  }

  /// Why no table was found.
  static func problem(of text: String) -> RosterFault {
    for delimiter: Unicode.Scalar in ["，", "、", "；", "|", "｜"] {
      guard let table = RosterTable(DelimitedText(text, by: delimiter)), table.titles.count > 1 else {
        continue
      }
      return RosterFault(.wrongDelimiter(String(delimiter)), line: table.line)
    }
    let read = DelimitedText(text, by: ",")
    guard let row = read.rows.first(where: { !$0.isBlank }) else {
      return read.unclosed ?? RosterFault(.empty)
    }
    if let unclosed = read.unclosed, read.rows.count < 2 { return unclosed }
    for (index, cell) in row.cells.enumerated() {
      if case .unknown(_, .name?) = RosterColumn.heading(cell.text) {
        return RosterFault(.noNameColumn(isNear: true), line: row.line, column: index + 1)
      }
    }
    return RosterFault(.noNameColumn(isNear: false), line: row.line)
  }
}

/// One person of a roster file, with nothing wrong in their row.
public struct RosterRow: Hashable, Sendable {
  /// Where the row begins in the file, from 1.
  public var line: Int
  public var name: String
  /// Takes a seat; false for a liaison from a member's employer (P4.2e).
  public var isMember = true
  public var isConvenor = false
  public var isLiaison = false
  /// The first day; nil: today.
  public var since: Day?
  /// 单位及职务, 专长 and 界别 as they are written: the annex asks for them (PA.19–22), and they are public (P3.3a).
  public var post: String?
  public var specialty: String?
  public var sector: String?
  /// Of which level's CPPCC, where the file says so; nil: of the room's own.
  public var level: Level?
  /// How to reach them (PA.22): read for an application only, where it lies apart.
  public var contact: String?

  public init(line: Int, name: String) { (self.line, self.name) = (line, name) }
}

/// What a roster file is read for (用途): an application keeps how to reach members (PA.22), a room since when they sit.
public enum RosterUse: Hashable, Sendable {
  case room
  case application

  /// Whether the cells of a column are kept.
  func keeps(_ column: RosterColumn) -> Bool {
    switch column {
    case .name, .post, .specialty, .sector, .convenor, .liaison: true
    case .contact: self == .application
    case .since, .level: self == .room
    }
  }
}

import Conversation
public import Regulation
import Understanding
import WorkroomStore

/// A file of messages (留言文件) as it was read: its right rows, and what is wrong with the others.
///
/// Pure: bytes in, rows and faults out; the room is held against it by ``OpinionPlan``. The file is hostile: nothing in it is
/// obeyed, and what looks like a formula is text.
public struct OpinionFile: Sendable {
  public private(set) var encoding: RosterEncoding?
  public private(set) var rows: [OpinionRow] = []
  public private(set) var faults: [OpinionFault] = []
  public private(set) var notes: [OpinionNote] = []

  /// Bytes and rows; more than a platform hands out for a quarter (product default).
  public static let mostBytes = 10_000_000
  public static let mostRows = 5000
  private static let longestWords = 10_000
  private static let longestName = 40
  private static let longestContact = 60
  private static let longestText = 100

  /// - Parameters:
  ///   - mapping: which column a title stands for, where that was said, by the title's plain form (see ``plain(_:)``).
  ///   - source: how messages came whose row does not say so.
  ///   - now: no day may be after it.
  ///   - legacy: reads GB18030.
  public init(
    _ bytes: [UInt8], mapping: [String: OpinionColumn] = [:], source: Source?, now: Moment,
    legacy: ([UInt8]) -> LegacyText
  ) {
    let text: String
    do throws(RosterFault) {
      (text, encoding) = try RosterText.decode(bytes, most: Self.mostBytes, legacy: legacy)
    } catch {
      faults = [OpinionFault(error)]
      return
    }
    guard !text.isBlank else {
      faults = [OpinionFault(.text(.file(.empty)))]
      return
    }
    guard let table = Table.find(in: text, mapping) else {
      faults = [OpinionFault(.noWordsColumn, line: 1)]
      return
    }
    take(table)
    let cells = Cells(table: table, source: source, now: now)
    for row in table.rows where !row.isBlank {
      guard rows.count < Self.mostRows else {
        faults.append(OpinionFault(.tooManyRows(most: Self.mostRows), line: row.line))
        break
      }
      let read = cells.read(row)
      faults += read.faults
      notes += read.notes
      if read.faults.isEmpty { rows.append(read.row) }
    }
    if let unclosed = table.unclosed { faults.append(OpinionFault(unclosed)) }
    if rows.isEmpty, faults.isEmpty { faults = [OpinionFault(.onlyTitles)] }
    faults.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
  }

  /// A title as it is remembered and compared.
  public static func plain(_ title: String) -> String { OpinionColumn.plain(title) }

  private mutating func take(_ table: Table) {
    faults += table.faults.map { OpinionFault($0) }
    var seen: [OpinionColumn: Int] = [:]
    for (place, column) in table.columns.enumerated() {
      guard let column else {
        let title = table.titles[place]
        if !title.isBlank { notes.append(OpinionNote(.unknownColumn(title), line: table.line)) }
        continue
      }
      if let first = seen[column] {
        faults.append(
          OpinionFault(.titleTwice(column, first: first + 1), line: table.line, column: place + 1))
      }
      seen[column] = seen[column] ?? place
    }
  }

  /// The column titles, and the rows under them.
  private struct Table {
    var titles: [String]
    var columns: [OpinionColumn?]
    var line: Int
    var faults: [RosterFault]
    var rows: ArraySlice<DelimitedText.Row>
    var unclosed: RosterFault?

    /// A line or two may stand above the titles.
    private static let mostAbove = 5

    static func find(in text: String, _ mapping: [String: OpinionColumn]) -> Table? {
      let delimiters: [Unicode.Scalar] = [",", ";", "\t"]
      return delimiters.compactMap { Table(DelimitedText(text, by: $0), mapping) }
        .max { $0.columns.compactMap(\.self).count < $1.columns.compactMap(\.self).count }
    }

    private init?(_ text: DelimitedText, _ mapping: [String: OpinionColumn]) {
      for (place, row) in text.rows.enumerated().filter({ !$0.element.isBlank }).prefix(Self.mostAbove + 1) {
        let titles = row.cells.map(\.text.trimmed)
        let columns = titles.map { mapping[OpinionColumn.plain($0)] ?? OpinionColumn.titled($0) }
        guard columns.contains(.words) else { continue }
        (self.titles, self.columns, line, faults) = (titles, columns, row.line, row.faults)
        (rows, unclosed) = (text.rows[(place + 1)...], text.unclosed)
        return
      }
      return nil
    }
  }

  /// Reads the cells of a row.
  private struct Cells {
    let table: Table
    let source: Source?
    let now: Moment

    struct Reading {
      var row: OpinionRow
      var faults: [OpinionFault] = []
      var notes: [OpinionNote] = []
    }

    func read(_ row: DelimitedText.Row) -> Reading {
      var reading = Reading(row: OpinionRow(line: row.line))
      reading.faults = row.faults.map { OpinionFault($0) }
      if row.cells.count > table.columns.count,
        row.cells[table.columns.count...].contains(where: { !$0.text.isBlank })
      {
        reading.faults.append(
          OpinionFault(
            .text(.shape(.tooManyCells(found: row.cells.count, expected: table.columns.count))),
            line: row.line))
      }
      for (place, cell) in row.cells.enumerated() {
        let column = place < table.columns.count ? table.columns[place] : nil
        for kind in damage(cell.text, column)
          + (column.flatMap { take($0, cell.text, into: &reading) }.map { [$0] } ?? [])
        {
          reading.faults.append(OpinionFault(kind, line: cell.line, column: place + 1))
        }
      }
      let title = reading.row.title
      if reading.row.words.isEmpty {
        if let title {
          reading.row.words = title
        } else {
          reading.faults.append(OpinionFault(.noWords, line: row.line))
        }
      } else if let title, !reading.row.words.contains(title) {
        reading.row.words = title + "\n" + reading.row.words
      }
      if TextLength.exceeds(reading.row.words, OpinionFile.longestWords) {
        reading.faults.append(OpinionFault(.tooLong(.words, most: OpinionFile.longestWords), line: row.line))
      }
      if reading.row.source == nil { reading.row.source = source }
      if reading.row.source == nil, reading.faults.isEmpty {
        reading.faults.append(OpinionFault(.noSource, line: row.line))
      }
      return reading
    }

    /// What no cell may hold; an identity number not even in a column that is passed over: nobody is to see it here.
    private func damage(_ text: String, _ column: OpinionColumn?) -> [OpinionFault.Kind] {
      if IdentityNumber.occurs(in: text), column != nil { return [.identityNumber] }
      guard let column else { return [] }
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\0": return [.text(.shape(.nul))]
        case "\u{FFFD}": return [.text(.shape(.lostCharacter))]
        case "\n", "\r", "\t": if column != .words, scalar != "\t" { return [.text(.shape(.lineBreak))] }
        case _ where TextFolding.isDropped(scalar):
          let code = String(scalar.value, radix: 16, uppercase: true)
          return [
            .text(.shape(.control("U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code)))
          ]
        case _: continue
        }
      }
      return []
    }

    private func take(_ column: OpinionColumn, _ typed: String, into reading: inout Reading) -> OpinionFault
      .Kind?
    {
      guard !RosterCells.isNothing(typed) else { return nil }
      let text = typed.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
      switch column {
      case .words: reading.row.words = text
      case .title:
        guard !TextLength.exceeds(text, 200) else { return .tooLong(.title, most: 200) }
        reading.row.title = text
      case .reference:
        guard !TextLength.exceeds(text, OpinionFile.longestContact) else {
          return .tooLong(.reference, most: OpinionFile.longestContact)
        }
        if RosterPhone.isLostNumber(text) { return .spreadsheetNumber }
        reading.row.reference = text
      case .visitor:
        guard !TextLength.exceeds(text, OpinionFile.longestName) else {
          return .tooLong(.visitor, most: OpinionFile.longestName)
        }
        if Contact.holdsNumber(text) { return .numberForName }
        reading.row.visitor = ["匿名", "匿名用户", "anonymous"].contains(TextFolding.folded(text)) ? nil : text
      case .contact:
        if RosterPhone.isLostNumber(text) { return .spreadsheetNumber }
        guard !TextLength.exceeds(text, OpinionFile.longestContact) else {
          return .tooLong(.contact, most: OpinionFile.longestContact)
        }
        let contact = Contact.folded(text)
        switch Contact.verdict(contact) {
        case .fine: break
        case .doubtful, .sentence: reading.notes.append(OpinionNote(.doubtfulContact, line: reading.row.line))
        case .tooShort: return .badContact
        }
        reading.row.contact = contact
      case .when: return take(time: text, into: &reading)
      case .source:
        guard let value = value(text, Source.self) else { return .unknownValue(.source) }
        reading.row.source = value
      case .group:
        guard let value = value(text, VisitorGroup.self) else { return .unknownValue(.group) }
        reading.row.group = value
      case .place:
        guard !TextLength.exceeds(text, OpinionFile.longestText) else {
          return .tooLong(.place, most: OpinionFile.longestText)
        }
        reading.row.place = text
      case .people:
        guard let number = Numbers.read(text), (1...100_000).contains(number) else {
          return .unknownValue(.people)
        }
        reading.row.people = number
      }
      return nil
    }

    private func value<Value: Term>(_ text: String, _: Value.Type) -> Value? {
      let said = TextFolding.folded(text)
      return Value.allValues.first { value in
        ([value.name.zh, value.name.en] + value.aliases).contains { TextFolding.folded($0) == said }
      }
    }

    /// A day with its year, with or without a time of day; a file may be read on another day than it was made.
    private func take(time text: String, into reading: inout Reading) -> OpinionFault.Kind? {
      switch RosterDay.read(text, now: now) {
      case .failure(let doubt):
        switch doubt.fault {
        case .dayWithoutYear: return .dayWithoutYear
        case .futureDay: return .futureDay
        case _: return .unreadableDay
        }
      case .success(let day):
        if let said = When.moment(text, now: now), said.timeGiven, said.moment.day == day {
          guard said.moment <= now else { return .futureDay }
          reading.row.when = said.moment
        } else {
          reading.row.when = day == now.day ? now : Moment(day, hour: 12)
        }
        return nil
      }
    }
  }
}

/// One message of a file, with nothing wrong in its row.
public struct OpinionRow: Hashable, Sendable {
  /// Where the row begins in the file, from 1.
  public let line: Int
  public var reference: String?
  public var words = ""
  public var visitor: String?
  public var contact: String?
  /// When it came; nil: not said.
  public var when: Moment?
  public var source: Source?
  public var group: VisitorGroup?
  public var place: String?
  public var people: Int?
  var title: String?

  public init(line: Int) { self.line = line }
}

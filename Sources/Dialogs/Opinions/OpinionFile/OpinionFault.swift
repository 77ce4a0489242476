/// What keeps a file of messages from being imported. It never says what stands in a cell.
public struct OpinionFault: Error, Hashable, Sendable {
  public var kind: Kind
  /// In the file, from 1; nil where all of it is meant.
  public var line: Int?
  public var column: Int?

  public enum Kind: Hashable, Sendable {
    /// How the file or a row of it is written, as of any such file.
    case text(RosterFault.Kind)
    case tooLarge(most: Int), tooManyRows(most: Int), onlyTitles
    /// No column of what was said, among the titles there are.
    case noWordsColumn
    case titleTwice(OpinionColumn, first: Int)
    case noWords
    case tooLong(OpinionColumn, most: Int)
    case identityNumber
    /// 1.39E+10: the spreadsheet made a sum of the number, which is lost.
    case spreadsheetNumber
    case badContact
    /// A number where somebody's name is to stand.
    case numberForName
    case unreadableDay, dayWithoutYear, futureDay
    case unknownValue(OpinionColumn)
    /// Neither a column nor whoever imports says how the messages came (P3.3b).
    case noSource
  }

  public init(_ kind: Kind, line: Int? = nil, column: Int? = nil) {
    (self.kind, self.line, self.column) = (kind, line, column)
  }

  init(_ fault: RosterFault) {
    let kind: Kind =
      switch fault.kind {
      case .file(.tooLarge(let most)): .tooLarge(most: most)
      case .file(.onlyHeader): .onlyTitles
      case .file(.noNameColumn): .noWordsColumn
      case .file, .shape, .cell, .room: .text(fault.kind)
      }
    self.init(kind, line: fault.line, column: fault.column)
  }
}

/// What is told of a file of messages without keeping it from being imported.
public struct OpinionNote: Hashable, Sendable {
  public var kind: Kind
  public var line: Int

  public enum Kind: Hashable, Sendable {
    /// A column that is not known, by its title: passed over.
    case unknownColumn(String)
    /// Passed over: the message of that number is in the ledger, or stands above.
    case sameReference(first: Int?)
    /// Passed over: the same person said the same words.
    case sameWords(first: Int?)
    /// Somebody else said the same words; recorded all the same.
    case wordsOfAnother
    /// Figures that look like a number and are none: kept as they are.
    case doubtfulContact
    /// It sounds like several matters: recorded as one, and offered to be split where it is classed (A23).
    case severalMatters(Int)
  }

  public init(_ kind: Kind, line: Int) { (self.kind, self.line) = (kind, line) }
}

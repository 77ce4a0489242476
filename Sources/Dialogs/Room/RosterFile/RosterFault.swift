public import Regulation

/// What keeps a row of a roster file (名册文件), or all of it, from being imported.
///
/// It never says what stands in a cell: a fault may be read by others than the file is for.
public struct RosterFault: Error, Hashable, Sendable {
  public var kind: Kind
  /// In the file, from 1; nil where all of it is meant.
  public var line: Int?
  /// The cell of the row, from 1; nil where all of the row is meant.
  public var column: Int?

  public enum Kind: Hashable, Sendable {
    case file(OfFile), shape(OfShape), cell(OfCell), room(OfRoom)
  }

  /// No row of the file can be trusted, or there is none.
  public enum OfFile: Hashable, Sendable {
    case tooLarge(most: Int)
    case empty
    case onlyHeader
    /// A workbook or another document, not a text.
    case document
    /// Text in a coding that is none of those that are read.
    case otherEncoding
    /// GB18030 it may be; this machine has no reader for it.
    case noLegacyReader
    /// The bytes stop being that coding there, counted from 0.
    case broken(RosterEncoding, byte: Int)
    /// No column of names; whether the cell it points to comes near to such a title. What stands there is not
    /// said: in a file without titles it is somebody's name.
    case noNameColumn(isNear: Bool)
    case headerTwice(RosterColumn, first: Int)
    case wrongDelimiter(String)
    case unclosedQuote
  }

  /// How a row is written.
  public enum OfShape: Hashable, Sendable {
    /// A column title that is nearly one that decides who sits where, since when: passed over, members would be
    /// seated wrongly.
    case titleSlip(RosterColumn)
    case strayQuote, textAfterQuote
    case tooManyCells(found: Int, expected: Int), tooFewCells(found: Int, expected: Int)
    /// Cells of this row are divided by something else than those of the others: ， or ;
    case otherDelimiter(String)
    case nul
    /// A scalar that nobody sees or that steers, such as U+0007.
    case control(String)
    /// U+FFFD: what stood here was lost when the file was saved.
    case lostCharacter
    case lineBreak
  }

  /// What a cell says.
  public enum OfCell: Hashable, Sendable {
    case noName, notAName, headerAgain
    /// A heading or an office where a name is to stand: 召集人, 驻室委员.
    case headingForName
    /// Several names in one cell.
    case severalNames
    /// 1.39E+10: the spreadsheet made a sum of the number, which is lost.
    case spreadsheetNumber
    /// A column of offices that says something else.
    case notAnOffice
    /// A column of levels that says something else.
    case notALevel
    case nameTwice(first: Int)
    case tooLong(RosterColumn, most: Int)
    case unreadableDay(nearest: Day?), dayWithoutYear(nearest: Day?), futureDay(Day)
    case notYesNo(RosterColumn)
    /// A yes, a command or a name where a post, a specialty or a sector is to stand.
    case notAParticular(RosterColumn)
    case badPhone
    /// A telephone number in a column that is public (P3.3a).
    case phoneInPublic(RosterColumn)
    case identityNumber
  }

  /// What the room, or the application, has no place for.
  public enum OfRoom: Hashable, Sendable {
    /// P4.2a, with how many there would be.
    case tooManyMembers(Int)
    /// P4.2b, with the other room's name.
    case elsewhere(room: String)
    /// P4.2g, A39: why a member of another level has a seat is not said; the rule set does not take them.
    case otherLevelUnexplained(Level), otherLevelRefused(Level)
    /// P4.2c
    case tooManyConvenors
    /// P4.2e, with the line that names the first liaison; nil: the room has one.
    case secondLiaison(first: Int?)
    /// A36
    case convenorNotMember
    /// Of an application, P4.2a: why they are so few, or so many and who answers for it, is not said.
    case tooFewMembers(Int), tooManyListed(Int)
    /// The same where the rule set bars the one, and not the other: who answers for it, or why, is not said.
    case tooFewListed(Int), manyListed(Int)
    /// The application has a list of so many.
    case listThere(Int)
  }

  public init(_ kind: Kind, line: Int?, column: Int? = nil) {
    (self.kind, self.line, self.column) = (kind, line, column)
  }

  public init(_ kind: OfFile, line: Int? = nil, column: Int? = nil) {
    self.init(Kind.file(kind), line: line, column: column)
  }

  public init(_ kind: OfShape, line: Int, column: Int? = nil) {
    self.init(Kind.shape(kind), line: line, column: column)
  }

  public init(_ kind: OfCell, line: Int, column: Int? = nil) {
    self.init(Kind.cell(kind), line: line, column: column)
  }

  /// Whether no row of the file can be trusted, or there is none.
  public var isOfFile: Bool {
    switch kind {
    case .file: true
    case .shape, .cell, .room: false
    }
  }

  /// Whether nothing comes in before it is settled, however many rows are right.
  public var isOfWhole: Bool {
    switch kind {
    case .file, .room(.tooFewMembers), .room(.tooManyListed), .room(.tooFewListed), .room(.manyListed),
      .room(.listThere):
      true
    case .shape, .cell, .room: false
    }
  }

  /// The clause it rests on, where it rests on one.
  public var clause: Clause? {
    switch kind {
    case .room(.tooManyMembers), .room(.tooFewMembers), .room(.tooManyListed), .room(.tooFewListed),
      .room(.manyListed):
      .p4_2a
    case .room(.elsewhere): .p4_2b
    case .room(.otherLevelUnexplained), .room(.otherLevelRefused): .p4_2g
    case .room(.tooManyConvenors), .room(.convenorNotMember): .p4_2c
    case .room(.secondLiaison): .p4_2e
    case .file, .shape, .cell, .room(.listThere): nil
    }
  }
}

/// What is told of a roster file without keeping anything from being imported.
public struct RosterNote: Hashable, Sendable {
  public var kind: Kind
  public var line: Int
  public var column: Int?

  public enum Kind: Hashable, Sendable {
    /// So many lines above the column titles were passed over.
    case above(Int)
    /// A column that is not known, by its title; a known one that is nearly spelled so.
    case unknownColumn(String, nearest: RosterColumn?)
    /// A known column that has no place where the file goes.
    case notKept(RosterColumn)
    /// Text that a spreadsheet would calculate: kept as text.
    case formula
    /// 张 三 is kept as 张三.
    case spacesInName
    /// What stands behind a name in brackets says that they are the convenor, or the liaison.
    case officeBehindName(convenor: Bool, liaison: Bool)
    /// 合计, 填表人 or a day under the rows: passed over.
    case footer
    /// Empty under a filled cell: in the spreadsheet they may be one, of which the file has the first alone.
    case perhapsMerged(RosterColumn)
    /// Passed over: the member has a seat, or the liaison is the liaison.
    case onRoster
    /// Convenors and liaison of an application are named in its next step.
    case officersNext
  }

  public init(_ kind: Kind, line: Int, column: Int? = nil) {
    (self.kind, self.line, self.column) = (kind, line, column)
  }
}

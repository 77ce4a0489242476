import Dialogs
import Regulation
import Testing

/// Roster files with something wrong in them: bytes, and the faults they are to have.
struct DamagedRoster: CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let faults: [RosterFault]

  init(_ name: String, _ bytes: [UInt8], _ faults: RosterFault...) {
    (self.name, self.bytes, self.faults) = (name, bytes, faults)
  }

  init(_ name: String, _ text: String, _ faults: RosterFault...) {
    (self.name, self.bytes, self.faults) = (name, Array(text.utf8), faults)
  }

  var testDescription: String { name }
}

extension DamagedRoster {
  /// Today in these files.
  static let today = Moment(milliseconds: 1_774_918_500_000)

  static func day(_ text: String) -> Day? { Day(iso: text) }

  static func utf16(_ text: String, isBig: Bool = false, mark: Bool = true) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap {
      let bytes = [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      return isBig ? bytes.reversed() : bytes
    }
  }

  /// 姓名,起始日 / 委员甲,2024-03-01 in GB18030.
  static let legacy: [UInt8] =
    [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xC6, 0xF0, 0xCA, 0xBC, 0xC8, 0xD5, 0x0A]
    + [0xCE, 0xAF, 0xD4, 0xB1, 0xBC, 0xD7] + Array(",2024-03-01\n".utf8)

  static let all = coding + tables + rows + names + days + marks + contacts

  static let coding: [DamagedRoster] = [
    .init("no bytes", [], RosterFault(.empty)),
    .init("a mark and nothing", [0xEF, 0xBB, 0xBF], RosterFault(.empty)),
    .init("line ends only", "\n\r\n\n", RosterFault(.empty)),
    .init("blanks only", " \u{3000}\t\n", RosterFault(.empty)),
    .init("the mark of UTF-16 and nothing", [0xFF, 0xFE], RosterFault(.empty)),
    .init("a workbook", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], RosterFault(.document)),
    .init("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], RosterFault(.document)),
    .init("a PDF", "%PDF-1.7\n", RosterFault(.document)),
    .init("rich text", "{\\rtf1\\ansi 姓名}", RosterFault(.document)),
    .init("UTF-32 LE", [0xFF, 0xFE, 0, 0, 0x6E, 0, 0, 0], RosterFault(.otherEncoding)),
    .init("UTF-32 BE", [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x6E], RosterFault(.otherEncoding)),
    .init("UTF-16 without a mark", utf16("name,since\n", mark: false), RosterFault(.otherEncoding)),
    .init("zeros", [UInt8](repeating: 0, count: 40), RosterFault(.otherEncoding)),
    .init(
      "UTF-16, half a unit", utf16("姓名\n委员甲\n") + [0x59], RosterFault(.broken(.utf16, byte: 16), line: 3)),
    .init(
      "UTF-16, half a pair", utf16("姓名\n") + [0x00, 0xD8, 0x0A, 0x00],
      RosterFault(.broken(.utf16, byte: 8), line: 2)),
    .init(
      "UTF-16 BE, the second half alone", utf16("姓名\n", isBig: true) + [0xDC, 0x00],
      RosterFault(.broken(.utf16, byte: 8), line: 2)),
    .init(
      "UTF-8 cut in a character", Array("姓名\n委员甲\n委员乙".utf8).dropLast(),
      RosterFault(.broken(.utf8, byte: 23), line: 3)),
    .init(
      "UTF-8 with a byte too many", Array("姓名,界别\n委员甲,教育\n".utf8) + [0xFF] + Array("\n委员乙,教育\n".utf8),
      RosterFault(.broken(.utf8, byte: 31), line: 3)),
    .init(
      "UTF-8 with a byte lost in the middle",
      Array("姓名,界别\r\n委员".utf8) + [0xE7, 0x94] + Array(",教育界别\r\n".utf8),
      RosterFault(.broken(.utf8, byte: 21), line: 2)),
    .init(
      "UTF-8 with a surrogate", Array("姓名\n委员甲\n".utf8) + [0xED, 0xA0, 0x80] + Array("委员乙委员丙\n".utf8),
      RosterFault(.broken(.utf8, byte: 17), line: 3)),
    .init(
      "UTF-8 with an overlong zero", Array("姓名\n委员甲\n".utf8) + [0xC0, 0x80, 0x0A],
      RosterFault(.broken(.utf8, byte: 17), line: 3)),
    .init(
      "a mark, then GB18030", [0xEF, 0xBB, 0xBF] + legacy, RosterFault(.broken(.utf8Marked, byte: 3), line: 1)
    ),
    .init(
      "GB18030 cut in a character", legacy.dropLast(13), RosterFault(.broken(.gb18030, byte: 16), line: 2)),
    .init("GB18030 with FF", legacy + [0xFF, 0x0A], RosterFault(.broken(.gb18030, byte: 30), line: 3)),
    .init(
      "GB18030 with 80 and a line end", legacy + [0x81, 0x0A],
      RosterFault(.broken(.gb18030, byte: 30), line: 3)),
    .init(
      "more than a roster", [UInt8](repeating: 0x61, count: 1_000_001),
      RosterFault(.tooLarge(most: 1_000_000))),
    .init(
      "GB18030 read, and a day in it that is none", legacy + Array("x,2024-02-30\n".utf8),
      RosterFault(.unreadableDay(nearest: day("2024-02-29")), line: 3, column: 2)),
  ]

  static let tables: [DamagedRoster] = [
    .init("titles only", "姓名,起始日\n", RosterFault(.onlyHeader)),
    .init("titles and empty rows", "姓名,起始日\n,\n,\n\n", RosterFault(.onlyHeader)),
    .init("no titles", "委员甲,2024-03-01\n", RosterFault(.noNameColumn(isNear: false), line: 1)),
    .init("a blank line, then no titles", "\n委员甲\n", RosterFault(.noNameColumn(isNear: false), line: 2)),
    .init(
      "a slip in the title", "界别,性名\n教育,委员甲\n", RosterFault(.noNameColumn(isNear: true), line: 1, column: 2)),
    .init(
      "a slip in English", "nane,since\nx,\n", RosterFault(.noNameColumn(isNear: true), line: 1, column: 1)
    ),
    .init("no column of names", "界别,专长\n教育,法律\n", RosterFault(.noNameColumn(isNear: false), line: 1)),
    .init(
      "titles too far down", "一\n二\n三\n四\n五\n六\n姓名\n委员甲\n", RosterFault(.noNameColumn(isNear: false), line: 1)
    ),
    .init("full-width commas", "姓名，起始日\n委员甲，2024-03-01\n", RosterFault(.wrongDelimiter("，"), line: 1)),
    .init("listing commas", "姓名、召集人\n委员甲、是\n", RosterFault(.wrongDelimiter("、"), line: 1)),
    .init("full-width semicolons", "\n姓名；召集人\n委员甲；是\n", RosterFault(.wrongDelimiter("；"), line: 2)),
    .init("bars", "name|since\nA|2024-03-01\n", RosterFault(.wrongDelimiter("|"), line: 1)),
    .init("names twice", "姓名,姓名\n委员甲,委员乙\n", RosterFault(.headerTwice(.name, first: 1), line: 1, column: 2)),
    .init(
      "names in two languages", "name,since,姓名\nA,,B\n",
      RosterFault(.headerTwice(.name, first: 1), line: 1, column: 3)),
    .init(
      "two days", "姓名,起始日,起始日期\n委员甲,,\n", RosterFault(.headerTwice(.since, first: 2), line: 1, column: 3)),
    .init(
      "a quote open to the end", "姓名\n委员甲\n\"委员乙\n委员丙\n", RosterFault(.unclosedQuote, line: 3, column: 1)),
    .init(
      "a quote open in the second cell", "姓名,界别\n委员甲,\"教育\n", RosterFault(.unclosedQuote, line: 2, column: 2)),
    .init("a quote open in the titles", "\"姓名,界别\n委员甲,教育\n", RosterFault(.unclosedQuote, line: 1, column: 1)),
    .init("a quote that ends in two", "姓名\n\"委员甲\"\"\n", RosterFault(.unclosedQuote, line: 2, column: 1)),
    .init(
      "a slip and a quote behind", "姓名\n\n,x\n\"",
      RosterFault(.tooManyCells(found: 2, expected: 1), line: 3, column: 2),
      RosterFault(.unclosedQuote, line: 4, column: 1)),
    .init(
      "words behind a title's quote", "\"姓名\"x,界别\n委员甲,教育\n", RosterFault(.textAfterQuote, line: 1, column: 1)
    ),
  ]

  static let rows: [DamagedRoster] = [
    .init(
      "a slip in the title of the day", "姓名,起始曰\n委员甲,2024-03-01\n",
      RosterFault(.titleSlip(.since), line: 1, column: 2)),
    .init(
      "a slip in the title of the convenor", "name,convenot\nA,yes\n",
      RosterFault(.titleSlip(.convenor), line: 1, column: 2)),
    .init(
      "a slip in the title of the liaison", "联系员,姓名\n是,委员甲\n",
      RosterFault(.titleSlip(.liaison), line: 1, column: 1)),
    .init("too many", "姓名\n委员甲,教育\n", RosterFault(.tooManyCells(found: 2, expected: 1), line: 2, column: 2)),
    .init(
      "too many, far out", "姓名,界别\n委员甲,教育,,,x\n",
      RosterFault(.tooManyCells(found: 5, expected: 2), line: 2, column: 5)),
    .init(
      "a comma in a cell", "姓名,单位及职务\n委员甲,某局,局长\n",
      RosterFault(.tooManyCells(found: 3, expected: 2), line: 2, column: 3)),
    .init("too few", "姓名,界别,起始日\n委员甲\n", RosterFault(.tooFewCells(found: 1, expected: 3), line: 2)),
    .init("too few by one", "姓名,界别,起始日\n委员甲,教育\n", RosterFault(.tooFewCells(found: 2, expected: 3), line: 2)),
    .init("one row with full-width commas", "姓名,界别\n委员甲，教育\n", RosterFault(.otherDelimiter("，"), line: 2)),
    .init(
      "one full-width comma among others", "姓名,界别,起始日\n委员甲，教育,2024-03-01\n",
      RosterFault(.otherDelimiter("，"), line: 2)),
    .init("one row with tabs", "姓名,界别\n委员甲\t教育\n", RosterFault(.otherDelimiter("\t"), line: 2)),
    .init("one row with semicolons", "姓名,界别\n委员乙,教育\n委员甲;教育\n", RosterFault(.otherDelimiter(";"), line: 3)),
    .init("one row with commas in tabs", "姓名\t界别\n委员甲,教育\n", RosterFault(.otherDelimiter(","), line: 2)),
    .init("a quote within a name", "姓名\n委\"员甲\n", RosterFault(.strayQuote, line: 2, column: 1)),
    .init("a quote within a post", "姓名,职务\n委员甲,某\"局\"长\n", RosterFault(.strayQuote, line: 2, column: 2)),
    .init("text behind a quote", "姓名,职务\n委员甲,\"某局\"长\n", RosterFault(.textAfterQuote, line: 2, column: 2)),
    .init("the titles again", "姓名,界别\n委员甲,教育\n姓名,界别\n", RosterFault(.headerAgain, line: 3, column: 1)),
    .init(
      "the titles in the other language", "姓名,界别\n委员甲,教育\nname,sector\n",
      RosterFault(.headerAgain, line: 3, column: 1)),
    .init("a name that is a title", "姓名,界别\n委员姓名,教育\n", RosterFault(.headerAgain, line: 2, column: 1)),
    .init("NUL in a name", "姓名\n委员\0甲委员甲委员甲\n", RosterFault(.nul, line: 2, column: 1)),
    .init("NUL in a column nobody knows", "姓名,备注\n委员甲,好\0好好好好\n", RosterFault(.nul, line: 2, column: 2)),
    .init(
      "two damaged rows", "姓名,界别\n委员甲\n委员乙,教育\n,教育\n",
      RosterFault(.tooFewCells(found: 1, expected: 2), line: 2), RosterFault(.noName, line: 4, column: 1)),
    .init("CR alone ends lines", "姓名,界别\r委员甲,教育\r,教育\r", RosterFault(.noName, line: 3, column: 1)),
    .init("CR LF ends lines", "姓名,界别\r\n委员甲,教育\r\n,教育\r\n", RosterFault(.noName, line: 3, column: 1)),
    .init(
      "lines within a quote are counted", "姓名,职务\n委员甲,\"某局\n局长\"\n,x\n",
      RosterFault(.noName, line: 4, column: 1)),
    .init("a title line above is counted", "驻室委员名单,\n姓名,界别\n,教育\n", RosterFault(.noName, line: 3, column: 1)),
  ]

  static let names: [DamagedRoster] = [
    .init("no name", "姓名,界别\n,教育\n", RosterFault(.noName, line: 2, column: 1)),
    .init("a blank for a name", "姓名,界别\n\u{3000} ,教育\n", RosterFault(.noName, line: 2, column: 1)),
    .init("empty quotes for a name", "姓名,界别\n\"\",教育\n", RosterFault(.noName, line: 2, column: 1)),
    .init("a name twice", "姓名\n委员甲\n委员乙\n委员甲\n", RosterFault(.nameTwice(first: 2), line: 4, column: 1)),
    .init(
      "a name three times", "姓名\n委员甲\n委员甲\n委员甲\n", RosterFault(.nameTwice(first: 2), line: 3, column: 1),
      RosterFault(.nameTwice(first: 2), line: 4, column: 1)),
    .init(
      "a name twice, once with blanks", "界别,姓名\n教育,委员甲\n教育,委 员　甲\n",
      RosterFault(.nameTwice(first: 2), line: 3, column: 2)),
    .init(
      "a name twice, the first row wrong", "姓名,召集人\n委员甲,也许\n委员甲,是\n",
      RosterFault(.notYesNo(.convenor), line: 2, column: 2),
      RosterFault(.nameTwice(first: 2), line: 3, column: 1)),
    .init(
      "21 characters", "姓名\n" + String(repeating: "甲", count: 21) + "\n",
      RosterFault(.tooLong(.name, most: 20), line: 2, column: 1)),
    .init(
      "all on one line", "姓名\n委员甲、委员乙、委员丙、委员丁、委员戊、委员己\n",
      RosterFault(.severalNames, line: 2, column: 1)),
    .init("two on one line", "姓名\n张建国 李秀英\n", RosterFault(.severalNames, line: 2, column: 1)),
    .init(
      "a name and a post", "姓名\n王五 商州中学教师\n", RosterFault(.severalNames, line: 2, column: 1)),
    .init("an office for a name", "姓名,界别\n召集人,\n委员甲,\n", RosterFault(.headingForName, line: 2, column: 1)),
    .init(
      "members' heading for a name", "姓名,界别\n驻室委员,教育\n", RosterFault(.headingForName, line: 2, column: 1)),
    .init("a sentence for a name", "姓名,界别\n还没有定下来,\n", RosterFault(.notAName, line: 2, column: 1)),
    .init("a command for a name", "姓名,界别\n退出,教育\n", RosterFault(.notAName, line: 2, column: 1)),
    .init("an answer for a name", "姓名,界别\n是,教育\n", RosterFault(.notAName, line: 2, column: 1)),
    .init("a dialog for a name", "姓名,界别\n签到,教育\n", RosterFault(.notAName, line: 2, column: 1)),
    .init("a room for a name", "姓名,界别\n教育界别委员工作室,\n", RosterFault(.headingForName, line: 2, column: 1)),
    .init("a sum with a sector", "姓名,界别\n合计：1人,教育\n", RosterFault(.notAName, line: 2, column: 1)),
    .init(
      "a name with another dot", "姓名\n阿不都·热西提\n阿不都•热西提\n",
      RosterFault(.nameTwice(first: 2), line: 3, column: 1)),
    .init("a yes for a sector", "姓名,界别\n委员甲,是\n", RosterFault(.notAParticular(.sector), line: 2, column: 2)),
    .init("a command for a post", "姓名,职务\n委员甲,取消\n", RosterFault(.notAParticular(.post), line: 2, column: 2)),
    .init(
      "a name for a specialty", "姓名,专长\n委员甲,委员甲\n",
      RosterFault(.notAParticular(.specialty), line: 2, column: 2)),
    .init("an office that is none", "姓名,工作室职务\n委员甲,秘书\n", RosterFault(.notAnOffice, line: 2, column: 2)),
    .init("a number for a name", "姓名,起始日\n1,2024-03-01\n", RosterFault(.notAName, line: 2, column: 1)),
    .init("a telephone for a name", "姓名\n13900000000\n", RosterFault(.notAName, line: 2, column: 1)),
    .init("a day for a name", "姓名\n2024-03-01\n", RosterFault(.notAName, line: 2, column: 1)),
    .init("a sum for a name", "姓名\n=1+1\n", RosterFault(.notAName, line: 2, column: 1)),
    .init("signs for a name", "姓名\n？？？\n", RosterFault(.notAName, line: 2, column: 1)),
    .init("a lost character", "姓名\n李\u{FFFD}\n", RosterFault(.lostCharacter, line: 2, column: 1)),
    .init(
      "a lost character in a post", "姓名,职务\n委员甲,\u{FFFD}\u{FFFD}局\n",
      RosterFault(.lostCharacter, line: 2, column: 2)),
    .init("a bell", "姓名\n委员\u{7}甲\n", RosterFault(.control("U+0007"), line: 2, column: 1)),
    .init("an escape", "姓名,职务\n委员甲,\u{1B}[31m局长\n", RosterFault(.control("U+001B"), line: 2, column: 2)),
    .init("the other direction", "姓名\n\u{202E}甲员委\n", RosterFault(.control("U+202E"), line: 2, column: 1)),
    .init("no width", "姓名\n委\u{200B}员甲\n", RosterFault(.control("U+200B"), line: 2, column: 1)),
    .init("a mark in the middle", "姓名\n\u{FEFF}委员甲\n", RosterFault(.control("U+FEFF"), line: 2, column: 1)),
    .init("a line break in a name", "姓名\n\"委员\n甲\"\n", RosterFault(.lineBreak, line: 2, column: 1)),
    .init("a line separator in a name", "姓名\n委员\u{2028}甲\n", RosterFault(.lineBreak, line: 2, column: 1)),
    .init(
      "a telephone in a post", "姓名,职务\n委员甲,局长 13900000000\n",
      RosterFault(.phoneInPublic(.post), line: 2, column: 2)),
    .init(
      "a telephone in a sector", "姓名,界别\n委员甲,0914-2312345\n",
      RosterFault(.phoneInPublic(.sector), line: 2, column: 2)),
    .init(
      "two columns of specialties", "姓名,专长,特长\n委员甲,,\n",
      RosterFault(.headerTwice(.specialty, first: 2), line: 1, column: 3)),
    .init(
      "a long post", "姓名,职务\n委员甲," + String(repeating: "长", count: 201) + "\n",
      RosterFault(.tooLong(.post, most: 200), line: 2, column: 2)),
  ]

  private static func dated(_ name: String, _ text: String, _ fault: RosterFault.OfCell) -> DamagedRoster {
    DamagedRoster(name, "姓名,起始日\n委员甲,\"\(text)\"\n", RosterFault(fault, line: 2, column: 2))
  }

  static let days: [DamagedRoster] = [
    dated("30 February", "2024-02-30", .unreadableDay(nearest: day("2024-02-29"))),
    dated("31 June", "2025年6月31日", .unreadableDay(nearest: day("2025-06-30"))),
    dated("29 February of another year", "2023/2/29", .unreadableDay(nearest: day("2023-02-28"))),
    dated("day before month", "2024-13-01", .unreadableDay(nearest: day("2024-01-13"))),
    dated("a spreadsheet's count", "45352", .unreadableDay(nearest: day("2024-03-01"))),
    dated("hashes", "########", .unreadableDay(nearest: nil)),
    dated("words", "不知道", .unreadableDay(nearest: nil)),
    dated("a year alone", "2024", .unreadableDay(nearest: nil)),
    dated("the spreadsheet's fault", "#VALUE!", .unreadableDay(nearest: nil)),
    dated("a formula", "=TODAY()", .unreadableDay(nearest: nil)),
    dated("two days in a cell", "2024-03-01、2024-04-01", .unreadableDay(nearest: nil)),
    dated("tomorrow by its date", "2026-04-01", .futureDay(Day(ordinal: 20544))),
    dated("next year", "2027年1月1日", .futureDay(Day(ordinal: 20819))),
    dated("without its year", "3月1日", .dayWithoutYear(nearest: day("2026-03-01"))),
    dated("without its year, in English", "1 March", .dayWithoutYear(nearest: day("2026-03-01"))),
    dated("without its year, still to come", "12月1日", .dayWithoutYear(nearest: day("2025-12-01"))),
    dated("yesterday", "昨天", .dayWithoutYear(nearest: day("2026-03-30"))),
    dated("last year", "去年3月1日", .dayWithoutYear(nearest: day("2025-03-01"))),
  ]

  static let marks: [DamagedRoster] = [
    .init("perhaps", "姓名,召集人\n委员甲,也许\n", RosterFault(.notYesNo(.convenor), line: 2, column: 2)),
    .init("a role", "姓名,召集人\n委员甲,组长\n", RosterFault(.notYesNo(.convenor), line: 2, column: 2)),
    .init("two", "姓名,召集人\n委员甲,2\n", RosterFault(.notYesNo(.convenor), line: 2, column: 2)),
    .init("a name for a yes", "姓名,联络员\n委员甲,委员乙\n", RosterFault(.notYesNo(.liaison), line: 2, column: 2)),
    .init("a question", "姓名,联络员\n委员甲,是?\n", RosterFault(.notYesNo(.liaison), line: 2, column: 2)),
    .init(
      "both marks wrong", "姓名,召集人,联络员\n委员甲,y/n,?\n", RosterFault(.notYesNo(.convenor), line: 2, column: 2),
      RosterFault(.notYesNo(.liaison), line: 2, column: 3)),
    .init(
      "columns moved by one", "姓名,召集人,起始日\n委员甲,2024-03-01,是\n",
      RosterFault(.notYesNo(.convenor), line: 2, column: 2),
      RosterFault(.unreadableDay(nearest: nil), line: 2, column: 3)),
  ]

  private static func called(_ name: String, _ text: String, _ fault: RosterFault.OfCell = .badPhone)
    -> DamagedRoster
  {
    DamagedRoster(name, "姓名,联系方式\n委员甲,\"\(text)\"\n", RosterFault(fault, line: 2, column: 2))
  }

  static let contacts: [DamagedRoster] = [
    called("a digit too few", "1390000000"),
    called("a digit too many", "139000000001"),
    called("no such beginning", "12900000000"),
    called("no area code", "2312345"),
    called("what a spreadsheet leaves of a number", "1.39E+10", .spreadsheetNumber),
    called("what it leaves in lower case", "1.3800138e+10", .spreadsheetNumber),
    called("one of two wrong", "13900000000/1390000"),
    called("one in the second line wrong", "13900000000\n139000"),
    called("an identity number for a telephone", "11010519491231002X", .identityNumber),
    called("what a spreadsheet leaves of an identity number", "1.10105E+17", .identityNumber),
    .init(
      "an identity number in a column nobody knows", "姓名,备注\n委员甲,证号 110105 19491231 002x\n",
      RosterFault(.identityNumber, line: 2, column: 2)),
    .init(
      "an identity number in full width", "姓名,备注\n委员甲,１１０１０５１９４９１２３１００２Ｘ\n",
      RosterFault(.identityNumber, line: 2, column: 2)),
    .init(
      "an identity number behind a name", "姓名\n甲 11010519491231002X\n",
      RosterFault(.identityNumber, line: 2, column: 1)),
    .init(
      "an identity number where there is no column", "姓名\n委员甲,11010519491231002X\n",
      RosterFault(.identityNumber, line: 2, column: 2),
      RosterFault(.tooManyCells(found: 2, expected: 1), line: 2, column: 2)),
    .init(
      "a column of identity numbers", "姓名,身份证号\n委员甲,\n委员乙,不详的号\n",
      RosterFault(.identityNumber, line: 3, column: 2)),
    .init(
      "an identity number of the old kind", "姓名,备注\n委员甲,110105491231002\n",
      RosterFault(.identityNumber, line: 2, column: 2)),
  ]
}

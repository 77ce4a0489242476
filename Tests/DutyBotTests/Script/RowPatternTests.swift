import Testing

@testable import Conversation
@testable import DutyBot
@testable import Workbench

@Suite struct RowPatternTests {
  private func pattern(_ text: String) throws -> RowPattern { try RowPattern(Array(text)[...]) }

  @Test(arguments: [
    ("线上还是线下？", "线上还是线下？"),
    ("…", ""),
    ("…", "什么都行"),
    ("……", "什么都行"),
    ("…线上…", "线上"),
    ("…线上…", "请问线上还是线下"),
    ("线…下…上", "线下线上线下线上"),
    ("a…b…c", "abbbcbc"),
    ("\\……\\{\\【\\\\", "…好{【\\"),
    ("\\[restart]", "[restart]"),
    ("\\ 缩进 \\", " 缩进 "),
    ("\\", ""),
    ("尾部 ", "尾部"),
    ("还差 {数字} 次", "还差 12 次"),
    ("{number}", "3.5"),
    ("{number}", "1,200.5"),
    ("{数字}", "３"),
    ("第{数字}次", "第十二次"),
    ("{数字}{数字}", "12"),
    ("今天{数字}%", "今天100%"),
    ("…{日期}…", "到 2026-03-05 为止"),
    ("{日期}", "2026/3/5"),
    ("{日期}前", "3月5日前"),
    ("{日期}前", "4 月 7 日前"),
    ("{日期}", "2026年3月5日"),
    ("{日期}", "2026 年 12 月 31 日"),
    ("{DATE}", "5 March"),
    ("{date}", "5 Mar 2026"),
    ("{date} 9:00", "March 5, 2026 9:00"),
    ("{date}.", "29 February."),
  ])
  func matches(expected: String, said: String) throws {
    #expect(try pattern(expected).mismatch(said) == nil)
  }

  @Test(arguments: [
    ("线上", "线下", 1, 1),
    ("线上", "线", 1, 1),
    ("线", "线上", 1, 1),
    ("", "线上", 0, 0),
    ("\\", "线上", 1, 0),
    ("…线上", "请问线下", 2, 3),
    ("…甲", "甲乙甲乙", 2, 3),
    ("\\…好", "…坏", 2, 1),
    ("还差 {数字} 次", "还差几次", 2, 2),
    ("{数字}", "", 0, 0),
    ("{数字}", "3.", 4, 1),
    ("{数字}", "1.2.3", 4, 3),
    ("A：", "A:", 1, 1),
    ("{日期}", "13月1日", 0, 0),
    ("{日期}", "2026-02-29", 0, 0),
    ("{日期}", "2026-03-051", 0, 0),
    ("{日期}", "31 April", 0, 0),
  ])
  func differs(expected: String, said: String, at: Int, saidAt: Int) throws {
    #expect(try pattern(expected).mismatch(said) == .init(expected: at, said: saidAt))
  }

  @Test(arguments: [
    "", " ", "  ", "\t缩进", "尾部 ", "……", "…", "{数字}", "{", "\\", "\\\\", "【台账】无", "[restart]", "［重启］", "\r",
    "«", "# 号",
    "一 \\", "👨‍👩‍👧 e\u{301}", "　全角空格　", "»",
  ])
  func escapedRowsStandForThemselvesAlone(row: String) throws {
    let text = RowPattern.escaped(row)
    let read = try TalkParser.parse("机：\(text)\n  \(text)", file: "a.talk")
    guard case .reply(let reply) = read.parts[0].act else {
      Issue.record("not a reply")
      return
    }
    #expect(reply.rows.count == 2)
    for found in reply.rows {
      #expect(found.pattern.matches(row))
      #expect(!found.pattern.matches(row + "x"))
      #expect(!found.pattern.matches("x" + row))
    }
  }

  @Test(arguments: [
    (["一", "二"], ["一", "二"], "=="),
    (["一", "二"], ["一", "三"], "=~"),
    (["一", "二"], ["二"], "-="),
    (["二"], ["一", "二", "三"], "+=+"),
    (["…"], [], "-"),
    ([], ["一"], "+"),
    (["甲", "乙", "丙"], ["子", "乙", "丑", "寅"], "~=~+"),
  ])
  func alignment(expected: [String], said: [String], steps: String) throws {
    let found = RowAlignment.steps(try expected.map(pattern), said).map { step in
      switch step {
      case .same: "="
      case .differs: "~"
      case .missing: "-"
      case .surplus: "+"
      }
    }
    #expect(found.joined() == steps)
  }
}

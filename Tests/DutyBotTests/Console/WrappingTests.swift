import Dialogs
import Testing

@testable import DutyBot

@Suite struct WrappingTests {
  @Test(arguments: [
    ("短", 10, ["短"]),
    ("一二三四五六", 10, ["一二三四五", "六"]),
    ("a一二三四五", 10, ["a一二三四", "五"]),
    ("一二三四五。六", 10, ["一二三四", "五。六"]),
    ("一二三四（五六）", 10, ["一二三四", "（五六）"]),
    ("  线下值班 三次", 12, ["  线下值班", "  三次"]),
    ("- 甲乙丙丁戊己庚", 12, ["- 甲乙丙丁戊", "  己庚"]),
    ("on duty from eight", 10, ["on duty", "from eight"]),
    ("abcdefghijklmnop", 10, ["abcdefghij", "klmnop"]),
    ("截止（P3.3e）前", 12, ["截止", "（P3.3e）前"]),
    ("1 签到  2 登记意见", 12, ["1 签到", "2 登记意见"]),
    ("1 签到  2 登记意见  3 微协商", 18, ["1 签到  2 登记意见", "3 微协商"]),
    ("1 一  2 很长很长很长很长", 12, ["1 一  2 很长", "很长很长很长"]),
    ("", 10, [""]),
    ("            ", 10, [""]),
  ])
  func breaksRows(_ text: String, _ columns: Int, _ rows: [String]) {
    #expect(Wrapping.rows(text, columns: columns) == rows)
  }

  static let samples = [
    "您好，委员甲。本季度还差线上值班 1 次，今天截止（P3.3e）。",
    "怎么来的？  1 来访接待  2 调研走访  3 座谈回访  4 提案回访  5 社情巡访  6 秦商量  7 其他线上",
    "      深深缩进的一行，里面有 English words 和数字 1234567890，以及“引号”。",
    "👨‍👩‍👧👍🏽🇨🇳❤️e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
    "，，，，，，，，，，，，，，，，，，，，（（（（（（（（（（（（（（（（（",
  ]

  @Test(arguments: samples, [4, 5, 7, 10, 11, 20, 50, 80])
  func neverRunsOverAndLosesNothing(_ text: String, _ columns: Int) {
    let rows = Wrapping.rows(text, columns: columns)
    for row in rows { #expect(displayWidth(row) <= columns) }
    #expect(rows.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}

import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

/// Each kind of hole takes what is of its kind, and nothing beside it.
@Suite struct HoleTests {
  static let head = String(repeating: "0123456789abcdef", count: 4)
  static let short = "0123 4567 89ab cdef 0123"

  @Test(arguments: [
    ("{时间}", "08:55"), ("{time}", "23:59"), ("{时间}", "０８：５５"), ("在 {时间}–{时间}", "在 08:55–11:40"),
    ("{姓名}", "王女士"), ("{name}", "委员甲"), ("{姓名}", "阿依古丽·买买提"), ("{name}", "Ms Wang"), ("您好，{姓名}。", "您好，委员甲。"),
    ("{电话}", "13900000000"), ("{phone}", "0914-2312345"), ("{电话}", "09142312345"),
    ("{身份证号}", "110101199003074578"), ("{id}", "11010119900307457X"),
    ("{编号}", head), ("台账链头 {hash}", "台账链头 " + head),
    ("{编号}（", short + "（"), ("head {hash} (", "head " + short + " ("),
  ])
  func takes(pattern: String, text: String) throws {
    #expect(try RowPattern(Array(pattern)[...]).matches(text))
  }

  @Test(arguments: [
    ("{时间}", "24:00"), ("{时间}", "8:55"), ("{时间}", "08:60"), ("1{时间}", "108:55"), ("{时间}0", "08:550"),
    ("{姓名}", "王"), ("{姓名}", "小区门口路灯"), ("{name}", "wang"), ("{name}", "A B C D"), ("{姓名}", "王1"),
    ("{电话}", "12900000000"), ("{电话}", "1390000000"), ("{电话}0", "139000000000"), ("{phone}", "914-2312345"),
    ("{身份证号}", "11010119900307457"), ("{身份证号}8", "1101011990030745788"), ("{id}", "11010119900307457Y"),
    ("{编号}", "abc"), ("{编号}", head.uppercased()), ("{编号}0", head + "0"),
    ("{编号}", "0123 4567 89ab cdef"), ("{编号}", "0123 4567 89ab cdef 012"),
    ("{编号}", "0123 4567 89AB cdef 0123"),
    ("{编号}", "01234567 89ab cdef 0123"), ("{编号}4", short + "4"),
  ])
  func refuses(pattern: String, text: String) throws {
    #expect(try !RowPattern(Array(pattern)[...]).matches(text))
  }
}

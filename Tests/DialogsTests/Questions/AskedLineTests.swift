import Regulation
import Testing
import WorkroomStore

@testable import Dialogs

/// What a question to the ledger says: its days, and what is looked for.
@Suite("The line of a question")
struct AskedLineTests {
  /// Tuesday, the last day of a quarter.
  private static let now = Moment(Day(2026, 3, 31) ?? Day(ordinal: 0), hour: 9)

  static let spans: [(String, String?)] = [
    ("我上个月值了几次班", "2026-02-01/2026-02-28"), ("本季度", "2026-01-01/2026-03-31"),
    ("上季度值了几次", "2025-10-01/2025-12-31"), ("2025年第四季度的意见", "2025-10-01/2025-12-31"),
    ("今年来了多少群众", "2026-01-01/2026-12-31"), ("去年", "2025-01-01/2025-12-31"),
    ("2024年登记了几件", "2024-01-01/2024-12-31"), ("这个月", "2026-03-01/2026-03-31"),
    ("去年4月的", "2025-04-01/2025-04-30"), ("3月的投诉", "2026-03-01/2026-03-31"),
    ("昨天谁值班", "2026-03-30/2026-03-30"), ("上周谁值班", "2026-03-23/2026-03-29"),
    ("3月1日到15日的意见", "2026-03-01/2026-03-15"), ("3月1日至3月5日", "2026-03-01/2026-03-05"),
    ("最近一周登记的", "2026-03-25/2026-03-31"), ("近30天", "2026-03-02/2026-03-31"),
    ("今年上半年", "2026-01-01/2026-06-30"), ("my shifts last month", "2026-02-01/2026-02-28"),
    ("how many last quarter", "2025-10-01/2025-12-31"),
    ("opinions of the last 7 days", "2026-03-25/2026-03-31"),
    ("who was on duty yesterday", "2026-03-30/2026-03-30"), ("2026-03-05", "2026-03-05/2026-03-05"),
    ("3号楼没有水", nil), ("13800138000", nil), ("138-0013-8000", nil), ("路灯", nil), ("", nil),
    ("1月1日到1月31日", "2026-01-01/2026-01-31"),
    ("明年", "2027-01-01/2027-12-31"), ("number of online shifts i did in 2025", "2025-01-01/2025-12-31"),
    ("how long have i spent here in the first half", "2026-01-01/2026-06-30"),
  ]

  @Test("Days anywhere in a line", arguments: spans)
  func span(_ line: String, _ days: String?) {
    let found = SpanFinder(line, now: Self.now).found()?.span
    #expect(found.map { "\($0.first.iso)/\($0.last.iso)" } == days)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    var texts: [String] = []
    var standing: OpinionFilter.Standing?
    var kinds: [OpinionClass] = []
    var days: String?
    var isOwn = false
    var narrows = false
    var testDescription: String { line }
  }

  static let lines = [
    Case(line: "查 路灯", texts: ["路灯"]), Case(line: "查一下路灯的事", texts: ["路灯"]),
    Case(line: "路灯那个问题办得怎么样了", texts: ["路灯"]), Case(line: "王大爷上次说了什么", texts: ["王大爷"]),
    Case(line: "王大爷上次反映的问题办到哪一步了", texts: ["王大爷"]),
    Case(line: "超期的意见有哪些", standing: .overdue), Case(line: "我登记的意见", isOwn: true),
    Case(line: "我的意见", isOwn: true), Case(line: "最近登记的意见"),
    Case(line: "本月办结的", standing: .closed, days: "2026-03-01/2026-03-31"),
    Case(line: "只看没办完的", standing: .unfinished, narrows: true),
    Case(line: "其中投诉", kinds: [.complaint], narrows: true),
    Case(line: "上个月没办完的投诉", standing: .unfinished, kinds: [.complaint], days: "2026-02-01/2026-02-28"),
    Case(line: "查 投诉物业", texts: ["投诉物业"]), Case(line: "查 13800138000", texts: ["13800138000"]),
    Case(line: "13800001234这个电话的人反映的是啥", texts: ["13800001234"]),
    Case(line: "查 3号楼 停水", texts: ["3号楼", "停水"]), Case(line: "查 办结证明", texts: ["办结证明"]),
    Case(line: "find lamp", texts: ["lamp"]), Case(line: "find the street lamp", texts: ["street lamp"]),
    Case(line: "what happened to the street lamp", texts: ["street lamp"]),
    Case(line: "overdue opinions", standing: .overdue), Case(line: "my opinions", isOwn: true),
    Case(
      line: "only complaints of last month", kinds: [.complaint], days: "2026-02-01/2026-02-28",
      narrows: true),
  ]

  @Test("What is looked for", arguments: lines)
  func words(_ row: Case) {
    let said = FilterWords(row.line, now: Self.now)
    #expect(said.filter.texts == row.texts)
    #expect(said.filter.standing == row.standing)
    #expect(said.filter.kinds == row.kinds)
    #expect(said.filter.isOwn == row.isOwn)
    #expect(said.narrows == row.narrows)
    let days = said.filter.from.flatMap { from in said.filter.to.map { "\(from.iso)/\($0.iso)" } }
    #expect(days == row.days)
  }

  @Test("Every beginning of a line is read without an end of the program")
  func prefixes() {
    for line in Self.lines.map(\.line) + Self.spans.map(\.0) {
      for length in 0...line.count {
        _ = FilterWords(String(line.prefix(length)), now: Self.now)
        _ = FilterWords(String(line.suffix(length)), now: Self.now)
      }
    }
  }
}

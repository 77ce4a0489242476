import Testing

@testable import DutyBot

@Suite struct ScreenTests {
  @Test func wrapsOnATerminalOnly() {
    let row = [(text: "一二三四五六七", tone: Screen.Tone.plain)]
    let terminal = Screen(isTerminal: true, columns: 10, colour: false)
    #expect(terminal.layOut(row) == ["一二三四五", "六七"])
    let pipe = Screen(isTerminal: false, columns: 10, colour: false)
    #expect(pipe.layOut(row) == ["一二三四五六七"])
  }

  @Test func paintsOnATerminalOnly() {
    let rows = [(text: "问\u{1B}", tone: Screen.Tone.question), ("提示", .hint), ("答", .plain), ("", .hint)]
    let terminal = Screen(isTerminal: true, columns: 80, colour: true)
    #expect(terminal.layOut(rows) == ["\u{1B}[1m问␛\u{1B}[0m", "\u{1B}[2m提示\u{1B}[0m", "答", ""])
    let pipe = Screen(isTerminal: false, columns: 80, colour: true)
    #expect(pipe.layOut(rows) == ["问␛", "提示", "答", ""])
  }

  @Test(
    "What is overdue stands out by its brackets, and by colour where there is any",
    arguments: [
      ("路灯，【超期 3 天】", "路灯，\u{1B}[1;31m【超期 3 天】\u{1B}[0m"),
      ("lamp [overdue by 3 days].", "lamp \u{1B}[1;31m[overdue by 3 days]\u{1B}[0m."),
      ("他说【超期", "他说【超期"), ("[1] 【甲】", "[1] 【甲】"),
      ("【超期 1 天】【已超过 2 天】", "\u{1B}[1;31m【超期 1 天】\u{1B}[0m\u{1B}[1;31m【已超过 2 天】\u{1B}[0m"),
    ])
  func overdue(_ row: String, _ painted: String) {
    #expect(Screen(isTerminal: true, columns: 80, colour: true).layOut([(row, .plain)]) == [painted])
    #expect(Screen(isTerminal: true, columns: 80, colour: false).layOut([(row, .plain)]) == [row])
  }

  @Test("A table in a narrow window has no bars, and all of its clauses on their rows")
  func narrowTable() {
    let rows = [
      "  线下值班            ▓▓▓▓  1/1  2月23日 线下  P3.3e", "  线上读书交流分享    ░░░░  0/2  还差 2 次  C2.1、P3.1", "说“看依据”。",
    ]
    let laid = Screen(isTerminal: true, columns: 50, colour: false).layOut(rows.map { ($0, .plain) })
    #expect(
      laid == [
        "  线下值班            1/1  2月23日 线下  P3.3e", "  线上读书交流分享    0/2  还差 2 次  C2.1、P3.1", "说“看依据”。",
      ])
    #expect(Screen(isTerminal: true, columns: 80, colour: false).layOut(rows.map { ($0, .plain) }) == rows)
  }

  @Test func lineBreaksMakeRows() {
    let screen = Screen(isTerminal: false, colour: false)
    #expect(screen.layOut([(text: "一\n二", tone: .plain), ("三", .plain)]) == ["一", "二", "三"])
  }
}

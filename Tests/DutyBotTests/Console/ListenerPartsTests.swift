import Glibc
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

@Suite struct ListenerPartsTests {
  @Test(arguments: [
    ("签到", Heard.line("签到")),
    ("", .line("")),
    ("一\n二", .pasted(["一", "二"])),
    ("一\n二\n", .pasted(["一", "二"])),
    ("一\r\n二\r\n", .pasted(["一", "二"])),
    ("一\r二", .pasted(["一", "二"])),
    ("一\n\n二", .pasted(["一", "", "二"])),
    ("一\n", .line("一")),
    ("一\n\n", .pasted(["一", ""])),
    ("\n", .line("")),
  ])
  func aPasteBecomesLines(_ text: String, _ heard: Heard) {
    #expect(PastedText.heard(text) == heard)
  }

  @Test(arguments: [
    ("1234\r", [Heard.line("1234")]),
    ("1234\n", [.line("1234")]),
    ("12\u{7F}\u{8}34\r", [.line("34")]),
    ("密\u{7F}码\r", [.line("码")]),
    ("99\u{15}12\r", [.line("12")]),
    ("1\u{1B}[A2\u{1B}OB3\u{1B}b4\r", [.line("1234")]),
    ("\u{1B}[200~1234\u{1B}[201~\r", [.line("1234")]),
    ("1\u{4}\t2\r\u{4}", [.line("12"), .end]),
  ])
  func aSecretIsTakenByteByByte(_ typed: String, _ expected: [Heard]) {
    var secret = SecretLine()
    #expect(typed.utf8.compactMap { secret.take($0) } == expected)
    #expect(secret.isEmpty)
  }

  @Test(arguments: [
    ("", ["签到", "签退", "登记意见"]), ("签", ["签到", "签退"]), ("登记意见", ["登记意见"]), ("到", []), ("签到了", []),
  ])
  func completesByBeginning(_ typed: String, _ expected: [String]) {
    #expect(Completion.matching(typed, in: ["签到", "签退", "登记意见"]) == expected)
  }

  @Test func thePromptIsAscii() {
    #expect(Prompt(text: "问题？> \u{1B}[1m").plain == "> [1m")
  }
}

@Suite struct HistoryFileTests {
  private func mode(_ path: String) -> mode_t {
    var info = stat()
    return stat(path, &info) == 0 ? info.st_mode & 0o777 : 0
  }

  @Test func keepsNamesClosedToOthers() throws {
    let folder = try Give.folder()
    let path = folder + "/state/dutybot/history"
    var history = HistoryFile(path: path)
    for name in ["签到", "签到", "登记意见", "签到", "", "两\n行"] { history.add(name) }
    #expect(history.names == ["签到", "登记意见", "签到"])
    #expect(HistoryFile(path: path).names == ["签到", "登记意见", "签到"])
    #expect(mode(path) == 0o600)
    #expect(mode(folder + "/state/dutybot") == 0o700)
  }

  @Test func keepsTheLastFiveHundred() throws {
    let path = try Give.folder() + "/history"
    var history = HistoryFile(path: path)
    for number in 0..<700 { history.add("\(number)") }
    #expect(history.names.count == 500)
    let again = HistoryFile(path: path)
    #expect(again.names == (200..<700).map { "\($0)" })
    // The file was cut too.
    #expect(HistoryFile(path: path).names == again.names)
    var info = stat()
    #expect(stat(path, &info) == 0 && info.st_size == 2000)
  }

  @Test func aFileThatCannotBeReadIsNothing() throws {
    let folder = try Give.folder()
    var history = HistoryFile(path: folder)
    #expect(history.names == [])
    history.add("签到")
    #expect(history.names == ["签到"])
    #expect(HistoryFile(path: nil).names == [])
  }

  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/dutybot/history"),
      (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/dutybot/history"),
      (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/dutybot/history"),
      ([:], nil),
    ] as [([String: String], String?)])
  func hasAPlace(_ environment: [String: String], _ path: String?) {
    #expect(HistoryFile.standardPath { environment[$0] } == path)
  }
}

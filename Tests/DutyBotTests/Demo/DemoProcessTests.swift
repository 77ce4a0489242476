import Foundation
import Glibc
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

/// The demo as a real process: it leaves nothing and touches nothing of the person's.
@Suite struct DemoProcessTests {
  let program: Dutybot
  /// Where its folder is made.
  let temporary: String

  init() throws {
    program = try Dutybot()
    temporary = try Give.folder()
  }

  private var environment: [String: String] { ["TMPDIR": temporary] }
  private var folders: [String] { Give.names(in: temporary) }

  private func end() {
    program.remove()
    try? FileManager.default.removeItem(atPath: temporary)
  }

  @Test(arguments: [
    ("zh", ["我的义务", "待办"], ["演示：", "委员甲 · 2026年", "还差线上 1 次"], "再见。演示的内容已清掉。"),
    (
      "en", ["what do i owe", "open matters"], ["A demo:", "2026 (due today)", "1 online"],
      "What was in the demo is gone."
    ),
  ])
  func isHeldOverAPipe(_ lang: String, _ lines: [String], _ expected: [String], _ farewell: String) throws {
    defer { end() }
    let ran = try program.run(
      ["--demo", "--as", "委员甲", "--lang", lang], lines: lines, environment: environment)
    #expect(ran.code == 0, "\(ran.error)")
    for text in expected + [farewell] { #expect(ran.out.contains(text), "\(text) in \(ran.out)") }
    #expect(folders.isEmpty)
    for untouched in [program.store, program.folder.path + "/share", program.folder.path + "/state"] {
      #expect(!FileManager.default.fileExists(atPath: untouched))
    }
  }

  @Test func signsInFromTheBannerAndRecords() throws {
    defer { end() }
    let ran = try program.run(
      ["--demo", "--now", "2026-05-12T09:00"], lines: ["商州区教育界别委员工作室", "委员甲", "我来值班", "线下", "接待群众来访", "是"],
      environment: environment)
    #expect(ran.out.contains("委员丙（召集人）"))
    #expect(ran.out.contains("2026年5月12日"))
    #expect(ran.out.contains("已签到，09:00 开始"), "\(ran.out)")
    #expect(ran.code == 0)
  }

  @Test(
    arguments: ["zh", "en"],
    [["--now", "2026-03-31"], ["--demo", "--now", "gestern"], ["--demo", "--store", "x"]])
  func usageIsRefused(_ lang: String, _ arguments: [String]) throws {
    defer { end() }
    let ran = try program.run(arguments + ["--lang", lang], environment: environment)
    #expect(ran.code == 64)
    #expect(ran.out.isEmpty)
    if !arguments.contains("--demo") {
      #expect(ran.error.contains(lang == "zh" ? "不能倒签日期" : "cannot be back-dated"))
    }
    #expect(folders.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.store))
  }

  @Test func anUnknownNameLeavesNothing() throws {
    defer { end() }
    let ran = try program.run(["--demo", "--as", "无此人"], environment: environment)
    #expect(ran.code == 64)
    #expect(folders.isEmpty)
  }

  /// On a terminal: it waits there until it is told to end.
  private func onATerminal() throws -> Pty {
    let changes: [String: String?] = [
      "TMPDIR": temporary, "LANG": "zh_CN.UTF-8", "XDG_STATE_HOME": program.folder.path + "/state",
      "XDG_DATA_HOME": program.folder.path + "/share", "HOME": program.folder.path,
    ]
    let pty = try Pty(
      Dutybot.path, ["--demo", "--as", "委员甲", "--lang", "zh"], environment: Pty.environment(changes))
    try pty.wait(for: "委员甲")
    try pty.wait(for: "> ")
    return pty
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalLeavesNothing(_ signal: Int32) throws {
    defer { end() }
    let pty = try onATerminal()
    let folder = try #require(folders.first)
    #expect(mode("\(temporary)/\(folder)") == 0o700)
    #expect(mode("\(temporary)/\(folder)/store.sqlite") == 0o600)
    pty.signal(signal)
    #expect(try pty.waitExit() == .exited(130))
    #expect(folders.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/state"))
  }

  @Test func theEndOfTheInputLeavesNothing() throws {
    defer { end() }
    let pty = try onATerminal()
    try pty.send("\u{4}")
    #expect(try pty.waitExit() == .exited(0))
    #expect(folders.isEmpty)
  }

  @Test func theNextDemoClearsAwayWhatAKilledOneLeft() throws {
    defer { end() }
    let pty = try onATerminal()
    let other = try onATerminal()
    #expect(folders.count == 2)
    pty.kill()
    #expect(try pty.waitExit() == .killed(SIGKILL))
    #expect(folders.count == 2)
    let keep = temporary + "/dutybot-demo-notes"
    try FileManager.default.createDirectory(atPath: keep, withIntermediateDirectories: true)
    _ = try program.run(["--demo"], environment: environment)
    // That of the demo which still runs, and what only looks like one.
    #expect(folders.count == 2)
    #expect(folders.contains("dutybot-demo-notes"))
    try other.send("\u{4}")
    #expect(try other.waitExit() == .exited(0))
    #expect(folders == ["dutybot-demo-notes"])
  }

  /// A link that stands where a demo's folder might be is no folder: what it leads to stays.
  @Test func aLinkIsNotFollowed() throws {
    defer { end() }
    let target = program.folder.path + "/kept"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    symlink(target, temporary + "/dutybot-demo-999999999-abcdef")
    _ = try program.run(["--demo"], environment: environment)
    #expect(FileManager.default.fileExists(atPath: target))
  }
}

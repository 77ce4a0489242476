import Foundation
import Testing

@testable import Workbench

/// No more is said for a task than there need be. That the talks hold, with what is then in the ledger, `TalksTests` tells.
@Suite("Turns per task")
struct TurnsPerTaskTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Talks/turns")

  @Test(
    "Every task is marked in both languages, and takes no more turns than it says", arguments: ["zh", "en"])
  func bars(_ language: String) throws {
    let talk = try String(
      contentsOf: Self.folder.appendingPathComponent("shift.\(language).talk"), encoding: .utf8)
    let tasks = TaskTurns.tasks(of: talk)
    #expect(tasks.map(\.most) == [2, 4, 2, 3])
    for task in tasks { #expect(task.turns > 0 && task.turns <= task.most, "\(task.task)") }
  }

  @Test("Turns are counted between the marks alone")
  func counts() {
    let tasks = TaskTurns.tasks(
      of: """
        我：先说一句
        # 任务 签到 check in ≤ 2
        我：签到
        机：……
        我：是
        # 完
        我：又一句
        # task 签退 check out ≤ many
        me: check out
        # done
        # task 签退 check out ≤ 1
        me: check out
        me: yes
        # done
        """)
    #expect(tasks.map(\.task) == ["签到 check in", "签退 check out"])
    #expect(tasks.map(\.turns) == [2, 2])
    #expect(tasks.map(\.most) == [2, 1])
  }
}

import Dialogs
import Foundation
import Regulation
import Testing
import Understanding

@testable import Conversation
@testable import DutyBot
@testable import Workbench

@Suite("What the talks cover")
struct CoverageTests {
  /// Taken by nothing that begins today: whoever lists a member whose name stands in the room's is asked for the reason at
  /// once. It is for a list that an earlier version took without asking.
  private static let untaken: Set<String> = ["submit-application.otherCommittee → exceptional [只有主席会议能破例]"]

  @Test("Talks and walks take every way out of every dialog, and say every engine word in each")
  func whole() throws {
    let coverage = try Walked.all().coverage
    #expect(coverage.missedWays.map(\.name).filter { !Self.untaken.contains($0) } == [])
    #expect(coverage.percent >= 99)
    for language in TalkLanguage.allCases {
      let missed = Set(coverage.allWays).subtracting(coverage.ways[language] ?? []).map(\.name)
      #expect(missed.filter { !Self.untaken.contains($0) } == [], "\(language.rawValue)")
    }
    #expect(coverage.missedWords.map { "\($0.word.rawValue) in \($0.dialog)" } == [])
    #expect(coverage.missedMisses.map { "\($0.place.dialog).\($0.place.state) \($0.time)" } == [])
  }

  @Test("What a talk leaves out is named")
  func named() throws {
    var coverage = Coverage()
    let talk = """
      今天：2026-03-31 08:55
      身份：委员甲
      数据：样例
      我：签到
      机：……
      我：嘟嘟咚
      机：……
      我：线下
      机：……
      我：/帮助
      机：……
      """
    try coverage.play(try TalkParser.parse(talk, file: "part.talk"))
    let rows = CoverageReport(coverage: coverage, language: .zh).rows
    #expect(coverage.percent < 2 && rows[0].hasPrefix("转移 2/"))
    #expect(!rows.contains("没有走到：check-in.mode → purpose"))
    #expect(rows.contains("没有走到：check-in.purpose → confirm"))
    #expect(rows.contains("没有走到：check-in.begin → alreadyOn [已在值班]"))
    #expect(!rows.contains("没有试到：check-in.mode 第 1 次没听明白"))
    #expect(rows.contains("没有试到：check-in.mode 第 2 次没听明白"))
    #expect(!rows.contains("没有说到：帮助 在 check-in") && rows.contains("没有说到：为什么 在 check-in"))
    // Whatever is said to a free text that may be left out is taken: it cannot be missed.
    #expect(!rows.contains { $0.contains("check-in.purpose 第") })
  }

  @Test("A talk that does not run green is not counted")
  func notGreen() throws {
    var coverage = Coverage()
    let talk = try TalkParser.parse("身份：委员甲\n数据：样例\n我：签到\n机：别的话", file: "wrong.talk")
    #expect(throws: Coverage.NotGreen.self) { try coverage.play(talk) }
    #expect(coverage.taken.isEmpty)
  }
}

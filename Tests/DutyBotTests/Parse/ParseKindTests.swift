import Foundation
import Testing

@testable import DutyBot

/// `dutybot parse --kind` as a process.
@Suite("One kind alone")
struct ParseKindTests {
  private func parse(_ kind: String, _ line: String, _ more: [String] = []) throws -> String {
    let bot = try Dutybot()
    defer { bot.remove() }
    let run = try bot.run(["parse", "--kind", kind, "--now", "2026-04-15T10:20"] + more, lines: [line])
    #expect(run.code == 0 && run.error.isEmpty)
    return run.out
  }

  @Test("A line of each kind")
  func kinds() throws {
    let time = try parse("time", "昨天下午三点")
    #expect(time.contains(#""from":"2026-04-14T15:00:00""#) && time.contains(#""to":"2026-04-14T16:00:00""#))
    #expect(try parse("time", "2026-02-30").contains(#""why":"no-such-day""#))
    #expect(try parse("number", "十二个人").contains(#""value":12"#))
    #expect(try parse("phone", "王大爷 138 0013 8000").contains(#""digits":"13800138000""#))
    #expect(try parse("yesno", "不知道").contains(#""value":null"#))
    #expect(try parse("name", "委员甲、委员乙").contains(#"["委员甲","委员乙"]"#))
    #expect(try parse("choice", "除了第一个", ["--among", "甲|乙|丙"]).contains(#""choices":[2,3]"#))
  }
}

import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs
@testable import Understanding

/// Answers of thousands of lines and lists of thousands of choices: neither costs with its length at every turn.
@Suite("Long answers and long lists")
struct LongAnswersTests {
  private static func desk(opinions count: Int) throws -> SampleDesk {
    let sample = try SampleDesk()
    let me = SampleDesk.person("委员甲")
    for number in 1...count {
      try sample.write(
        [
          Proposal(
            Act(
              OpinionRecorded(person: me, source: .reception, anonymous: false, reachable: true, shift: nil)),
            in: SampleDesk.room, on: MatterID("opinion-\(number)"), occurred: sample.clock.now,
            personal: [.words: "第\(number)盏路灯坏了", .visitor: "群众甲", .contact: "13800138000"])
        ], as: "委员甲")
    }
    return sample
  }

  @Test("A list is shown page by page, goes on at “more” and round again", arguments: Language.allCases)
  func pages(_ language: Language) throws {
    let sample = try Self.desk(opinions: 120)
    let (session, _) = try sample.session(as: "委员甲", language)
    let first = try session.say(language("待办", "open matters"))
    #expect(first.contains("  50 “第50盏") && !first.contains("第51盏"))
    #expect(first.contains(language("还有 70 项", "70 more choices")))
    let second = try session.say(language("更多", "more"))
    #expect(second.contains("  1 “第51盏") && second.contains("  50 “第100盏"))
    let third = try session.say(language("更多", "more"))
    #expect(third.contains("  20 “第120盏") && !third.contains(language("还有", "more choices")))
    #expect(try session.say(language("更多", "more")).contains("  1 “第1盏"))
  }

  @Test("A number is one of those shown; a name is found on any page; only what is shown is saved")
  func chosen() throws {
    let sample = try Self.desk(opinions: 120)
    let (session, _) = try sample.session(as: "委员甲")
    try session.say("待办", "更多")
    let frame = try #require(session.conversation.frames.last)
    #expect(frame.offered.count == 50 && frame.offered.first?.id == "opinion-51")
    #expect(try session.say("2").contains("第52盏"))
    let (other, _) = try sample.session(as: "委员甲")
    try other.say("取消", "待办")
    #expect(try other.say("第117盏路灯").contains("第117盏"))
  }

  @Test("A page is kept with the conversation, and another question begins with its first")
  func kept() throws {
    let sample = try Self.desk(opinions: 60)
    let (session, _) = try sample.session(as: "委员甲")
    try session.say("待办", "更多")
    let saved = try Play.throughJSON(session.conversation)
    #expect(saved == session.conversation && saved.frames.last?.pageNumber == 1)
  }

  @Test("Lines so far are one text, as older versions read it, and theirs are read as ever")
  func lines() throws {
    let lines = LinesSoFar().adding("一").adding("").adding("三")
    #expect(lines.text == "一\n\n三" && lines.count == 3 && !lines.isEmpty)
    #expect(String(decoding: try JSONEncoder().encode(lines), as: UTF8.self) == #"["一","","三"]"#)
    let many = (0..<1000).reduce(LinesSoFar()) { so, number in so.adding("\(number)") }
    let saved = try JSONEncoder().encode(many)
    #expect(try JSONDecoder().decode([String].self, from: saved).count == 15 + 40)
    #expect(try JSONDecoder().decode(LinesSoFar.self, from: saved) == many)
    #expect(try JSONDecoder().decode(LinesSoFar.self, from: Data(#"["一","","三"]"#.utf8)) == lines)
    #expect(try JSONDecoder().decode(LinesSoFar.self, from: Data("[]".utf8)) == LinesSoFar())
    #expect(LinesSoFar().adding("").count == 1)
  }

  @Test(
    "A list of thousands is asked for page by page, and a choice is found by its words",
    arguments: Language.allCases)
  func counted(_ language: Language) throws {
    let sample = try Self.desk(opinions: 130)
    let (session, _) = try sample.session(as: "委员甲", language)
    // The last page is short, and none is asked for beyond it.
    try session.say(language("待办", "open matters"), language("更多", "more"))
    let last = try session.say(language("更多", "more"))
    #expect(last.contains("  30 “第130盏"))
    #expect(try session.say("129盏").contains("第129盏"))
  }

  @Test(
    "The limit is told once, at the line that passes it; the end says what was kept",
    arguments: Language.allCases)
  func limit(_ language: Language) throws {
    var play = try Play.visit(to: "report", language)
    let phrases = EnginePhrases(language)
    let line = String(repeating: "字", count: 999)
    for _ in 0..<10 { #expect(try play.say(line) == "") }
    #expect(try play.say("再多一行") == phrases.linesFull(10, most: 10_000))
    for _ in 0..<5 { #expect(try play.say("还有一行") == "") }
    let saved = try Play.throughJSON(play.conversation)
    #expect(saved == play.conversation && saved.frames.last?.lines.count == 10)
    #expect(try play.say("。").hasPrefix(phrases.linesKept(10, lost: 6, most: 10_000)))
  }

  @Test("A first line that is too long is refused, and the next ones are taken")
  func longLine() throws {
    var play = try Play.visit(to: "report")
    #expect(try play.say(String(repeating: "字", count: 10_001)) == EnginePhrases(.zh).tooLong(10_000))
    #expect(try play.say("短的") == "")
    #expect(play.conversation.frames.last?.lines.text == "短的")
  }

  @Test("What is counted line by line is what is counted at once")
  func tally() throws {
    let lines = ["👨‍👩‍👧‍👦e\u{301}", "", "字\r", "行 行", String(repeating: "长", count: 300)]
    let many = Array(repeating: lines, count: 40).flatMap(\.self)
    let grown = many.reduce(LinesSoFar()) { so, line in so.adding(line) }
    let text = many.joined(separator: "\n")
    #expect(grown.text == text && grown.count == many.count && grown.last == lines.last)
    #expect(grown.tally.scalars == text.unicodeScalars.count)
    #expect(grown == LinesSoFar(text))
  }
}

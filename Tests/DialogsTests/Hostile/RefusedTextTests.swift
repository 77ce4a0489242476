import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

/// What cannot be taken is refused with its reason, and is not lost.
@Suite("Text that is refused")
struct RefusedTextTests {
  private static func atWords() throws -> HostileRoom {
    let room = try HostileRoom(.liaison, .zh)
    _ = try room.open()
    try room.session.say("登记意见", "", "1", "不留")
    return room
  }

  @Test("A text of an editor that is too long is there to be shortened")
  func editedTooLong() throws {
    let room = try Self.atWords()
    let text = "头\n" + String(repeating: "字", count: 10_000)
    #expect(try room.session.hear(.edited(text)).rows.joined().contains("太长了，最多 10000 个字"))
    #expect(try room.session.hear(.line("/编辑")).edits == text)
  }

  @Test("One line only, where one is asked for: several from an editor are there to be joined")
  func editedSeveralLines() throws {
    let room = try HostileRoom(.liaison, .zh)
    _ = try room.open()
    try room.session.say("签到", "线下")
    #expect(try room.session.hear(.edited("接待\n已签到。")).rows.joined().contains("只写一行"))
    #expect(try room.session.hear(.line("/编辑")).edits == "接待\n已签到。")
    #expect(try room.session.hear(.edited("接待群众\n")).rows.joined().contains("接待群众"))
  }

  @Test("An edited text answers the question, also where a line before it had been asked back")
  func editedAfterAsked() throws {
    let room = try HostileRoom(.liaison, .zh)
    _ = try room.open()
    try room.session.say("签到", "线下")
    #expect(try room.session.hear(.line("先放着")).rows.joined().contains("先放着"))
    #expect(try room.session.hear(.edited("接待群众")).rows.joined().contains("对吗"))
    #expect(try room.session.hear(.line("是")).rows.joined().contains("已签到"))
  }

  @Test(
    "What would break a line is no row of the program's",
    arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}"])
  func rows(_ mark: String) throws {
    let room = try HostileRoom(.liaison, .zh)
    _ = try room.open()
    try room.session.say("签到", "线下")
    let rows = try room.session.hear(.line("接待\(mark)已签到。")).rows
    #expect(!rows.contains { $0.hasPrefix("已签到") })
  }

  @Test("Marks do not lengthen a text past its limit")
  func marks() {
    #expect(TextLength.exceeds("甲" + String(repeating: "\u{301}", count: 1000), 40))
    #expect(!TextLength.exceeds(String(repeating: "👨‍👩‍👧‍👦", count: 40), 40))
    #expect(TextLength.exceeds(String(repeating: "字", count: 41), 40))
    #expect(!TextLength.exceeds(String(repeating: "字", count: 40), 40))
    #expect(!TextLength.exceeds("", 0))
  }
}

import Foundation
import Regulation
import Testing

@testable import Workbench

/// Erasing a visitor's data in conversation, while others have them on their screens.
@Suite("A visitor's data are erased by conversation")
struct ErasedTests {
  static let traces = ["王女士", "13900000000", "新农合", "已告知王"]

  /// Files below the folders of the program that hold any of it.
  private func found(_ bot: Dutybot) -> [String] {
    ["data", "state", "share"].flatMap { part -> [String] in
      let folder = bot.folder.appendingPathComponent(part).path
      let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      return names.flatMap { name -> [String] in
        guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else { return [] }
        return Self.traces.filter { bytes.range(of: Data($0.utf8)) != nil }.map { "\(name): \($0)" }
      }
    }
  }

  /// A shift on which a visitor was received, and is named in what was done.
  private func room() throws -> Dutybot {
    let bot = try Dutybot()
    let lines =
      WholeShift.setUp + [
        WholeShift.signIn, "我来值班", "线下", "接待群众来访", "是",
        "登记意见", "1", "王女士", "13900000000", "请问新农合到哪里办", "。", "3", "以后答复", "否",
        "待办", "1", "答复", "已告知王女士带户口本来", "否",
        "签退", "接待王女士 1 人", "是",
      ]
    let ran = try bot.run(lines: lines)
    #expect(ran.code == 0)
    #expect(ran.out.contains("已签退"))
    return bot
  }

  static let erasing = ["委员丁", "删除来访人信息", "来访人要求", "王女士", "1", "全部", "是"]

  @Test("the liaison sees what goes and what stays; afterwards no file of the program holds it")
  func all() throws {
    let bot = try room()
    defer { bot.remove() }
    #expect(!found(bot).isEmpty)
    let other = try Talker(bot, ["--as", "委员甲"])
    #expect(other.wait() == .waits)
    for line in ["待办"] { _ = try other.say(line) }
    _ = try other.say("1")
    #expect(try other.say("反馈").out.contains("怎么反馈"))

    let ran = try bot.run(lines: Self.erasing)
    #expect(ran.code == 0, "\(ran.error)")
    #expect(ran.out.contains("要删除：1 件意见里的称呼、联系方式和原话"))
    #expect(ran.out.contains("会留下：日期、来源、类别"))
    #expect(ran.out.contains("已删除。台账里只留：谁、什么时候、为什么（来访人要求）"))
    #expect(found(bot) == [])

    let told = try other.say("电话").out
    #expect(told.contains("没办完的“待办”说的是他，停下了"), "\(told)")
    #expect(try other.say("待办").out.contains("（原话已删除）"))
    _ = other.finish()
    #expect(found(bot) == [])
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test(
    "killed right after the commit, the next start clears the files",
    arguments: ["before-commit", "after-commit"])
  func killed(_ milestone: String) throws {
    // Which turn the last line is (the end of the input is one more): read off an undisturbed run.
    let undisturbed = try room()
    defer { undisturbed.remove() }
    let trace = undisturbed.folder.appendingPathComponent("turns")
    _ = try undisturbed.run(lines: Self.erasing, environment: ["DUTYBOT_TURNS": trace.path])
    let turns = try String(contentsOf: trace, encoding: .utf8).split(separator: "\n").compactMap { Int($0) }
    let last = try #require(turns.firstIndex(of: Self.erasing.count - 1)) + 1

    let bot = try room()
    defer { bot.remove() }
    let ran = try bot.run(lines: Self.erasing, environment: ["DUTYBOT_KILL": "\(milestone) \(last)"])
    #expect(ran.code == -9)
    let acts = try bot.ledger()
    #expect(acts.contains { $0.hasPrefix("visitorErased") } == (milestone == "after-commit"))
    let again = try bot.run(lines: ["委员丁", "是"])
    #expect(again.code == 0)
    #expect(found(bot) == [], "\(again.out)")
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("who is not the liaison is told whose task it is", arguments: [("zh", "联络员"), ("en", "liaison")])
  func notTheLiaison(_ lang: String, _ said: String) throws {
    let bot = try room()
    defer { bot.remove() }
    let ran = try bot.run(["--lang", lang, "--as", "委员甲"], lines: ["删除来访人信息"])
    #expect(ran.out.contains(said))
    #expect(!found(bot).isEmpty)
  }
}

import Dialogs
import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot
@testable import Workbench

@Suite("Walks through dialogs")
struct DialogWalkTests {
  @Test(
    "Each walk is a talk that runs green", arguments: DialogBook.dutyBot.dialogs.map(\.name),
    Language.allCases)
  func green(_ name: String, _ language: Language) throws {
    var coverage = Coverage()
    for talk in try Walked.of(name, language).talks {
      try coverage.play(try TalkParser.parse(talk.text, file: talk.file))
    }
  }

  @Test(
    "A dialog is walked whole",
    arguments: ["check-in", "late-shift", "room", "erase-visitor", "record-opinion"], Language.allCases)
  func whole(_ name: String, _ language: Language) throws {
    let dialog = try #require(DialogBook.dutyBot[name])
    let walked = try WalkTalks(through: dialog, language, thorough: false)
    #expect(walked.missed.map(\.name) == [])
    var coverage = Coverage()
    for talk in walked.talks { try coverage.play(try TalkParser.parse(talk.text, file: talk.file)) }
    #expect(coverage.missedWays.filter { $0.dialog == name }.map(\.name) == [])
  }

  @Test("The way to a state is the shortest there is")
  func toState() throws {
    let dialog = try #require(DialogBook.dutyBot["check-in"])
    let walk = try DialogWalker(language: .zh).walk(
      dialog, to: "confirm", from: WalkGround.all(dialog).map { $0.start(.zh) })
    #expect(walk?.moves.count == 3 && walk?.state == "check-in.confirm")
  }

  @Test("A thorough walk misses every question three times and says every word")
  func thorough() throws {
    let dialog = try #require(DialogBook.dutyBot["check-in"])
    var coverage = Coverage()
    for talk in try WalkTalks(through: dialog, .zh, thorough: true).talks {
      try coverage.play(try TalkParser.parse(talk.text, file: talk.file))
    }
    #expect(coverage.missedWords.filter { $0.dialog == "check-in" }.map(\.word) == [])
    #expect(coverage.missedMisses.filter { $0.place.dialog == "check-in" }.isEmpty)
  }

  @Test("All dialogs and lifecycles of the program are sound to the words")
  func sound() throws { #expect(try BookCheck.flaws(of: .dutyBot) == []) }

  @Test("The commands: codes, names, files")
  func commands() throws {
    let dutybot = try Dutybot()
    defer { dutybot.remove() }
    let list = try dutybot.run(["dialogs", "list"])
    #expect(list.code == 0 && DialogBook.dutyBot.dialogs.allSatisfy { list.out.contains($0.name) })
    #expect(try dutybot.run(["dialogs", "check"]).code == 0)
    #expect(try dutybot.run(["dialogs", "draw", "no-such"]).code == 64)
    #expect(try dutybot.run(["dialogs", "draw", "check-in", "--at", "no-such"]).code == 64)
    let drawn = try dutybot.run(["dialogs", "draw", "check-in", "--format", "scxml", "--at", "mode"])
    #expect(drawn.code == 0 && drawn.out.contains(#"id="mode" d:label="mode" d:here="true""#))
    let folder = dutybot.folder.path + "/graphs"
    #expect(try dutybot.run(["dialogs", "draw", "--all", "--out", folder]).code == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count == 3 * Drawing.all.count && files.contains("lifecycle-opinion.scxml"))
    let walks = dutybot.folder.path + "/walks"
    let walked = try dutybot.run(["dialogs", "walk", "check-in", "--out", walks])
    #expect(walked.code == 0)
    let covered = try dutybot.run(["dialogs", "cover", walks, "--min", "100"])
    #expect(covered.code == 1 && covered.out.contains("没有走到：check-out.begin"))
    #expect(try dutybot.run(["dialogs", "cover", walks, "--min", "1"]).code == 0)
    _ = try dutybot.run(["--as", "nobody"])
    #expect(try dutybot.run(["dialogs", "check-upgrade"]).code == 0)
  }
}

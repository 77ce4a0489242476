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
    "What is said beside a talk's way is a talk that runs green", arguments: ["check-in", "record-opinion"])
  func beside(_ name: String) throws {
    var (lacking, coverage) = (Coverage(), Coverage())
    let file = "dialogs/\(name).zh.talk"
    let (talk, places) = (try TalksTests.talk(file), try TalkHeld.hold(file).heardAt)
    let detours = try TalkDetour.all(of: talk, heardAt: places, lacking: &lacking)
    #expect(detours.count > 1)
    for detour in detours { try coverage.play(try TalkParser.parse(detour.text, file: talk.file)) }
    #expect(coverage.misses == lacking.misses && coverage.words == lacking.words)
    // Nothing is gone through twice.
    #expect(try TalkDetour.all(of: talk, heardAt: places, lacking: &lacking).isEmpty)
  }

  @Test(
    "A dialog is walked whole",
    arguments: ["check-in", "late-shift", "room"], Language.allCases)
  func whole(_ name: String, _ language: Language) throws {
    let dialog = try #require(DialogBook.dutyBot[name])
    let walked = try WalkTalks(through: dialog, language, thorough: false)
    #expect(Set(walked.missed.map(\.name)) == Self.saidAtTheMenu[name] ?? [])
    var coverage = Coverage()
    for talk in walked.talks { try coverage.play(try TalkParser.parse(talk.text, file: talk.file)) }
    let missed = coverage.missedWays.filter { $0.dialog == name }
    #expect(Set(missed.map(\.name)) == Self.saidAtTheMenu[name] ?? [])
  }

  /// Ways that only a sentence at the menu leads to: a walk says the dialog's name there. Talks take them.
  static let saidAtTheMenu: [String: Set<String>] = [
    "late-shift": ["late-shift.begin → who [替一位委员补录]", "late-shift.who → start"]
  ]

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
    #expect(try dutybot.run(["dialogs", "walk", "log-activity", "--out", walks]).code == 0)
    #expect(try dutybot.run(["dialogs", "cover", walks, "--min", "1"]).code == 0)
    _ = try dutybot.run(["--as", "nobody"])
    #expect(try dutybot.run(["dialogs", "check-upgrade"]).code == 0)
  }
}

import Foundation
import Testing

@testable import DutyBot

/// Every conversation in Tests/Talks is held, and its ledger looked at.
@Suite("Talks")
struct TalksTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Talks").standardizedFileURL

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".talk") }.sorted()
  }()

  @Test func thereAreTwenty() { #expect(TalksTests.files.count >= 20) }

  @Test(arguments: files)
  func isHeld(_ file: String) throws {
    let text = try String(contentsOf: TalksTests.folder.appendingPathComponent(file), encoding: .utf8)
    let talk = try TalkParser.parse(text, file: file)
    var stage = try ScriptStage(for: talk)
    let result = TalkPlayer.play(talk, on: &stage)
    for failure in result.failures { Issue.record("\(failure.text(in: .zh))") }
  }
}

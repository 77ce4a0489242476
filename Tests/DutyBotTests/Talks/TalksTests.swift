import Conversation
import Dialogs
import Foundation
import Regulation
import Synchronization
import Testing

@testable import DutyBot
@testable import Workbench

/// Every conversation in Tests/Talks and its folders is held, and its ledger looked at.
@Suite("Talks")
struct TalksTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Talks").standardizedFileURL

  /// As paths below the folder: `dialogs/check-in.zh.talk`.
  static let files: [String] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".talk") }.sorted()
  }()

  /// One of ``files``, read; what it joins lies beside it.
  static func talk(_ file: String) throws -> Talk {
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    return try TalkParser.parse(text, file: file) { TalkFiles.text(folder.path + "/" + $0) }
  }

  @Test func thereAreTwenty() { #expect(TalksTests.files.count >= 20) }

  @Test(arguments: files)
  func isHeld(_ file: String) throws {
    for failure in try TalkHeld.hold(file).result.failures { Issue.record("\(failure.text(in: .zh))") }
  }
}

/// A talk that was held: how it went, and what of the dialogs was said in it.
struct TalkHeld: Sendable {
  let result: TalkResult
  let said: Set<SaidState>
  /// What was gone through in it.
  let passed: [Passage]
  /// Where the conversation stood at each of its lines.
  let heardAt: [String]

  private static let held = Mutex<[String: TalkHeld]>([:])

  /// Holds a talk, once for all tests that ask.
  static func hold(_ file: String) throws -> TalkHeld {
    if let before = held.withLock({ $0[file] }) { return before }
    let talk = try TalksTests.talk(file)
    let listener = StateListener()
    var stage = try ScriptStage(for: talk, holding: listener.book)
    let result = TalkPlayer.play(talk, on: &stage)
    let now = TalkHeld(result: result, said: listener.said, passed: stage.passed, heardAt: stage.heardAt)
    held.withLock { $0[file] = now }
    return now
  }
}

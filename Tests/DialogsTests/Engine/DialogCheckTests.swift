import Foundation
import Regulation
import StateMachines
import Testing

@testable import Conversation
@testable import Dialogs
@testable import Understanding

@Suite("Every dialog is sound")
struct DialogCheckTests {
  static let names = DialogBook.dutyBot.dialogs.map(\.name)

  @Test(arguments: names)
  func isSound(_ name: String) throws {
    let dialog = try #require(DialogBook.dutyBot[name])
    #expect(dialog.check().map(\.description) == [])
  }

  @Test func frontNamesExist() {
    let known = Set(DialogBook.dutyBot.dialogs.map(\.name))
    #expect(DialogBook.dutyBot.front.filter { !known.contains($0) } == [])
  }

  @Test(
    "No phrase is an engine word, and none belongs to two dialogs of one audience",
    arguments: Audience.allCases)
  func phrases(_ audience: Audience) {
    var owners: [String: String] = [:]
    for dialog in DialogBook.dutyBot.dialogs where dialog.audiences.contains(audience) {
      for phrase in Set(dialog.phrases + [dialog.title.zh, dialog.title.en]) {
        // 改 with something behind it gives way to a phrase: 改口令.
        let word = EngineWord.read(phrase).flatMap { $0.word == .change && !$0.rest.isEmpty ? nil : $0.word }
        #expect(word == nil, "\(phrase)")
        let key = TextFolding.folded(phrase)
        #expect(owners[key] == nil || owners[key] == dialog.name, "\(phrase)")
        owners[key] = dialog.name
      }
    }
  }

  /// A change of structure needs a new version: open conversations are resumed by it.
  @Test func structureIsAsCommitted() throws {
    let now = DialogBook.dutyBot.dialogs.map { "\($0.name) \($0.version) \($0.shape)" }.sorted()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Golden/dialogs.txt")
    if ProcessInfo.processInfo.environment["DUTYBOT_ACCEPT"] != nil {
      try (now.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    let committed = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(now == committed, "give the dialog a new version, then run the tests with DUTYBOT_ACCEPT=1")
  }

  @Test("A check that finds what is wrong")
  func findsFlaws() {
    let broken = Broken.dialog.check()
    #expect(broken.contains(.mayBeEmpty(slot: "text", record: "written")))
    #expect(broken.contains(.guardedToTheEnd(state: "start", event: "passed")))
    #expect(broken.contains(.undeclared("forgotten")))
    #expect(broken.contains(.graph(.unreachable("lost"))))
  }
}

/// A dialog with one mistake of each kind.
private enum Broken: String, DialogStates {
  case start, asked, written, lost, forgotten, end

  static let text = Slot<String>("text", "文字", "text", as: .text(max: 10))

  static let dialog = define("broken", version: 1, title: ("坏的", "broken"), phrases: [], start: .start) {
    decide(.start).when("never", .asked) { _ in false }
    ask(.asked, for: text, optional: true).then(.written)
    record(.written, needs: [text]) { _ in [] }.then(.end)
    say(.lost).then(.end)
    end(.end)
  }

  static func zh(_ state: Broken, _ scene: Scene) -> Words { Words("") }
  static func en(_ state: Broken, _ scene: Scene) -> Words { Words("") }
}

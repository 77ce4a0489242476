import Foundation
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

/// The examples of docs/talks.md and docs/talks.zh-Hans.md are talks that pass, and show every construct.
@Suite("The reference of the talk format")
struct TalkReferenceTests {
  static let documents = ["talks.md", "talks.zh-Hans.md"]

  private struct Example {
    var name: String?
    var text: String
  }

  private func examples(_ document: String) throws -> [Example] {
    let file = TalksTests.folder.appendingPathComponent("../../docs/\(document)")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.components(separatedBy: "\n```talk").dropFirst().map { piece in
      let lines = piece.components(separatedBy: "\n")
      let body = lines.dropFirst().prefix { !$0.hasPrefix("```") }
      let name = lines[0].trimmingCharacters(in: .whitespaces)
      return Example(name: name.isEmpty ? nil : name, text: body.joined(separator: "\n") + "\n")
    }
  }

  @Test(arguments: documents)
  func everyExamplePasses(_ document: String) throws {
    let all = try examples(document)
    #expect(all.count >= 10)
    for example in all where example.name == nil {
      let talk = try TalkParser.parse(example.text, file: document) { path in
        all.first { $0.name == path }?.text
      }
      var stage = try ScriptStage(for: talk)
      for failure in TalkPlayer.play(talk, on: &stage).failures {
        Issue.record("\(failure.text(in: .zh))\n\(example.text)")
      }
    }
  }

  @Test(arguments: documents)
  func everyConstructIsShown(_ document: String) throws {
    let shown = try examples(document).map(\.text).joined()
    for directive in TalkDirective.allCases {
      let words = [directive.names.zh, directive.names.en]
      #expect(words.contains { shown.contains("【" + $0) || shown.contains("[" + $0) }, "\(directive)")
    }
    let whole = try String(
      contentsOf: TalksTests.folder.appendingPathComponent("../../docs/\(document)"), encoding: .utf8)
    for hole in Hole.allCases {
      #expect(whole.contains("{\(hole.names.zh)}") && whole.contains("{\(hole.names.en)}"), "\(hole)")
    }
  }
}

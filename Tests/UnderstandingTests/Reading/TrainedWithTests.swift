import Dialogs
import Foundation
import Testing

@testable import Understanding

/// The table, its figures and the sentences belong together; training them anew takes a release build, so it is told by marks.
@Suite("What the table was trained with")
struct TrainedWithTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test(
    "The table and its figures are those of the sentences as they are; else run scripts/train-understanding",
    .enabled(if: !ownSentences.isEmpty, "the sentences are not beside the tests"))
  func marks() throws {
    let figures = try Self.text("Sources/CWeights/figures.txt")
    let reader = LineReader(.dutyBot(weights: nil), people: ExampleRoom.people)
    #expect(figures.contains("made of \(TrainedWith.mark(of: ownSentences, readBy: reader)),"))
    #expect(figures.contains("is \(TrainedWith.mark(of: WeightBytes.dutyBot.bytes))"))
  }

  @Test("The documents tell the figures that the table was measured with")
  func told() throws {
    let rows = try Self.text("Sources/CWeights/figures.txt").split(whereSeparator: \.isNewline)
    for path in ["docs/understanding.md", "docs/understanding.zh-Hans.md"] {
      let document = try Self.text(path)
      for language in ["zh", "en"] {
        let row = try #require(rows.first { $0.hasPrefix(language + ":") })
        #expect(document.contains(row), "\(path) does not tell: \(row)")
      }
    }
  }

  @Test("A mark changes with a sentence, its meaning and what the reader knows, and not with their order")
  func changes() {
    let reader = LineReader(.dutyBot(weights: nil), people: [])
    let one = Saying(text: "签到", intent: "check-in", slots: "")
    let other = Saying(text: "签退", intent: "check-out", slots: "")
    let mark = TrainedWith.mark(of: [one, other], readBy: reader)
    #expect(TrainedWith.mark(of: [other, one], readBy: reader) == mark)
    #expect(TrainedWith.mark(of: [one], readBy: reader) != mark)
    let misread = Saying(text: "签退", intent: "check-in", slots: "")
    #expect(TrainedWith.mark(of: [one, misread], readBy: reader) != mark)
    var known = IntentKnowledge.dutyBot(weights: nil)
    known.concepts.removeLast()
    #expect(TrainedWith.mark(of: [one, other], readBy: LineReader(known, people: [])) != mark)
    #expect(TrainedWith.mark(of: [UInt8]([1, 2])) != TrainedWith.mark(of: [UInt8]([2, 1])))
  }
}

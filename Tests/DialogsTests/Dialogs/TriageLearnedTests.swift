import Foundation
import Regulation
import Testing
import Understanding
import WorkroomStore

@testable import Dialogs

/// How well the classes are told of messages that the project wrote itself, by cues and by what was decided before.
@Suite("Triage that learns from the room") struct TriageLearnedTests {
  private static func messages(_ name: String) throws -> [(kind: OpinionClass, words: String)] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Fixtures/messages/\(name).zh.txt").standardizedFileURL.path
    let kinds: [Character: OpinionClass] = [
      "访": .petition, "诉": .complaint, "询": .inquiry, "需": .smallNeed, "题": .problem,
    ]
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      line.first.flatMap { kinds[$0] }.map { ($0, String(line.dropFirst(2))) }
    }
  }

  private func share(_ messages: [(kind: OpinionClass, words: String)], _ index: AlikeIndex?) -> (
    first: Double, two: Double
  ) {
    var (first, two) = (0, 0)
    for message in messages {
      let hint = TriageHint(message.words, learned: index?.learned(of: message.words) ?? .nothing)
      if hint.suggestions.first?.kind == message.kind { first += 1 }
      if hint.suggestions.contains(where: { $0.kind == message.kind }) { two += 1 }
    }
    return (Double(first) / Double(messages.count), Double(two) / Double(messages.count))
  }

  @Test("what a room decided makes the suggestions better, and the first day's are good already")
  func better() throws {
    let (asked, decided) = (try Self.messages("matters"), try Self.messages("others"))
    #expect(asked.count >= 250 && decided.count >= 400)
    let cues = share(asked, nil)
    var index = AlikeIndex()
    var told = "triage: cues \(cues)"
    var learned = cues
    for (place, message) in decided.enumerated() {
      index.put(MatterID("\(place)"), message.words, classed: message.kind)
      guard place + 1 == 100 || place + 1 == decided.count else { continue }
      learned = share(asked, index)
      told += ", with \(place + 1) decided \(learned)"
    }
    print(told)
    #expect(cues.first >= 0.6 && cues.two >= 0.7)
    #expect(learned.first >= cues.first && learned.two > cues.two)
  }

  @Test("no word behind a suggestion stood in fewer than three opinions, whatever was decided")
  func words() throws {
    let decided = try Self.messages("others").prefix(120)
    var index = AlikeIndex()
    for (place, message) in decided.enumerated() {
      index.put(MatterID("\(place)"), message.words, classed: message.kind)
    }
    for message in decided {
      for words in index.learned(of: message.words).words.values.joined() {
        // Of words joined from pairs, each pair was; the first two characters are one of them.
        let pair = String(words.prefix(2))
        #expect(decided.count(where: { $0.words.contains(pair) }) >= 3, "\(words)")
      }
    }
  }
}

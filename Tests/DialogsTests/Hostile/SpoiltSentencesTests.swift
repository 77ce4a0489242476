import Foundation
import Regulation
import Testing
import Understanding

@testable import Conversation
@testable import Dialogs

/// Sentences as they leave slipping fingers (打错、没打完的句子): begun and not ended, with a character doubled, with two swapped.
@Suite("Spoilt sentences at the menu")
struct SpoiltSentencesTests {
  /// One in so many of the sentences beside the dialogs.
  private static let share = 1200

  /// In an order that no file system decides.
  private static let sentences: [String] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Dialogs")
    let files = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.split(separator: "/").last?.hasPrefix("Sayings.") == true }
    let all = files.flatMap { file in
      (try? String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)).map(Saying.sentences)
        ?? []
    }.map(\.text).sorted()
    return all.indices.filter { $0 % share == 0 }.map { all[$0] }
  }()

  /// A prefix, a doubled character and a swapped pair at two places of a sentence.
  private static func spoilt(_ sentence: String) -> [String] {
    let characters = Array(sentence)
    return [1, characters.count / 2].filter(characters.indices.contains).flatMap {
      place in
      var (doubled, swapped) = (characters, characters)
      doubled.insert(characters[place], at: place)
      if place > 0 { swapped.swapAt(place - 1, place) }
      return [Array(characters[..<place]), doubled, swapped].map { String($0) }
    }
  }

  @Test("They upset nothing, and nothing is recorded before it is confirmed", arguments: Language.allCases)
  func recordsNothing(_ language: Language) throws {
    let room = try HostileRoom(.liaison, language)
    let before = try room.entryCount()
    for sentence in Self.sentences {
      for line in [sentence] + Self.spoilt(sentence) where !line.isBlank {
        try room.stand(at: Conversation())
        let spoken = try room.session.hear(.line(line))
        #expect(OnScreen.raw(spoken) == nil, "\(line)")
        #expect(try room.entryCount() == before, "\(line) records something")
      }
    }
    #expect(Self.sentences.count >= 10)
  }
}

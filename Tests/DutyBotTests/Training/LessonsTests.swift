import Dialogs
import Foundation
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

/// The lessons that are shipped: every model conversation is a full score.
@Suite("Lessons")
struct LessonsTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../scripts/lessons").standardizedFileURL

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".talk") }.sorted()
  }()

  static func talk(_ file: String) throws -> Talk {
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    return try TalkParser.parse(text, file: file)
  }

  @Test(arguments: files)
  func modelIsAFullScore(_ file: String) throws {
    let talk = try Self.talk(file)
    #expect(try LessonModel.flaws(of: talk, in: .zh) == [])
    var exercise = try #require(try Exercise(talk))
    #expect(TalkPlayer.play(talk, on: &exercise).passed)
    let verdict = try exercise.verdict()
    #expect(verdict.score == 100 && verdict.passed)
  }

  @Test(arguments: files)
  func isWhole(_ file: String) throws {
    let talk = try Self.talk(file)
    let lesson = try #require(talk.lesson)
    #expect(!talk.title.isEmpty)
    #expect((2...5).contains(lesson.musts.count), "as many as a learner can keep in mind")
    #expect((1...3).contains(lesson.mustNots.count))
    #expect((1...3).contains(lesson.hints.count))
    let reasons = lesson.musts.map(\.reason) + lesson.mustNots.map(\.reason)
    #expect(reasons.allSatisfy { !$0.text.isEmpty }, "says why")
    #expect(reasons.count { $0.clause != nil } * 2 > reasons.count, "most rest on a clause")
    #expect(file.hasSuffix(talk.language == .zh ? ".zh.talk" : ".en.talk"))
    #expect(talk.parts.contains { if case .ledger = $0.act { true } else { false } }, "ends with its ledger")
  }

  @Test func carriesThoseOfTheFolder() throws {
    #expect(LessonShelf.carried.map(\.file).sorted() == Self.files)
    for (file, bytes) in LessonShelf.carried {
      #expect(try Data(contentsOf: Self.folder.appendingPathComponent(file)) == Data(bytes), "\(file)")
    }
  }

  @Test(arguments: [(Language.zh, Array(1...14)), (.en, Array(1...5))])
  func allAreThere(_ language: Language, _ numbers: [Int]) throws {
    let talks = try LessonShelf.lessons(language)
    #expect(talks.compactMap { $0.lesson?.number } == numbers)
    #expect(Set(talks.map(\.title)).count == talks.count)
  }

  /// The English lesson asks for as much as the Chinese one of its number.
  @Test(arguments: 1...5)
  func asksTheSameInBothLanguages(_ number: Int) throws {
    let lessons = try Language.allCases.map { language in
      try #require(try LessonShelf.lessons(language).compactMap(\.lesson).first { $0.number == number })
    }
    #expect(Set(lessons.map { $0.musts.map(\.reason.clause) }).count == 1)
    #expect(Set(lessons.map { $0.mustNots.map(\.reason.clause) }).count == 1)
    #expect(Set(lessons.map(\.hints.count)).count == 1)
  }
}

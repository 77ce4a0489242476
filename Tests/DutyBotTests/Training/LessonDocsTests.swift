import Foundation
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

@Suite("The example in the description of lessons")
struct LessonDocsTests {
  @Test(
    "It is a lesson, and its model conversation gets all points",
    arguments: ["lessons.md", "lessons.zh-Hans.md"])
  func example(_ name: String) throws {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    let text = try String(contentsOf: root.appendingPathComponent("docs/" + name), encoding: .utf8)
    let blocks = text.split(separator: "\n\n").map { block in
      block.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }.joined(
        separator: "\n")
    }
    let lesson = try #require(blocks.first { $0.hasPrefix("lesson:") || $0.hasPrefix("课程：") })
    let talk = try TalkParser.parse(lesson, file: name)
    #expect(talk.lesson?.number == 1)
    #expect(try LessonModel.flaws(of: talk, in: .zh).isEmpty)
  }
}

import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// What visitors say, written for these tests: matters that several people tell in their own words, and others around them.
struct Message: Sendable {
  let matter: String
  let kind: OpinionClass
  let words: String

  /// Each matter by the people who came with it.
  static func matters() throws -> [Message] { try read("matters") }
  /// Each sentence is a matter of its own.
  static func others() throws -> [Message] {
    try read("others").enumerated().map { Message(matter: "other \($0)", kind: $1.kind, words: $1.words) }
  }

  private static func read(_ name: String) throws -> [Message] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Fixtures/messages/\(name).zh.txt").standardizedFileURL.path
    var matter = ""
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      if line.hasPrefix("== ") {
        matter = String(line.dropFirst(3))
        return nil
      }
      guard !line.hasPrefix("#"), let first = line.first else { return nil }
      let kind = try #require(kinds[first], "\(line)")
      return Message(matter: matter, kind: kind, words: String(line.dropFirst(2)))
    }
  }

  private static let kinds: [Character: OpinionClass] = [
    "访": .petition, "诉": .complaint, "询": .inquiry, "需": .smallNeed, "题": .problem,
  ]
}

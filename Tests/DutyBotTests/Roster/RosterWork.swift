import Foundation
import Testing

@testable import DutyBot

/// Somebody as `roster list --json` tells them.
struct ListedPerson: Decodable, Equatable {
  var name: String
  var member: Bool
  var convenor: Bool
  var liaison: Bool
  var since: String
}

/// What tests of `dutybot roster` need: a room, files, and what stands in the roster.
protocol RosterWork {}

extension RosterWork {
  static var room: String { "商州区教育界别委员工作室" }

  /// A room with 委员甲 to 己; 丙 is its convenor, 丁 its liaison.
  func atWork(_ name: String = room) throws -> Dutybot {
    let bot = try Dutybot()
    try setUp(bot, name)
    return bot
  }

  func setUp(_ bot: Dutybot, _ name: String) throws {
    let lines = [WholeShift.setUp[0], name] + WholeShift.setUp.dropFirst(2)
    #expect(try bot.run(lines: lines).code == 0)
  }

  func file(_ bot: Dutybot, _ text: String) throws -> String {
    try file(bot, Array(text.utf8))
  }

  func file(_ bot: Dutybot, _ bytes: [UInt8]) throws -> String {
    let file = bot.folder.appendingPathComponent(UUID().uuidString + ".csv")
    try Data(bytes).write(to: file)
    return file.path
  }

  func load(_ bot: Dutybot, _ text: String, _ more: [String] = [], lines: [String] = []) throws
    -> Dutybot.Outcome
  {
    try bot.run(["roster", "import", file(bot, text), "--as", "委员丙"] + more, lines: lines)
  }

  func listed(_ bot: Dutybot) throws -> [ListedPerson] {
    try JSONDecoder().decode([ListedPerson].self, from: Data(bot.run(["roster", "list", "--json"]).out.utf8))
  }
}

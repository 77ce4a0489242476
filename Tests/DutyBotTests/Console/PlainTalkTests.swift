import ArgumentParser
import Regulation
import Testing

@testable import DutyBot

/// The short way of reading the arguments says what the long one says, or leaves it to that.
@Suite struct PlainTalkTests {
  @Test(arguments: [
    [], ["--store", "a.sqlite"], ["--lang", "en"], ["--as", "委员甲", "--room", "某工作室"],
    ["--no-color", "--lang", "zh", "--store", "x", "--as", "委员乙"],
  ])
  func readsAlike(_ arguments: [String]) throws {
    let plain = try #require(PlainTalk(arguments))
    let full = try #require(try DutyBot.parseAsRoot(arguments) as? Converse)
    #expect(
      plain
        == PlainTalk(
          store: full.options.store, lang: full.options.lang, person: full.person, room: full.room,
          noColor: full.noColor))
    #expect(!full.demo && full.now == nil)
  }

  @Test(arguments: [
    ["talk"], ["--demo"], ["--now", "2026-03-31"], ["--help"], ["--version"], ["ledger", "verify"],
    ["--store"],
    ["--lang", "fr"], ["--as", "--room"], ["--as", ""], ["--as=委员甲"], ["--store", "a", "--store", "b"],
    ["-x"],
    ["--no-color", "--no-color"], ["委员甲"], ["--"],
  ])
  func leavesTheRest(_ arguments: [String]) { #expect(PlainTalk(arguments) == nil) }
}

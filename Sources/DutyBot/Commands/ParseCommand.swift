import ArgumentParser
import Dialogs
import Foundation
import Regulation
import Understanding
import WorkroomStore

/// Says how lines are understood (解析), for measuring and explaining; nothing is begun or written.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "看一句话被读成了什么，不做任何事。 / How a line is read; nothing is done.",
    discussion: """
      从标准输入逐行读，每行打印一个 JSON。
      Reads lines from stdin and prints a JSON object for each.
      """)

  @OptionGroup var options: DialogsCommand.Options
  @ArgumentParser.Option(help: "说话的时刻，如 2026-03-31T09:00。 / When it is said.")
  var now: String?
  @ArgumentParser.Option(
    help: "说话人的身份：member、liaison、convenor、committee。 / Who says it.",
    completion: .list(["member", "liaison", "convenor", "committee"]))
  var role = "member"
  @ArgumentParser.Option(
    help: "例句文件，每行一个 JSON。 / Cases, a JSON object a line.", completion: .file(extensions: ["jsonl"]))
  var cases: String?
  @ArgumentParser.Option(
    help: "姓名文件，每行一人，别名用逗号隔开。 / Names, one person a line, other names behind commas.",
    completion: .file())
  var names: String?
  @Flag(help: "打印 JSON（一直如此）。 / As JSON, which it always is.")
  var json = false
  @Flag(help: "打印这一句的特征。 / The features of each line instead.")
  var features = false

  func run() throws {
    let people = try names.map { try Self.people(in: Self.text(of: $0, options.language)) }
    let parsing = IntentParsing(LineReader.dutyBot.with(people: people ?? ExampleRoom.people))
    if let cases {
      for row in try Self.text(of: cases, options.language).split(whereSeparator: \.isNewline) {
        try parsing.say(ofCase: String(row))
      }
      return
    }
    while let line = readLine() {
      if features { try parsing.sayFeatures(line) } else { try parsing.say(line, role: role) }
    }
  }

  /// Every name and other name of a file of people.
  private static func people(in text: String) -> [String] {
    text.split { $0.isNewline || ",，\t".contains($0) }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private static func text(of file: String, _ language: Language) throws -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ValidationError(language("读不了文件：\(file)", "This file cannot be read: \(file)"))
    }
    return String(decoding: data, as: UTF8.self)
  }
}

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
  @ArgumentParser.Option(help: "只按一种读。 / Read each line as one kind alone.")
  var kind: ParseKind?
  @ArgumentParser.Option(help: "说话的时刻，如 2026-03-31T09:00。 / When it is said.")
  var now: String?
  @ArgumentParser.Option(
    help: "说话人的身份：member、liaison、convenor、committee。 / Who says it.",
    completion: .list(["member", "liaison", "convenor", "committee"]))
  var role = "member"
  @ArgumentParser.Option(
    help:
      "例句文件，每行一个 JSON；--kind slots 按标注的意图读要素。 / Cases, a JSON object a line; --kind slots reads the slots of their intents.",
    completion: .file(extensions: ["jsonl"]))
  var cases: String?
  @ArgumentParser.Option(
    help: "姓名文件，每行一人，别名用逗号隔开。 / Names, one person a line, other names behind commas.",
    completion: .file())
  var names: String?
  @ArgumentParser.Option(help: "供选择的项，用竖线隔开。 / What a choice is among, parted by |.")
  var among: String?
  @Flag(help: "打印 JSON（一直如此）。 / As JSON, which it always is.")
  var json = false
  @Flag(help: "打印这一句的特征。 / The features of each line instead.")
  var features = false

  func run() throws {
    let (moment, people, rows) = (try said(), try people(), try rows())
    if let kind {
      return try KindParsing(
        kind: kind, now: moment, people: people ?? [], rows: rows,
        choices: among.map { $0.split(separator: "|").map(String.init) } ?? []
      ).run()
    }
    let parsing = IntentParsing(now: moment, people: people ?? ExampleRoom.known)
    if let rows {
      for row in rows { try parsing.say(ofCase: row) }
      return
    }
    while let line = readLine() {
      if features { try parsing.sayFeatures(line) } else { try parsing.say(line, role: role) }
    }
  }

  // MARK: What the options ask for

  private func said() throws -> Moment {
    guard let now else { return Environment.now }
    guard let said = Self.moment(now) else {
      throw ValidationError(
        options.language("--now 要写成 2026-03-31T09:00。", "--now is written 2026-03-31T09:00."))
    }
    return said
  }

  private func people() throws -> [KnownPerson]? {
    try names.map { try text(of: $0).split(whereSeparator: \.isNewline).compactMap(Self.person) }
  }

  private func rows() throws -> [String]? {
    try cases.map { try text(of: $0).split(whereSeparator: \.isNewline).map(String.init) }
  }

  private func text(of file: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ValidationError(options.language("读不了文件：\(file)", "This file cannot be read: \(file)"))
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func person(_ line: Substring) -> KnownPerson? {
    let names = line.split { ",，\t".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty
    }
    return names.first.map { KnownPerson($0, aliases: Array(names.dropFirst())) }
  }

  /// `2026-03-31T09:00` with or without seconds, or a day alone; civil time in UTC+8.
  static func moment(_ text: String) -> Moment? {
    guard let day = Day(iso: String(text.prefix(10))) else { return nil }
    let clock = text.dropFirst(11).split(separator: ":").map { Int($0.prefix(2)) }
    guard clock.allSatisfy({ $0 != nil }) else { return nil }
    let numbers = clock.compactMap(\.self) + [0, 0, 0]
    return Moment(day, hour: numbers[0], minute: numbers[1], second: numbers[2])
  }
}

import ArgumentParser
import Foundation
import Regulation
import Understanding
import WorkroomStore

/// What a line may be read as alone (单读一种).
enum ParseKind: String, CaseIterable, ExpressibleByArgument {
  case time, number, phone, yesno, name, choice, slots
}

extension ParseCommand {
  /// What the options ask for. Throws where a file or the time cannot be read.
  func kinds() throws -> KindParsing {
    var moment = Environment.now
    if let now {
      guard let said = Self.moment(now) else {
        throw ValidationError(
          options.language("--now 要写成 2026-03-31T09:00。", "--now is written 2026-03-31T09:00."))
      }
      moment = said
    }
    let people =
      try names.map { try Self.text(of: $0, options.language).split(separator: "\n").compactMap(Self.person) }
      ?? []
    let rows = try cases.map {
      try Self.text(of: $0, options.language).split(separator: "\n").map(String.init)
    }
    return KindParsing(
      kind: kind, now: moment, people: people, rows: rows,
      choices: among.map { $0.split(separator: "|").map(String.init) } ?? [])
  }

  private static func text(of file: String, _ language: Language) throws -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ValidationError(language("读不了文件：\(file)", "This file cannot be read: \(file)"))
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

/// Reads each line as one kind, or the slots of cases, and prints what was read.
struct KindParsing {
  let kind: ParseKind
  let now: Moment
  let people: [KnownPerson]
  let rows: [String]?
  let choices: [String]

  func run() throws {
    guard let rows else {
      while let line = readLine() { try say(line) }
      return
    }
    for row in rows { try slots(ofCase: row) }
  }

  private func say(_ line: String) throws {
    switch kind {
    case .slots:
      let slots = SlotReader(now: now, people: people).read(line, for: "late-shift")
      Output.json(try JSONText.encode(SlotsSaid(text: line, slots: slots)))
    case .time: Output.json(try JSONText.encode(TimeRow(line, now: now)))
    case .number: Output.json(try JSONText.encode(NumberRow(line)))
    case .phone: Output.json(try JSONText.encode(PhoneRow(line)))
    case .yesno: Output.json(try JSONText.encode(YesNoRow(text: line, value: YesNo.first(in: line))))
    case .name: Output.json(try JSONText.encode(NameRow(line, people: people)))
    case .choice: Output.json(try JSONText.encode(ChoiceRow(line, among: choices)))
    }
  }

  /// The slots of a case, with the intent that it is to have.
  private func slots(ofCase row: String) throws {
    guard let one = try? JSONText.decode(SlotCase.self, from: row) else { return }
    let place = one.context.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
    let dialog = place.first ?? "menu"
    let isInside = place.count > 1
    let intent = one.expect.intent == "change" ? dialog : one.expect.intent
    let isAnswer = isInside && intent == dialog
    let reader = SlotReader(now: ParseCommand.moment(one.now) ?? now, people: people)
    let isFree = one.context.contains("free text")
    let slots = isFree ? [] : reader.read(one.text, for: intent, at: isAnswer ? place.last : nil)
    Output.json(
      try JSONText.encode(
        SlotsPredicted(
          id: one.id, intent: one.expect.intent,
          slots: Dictionary(slots.map { ($0.name.rawValue, SlotJson(value: $0.value)) }) { a, _ in a })))
  }
}

private struct SlotCase: Decodable {
  struct Expected: Decodable { var intent: String }
  var id: String
  var now: String
  var context: String
  var text: String
  var expect: Expected
}

private struct SlotsPredicted: Encodable {
  var id: String
  var intent: String
  var slots: [String: SlotJson]
}

private struct SlotsSaid: Encodable {
  struct One: Encodable {
    var name: String
    var value: SlotJson
    var span: [Int]
  }
  var text: String
  var slots: [One]

  init(text: String, slots: [SaidSlot]) {
    self.text = text
    self.slots = slots.map {
      One(
        name: $0.name.rawValue, value: SlotJson(value: $0.value),
        span: [$0.span.lowerBound, $0.span.upperBound])
    }
  }
}

/// A slot's value as JSON: a text, a number or a list of texts.
struct SlotJson: Encodable {
  var value: SaidSlot.Value

  func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    switch value {
    case .text(let text): try box.encode(text)
    case .number(let number): try box.encode(number)
    case .several(let texts): try box.encode(texts)
    }
  }
}

import ArgumentParser
import Foundation
import Regulation
import Understanding
import WorkroomStore

/// What a line may be read as alone (单读一种).
enum ParseKind: String, CaseIterable, ExpressibleByArgument {
  case time, number, phone, yesno, name, choice, slots
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

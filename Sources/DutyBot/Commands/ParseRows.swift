import Regulation
import Understanding

/// A line read as a time: civil time in UTC+8, `to` itself no part of it.
struct TimeRow: Encodable {
  var text: String
  var from: String?
  var to: String?
  /// The end as it was said, where a span has one.
  var end: String?
  var grain: String?
  var dayGiven: Bool?
  var span: [Int]?
  /// Why there is none: `no-such-day`, `other-weekday`, `lunar`.
  var why: String?

  init(_ line: String, now: Moment) {
    text = line
    // 3月5日（周五） with another weekday is asked back, whatever it reads as.
    switch TimeReader.problem(line, now: now) {
    case .noSuchDay?: why = "no-such-day"
    case .otherWeekday?: why = "other-weekday"
    case .lunar?: why = "lunar"
    case nil: break
    }
    guard why == nil || why == "lunar", let said = TimeReader.read(line, now: now) else { return }
    why = nil
    (from, to, end) = (said.from.map(Self.civil), said.to.map(Self.civil), said.end.map(Self.civil))
    (grain, dayGiven) = (said.grain.rawValue, said.dayGiven)
    span = [said.span.lowerBound, said.span.upperBound]
  }

  private static func civil(_ moment: Moment) -> String { String(moment.iso.prefix(19)) }

  private enum CodingKeys: CodingKey {
    case text, from, to, end, grain, dayGiven, span, why
  }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: CodingKeys.self)
    try box.encode(text, forKey: .text)
    try box.encode(from, forKey: .from)
    try box.encode(to, forKey: .to)
    try box.encodeIfPresent(end, forKey: .end)
    try box.encodeIfPresent(grain, forKey: .grain)
    try box.encodeIfPresent(dayGiven, forKey: .dayGiven)
    try box.encodeIfPresent(span, forKey: .span)
    try box.encodeIfPresent(why, forKey: .why)
  }
}

/// A line read as a number; `value` is a number, a text such as `25%` or `[10,15)`, or null.
struct NumberRow: Encodable {
  var text: String
  private var quantity: Quantity?

  init(_ line: String) { (text, quantity) = (line, QuantityReader.read(line)) }

  private enum CodingKeys: CodingKey {
    case text, value, unit, span
  }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: CodingKeys.self)
    try box.encode(text, forKey: .text)
    guard let quantity else {
      try box.encodeNil(forKey: .value)
      return
    }
    if quantity.unit != .plain {
      try box.encode(quantity.text, forKey: .value)
    } else if let whole = Int(exactly: quantity.value) {
      try box.encode(whole, forKey: .value)
    } else {
      try box.encode(quantity.value, forKey: .value)
    }
    try box.encode(quantity.unit.rawValue, forKey: .unit)
    try box.encode([quantity.span.lowerBound, quantity.span.upperBound], forKey: .span)
  }
}

/// A line read as a telephone number; a short service number (12345, 110) is none by which somebody is reached.
struct PhoneRow: Encodable {
  var text: String
  var digits: String?
  var valid: Bool
  var branch: String?
  /// What stands beside the number, such as a name.
  var rest: String?

  init(_ line: String) {
    text = line
    let said = PhoneSaid(line)
    (digits, valid, branch, rest) = (said.digits, said.phone != nil, said.phone?.branch, said.rest)
  }
}

struct YesNoRow: Encodable {
  var text: String
  var value: Bool?

  private enum CodingKeys: CodingKey {
    case text, value
  }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: CodingKeys.self)
    try box.encode(text, forKey: .text)
    try box.encode(value, forKey: .value)
  }
}

/// Everybody whom a line names: by the names that are known, else as a list of names is read.
struct NameRow: Encodable {
  var text: String
  var names: [String]
  var convenors: [String] = []
  var liaisons: [String] = []
  /// Why there is nobody.
  var why: String?

  init(_ line: String, people: [KnownPerson]) {
    text = line
    names = people.isEmpty ? [] : SlotReader.people(in: line, among: people)
    guard names.isEmpty else { return }
    do {
      let said = try PersonReader.people(line)
      names = said.map(\.name)
      convenors = said.filter(\.isConvenor).map(\.name)
      liaisons = said.filter(\.isLiaison).map(\.name)
    } catch {
      why = "\(error.why)"
    }
  }
}

/// A line read as a choice among options; `choices` are the numbers they were shown with, from 1.
struct ChoiceRow: Encodable {
  var text: String
  var choices: [Int]
  /// Whether several fit, of which one is to be asked for.
  var unclear: Bool

  init(_ line: String, among labels: [String]) {
    text = line
    let options = labels.enumerated().map { Option(id: "\($0.offset + 1)", label: $0.element) }
    switch Choices.read(line, among: options) {
    case .one(let index): (choices, unclear) = ([index + 1], false)
    case .several(let found):
      let many = Choices.readMany(line, among: options)
      (choices, unclear) = ((many ?? found).map { $0 + 1 }, many == nil)
    case .none: (choices, unclear) = ((Choices.readMany(line, among: options) ?? []).map { $0 + 1 }, false)
    }
  }
}

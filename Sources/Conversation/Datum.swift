package import Regulation
package import WorkroomStore

/// What a slot holds, in a form that any program version can read slot by slot.
package enum Datum: Hashable, Sendable, Codable {
  /// The question was passed over on purpose.
  case nothing
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([Datum])
}

extension Datum {
  /// The texts in it: the ids that were chosen, where choices were offered.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .nothing, .number, .flag: []
    }
  }
}

/// A type that a slot may hold.
package protocol SlotValue: Hashable, Sendable {
  /// Reads a stored datum; nil where it is of another kind or time.
  init?(datum: Datum)
  var datum: Datum { get }
}

extension SlotValue where Self: RawRepresentable, RawValue == String {
  package init?(datum: Datum) {
    guard case .text(let text) = datum else { return nil }
    self.init(rawValue: text)
  }
  package var datum: Datum { .text(rawValue) }
}

extension String: SlotValue {
  package init?(datum: Datum) {
    guard case .text(let text) = datum else { return nil }
    self = text
  }
  package var datum: Datum { .text(self) }
}

extension Int: SlotValue {
  package init?(datum: Datum) {
    guard case .number(let number) = datum else { return nil }
    self = number
  }
  package var datum: Datum { .number(self) }
}

extension Bool: SlotValue {
  package init?(datum: Datum) {
    guard case .flag(let flag) = datum else { return nil }
    self = flag
  }
  package var datum: Datum { .flag(self) }
}

extension Array: SlotValue where Element: SlotValue {
  package init?(datum: Datum) {
    guard case .list(let items) = datum else { return nil }
    self = []
    for item in items {
      guard let element = Element(datum: item) else { return nil }
      append(element)
    }
  }
  package var datum: Datum { .list(map(\.datum)) }
}

extension Day: SlotValue {
  package init?(datum: Datum) {
    guard case .text(let text) = datum else { return nil }
    self.init(iso: text)
  }
  package var datum: Datum { .text(iso) }
}

extension Moment: SlotValue {
  package init?(datum: Datum) {
    guard case .number(let number) = datum else { return nil }
    self.init(milliseconds: Int64(number))
  }
  package var datum: Datum { .number(Int(milliseconds)) }
}

extension Identifier: SlotValue {}

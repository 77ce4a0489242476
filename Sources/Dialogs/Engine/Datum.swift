public import Regulation
public import WorkroomStore

/// What a slot holds, in a form that any program version can read slot by slot.
public enum Datum: Hashable, Sendable, Codable {
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
public protocol SlotValue: Hashable, Sendable {
  /// Reads a stored datum; nil where it is of another kind or time.
  init?(datum: Datum)
  var datum: Datum { get }
}

extension SlotValue where Self: RawRepresentable, RawValue == String {
  public init?(datum: Datum) {
    guard case .text(let text) = datum else { return nil }
    self.init(rawValue: text)
  }
  public var datum: Datum { .text(rawValue) }
}

extension String: SlotValue {
  public init?(datum: Datum) {
    guard case .text(let text) = datum else { return nil }
    self = text
  }
  public var datum: Datum { .text(self) }
}

extension Int: SlotValue {
  public init?(datum: Datum) {
    guard case .number(let number) = datum else { return nil }
    self = number
  }
  public var datum: Datum { .number(self) }
}

extension Bool: SlotValue {
  public init?(datum: Datum) {
    guard case .flag(let flag) = datum else { return nil }
    self = flag
  }
  public var datum: Datum { .flag(self) }
}

extension Array: SlotValue where Element: SlotValue {
  public init?(datum: Datum) {
    guard case .list(let items) = datum else { return nil }
    self = []
    for item in items {
      guard let element = Element(datum: item) else { return nil }
      append(element)
    }
  }
  public var datum: Datum { .list(map(\.datum)) }
}

extension Day: SlotValue {
  public init?(datum: Datum) {
    guard case .text(let text) = datum else { return nil }
    self.init(iso: text)
  }
  public var datum: Datum { .text(iso) }
}

extension Moment: SlotValue {
  public init?(datum: Datum) {
    guard case .number(let number) = datum else { return nil }
    self.init(milliseconds: Int64(number))
  }
  public var datum: Datum { .number(Int(milliseconds)) }
}

extension Identifier: SlotValue {}

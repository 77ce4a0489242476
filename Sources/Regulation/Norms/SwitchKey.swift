/// A reading (解释口径) that a rule set settles and the program goes by: what the regulation leaves open, or gives no
/// number for, A0–A52.
///
/// A key is a typed member (`SwitchKey.sizeMax` is a whole number, `pack[.sizeMax]` its value), so that a typo does not
/// compile. It is there because something reads it; what the program does not go by (yet) is an ``OpenReading``.
public struct SwitchKey<Value: SwitchReadable>: Hashable, Sendable {
  /// As a pack writes it: `duty.minMinutes`.
  public let name: String
  /// The ambiguity it settles, `A9`, or the clause it stands with, `P3.2b`.
  public let source: String
  /// Of a whole number: what it may be, both inclusive.
  let range: ClosedRange<Int>

  init(_ name: String, _ source: String, in range: ClosedRange<Int> = 0...0) {
    (self.name, self.source, self.range) = (name, source, range)
  }
}

/// What a switch can be, read from what a pack writes.
public protocol SwitchReadable: Hashable, Sendable {
  /// nil where the text is no such value.
  init?(switchText: String)
  /// What may stand there.
  ///
  /// - Parameter range: of a whole number; others have no use for it.
  static func domain(in range: ClosedRange<Int>) -> SwitchDomain
}

/// The named readings of an ambiguity (读法), as a pack writes them.
public protocol SwitchReading: SwitchReadable, RawRepresentable, CaseIterable where RawValue == String {}

extension SwitchReading {
  public init?(switchText: String) { self.init(rawValue: switchText) }
  public static func domain(in range: ClosedRange<Int>) -> SwitchDomain { .oneOf(allCases.map(\.rawValue)) }
}

extension Int: SwitchReadable {
  public init?(switchText: String) { self.init(switchText) }
  public static func domain(in range: ClosedRange<Int>) -> SwitchDomain { .whole(range) }
}

extension Bool: SwitchReadable {
  public init?(switchText: String) { self.init(switchText) }
  public static func domain(in range: ClosedRange<Int>) -> SwitchDomain { .flag }
}

extension Day: SwitchReadable {
  public init?(switchText: String) { self.init(iso: switchText) }
  public static func domain(in range: ClosedRange<Int>) -> SwitchDomain { .day }
}

/// A word of a list that a switch can be.
public protocol SwitchWord: Hashable, Sendable {
  /// nil where it is none of the words that may stand there.
  init?(switchWord: String)
  /// The words that may stand there; nil: any.
  static var switchWords: [String]? { get }
}

extension Array: SwitchReadable where Element: SwitchWord {
  /// In the order the pack gives them.
  public init?(switchText: String) {
    self = switchText.split(separator: ",").compactMap { Element(switchWord: String($0.drop { $0 == " " })) }
  }
  public static func domain(in range: ClosedRange<Int>) -> SwitchDomain { .words(Element.switchWords) }
}

extension String: SwitchWord {
  public init?(switchWord: String) { self = switchWord }
  public static var switchWords: [String]? { nil }
}

/// What may stand for a switch.
public enum SwitchDomain: Hashable, Sendable {
  case oneOf([String])
  /// Both inclusive.
  case whole(ClosedRange<Int>)
  case flag
  case day
  /// A list of words: of these, or, where there are none, of the pack's own, such as reasons.
  case words([String]?)

  /// Whether a text may stand there.
  public func allows(_ text: String) -> Bool {
    switch self {
    case .oneOf(let values): values.contains(text)
    case .whole(let range): Int(text).map(range.contains) ?? false
    case .flag: text == "true" || text == "false"
    case .day: Day(iso: text) != nil
    case .words(let words):
      words.map { known in text.split(separator: ",").allSatisfy { known.contains($0.trimmed) } } ?? true
    }
  }

  /// What may stand there, in words: `one of a, b` or `0–365`.
  public var described: String {
    switch self {
    case .oneOf(let values): values.joined(separator: " | ")
    case .whole(let range): "\(range.lowerBound)–\(range.upperBound)"
    case .flag: "true | false"
    case .day: "2024-01-01"
    case .words(let words): words.map { "[" + $0.joined(separator: ", ") + "]" } ?? "[…]"
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}

/// What a pack says for a switch.
public struct SwitchValue: Hashable, Sendable {
  /// As written: `stricter`, `0`, `true`, `2024-01-01`; words joined by `, `.
  public var text: String
  /// The value is not in the regulation but ours (产品默认).
  public var isProductDefault: Bool

  public init(_ text: String, isProductDefault: Bool = false) {
    (self.text, self.isProductDefault) = (text, isProductDefault)
  }
}

/// A reading that no pack can change (固定): the program goes by it, and knows no other.
///
/// A pack may name it with the value that holds; any other is refused, so that nobody believes to have settled it. It becomes a
/// ``SwitchKey`` on the day the program knows another.
public struct OpenReading: Hashable, Sendable {
  public let name: String
  /// The ambiguity: `A9`.
  public let source: String
  /// The only value a pack may give.
  public let value: String

  private init(_ name: String, _ source: String, _ value: String) {
    (self.name, self.source, self.value) = (name, source, value)
  }

  static func fixed(_ name: String, _ source: String, _ value: String) -> Self {
    OpenReading(name, source, value)
  }
}

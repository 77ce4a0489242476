/// A rule set (规则包): the norms of a document, and how its open points are read.
///
/// A pack that stands on another (the city's on the province's, C0) overrides what it says otherwise and keeps the
/// other as its base, so that both readings can always be shown.
public struct NormPack: Hashable, Sendable {
  /// `shangluo-2023-17`.
  public var name: String
  public var zh: String
  public var en: String
  /// When it was adopted and issued, where that is known.
  public var adopted: Day?
  public var issued: Day?
  public var norms: [Norm]
  /// Every switch has a value.
  public private(set) var switches: [String: SwitchValue]
  /// The pack it stands on, as that is on its own. Never with a base itself below two deep.
  public private(set) var bases: [NormPack]

  init(
    name: String, zh: String, en: String, norms: [Norm], switches: [String: SwitchValue],
    bases: [NormPack] = []
  ) {
    (self.name, self.zh, self.en) = (name, zh, en)
    (self.norms, self.switches, self.bases) = (norms, switches, bases)
  }

  /// The pack it stands on; nil for one that stands alone.
  public var base: NormPack? { bases.first }

  public func norm(_ id: String) -> Norm? { norms.first { $0.id == id } }

  /// The value of a switch; empty only for a name that is none.
  public func value(_ key: String) -> String { switches[key]?.text ?? "" }

  /// A switch that is a whole number; 0 where it says `none`.
  public func number(_ key: String) -> Int { Int(value(key)) ?? 0 }

  public func flag(_ key: String) -> Bool { value(key) == "true" }

  /// A switch that is a list of words, in their order.
  public func words(_ key: String) -> [String] {
    value(key).split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// A switch that is a day.
  public func day(_ key: String) -> Day? { Day(iso: value(key)) }

  /// The same pack with a switch, or the shape of a norm under its switch's name, set otherwise, here and in its base.
  ///
  /// Returns nil where there is no such switch, or it cannot have that value.
  public func setting(_ key: String, _ text: String) -> NormPack? {
    var pack = self
    let rebased = bases.map { $0.setting(key, text) ?? $0 }
    pack.bases = rebased
    if let place = norms.firstIndex(where: { $0.reading?.key == key }) {
      guard let reading = norms[place].reading, let shape = reading.shape(text) else { return nil }
      pack.norms[place].shape = shape
      return pack
    }
    guard let known = SwitchKey.named(key), known.domain.allows(text) else { return nil }
    pack.switches[key] = SwitchValue(text)
    return pack
  }
}

extension ShapeReading {
  /// The shape a switch's value names: its own name, or yes and no for a switch that asks whether it is per channel.
  func shape(_ text: String) -> Shape? {
    switch text {
    case "true" where shapes.contains(.perChannel): .perChannel
    case "false" where shapes.contains(.total): .total
    default: Shape(rawValue: text).flatMap { shapes.contains($0) ? $0 : nil }
    }
  }
}

extension SwitchKey.Domain {
  /// Whether a text may stand there.
  public func allows(_ text: String) -> Bool {
    switch self {
    case .oneOf(let values): values.contains(text)
    case .whole(let range): Int(text).map(range.contains) ?? false
    case .wholeOrNone(let range): text == "none" || Int(text).map(range.contains) ?? false
    case .flag: text == "true" || text == "false"
    case .day: Day(iso: text) != nil
    case .words: true
    }
  }

  /// What may stand there, in words: `one of a, b` or `a whole number 0–365`.
  public var described: String {
    switch self {
    case .oneOf(let values): values.joined(separator: " | ")
    case .whole(let range): "\(range.lowerBound)–\(range.upperBound)"
    case .wholeOrNone(let range): "none | \(range.lowerBound)–\(range.upperBound)"
    case .flag: "true | false"
    case .day: "2024-01-01"
    case .words: "…"
    }
  }
}

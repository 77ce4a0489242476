/// A rule set (规则包): the norms of a document, and how its open points are read.
///
/// A pack that stands on another (the city's on the province's, C0) overrides what it says otherwise and keeps the
/// other as its base, so that the reading of every pack on the chain can always be shown.
public struct NormPack: Hashable, Sendable {
  /// `shangluo-2023-17`.
  public var name: String
  public var zh: String
  public var en: String
  /// When it was adopted and issued, where that is known.
  public var adopted: Day?
  public var issued: Day?
  public var norms: [Norm]
  /// Every switch has a value that its domain allows.
  public private(set) var switches: [String: SwitchValue]
  /// The pack it stands on, as that is on its own; none or one (a value cannot hold another of its kind otherwise).
  private var bases: [NormPack]

  init(
    name: String, zh: String, en: String, norms: [Norm], switches: [String: SwitchValue],
    base: NormPack? = nil
  ) {
    (self.name, self.zh, self.en) = (name, zh, en)
    (self.norms, self.switches, bases) = (norms, switches, base.map { [$0] } ?? [])
  }

  public var title: Bilingual { Bilingual(zh, en) }

  /// The pack it stands on; nil for one that stands alone.
  public var base: NormPack? { bases.first }

  /// Every pack whose reading stands, its own first, the one all others stand on last (A0).
  public var chain: [NormPack] { [self] + (base?.chain ?? []) }

  /// The one all others stand on: the province's (`provinceOnly`).
  public var root: NormPack { base?.root ?? self }

  public func norm(_ id: String) -> Norm? { norms.first { $0.id == id } }

  /// The value of a switch.
  public subscript<Value>(key: SwitchKey<Value>) -> Value {
    guard let value = switches[key.name].flatMap({ Value(switchText: $0.text) }) else {
      // Every pack was read against `AnySwitchKey.all`: only a key that is missing there has no value, and the first
      // test that reads it finds that.
      preconditionFailure("the switch \(key.name) has no value; is it in AnySwitchKey.all?")
    }
    return value
  }

  /// Whether the value is not in the regulation but ours (产品默认).
  public func isProductDefault<Value>(_ key: SwitchKey<Value>) -> Bool {
    switches[key.name]?.isProductDefault ?? false
  }

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
    guard let known = AnySwitchKey.named(key), known.domain.allows(text) else { return nil }
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

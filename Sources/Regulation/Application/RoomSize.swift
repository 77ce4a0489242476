/// How many resident members a room may have (驻室委员名额), P4.2a: 一般不少于 5 人，应控制在 20 人以内.
public enum RoomSize: Hashable, Sendable {
  case fits
  /// Too few. 一般: its reason is asked, unless the pack says that it is hard.
  case small(least: Int, isHard: Bool)
  /// Too many. 应: it blocks, unless the pack says that it is not hard.
  case large(most: Int, isHard: Bool)

  /// - Parameter count: distinct persons, convenors among them; a liaison only where they are a member (A12).
  public init(_ count: Int, by pack: NormPack) {
    let (least, most) = (pack[.sizeMin], pack[.sizeMax])
    self =
      count < least
      ? .small(least: least, isHard: pack[.sizeMinIsHard])
      : count > most ? .large(most: most, isHard: pack[.sizeMaxIsHard]) : .fits
  }

  /// Whether somebody has to answer for it, by name and reason.
  public var isBarred: Bool {
    switch self {
    case .fits: false
    case .small(_, let isHard), .large(_, let isHard): isHard
    }
  }

  /// Whether it is not as it should be, and goes on with its reason.
  public var isOdd: Bool { self != .fits && !isBarred }

  /// More than there should be, whether that bars or not.
  public var isLarge: Bool {
    switch self {
    case .large: true
    case .fits, .small: false
    }
  }
}

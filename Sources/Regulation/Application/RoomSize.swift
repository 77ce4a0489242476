/// How many resident members a room may have (驻室委员名额), P4.2a: 一般不少于 5 人，应控制在 20 人以内.
public enum RoomSize: Hashable, Sendable {
  case fits
  /// 一般: a warning, and its reason is asked.
  case small(least: Int)
  /// 应: it blocks, unless somebody answers for it by name and reason.
  case large(most: Int)

  /// - Parameter count: distinct persons, convenors among them; a liaison only where they are a member (A12).
  public init(_ count: Int, by pack: NormPack) {
    let (least, most) = (pack.number("size.min"), pack.number("size.max"))
    self = count < least ? .small(least: least) : count > most ? .large(most: most) : .fits
  }
}

/// What a regional room covers (覆盖的地方), P2.3: an area of the table as deep as it is known, and what stands behind it.
///
///     Region("商洛市商州区城关街道东关社区")   // 611002, 城关街道东关社区
///     Region("东关社区", in: "商州区")        // 611002, 东关社区
///     Region("某某区")                      // outside the table: its text alone
public struct Region: Codable, Hashable, Sendable {
  /// As it was said.
  public let text: String
  /// Of the deepest area of the table that it names; nil where it names none.
  public let code: String?
  /// What is said beyond that area: township, street, community; all of it where there is no code.
  public let rest: String

  /// Reads what somebody said.
  ///
  /// - Parameter context: the area of the CPPCC, where a text that names no area of its own lies.
  public init(_ text: String, in context: String = "") {
    self.text = text
    let said = text.filter { !$0.isWhitespace }
    if let found = AreaText.read(said) {
      (code, rest) = (found.area.code, Region.plain(found.rest))
    } else if !context.isEmpty, let outer = AreaText.read(context.filter { !$0.isWhitespace }) {
      (code, rest) = (outer.area.code, Region.plain(outer.rest + said))
    } else {
      code = nil
      rest = Region.plain(context.isEmpty || said.hasPrefix(context) ? said : context + said)
    }
  }

  public var area: Area? { code.flatMap(Area.coded) }

  /// How it is called for short: the deepest area with what stands behind it, 商州区城关街道.
  public var name: String { area.map { $0.name + rest } ?? text }

  /// The full names and short forms that a room's name may have of it (P4.1a).
  public var names: [String] {
    let area = area.map { [$0.name, $0.short] } ?? []
    return (area + [rest, text]).filter { !$0.isEmpty }
  }

  /// How one region lies to another (A16).
  public enum Relation: Hashable, Sendable {
    /// The very same.
    case same
    /// Inside the other.
    case within
    /// The other is inside it.
    case around
    case apart
  }

  public func relation(to other: Region) -> Relation {
    if code == other.code, Region.isSame(rest, other.rest) { return .same }
    if contains(other) { return .around }
    if other.contains(self) { return .within }
    return .apart
  }

  private func contains(_ other: Region) -> Bool {
    if code == other.code {
      return rest.isEmpty ? code != nil : other.rest.hasPrefix(rest) && AreaText.isPlace(rest)
    }
    guard rest.isEmpty, let area, let inner = other.area else { return false }
    return area.contains(inner)
  }

  /// Street and community, or the community alone: the same one.
  private static func isSame(_ one: String, _ two: String) -> Bool {
    if one == two { return true }
    let (long, short) = one.count > two.count ? (one, two) : (two, one)
    guard AreaText.isCommunity(short), long.hasSuffix(short) else { return false }
    return AreaText.isTownship(String(long.dropLast(short.count)))
  }

  /// 城关街道办事处 is 城关街道, 东关社区居委会 is 东关社区.
  private static func plain(_ rest: String) -> String {
    for (ending, kept) in AreaText.offices where rest.hasSuffix(ending) {
      return String(rest.dropLast(ending.count)) + kept
    }
    return rest
  }
}

extension Region {
  /// Whether it is, or lies in, an area.
  public func lies(in area: Area) -> Bool { self.area.map(area.contains) ?? false }
}

extension Region {
  /// What the name of a regional room says that it covers: 商州区城关街道 of 商州区城关街道“烛光”委员工作室 (P4.1a); nil where
  /// nothing stands before the ending.
  ///
  /// - Parameter area: where the room lies, for a name that says no area.
  public init?(inName name: String, area: String) {
    let body = name.hasSuffix(RoomNaming.ending) ? name.dropLast(RoomNaming.ending.count) : name[...]
    // A feature of its own (P4.1d) is no place.
    var (place, isQuoted) = ("", false)
    for character in body {
      if "“\"「《".contains(character), !isQuoted {
        isQuoted = true
      } else if "”\"」》".contains(character), isQuoted {
        isQuoted = false
      } else if !isQuoted {
        place.append(character)
      }
    }
    guard place.contains(where: { !$0.isWhitespace }) else { return nil }
    self.init(place, in: area)
  }
}

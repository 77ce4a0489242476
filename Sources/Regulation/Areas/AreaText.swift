/// Reading areas of the table off the beginning of a text (读地名).
enum AreaText {
  /// The deepest area that a text begins with, and what stands behind it; nil where it begins with none.
  ///
  /// Each level may be left out: 陕西省商洛市商州区, 商洛商州区, 商州. A short form counts only where nothing follows it but an
  /// area in it or a place: 商州城关街道 is one, 长安大学 is not.
  static func read(_ text: String) -> (area: Area, rest: String)? {
    var found: (area: Area, rest: String)?
    for level in [Level.province, .city, .county] {
      let left = found?.rest ?? text
      for area in Area.all(level) where found?.area.contains(area) ?? true {
        guard let rest = rest(of: left, behind: area) else { continue }
        found = (area, rest)
        break
      }
    }
    return found
  }

  private static func rest(of text: String, behind area: Area) -> String? {
    if text.hasPrefix(area.name) { return String(text.dropFirst(area.name.count)) }
    guard area.short != area.name, text.hasPrefix(area.short) else { return nil }
    let rest = String(text.dropFirst(area.short.count))
    let isFollowedByArea = Area.shaanxi.contains {
      $0 != area && area.contains($0) && (rest.hasPrefix($0.name) || rest == $0.short)
    }
    return rest.isEmpty || isFollowedByArea || isPlace(rest) ? rest : nil
  }

  /// Whether a text ends like the name of a place.
  static func isPlace(_ text: String) -> Bool {
    isTownship(text) || isCommunity(text)
      || (["省", "市", "区", "县", "旗"] + offices.map(\.ending)).contains { text.hasSuffix($0) }
  }

  static func isTownship(_ text: String) -> Bool { ["街道", "镇", "乡"].contains { text.hasSuffix($0) } }
  static func isCommunity(_ text: String) -> Bool { ["社区", "村"].contains { text.hasSuffix($0) } }

  /// The offices of a place by which it is called as well, and what is kept of them.
  static let offices: [(ending: String, kept: String)] = [
    ("街道办事处", "街道"), ("街道办", "街道"), ("社区居民委员会", "社区"), ("社区居委会", "社区"),
    ("村民委员会", "村"), ("村委会", "村"), ("镇人民政府", "镇"), ("乡人民政府", "乡"),
  ]
}

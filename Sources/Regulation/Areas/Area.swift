/// An administrative area (行政区划) by its code of GB/T 2260: the province, a prefecture, a county.
public struct Area: Hashable, Sendable {
  /// Six digits: 611002.
  public let code: String
  /// 商州区
  public let name: String

  init(_ code: String, _ name: String) { (self.code, self.name) = (code, name) }

  /// The level of its CPPCC.
  public var level: Level {
    code.hasSuffix("0000") ? .province : code.hasSuffix("00") ? .city : .county
  }

  /// What people call it: 商州. A name of two characters has no short form: 凤县.
  public var short: String { name.count > 2 ? String(name.dropLast()) : name }

  /// Reports to the province by itself, beside the prefectures (PN: 杨陵区、韩城市政协).
  public var isReportingUnit: Bool { level == .city || ["610403", "610581"].contains(code) }

  /// Whether an area is this one or lies in it.
  public func contains(_ other: Area) -> Bool { other.code.hasPrefix(stem) }

  /// The digits that all areas in it share.
  private var stem: Substring {
    switch level {
    case .province: code.prefix(2)
    case .city: code.prefix(4)
    case .county: code[...]
    }
  }
}

extension Area {
  /// 西安市, which P1a leaves out of the province's regional rooms.
  public static let xian = Area("610100", "西安市")

  /// The area of a code; nil for one that is not in the table.
  public static func coded(_ code: String) -> Area? { byCode[code] }

  /// All of a level, in the order of their codes.
  public static func all(_ level: Level) -> [Area] { shaanxi.filter { $0.level == level } }

  private static let byCode = Dictionary(uniqueKeysWithValues: shaanxi.map { ($0.code, $0) })
}

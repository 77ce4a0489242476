/// The naming of a workroom (工作室名称), P4.1: what its name is to be made of, and what a name lacks.
public struct RoomNaming: Hashable, Sendable {
  public var type: WorkroomType
  /// The county, city or province.
  public var area: String
  /// What a regional room covers (P2.3).
  public var region: Region
  /// The base unit of a regional room, the sectors of a sector room, the organisation of an industry room, by full name
  /// or registered short form.
  public var bases: [String]
  /// Full names of the members: none of them may stand in it (P7.3a).
  public var members: [String]

  public init(
    _ type: WorkroomType, area: String, region: Region? = nil, bases: [String], members: [String] = []
  ) {
    (self.type, self.area, self.bases, self.members) = (type, area, bases, members)
    self.region = region ?? Region(area)
  }

  /// What a name is not as it should be. All of it is 原则上: it stops, and goes on with a recorded reason.
  public enum Flaw: Hashable, Sendable {
    /// It does not end in 委员工作室.
    case ending
    /// It names neither area nor base unit (P4.1a).
    case noArea
    /// Sectors that it does not name (P4.1b).
    case noSector([String])
    /// It does not name the organisation (P4.1c).
    case noOrganisation
    /// Somebody's name stands in it, or what looks like one (P7.3a): only the Chairperson's Council lets it pass.
    case personal(String)

    /// The clause that says so; an ending is that of regional rooms, where no type is known.
    public var clause: Clause { clause(of: .regional) }

    /// The clause that says so, of rooms of that type.
    public func clause(of type: WorkroomType) -> Clause {
      switch self {
      case .ending: RoomNaming.clause(of: type)
      case .noArea: .p4_1a
      case .noSector: .p4_1b
      case .noOrganisation: .p4_1c
      case .personal: .p7_3a
      }
    }

    /// Whether only the Chairperson's Council lets it pass.
    public var isForCouncil: Bool {
      switch self {
      case .personal: true
      case .ending, .noArea, .noSector, .noOrganisation: false
      }
    }
  }

  /// What a room of a type is to be called by (P4.1a–c).
  public static func clause(of type: WorkroomType) -> Clause {
    switch type {
    case .regional: .p4_1a
    case .sector: .p4_1b
    case .industry: .p4_1c
    }
  }

  public static let ending = "委员工作室"

  /// What the rules make of it: 商州区教育界别委员工作室.
  public var suggestion: String {
    switch type {
    case .regional: (bases.first ?? region.name) + RoomNaming.ending
    case .sector: area + bases.joined() + "界别" + RoomNaming.ending
    case .industry: (bases.first ?? area) + RoomNaming.ending
    }
  }

  /// Everything a name lacks, in the order of the clauses; empty where nothing is wrong.
  public func flaws(of name: String) -> [Flaw] {
    var flaws: [Flaw] = name.hasSuffix(RoomNaming.ending) ? [] : [.ending]
    switch type {
    case .regional:
      if !(region.names + bases).contains(where: { !$0.isEmpty && name.contains($0) }) {
        flaws.append(.noArea)
      }
    case .sector:
      let missing = bases.filter { !name.contains(RoomNaming.core(of: $0)) }
      if !missing.isEmpty { flaws.append(.noSector(missing)) }
    case .industry:
      if !bases.contains(where: { name.contains($0) }) { flaws.append(.noOrganisation) }
    }
    if let found = personal(in: name) { flaws.append(.personal(found)) }
    return flaws
  }

  /// 教育界 and 教育界别 are named by 教育.
  public static func core(of sector: String) -> String {
    for ending in ["界别", "界"] where sector.count > ending.count && sector.hasSuffix(ending) {
      return String(sector.dropLast(ending.count))
    }
    return sector
  }

  /// A member's full name, or a surname with what people are called by: 张老师.
  private func personal(in name: String) -> String? {
    if let member = member(in: name) { return member }
    for title in ["老师", "医生", "大夫", "主任", "先生", "女士", "律师", "教授", "书记", "师傅", "委员长"] {
      guard let place = name.range(of: title), place.lowerBound > name.startIndex else { continue }
      let before = name[name.index(before: place.lowerBound)]
      if RoomNaming.surnames.contains(before) { return "\(before)\(title)" }
    }
    return nil
  }

  /// A member whose full name stands in it, however it is written (P7.3a).
  public func member(in name: String) -> String? {
    let key = PersonName.key(name)
    return members.first { $0.count > 1 && key.contains(PersonName.key($0)) }
  }

  /// The surnames of nine people in ten.
  private static let surnames = Set(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文")
}

extension String {
  /// Foundation's is not to be had here.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    guard !part.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}

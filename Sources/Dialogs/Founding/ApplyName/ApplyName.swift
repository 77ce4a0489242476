import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The name of the room that is applied for (工作室名称), P4.1: its type, what it rests on, a name that the rules suggest.
enum ApplyName: String, DialogStates {
  case begin, closed, type, region, second, told, base, baseName, sectors, few, organisation, name, reason,
    confirm,
    named, end

  enum Slots {
    static let type = Slot<WorkroomType>("type", "类型", "type", as: .choice())
    static let region = Slot<String>("region", "覆盖的地方", "region", as: .openText(max: 60))
    static let second = Slot<String>(
      "second", "同一地域的理由", "reason for a second room", as: .reason(max: 200))
    static let base = Slot<BaseUnit>("base", "依托", "base", as: .choice())
    static let baseName = Slot<String>("base-name", "依托单位名称", "base unit's name", as: .bodyName(max: 40))
    static let sectors = Slot<String>("sectors", "界别", "sectors", as: .bodyName(max: 60))
    static let few = Slot<String>(
      "few", "人数较少的界别", "sector with few members",
      as: .oneOf(
        options: { scene in
          ApplyName.bases(scene).map { Option(id: $0, label: $0, aliases: []) }
        }, name: { sector, _ in sector }))
    static let organisation = Slot<String>("organisation", "行业组织", "organisation", as: .bodyName(max: 40))
    static let name = Slot<String>(
      "name", "名称", "name",
      as: .text(max: 60) { name, scene in
        try scene.facts(Workrooms()).contains { $0.facts.name == name }
          ? scene("已经有一个叫这个名称的工作室。", "There is a workroom of that name already.") : nil
      })
    static let reason = Slot<String>("reason", "名称的理由", "reason for the name", as: .reason(max: 200))
  }

  static let dialog = define(
    "apply-name", version: 3, title: ("填工作室名称", "the room's name"),
    phrases: [
      "填工作室名称", "工作室名称", "换一个名称", "name the room", "the room's name", "name the workroom",
      "the workroom's name",
    ],
    because: .p4_1a, for: [.applicants], start: .begin, offered: { try ApplicationSlots.isDrafting($0) }
  ) {
    decide(.begin).when("不在填写", .closed) { try !ApplicationSlots.isDrafting($0) }.then(.type)
    say(.closed, because: .p5_2).then(.end)
    ask(.type, for: Slots.type, because: .p2_3)
      .when("区域", .region) { $0[Slots.type] == .regional }
      .when("界别", .sectors) { $0[Slots.type] == .sector }
      .then(.organisation)
    ask(.region, for: Slots.region, optional: true, because: .p2_3)
      .when("同一地域已有", .second) { try !sameRegion($0).isEmpty }
      .when("有要说明的", .told) { try !notes($0).isEmpty }
      .then(.base)
    ask(.second, for: Slots.second, because: .p5_3c)
      .when("有要说明的", .told) { try !notes($0).isEmpty }
      .then(.base)
    say(.told, because: .p5_3c).then(.base)
    ask(.base, for: Slots.base, because: .p2_3)
      .when("行政区划", .name) { $0[Slots.base] == .administrative }
      .then(.baseName)
    ask(.baseName, for: Slots.baseName, because: .p4_1a).then(.name)
    ask(.sectors, for: Slots.sectors, because: .p4_1b)
      .when("几个界别联合", .few) { bases($0).count > 1 }
      .then(.name)
    ask(.few, for: Slots.few, because: .p4_1b).then(.name)
    ask(.organisation, for: Slots.organisation, because: .p4_1c).then(.name)
    ask(.name, for: Slots.name, optional: true, because: .p4_1a)
      .when("和命名规则不一样", .reason) { try !flaws($0).isEmpty }
      .then(.confirm)
    ask(.reason, for: Slots.reason, because: .p4_1a).then(.confirm)
    confirm(.confirm, showing: []).then(.named)
    record(.named, needs: [Slots.type]) { scene in
      let name = ApplicationNamed(
        type: try scene.need(Slots.type), base: scene[Slots.base], region: try region(scene),
        regionReason: scene[Slots.second], bases: bases(scene), few: scene[Slots.few], name: try name(scene),
        reason: scene[Slots.reason])
      return [try ApplicationSlots.proposal(Act(name), scene)]
    }.then(.end)
    end(.end)
  }

  /// The names that the room's own is to be made of.
  static func bases(_ scene: Scene) -> [String] {
    if let unit = scene[Slots.baseName] { return [unit] }
    if let organisation = scene[Slots.organisation] { return [organisation] }
    return NameLines.names(scene[Slots.sectors] ?? "")
  }

  static func naming(_ scene: Scene) throws -> RoomNaming {
    let facts = try ApplicationWords(scene).mine()?.facts
    return RoomNaming(
      scene[Slots.type] ?? .sector, area: facts?.begun.area ?? "", region: try region(scene),
      bases: bases(scene),
      members: facts?.members?.members.map(\.name) ?? [])
  }

  /// What was said, or what the rules suggest.
  static func name(_ scene: Scene) throws -> String { try scene[Slots.name] ?? suggestion(scene) }

  /// What the rules make of it; where a room has that name already, with the CPPCC's area before it or 第二 in it.
  static func suggestion(_ scene: Scene) throws -> String {
    let naming = try naming(scene)
    let taken = Set(try scene.facts(Workrooms()).map(\.facts.name))
    let (plain, area) = (naming.suggestion, try begun(scene)?.area ?? "")
    guard taken.contains(plain) else { return plain }
    let wider = area + plain
    guard plain.hasPrefix(area) || taken.contains(wider) else { return wider }
    return plain.dropLast(RoomNaming.ending.count) + "第二" + RoomNaming.ending
  }

  static func flaws(_ scene: Scene) throws -> [RoomNaming.Flaw] { try naming(scene).flaws(of: name(scene)) }

  static func flawTexts(_ scene: Scene) throws -> [String] {
    let type = scene[Slots.type] ?? .regional
    return try flaws(scene).map { $0.text(scene, of: type) }
  }

  /// 报主席会议: only of a name that is somebody's (P7.3a).
  static func needsCouncil(_ scene: Scene) throws -> Bool { try flaws(scene).contains(where: \.isForCouncil) }

  /// What the name is not as it should be by, the first of it.
  static func flawClause(_ scene: Scene) throws -> Clause? {
    let type = scene[Slots.type] ?? .regional
    return try flaws(scene).first?.clause(of: type)
  }
}

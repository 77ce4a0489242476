import Conversation
import Regulation
import WorkroomStore

// What a regional room covers (覆盖的地方), P2.3, P5.3c.
extension ApplyName {
  /// What was said, or the CPPCC's own area; nil where the room is no regional one.
  static func region(_ scene: Scene) throws -> Region? {
    guard scene[Slots.type] == .regional, let begun = try begun(scene) else { return nil }
    return scene[Slots.region].map { Region($0, in: begun.area) } ?? Region(begun.area)
  }

  static func begun(_ scene: Scene) throws -> ApplicationBegun? {
    try ApplicationWords(scene).mine()?.facts.begun
  }

  /// The rooms of the same level that cover the very same: only the council lets another pass (P5.3c).
  static func sameRegion(_ scene: Scene) throws -> [CoveringRoom] {
    let pack = try scene.pack
    return try covering(scene).filter { $0.isSame(by: pack) }
  }

  private static func covering(_ scene: Scene) throws -> [CoveringRoom] {
    guard let region = try region(scene), let begun = try begun(scene) else { return [] }
    return try scene.facts(RegionalRoomsCovering(region, level: begun.level))
  }

  /// What is said about the region and stops nothing: nested rooms (A16), 西安市 (P1a), an area that the table does not have.
  static func notes(_ scene: Scene) throws -> [String] {
    guard let region = try region(scene), let begun = try begun(scene) else { return [] }
    var notes: [String] = []
    if begun.level == .province, region.lies(in: .xian) {
      notes.append(
        scene(
          "省政协重点按地市设立区域委员工作室，不含西安市（P1a）；不影响申报。",
          "The province sets up regional rooms mainly by prefecture, 西安市 not among them (P1a); the application may go on."
        ))
    }
    if region.area.map({ begun.level.isNarrower(than: $0.level) }) ?? true {
      notes.append(
        scene(
          "“\(region.text)”不在陕西省的\(begun.level.areas.zh)里，请核对；不影响申报。",
          "“\(region.text)” is in none of Shaanxi's \(begun.level.areas.en): please check; the application may go on."
        ))
    }
    let pack = try scene.pack
    for room in try covering(scene) where !room.isSame(by: pack) {
      notes.append(
        room.relation == .within
          ? scene(
            "里面的\(room.region.name)已有“\(room.name)”，供参考。",
            "Inside it, \(room.region.name) has “\(room.name)” already, for your information.")
          : scene(
            "外面的\(room.region.name)已有“\(room.name)”，供参考。",
            "Around it, \(room.region.name) has “\(room.name)” already, for your information."))
    }
    return notes
  }
}

extension Level {
  /// Whether an area of another level is too wide for a CPPCC of this one.
  fileprivate func isNarrower(than area: Level) -> Bool {
    switch (self, area) {
    case (.county, .city), (.county, .province), (.city, .province): true
    case (.county, .county), (.city, .county), (.city, .city), (.province, _): false
    }
  }

  fileprivate var areas: Bilingual {
    switch self {
    case .county: Bilingual("县（市、区）", "counties")
    case .city: Bilingual("市和县（市、区）", "prefectures and counties")
    case .province: Bilingual("行政区划", "areas")
    }
  }
}

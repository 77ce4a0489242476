import Conversation
import Regulation
import WorkroomStore

extension ApplyName {
  static func en(_ state: ApplyName, _ scene: Scene) throws -> Words {
    switch state {
    case .type:
      Words(
        "Which type?",
        help:
          "Regional rests on an area, a community, a hospital, a school …; sector on a CPPCC sector; industry on a trade (P2.3).",
        example: "2")
    case .region:
      Words(
        "Which place does it cover? Enter takes \(try begun(scene)?.area ?? ""); or name a township, a street, a community.",
        help:
          "In principle one place has one regional room of a level (P5.3c): a smaller place keeps them apart.",
        example: "城关街道东关社区")
    case .second:
      Words(
        "\(try region(scene)?.name ?? "") has a regional room of that level, “\(try sameRegion(scene).first?.name ?? "")”, and in principle there is one only (P5.3c). /back for another place; to go on give the reason, for the Chairperson's Council to decide.",
        help: "The reason is kept with the application, for the council.",
        example: "the people of two streets are visited apart")
    case .told: Words(try notes(scene).joined(separator: "\n"))
    case .base:
      Words(
        "What does it rest on?", help: "An area, a community, hospital, school, enterprise … (P2.3, C3.1).",
        example: "1")
    case .baseName:
      Words(
        "What is the unit called?", help: "Its full name or registered short form (P4.1a).",
        example: "商州区人民医院")
    case .sectors:
      Words(
        "Which sector? Several are parted by commas.", help: "Sectors with few members may join (P4.1b).",
        example: "教育")
    case .organisation:
      Words(
        "Which organisation?", help: "Its full name or registered short form (P4.1c).", example: "商洛市茶业协会")
    case .name:
      Words(
        "Suggested: “\(try suggestion(scene))”. Enter takes it; or type another: something of its own may be added, nobody's name (P7.3a).",
        help: "It names the sector, the place or the organisation, and ends in “委员工作室” (P4.1).",
        example: "商州区教育界别“烛光”委员工作室",
        because: RoomNaming.clause(of: scene[Slots.type] ?? .regional))
    case .reason:
      Words(
        "As it is, \(try flawTexts(scene).joined(separator: "; ")). /back for another; to use it give the reason\(try needsCouncil(scene) ? ", for the Chairperson's Council" : "").",
        help: "The reason is kept with the name.", example: "a name used for years",
        because: try flawClause(scene))
    case .confirm: Words("Name: “\(try name(scene))”.")
    case .named: Words("A good name. \(try ApplicationSlots.progress(scene))")
    case .begin, .end: Words("")
    case .closed: Words(try ApplicationSlots.closed(scene))
    case .few:
      Words(
        "A joint room: which sector has few members?",
        help: "Sectors with few members may join with others (P4.1b); it is kept.", example: "1")
    }
  }
}

import Conversation
import Regulation
import Understanding
import WorkroomStore

extension SetUp {
  static func en(_ state: SetUp, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .barred: Words(WorkroomSetUp.responsibility.words(.en))
    case .name:
      Words(
        "What is the workroom called?", help: "The full name on its plaque, as in “商州区教育界别委员工作室”.",
        example: "商州区教育界别委员工作室")
    case .type:
      Words(
        "Of which type?",
        help:
          "Regional: an area, community, hospital, school …; sector: a CPPCC sector; industry: a trade (P2.3).",
        example: "2")
    case .level:
      Words(
        "Of which level's CPPCC?", help: "The level whose Chairperson's Council agreed to the plaque.",
        example: "1")
    case .area:
      Words("Where? The county, district or host.", help: "As in “商州区” or “市中心医院”.", example: "商州区")
    case .members:
      Words(
        "Who are the resident members? One a line, or paste the list.",
        help: "\(try RoomNumbers(scene).normally) (P4.2a). Names only.", example: "委员甲, 委员乙, 委员丙")
    case .small:
      Words(
        try RoomNumbers(scene).askWhy(scene[Slots.members]?.count ?? 0),
        help: "One sentence, kept in the ledger; or /back to add members.",
        example: "members still being chosen")
    case .elsewhere:
      Words(
        "\(try places(scene)). In principle a member belongs to one workroom only (P4.2b). Give the reason to go on, or type “namesake” for somebody else of the same name.",
        help: "The reason is kept in the ledger; otherwise /back to change the list.",
        example: "agreed by the Chairperson's Council")
    case .convenors:
      Words(
        "\(MarkedPeople.hint(marked(scene).convenors, scene))Who are the convenors? \(try RoomNumbers(scene).convenors).",
        help: "Chosen by the resident members (P4.2c). Numbers or names, two parted by a space.",
        example: "1 3")
    case .liaison:
      Words(
        "\(MarkedPeople.hint(marked(scene).liaisons, scene))Who is the liaison? A member, or write somebody from a member's employer.",
        help: "One liaison is named (P4.2e). A number or a name.", example: "2")
    case .standing:
      Words(
        "Has the plaque been awarded?", help: "Duty and activities count from the plaque on (P0).",
        example: "1")
    case .nothingCounts:
      Words(
        "Noted: no plaque yet. You can record from now on, but nothing before the plaque counts (P0). Once it is there a convenor says “workroom”."
      )
    case .plaque:
      Words(
        scene[Slots.standing] == .existing
          ? "Since which day does it exist (as documents show)?" : "On which day was the plaque awarded?",
        help: "Day, month and year; that day counts.", example: "1 March 2024")
    case .since:
      Words(
        "Since when do the members hold their seats? Enter for \(proposedSince(scene).inFull(.en)).",
        help: "The date for most; the next question is for the others.", example: "1 March 2024")
    case .exceptions:
      Words(
        "Anybody since another day? A line each: name date. Otherwise press Enter or say “none”.",
        help: "Members who joined later, say.", example: "\(members(scene).first ?? "委员乙") 2025-02-10")
    case .onPlatform:
      Words(
        "Is the room on the Qin Shangliang platform?",
        help: "In the province's reading online duty counts once the room is on it (P5.3d).", example: "yes")
    case .platform:
      Words(
        "On which day did it join?", help: "Day, month and year; that day counts.", example: "1 April 2024")
    case .confirm:
      Words(try card(scene))
    case .set:
      Words(
        "Entered: \(scene[Slots.name] ?? ""), \(english(scene[Slots.members]?.count ?? 0, "resident member"))."
      )
    case .end:
      Words("")
    }
  }

  private static func places(_ scene: Scene) throws -> String {
    try seatedElsewhere(scene).map { "\($0.name) sits in \($0.room)" }.joined(separator: ", ")
  }

  /// All that will be written, on a few rows.
  private static func card(_ scene: Scene) throws -> String {
    let standing =
      switch scene[Slots.standing] {
      case .plaque?: "Plaque: \(scene[Slots.plaque]?.inFull(.en) ?? "")"
      case .existing?: "Existing since \(scene[Slots.plaque]?.inFull(.en) ?? "")"
      case Standing.none?, nil: "No plaque: nothing counts yet (P0)"
      }
    let platform =
      scene[Slots.platform].map { "on Qin Shangliang since \($0.inFull(.en))" } ?? "not on Qin Shangliang"
    let named = exceptions(scene).map { "\($0.name) \($0.day.inWords(scene))" }
    let others = named.isEmpty ? "" : " (but: \(named.joined(separator: ", ")))"
    return """
      \(scene[Slots.name] ?? "") (\(try scene.shown(Slots.level)), \(try scene.shown(Slots.type)), \(scene[Slots.area] ?? ""))
      Members \(try scene.shown(Slots.members)), since \(commonSince(scene).inFull(.en))\(others)
      Convenors: \(try scene.shown(Slots.convenors)); liaison: \(scene[Slots.liaison] ?? "")
      \(standing); \(platform). 
      """
  }
}

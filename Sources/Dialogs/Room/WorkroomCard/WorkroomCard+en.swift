import Conversation
import Regulation
import WorkroomStore

extension WorkroomCard {
  static func en(_ state: WorkroomCard, _ scene: Scene) throws -> Words {
    switch state {
    case .mayAdd, .isPlatform, .end: Words("")
    case .show: Words(try card(scene))
    case .what:
      Words(
        "Is there anything to add?",
        help:
          "Things count from the plaque on (P0); in the province's reading online means on the platform (P5.3d).",
        example: "1")
    case .day: Words("On which day?", help: "Day, month and year; that day counts.", example: "1 March 2024")
    case .ground:
      Words(
        "By what was it approved? A paper or a meeting.",
        help:
          "Only for what was approved before or outside of the program; for a new one say “apply for the online part” (P5.3d).",
        example: "the 8th meeting of the council")
    case .confirm: Words("")
    case .added: Words("\(added(scene)) It counts from \(try scene.shown(Slots.day)) on.")
    }
  }

  private static func added(_ scene: Scene) -> String {
    switch scene[Slots.what] {
    case .plaque: "The plaque was recorded."
    case .existing: "The room was admitted as an existing one."
    case .platform: "Joining Qin Shangliang was recorded."
    case .nothing, nil: ""
    }
  }

  private static func card(_ scene: Scene) throws -> String {
    guard let room = try scene.room()?.facts else { return "" }
    let plaque =
      room.plaque.map { room.existing ? "Existing since \($0.inFull(.en))" : "Plaque on \($0.inFull(.en))" }
      ?? "No plaque yet: all is kept and nothing counts (P0)"
    let platform =
      room.platform.map { "on Qin Shangliang since \($0.inFull(.en))" } ?? "not on Qin Shangliang"
    return """
      \(room.name) (\(room.level.name.en), \(room.type.name.en), \(room.area))
      \(plaque); \(platform).
      """ + ending(room, scene) + (try OnlineWords(scene).onCard() + "\n" + StandUp.progress(scene))
  }
}

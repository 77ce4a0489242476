import Conversation
import Regulation

extension AwardPlaque {
  static func en(_ state: AwardPlaque, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .notYet: Words("The plaque comes once the Chairperson's Council agrees (P5.3a), and it has not yet.")
    case .application:
      Words("Which room has its plaque?", help: "Those the council agreed to stand here.", example: "1")
    case .day: Words("On which day?", help: "Day, month and year; that day counts (P0).", example: "today")
    case .awarded:
      Words(
        "The plaque is recorded, with the room, its members, convenors and liaison. \(try filing(scene)); after signing in “what the room still needs” lists what is missing. Say “switch”: everybody can sign in for duty now."
      )
    }
  }

  private static func filing(_ scene: Scene) throws -> String {
    let pack = try scene.pack
    let mark = pack.isProductDefault(.filingDueDays) ? ", product default" : ""
    return
      "File it with the provincial General Office within \(english(pack[.filingDueDays], "day")) (P5.3e\(mark))"
  }
}

import Conversation

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
        "The plaque is recorded, with the room, its members, convenors and liaison. File it with the provincial General Office within 30 days (P5.3e, product default); after signing in “what the room still needs” lists what is missing. Say “switch”: everybody can sign in for duty now."
      )
    }
  }
}

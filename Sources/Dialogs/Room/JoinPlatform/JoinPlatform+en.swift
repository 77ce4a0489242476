import Conversation

extension JoinPlatform {
  static func en(_ state: JoinPlatform, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .notYet:
      Words("Joining is recorded once the council agrees to the online part (P5.3d); none waits for it now.")
    case .application:
      Words("Which room has joined?", help: "Those the council agreed to stand here.", example: "1")
    case .day:
      Words(
        "On which day did it join?",
        help: "Day, month and year; online counts from it on. Not before the council agreed.",
        example: "today")
    case .joined:
      Words(
        "Joining is recorded: what is held on Qin Shangliang counts as online from \(try scene.shown(Slots.day)) on. Add it to the room's filing (P5.3e)."
      )
    }
  }
}

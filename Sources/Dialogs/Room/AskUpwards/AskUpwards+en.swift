import Conversation

extension AskUpwards {
  static func en(_ state: AskUpwards, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .confirm:
      Words(
        "Asked of \(try addressee(scene)), \(try scene.shown(Slots.need)): \(try scene.shown(Slots.text)).")
    case .mayNot: Words("A convenor or the liaison asks the CPPCC (C4.2c): please talk to them.")
    case .need:
      Words(
        "What kind of help does the room need?",
        help:
          "The CPPCC sees to it that rooms are informed, reach departments and find resources (C4.2c).",
        example: "contact with departments")
    case .to:
      Words(
        "Whom is it asked of? Enter for \(try addressee(scene)).", help: "The full name.", example: "提案委员会")
    case .text:
      Words(
        "What is it about?",
        help:
          "The committee and the office in charge read it. Leave out names and numbers of visitors.",
        example: "the city management bureau is to join our consultation in May")
    case .recorded:
      Words(
        "Recorded, asked of \(try addressee(scene)) (C4.2c). Say “answer to a request” once there is an answer; until then you are reminded when you sign in."
      )
    }
  }
}

import Conversation

extension SignIn {
  static func en(_ state: SignIn, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .apply, .existing, .cppcc, .end: Words("")
    case .first:
      Words(
        "There is no workroom here yet. What comes first?",
        help:
          "A room counts from its plaque on (P0); apply for a new one, or enter one that exists. Special committees and the office in charge choose the third.",
        example: "1")
    case .room where try isAskedByName(scene):
      Words(
        "There are many workrooms here. Which is yours? Type its name or part of it.",
        help: "A few words of its name will do, such as its county or its sector.",
        example: try exampleOfRoom(scene))
    case .room:
      Words("Which workroom?", help: "Type its number or its name, or just say who you are.", example: "1")
    case .who:
      Words(
        "Who are you?",
        help:
          "Type a number, your name or part of it. If you are not on the roster, ask a convenor or the liaison.",
        example: "1")
    }
  }
}

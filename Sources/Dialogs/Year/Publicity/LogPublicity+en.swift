import Conversation
import Regulation
import WorkroomStore

extension LogPublicity {
  static func en(_ state: LogPublicity, _ scene: Scene) throws -> Words {
    switch state {
    case .confirm, .end: Words("")
    case .medium:
      Words(
        try (register(scene).isEmpty ? "" : "Recorded so far:\n\(register(scene))\n")
          + "Where was it made known?",
        help: "The CPPCC's website, a WeChat account, newspapers and magazines, others (P8.4b).",
        example: "1")
    case .title:
      Words(
        "What is its title?", help: "As it was published; no names of visitors.",
        example: "A workroom in the lane")
    case .day: Words("On which day was it published?", help: "Day, month and year.", example: "today")
    case .recorded:
      Words(
        "Recorded: \(english(try scene.facts(PublicityOf(scene.signedIn().room)).count, "publication")) in the register (P8.4b)."
      )
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension Publish {
  static func en(_ state: Publish, _ scene: Scene) throws -> Words {
    switch state {
    case .mayRecord, .confirm, .end: Words("")
    case .show:
      Words(
        try list(scene)
          + (try scene.leads()
            ? "\nThe page is written by a command: dutybot publish FOLDER."
            : "\nFor additions and changes turn to a convenor or the liaison."))
    case .what:
      Words(
        "What is to be recorded?",
        help:
          "A publication, once it is out; the telephone for everybody stands in the public contact (P6.1).",
        example: "record a publication")
    case .contact:
      Words(
        "How do people reach the room? Its own telephone and the like, nobody's own mobile. Now: \(try known(scene)).",
        help: "It is made public (P6.1); nobody's own number is (P3.3a). “remove” takes it out.",
        example: "the room's telephone, 0914-2000015")
    case .channel:
      Words("Where was it published?", help: "The CPPCC website, WeChat, Douyin … (P6.1).", example: "WeChat")
    case .place:
      Words(
        "At which address?", help: "A link, or the title of the page.", example: "the account of the CPPCC")
    case .day: Words("On which day?", help: "Day, month and year.", example: "today")
    case .recorded:
      Words(
        scene[Slots.what] == .contact
          ? (contact(scene).isEmpty
            ? "Recorded: no contact is public any more." : "Recorded: the public contact.")
          : "This publication is recorded. When its content changes you are told at sign-in.")
    }
  }

  private static func known(_ scene: Scene) throws -> String {
    try scene.room()?.facts.contact.map { "“\($0)”" } ?? "none"
  }
}

import Conversation
import Regulation
import Understanding

extension StandUp {
  static func en(_ state: StandUp, _ scene: Scene) throws -> Words {
    switch state {
    case .mayFill, .confirm, .end: Words("")
    case .show: Words(try list(scene))
    case .what:
      Words(
        "Which point now?", help: "What is there may be said anew and replaces it; Enter for none.",
        example: "party")
    case .address:
      Words(
        "Where is the venue?", help: "The address of a settled place (P4.3).",
        example: "8 Wenwei Road, first floor")
    case .hours: Words("When is it open?", help: "As people are to read it.", example: "Wednesdays, 9 to 12")
    case .provider:
      Words(
        "Who provides the venue?", help: "Venue and equipment are seen to by whoever applied (P4.3b).",
        example: "Shangzhou Middle School")
    case .fittings:
      Words(
        "Which of these are there?",
        help:
          "A name plate that is seen, facilities to study and receive people, the wall sheets (P4.3). Several may be chosen.",
        example: "1 2")
    case .party:
      Words(
        "A party branch or a group?", help: "A room has a party branch or group (P2.1).", example: "group")
    case .system:
      Words(
        "Which system?", help: "Duty, study, research, visits and consultation are to have theirs (P4.5a).",
        example: "1")
    case .title: Words("What is it called?", help: "The name of the system.", example: "keeping of records")
    case .wording:
      Words(try template(scene), help: "It may be taken for now and changed later (P4.5a).", example: "1")
    case .text:
      Words(
        "How does it read? Several lines if you like.", help: "A rule a line.",
        example: "1. Duty on Wednesdays")
    case .since: Words("In force since which day?", help: "Day, month and year.", example: "today")
    case .functions:
      Words(
        "What are its main functions? Several lines if you like.",
        help: "They hang on the wall and are published (P3.3a, P4.3).",
        example: "keeps in touch with people in education and reports what they say")
    case .channel:
      Words("Where was it published?", help: "The CPPCC website, WeChat, Douyin … (P6.1).", example: "WeChat")
    case .place:
      Words(
        "At which address?", help: "A link, or the title of the page.", example: "the account of the CPPCC")
    case .published: Words("On which day?", help: "Day, month and year.", example: "today")
    case .brand:
      Words(
        "What is special about the room? One sentence.",
        help: "A feature of its own, within its means (P2.6).",
        example: "an evening talk every month")
    case .chain:
      Words(
        "In which industry chain does it stand?", help: "An industry room may say so (P2.3c).", example: "tea"
      )
    case .budget:
      Words(
        "Is the money in the fiscal budget?",
        help: "The CPPCC strives for it (P8.3); nothing is missing where it is not.", example: "no")
    case .standard:
      Words(
        "Is there a standard of funding?", help: "For setting up and running (P8.3).",
        example: "20,000 yuan a year")
    case .support:
      Words(
        "What does the host unit support?", help: "Water, power, gas, rent (P8.3).",
        example: "no rent is asked")
    case .filled: Words("Kept. \(try progress(scene))")
    case .more: Words("Another point?", help: "“yes” for another, “no” to go back.", example: "no")
    }
  }

  private static func template(_ scene: Scene) throws -> String {
    guard let system = scene[Slots.system], let text = system.template else { return "" }
    return "A text to start from (\(system.name.en)):\n\(text.en)\nTake it?"
  }
}

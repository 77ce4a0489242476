import Conversation
import Regulation
import WorkroomStore

extension FindMatter {
  static func en(_ state: FindMatter, _ scene: Scene) throws -> Words {
    switch state {
    case .found, .act, .report, .slip, .correct: Words("")
    case .end: Words(scene[Slots.next] == nil && scene[Slots.pick]?.leaves != true ? "" : "Good.")
    case .what:
      Words(
        "What are you looking for?",
        help:
          "Words that were said, the visitor's name or number, a day or a month, a class, how far it has come, in any mixture; skip it for all.",
        example: "unfinished last month lamp")
    case .none:
      Words(
        "Nothing found: \(inWords(filter(scene), scene))\(try whose(scene)). Say “find” with another word.")
    case .list:
      Words(
        "\(inWords(filter(scene), scene).capitalisedFirst): \(english(try count(filter(scene), scene), "opinion"))\(try whose(scene)). Which one? Or go on: “only unfinished”.",
        help:
          "The newest comes first; type its number, or say “only overdue”, “only last month”, “only complaints”.",
        example: "1")
    case .page: Words(try page(scene))
    case .next:
      Words(
        "What next?", help: "What its state and your role allow (P6.4); “no more” when you have seen enough.",
        example: "no more")
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension TheChain {
  static func en(_ state: TheChain, _ scene: Scene) throws -> Words {
    switch state {
    case .found, .research, .discuss, .undertakings, .write, .output, .news, .feedBack: Words("")
    case .end: Words(scene[Slots.next] == nil && scene[FindMatter.Slots.pick]?.leaves != true ? "" : "Good.")
    case .what:
      Words(
        "Which matter?",
        help: "Words of it, the visitor's name, a day or a class, in any mixture; skip it for all of them.",
        example: "lamp")
    case .none:
      Words(
        "Nothing found: \(FindMatter.inWords(FindMatter.filter(scene), scene))\(try FindMatter.whose(scene)). Try “how far has it come” with another word."
      )
    case .list:
      Words(
        "\(FindMatter.inWords(FindMatter.filter(scene), scene)): \(try FindMatter.count(FindMatter.filter(scene), scene))\(try FindMatter.whose(scene)). Which one?",
        help: "The newest comes first; type its number, or narrow the list, as in “only the unfinished”.",
        example: "1")
    case .chain: Words(try drawn(scene))
    case .next:
      Words(
        "What next?", help: "By what the matter still lacks (P6.3d); “no more” when you have seen enough.",
        example: "no more")
    }
  }
}

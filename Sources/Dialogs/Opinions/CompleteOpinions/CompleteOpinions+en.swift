import Conversation
import Regulation
import WorkroomStore

extension CompleteOpinions {
  static func en(_ state: CompleteOpinions, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .several, .classed, .named, .reached, .grouped, .sought, .rest: Words("")
    case .end: Words(try count(scene) == 0 && scene[Slots.opinion] != nil ? "All are complete." : "")
    case .none: Words("Nothing is missing of any opinion.")
    case .pick:
      Words(
        "\(try count(scene)) to be completed. Which one?",
        help: "Those not classed come first; type its number.", example: "1")
    case .show: Words(try opinion(scene).map { try OpenMatters.enCard(of: $0, scene) } ?? "")
    case .split:
      Words(try OpinionParts.question(cut(scene), scene), help: OpinionParts.help(.en), example: "one")
    case .kind:
      Words(
        "\(try hint(scene))Which class?",
        help:
          "Petitions and complaints are guided on, inquiries answered, the others stay open (P6.3). Skip it if it is not clear.",
        example: "4")
    case .visitor:
      Words(
        "What may we call the visitor?", help: "A surname will do; skip it if it is not known.",
        example: "Ms Wang")
    case .contact:
      Words(
        "How can we reply?",
        help:
          "A phone number or chat name; without it there can be no feedback (P6.4a). Skip it if there is none.",
        example: "13900000000")
    case .campaign:
      Words(
        CampaignChoice.question(Bilingual("它", "Was it"), scene),
        help: "A campaign ran on that day; say no, or skip it (P3.3d).", example: "no")
    case .group:
      Words(
        "Which group do they belong to?",
        help:
          "People of the area, of the sector, or of the trade (P3.3g); “not known” where it cannot be told.",
        example: "1")
    case .done: Words(try done(scene))
    case .another:
      Words(
        "\(try count(scene)) still to be completed. Go on?", help: "“yes” for another one, “no” to go back.",
        example: "no")
    }
  }
}

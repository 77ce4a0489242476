import Conversation
import Regulation
import WorkroomStore

extension SubmitApplication {
  static func en(_ state: SubmitApplication, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .missing: Words(try overview(scene))
    case .committee:
      Words(
        "\(try suggestion(scene))Which special committee is in touch?",
        help: "It reviews sector and industry rooms, and regional rooms that others apply for (P5.3a).",
        example: "教科卫体和文化文史委员会")
    case .otherCommittee:
      Words(
        "\(try suggestion(scene))To hand it in to \(scene[Slots.committee] ?? "") give the reason; /back for another.",
        help:
          "The committee in touch reviews it (P1d, P5.3a); the reason is kept, for whoever decides.",
        example: "agreed between the two committees")
    case .exceptional:
      Words(
        "\(try exceptions(scene)) Not in principle: only the Chairperson's Council makes an exception. To hand it in all the same give the reason; or /cancel, and change the name or the list first.",
        help: "The reason is kept with the application, for the council (P5.3c, P7.3a).",
        example: "a name used for years", because: try unexplained(scene).first?.clause)
    case .signers:
      Words(
        "Who signs? Several are parted by commas.", help: "They sign the printed form themselves (PA.24).",
        example: "委员甲, 委员乙")
    case .confirm:
      Words(
        try overview(scene) + "\n" + hints(scene) + "To be handed in to “\(scene[Slots.committee] ?? "")”.")
    case .submitted:
      Words(
        "Handed in. \(try ApplicationWords(scene).mine().map { try ApplicationWords(scene).standing($0) } ?? "")"
      )
    }
  }
}

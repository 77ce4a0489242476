import Conversation
import Regulation

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

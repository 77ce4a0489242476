import Conversation
import Regulation
import WorkroomStore

extension CheckIn {
  static func en(_ state: CheckIn, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end:
      Words("")
    case .alreadyOn:
      Words(
        "You have been checked in since \(try scene.shift()?.facts.started.inWords(scene) ?? "") (\(try scene.shift()?.facts.channel.name.en ?? "")). To end it say “check out”."
      )
    case .mode:
      Words(
        (try planned(scene).map { "Your shift on the rota: \(RotaWords(scene).line($0)).\n" } ?? "")
          + "Online or in person?",
        help: "Online means duty on the Qin Shangliang platform, in person means duty in the workroom.",
        example: "2")
    case .purpose:
      Words(
        "What for today?", help: "A few words: receiving visitors, answering messages.",
        example: "receiving visitors")
    case .confirm:
      Words(
        "Duty \(try scene.shown(Slots.channel)), \(scene[Slots.purpose].map { $0 + ", " } ?? "")from \(scene.now.clock)."
      )
    case .started:
      Words(
        "Checked in, from \(scene.now.clock). \(try onDuty(scene))If a visitor comes, say “record an opinion”."
          + PaidWords.reminder([scene[Slots.purpose]], scene)
      )
    }
  }

  private static func onDuty(_ scene: Scene) throws -> String {
    try others(scene).map { "\($0.name) is on duty too (\($0.channel.name.en)). " }.joined()
  }
}

import Conversation
import Regulation
import WorkroomStore

extension SwapShift {
  static func en(_ state: SwapShift, _ scene: Scene) throws -> Words {
    let words = RotaWords(scene)
    return switch state {
    case .begin, .planned, .end: Words("")
    case .whose:
      Words(
        "Whose shift?",
        help: "A convenor or the liaison does it for a member; whoever is asked agrees themselves.",
        example: "委员乙")
    case .none:
      Words("The rota has no shift of \(try who(scene, "yours")) that is to come. Say “the rota” to see it.")
    case .mine: Words("Which shift?", help: "Those that have not begun.", example: "1")
    case .how:
      Words(
        "What is to become of it?",
        help:
          "A swap and a stand-in count once the other agrees; given up, it wants somebody until it is taken.",
        example: "1")
    case .with: Words("With whom?", help: "Members who could come then.", example: "1")
    case .takes: Words("For which of their shifts?", help: "Those you could come to.", example: "1")
    case .confirm: Words(try confirmation(scene, words))
    case .asked:
      Words(
        "\(try scene.shown(Slots.with)) is asked and sees it at the next sign-in; until they agree the shift is \(try who(scene, "yours"))."
      )
    case .why:
      Words(
        "Any reason to give?",
        help: "One sentence that lies apart from the ledger; skip it if there is none.",
        example: "away on business")
    case .confirmRelease:
      Words("Given up, for whoever can come: \(try scene.shown(Slots.mine)).")
    case .released:
      Words(
        "Given up: others may say “take a shift”. The duty of this quarter is asked for as before (P3.3e).")
    }
  }

  private static func who(_ scene: Scene, _ yours: String) throws -> String {
    let whose = try PlannedKey.whose(scene)
    return whose == scene.me?.person ? yours : try RotaWords(scene).name(whose) + "'s"
  }

  private static func confirmation(_ scene: Scene, _ words: RotaWords) throws -> String {
    let (mine, name) = (try scene.shown(Slots.mine), try scene.shown(Slots.with))
    return try scene[Slots.takes].map {
      "\(try who(scene, "Yours")) (\(mine)) for \(name)'s (\(words.line($0.key)))."
    }
      ?? "\(name) is asked to take \(mine)."
  }
}

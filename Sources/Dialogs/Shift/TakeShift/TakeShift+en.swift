import Conversation
import Regulation
import WorkroomStore

extension TakeShift {
  static func en(_ state: TakeShift, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .free, .end: Words("")
    case .whose:
      Words("Who takes it?", help: "Choose yourself, or a member you enter it for.", example: "委员乙")
    case .none: Words("The rota has no free shift that \(try who(scene)) could take.")
    case .pick:
      Words(
        "Which shift?", help: "Those that want somebody, at times when you have no other shift.", example: "1"
      )
    case .confirm:
      Words("Planned for \(try who(scene)): \(try scene.shown(Slots.shift)).")
    case .taken: Words("The rota has \(try who(scene)) for it. Whoever comes says “check in”.")
    }
  }

  private static func who(_ scene: Scene) throws -> String {
    let whose = try PlannedKey.whose(scene)
    return whose == scene.me?.person ? "you" : try RotaWords(scene).name(whose)
  }
}

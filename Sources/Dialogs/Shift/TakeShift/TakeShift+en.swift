import Conversation
import Regulation
import WorkroomStore

extension TakeShift {
  static func en(_ state: TakeShift, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none: Words("The rota has no free shift that you could take.")
    case .pick:
      Words(
        "Which shift?", help: "Those that want somebody, at times when you have no other shift.", example: "1"
      )
    case .confirm: Words("You come: \(RotaWords(scene).line(try scene.need(Slots.shift).key)).")
    case .taken: Words("You are planned for it. Say “check in” when you come.")
    }
  }
}

import Conversation
import Regulation

extension RollUp {
  static func en(_ state: RollUp, _ scene: Scene) throws -> Words {
    switch state {
    case .period:
      Words(
        "Which quarter or year?", help: "Such as this quarter, last quarter, last year.",
        example: "last quarter")
    case .show: Words(try table(scene))
    case .end: Words("")
    }
  }
}

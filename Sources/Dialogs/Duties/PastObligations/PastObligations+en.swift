import Conversation
import Regulation

extension PastObligations {
  static func en(_ state: PastObligations, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .period:
      Words(
        "Which quarter or year?", help: "Such as last quarter, 2025 Q4 or last year.", example: "last quarter"
      )
    case .show: Words(try table(scene))
    case .norm: Words("Evidence for which one?", help: "Type its number or name, or skip.", example: "1")
    case .evidence: Words(try evidence(scene))
    }
  }
}

import Conversation
import Regulation

extension Obligations {
  static func zh(_ state: Obligations, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .show: Words(try table(scene))
    }
  }
}

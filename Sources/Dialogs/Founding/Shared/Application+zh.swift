import Conversation
import Regulation

extension Application {
  static func zh(_ state: Application, _ scene: Scene) throws -> Words {
    switch state {
    case .show: Words(try text(scene))
    case .end: Words("")
    }
  }
}

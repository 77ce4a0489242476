import Conversation
import Regulation

extension Application {
  static func en(_ state: Application, _ scene: Scene) throws -> Words {
    switch state {
    case .show: Words(try text(scene))
    case .end: Words("")
    }
  }
}

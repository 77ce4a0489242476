import Conversation
import Regulation

extension RoomObligations {
  static func en(_ state: RoomObligations, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .show: Words(try table(scene))
    }
  }
}

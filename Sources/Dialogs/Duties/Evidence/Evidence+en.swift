import Conversation
import Regulation

extension Evidence {
  static func en(_ state: Evidence, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .norm: Words("Which one?", help: "Type its number or its name, such as duty.", example: "duty")
    case .show: Words(try NormEvidence(scene).text(scene.need(NormSlots.norm)))
    }
  }
}

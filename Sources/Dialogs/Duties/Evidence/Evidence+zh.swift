import Conversation
import Regulation

extension Evidence {
  static func zh(_ state: Evidence, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .norm: Words("看哪一项？", help: "输入数字或名称，例如值班、微协商。", example: "值班")
    case .show: Words(try NormEvidence(scene).text(scene.need(NormSlots.norm)))
    }
  }
}

import Conversation
import Regulation

extension RollUp {
  static func zh(_ state: RollUp, _ scene: Scene) throws -> Words {
    switch state {
    case .period: Words("哪个季度，或哪一年？", help: "例如本季度、上季度、去年。", example: "上季度")
    case .show: Words(try table(scene))
    case .end: Words("")
    }
  }
}

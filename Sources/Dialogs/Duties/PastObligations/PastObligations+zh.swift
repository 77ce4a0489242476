import Conversation
import Regulation

extension PastObligations {
  static func zh(_ state: PastObligations, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .period: Words("哪个季度，或哪一年？", help: "例如上季度、2025年第四季度、去年。", example: "上季度")
    case .show: Words(try table(scene))
    case .norm: Words("要看哪一项的依据？", help: "输入数字或名称；不看就说“跳过”。", example: "1")
    case .evidence: Words(try evidence(scene))
    }
  }
}

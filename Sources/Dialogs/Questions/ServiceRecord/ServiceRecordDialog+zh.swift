import Conversation
import Regulation
import WorkroomStore

extension ServiceRecordDialog {
  static func zh(_ state: ServiceRecordDialog, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .span:
      Words("看哪一段时间？（不说就是今年）", help: "例如今年、去年、上季度、1月1日到3月31日。也可以说“全室”或委员的姓名。", example: "今年")
    case .show: Words(try text(scene))
    }
  }
}

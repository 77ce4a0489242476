import Conversation
import Regulation
import WorkroomStore

extension VisitorSlipDialog {
  static func zh(_ state: VisitorSlipDialog, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .noted: Words("")
    case .end: Words(scene[Slots.prints] == false ? "好。" : "")
    case .none: Words("还没有登记过意见。")
    case .pick: Words("给哪一件的来访人？", help: "最近的在最前面，输入数字。", example: "1")
    case .show: Words("可以这样告诉来访人：\n" + (try slip(scene)))
    case .printing: Words("打印出来给他吗？", help: "单子上没有姓名、电话和原话。", example: "否")
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension AnswerSwap {
  static func zh(_ state: AnswerSwap, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none: Words("没有人等您答复换班。")
    case .pick: Words("答复哪一个？", help: "已经开始的班、对方已经让出去的班不在里面。", example: "1")
    case .answer: Words("同意吗？", help: "同意后值班计划马上改过来；不同意，各值各的。", example: "是")
    case .answered:
      Words(scene[Slots.agreed] == true ? "已换班，值班计划改过来了。" : "已答复不换，值班计划不变。")
    }
  }
}

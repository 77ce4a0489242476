import Conversation
import Regulation
import WorkroomStore

extension GuideRoom {
  static func zh(_ state: GuideRoom, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .none: try RoomsGuided.none(scene)
    case .room: Words("给哪个工作室的？", help: "输入数字或名称里的几个字。", example: "1")
    case .about:
      Words("关于什么？", help: "协商活动的指导见 P6.3f；后面三项是对个人工作室的（P7.3b）。", example: "日常运行")
    case .text:
      Words("指导意见是什么？", help: "工作室的人看得到。不要写来访人的姓名和电话。", example: "协商议题先调研再定，请部门参加")
    case .day: Words("哪一天提出的？", help: "写年月日。", example: "今天")
    case .recorded:
      Words("已登记指导意见（\(scene[Slots.about]?.clause.id ?? Clause.p6_3f.id)）。工作室的人说“专委会的检查和提醒”看得到。")
    }
  }
}

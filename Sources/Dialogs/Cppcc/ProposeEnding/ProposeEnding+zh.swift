import Conversation
import Regulation
import WorkroomStore

extension ProposeEnding {
  static func zh(_ state: ProposeEnding, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: return Words("")
    case .none: return try RoomsGuided.none(scene)
    case .room: return Words("提请哪个工作室？按数据应当提请的在前面。", help: "输入数字或名称里的几个字。", example: "1")
    case .figures:
      let figures = try figures(scene)
      let found =
        figures.isEmpty ? "按台账里的数据没有终止、摘牌的原因；违法违纪等由人认定（P7.2d）。" : "按数据：\(EndingWords(scene).cited(figures))。"
      return Words(
        found + EndingWords(scene).barred(try barred(scene))
          + (try open(scene).map { EndingWords(scene).waiting($0) } ?? ""))
    case .grounds:
      return Words(
        "原因是哪些？可以选几个。", help: "违法违纪、违反章程、有偿服务、牟利由人认定，程序不判断（P7.2d）。输入数字，几个用空格隔开。", example: "1")
    case .text: return Words("写一下情况和依据。", help: "和提请一起保存。", example: "两年考核都没有达到年度指标")
    case .recorded:
      let who = EndingWords(scene).decider(scene[Slots.grounds] ?? [], try scene.pack)
      return Words("已登记提请，由\(who)决定，请说“决定终止或摘牌”（P7.1e、P7.2）。")
    }
  }
}

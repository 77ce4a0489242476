import Conversation
import Regulation
import WorkroomStore

extension Assess {
  static func zh(_ state: Assess, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .differs, .end: return Words("")
    case .none: return try RoomsGuided.none(scene)
    case .nothing: return Words("没有可以考核的：从施行《指导意见》和授牌的那一年起，每年 12 月 1 日以后考核（P7.1d）。")
    case .year: return Words("考核哪一年的？", help: "年终考核（P7.1d），12 月 1 日起可以考核当年。", example: "去年")
    case .room: return Words("考核哪个工作室？没有考核的在前面。", help: "输入数字或名称里的几个字。", example: "1")
    case .sheet:
      guard let found = try found(scene) else { return Words("") }
      let rows = try SheetWords(scene).rows(found).joined(separator: "\n")
      return Words("\(try scene.shown(Slots.room))，\(try scene.shown(Slots.year))考核表：\n\(rows)")
    case .result:
      let proposed = try found(scene)?.proposed.name(.zh) ?? ""
      return Words(
        "达标还是未达标？按数据是\(proposed)。", help: "由专委会决定；和数据不一样的要写理由（P7.1d）。", example: "达标")
    case .reason: return Words("和数据提出的不一样，理由是什么？", help: "写清楚为什么，和考核一起保存。", example: "两次微协商因疫情改在次年一月")
    case .confirm: return Words(try summary(scene) + "。")
    case .recorded:
      let sent = "报主管部门以后，请说“登记考核报送”（P7.1f）。"
      return switch try consequence(scene) {
      case .none: Words("已登记考核（P7.1d）。\(sent)")
      case .warning: Words("已登记考核，首次未达标，予以警示（P7.1e）。\(sent)")
      case .delisting: Words("已登记考核，连续两次未达标，提请原审批单位决定摘牌（P7.1e）。\(sent)")
      }
    }
  }
}

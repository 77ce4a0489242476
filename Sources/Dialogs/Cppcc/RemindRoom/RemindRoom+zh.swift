import Conversation
import Regulation
import WorkroomStore

extension RemindRoom {
  static func zh(_ state: RemindRoom, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: return Words("")
    case .none: return try RoomsGuided.none(scene)
    case .room:
      let proposed = try proposed(scene)
      return Words(
        (proposed.isEmpty ? "" : "按数据可以提醒的：\(proposed.joined(separator: "、"))。\n") + "提醒哪个工作室的召集人？",
        help: "输入数字或名称里的几个字。", example: "1")
    case .figures:
      guard let found = try proposal(scene) else { return Words("这个工作室授牌不久，数据还不够看。") }
      let rows = try figures(found, scene).map { "  " + $0 }.joined(separator: "\n")
      return Words("\(rows)\n标准是本程序定的；要不要提醒，由专委会决定（P7.1c）。")
    case .grounds:
      return Words("因为什么提醒？可以选几项。", help: "提醒督促有三种原因（P7.1c），有一种就可以。", example: "1 3")
    case .text:
      return Words("要求工作室怎么做？", help: "召集人登录时看得到，并要回复。", example: "第二季度每名委员至少参加一次活动")
    case .recorded: return Words("已登记提醒（P7.1c）。召集人登录时会看到，请他们回复。")
    }
  }
}

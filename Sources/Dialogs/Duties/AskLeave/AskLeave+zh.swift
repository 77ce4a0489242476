import Conversation
import Regulation
import WorkroomStore

extension AskLeave {
  static func zh(_ state: AskLeave, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .who:
      Words("给哪位委员请假？", help: "本人就选自己；召集人、联络员可以替委员登记，同意仍由召集人办理。", example: "1")
    case .quarter:
      Words(
        "哪个季度？", help: "一次请一个季度：本季度、下季度，或过去四个季度（事后同意的标为补录）。", example: "本季度")
    case .reason: Words("什么原因？", help: "只选一类；具体情况可以另外说明，不必写病情。", example: "1")
    case .explain: Words("其他原因，请写明是什么。", help: "一句话，写给召集人，和台账分开存放。", example: "家里老人要照料")
    case .note: Words("有什么要对召集人说明的？", help: "一句话，写给召集人，和台账分开存放。", example: "四月底回来")
    case .confirm: Words(LeaveWords(scene).reading + "\n" + (try summary(scene)))
    case .recorded: Words("已登记请假。" + (try next(scene)))
    }
  }

  private static func summary(_ scene: Scene) throws -> String {
    let words = LeaveWords(scene)
    return
      "\(try words.name(member(scene)))，\(try scene.shown(Slots.quarter))请假，\(try scene.shown(Slots.reason))"
      + (scene[Slots.note].map { "：\($0)" } ?? "") + "。" + (try isPast(scene) ? "季度已经过去，同意后标为补录。" : "")
  }

  /// Whose consent it waits for.
  private static func next(_ scene: Scene) throws -> String {
    switch try consent(scene) {
    case .nobodys: "工作室现在没有召集人（P4.2c），有了召集人才能同意；同意前值班仍要完成。"
    case .others(let names): "请召集人\(names.joined(separator: "、"))同意；同意前值班仍要完成。"
    case .mineAlone: "工作室只有您一名召集人，请说“审批请假”自己同意，记录里会标明。"
    case .mine: "请说“审批请假”办理；同意前值班仍要完成。"
    }
  }
}

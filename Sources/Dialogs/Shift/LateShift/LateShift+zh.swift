import Conversation
import Regulation
import WorkroomStore

extension LateShift {
  static func zh(_ state: LateShift, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .decideLate, .end: Words("")
    case .who: Words("替哪一位委员补录？", help: "照纸质台账补录，记在那位委员名下，登记人是您。", example: "1")
    case .start: Words("那次值班是什么时候开始的？", help: "日期和时间都要，例如昨天上午九点。", example: "昨天上午九点")
    case .until: Words("到什么时候结束？", help: "说时间（11:40）或时长（两小时）都行。", example: "两小时")
    case .channel: Words("线上还是线下？", help: "线上指在“秦商量”平台值班，线下指到工作室值班。", example: "2")
    case .purpose: Words("那次主要做什么？", help: "一句话，记在值班里，例如接待群众、下乡走访。", example: "下乡接待群众")
    case .done: Words("那次值班做了什么？", help: "写一两句，这就是活动日志（P4.5b）。", example: "走访两户，听取意见")
    case .late: Words("为什么现在才记？（补录要写原因，P4.5b）", help: WordsOfLate.help(.zh), example: "下乡没有带电脑")
    case .confirm:
      Words(
        "\(try other(scene).map { "\($0)的值班，由您据纸质记录补录：" } ?? "")\(try scene.shown(Slots.start))–\(try end(scene))，\(try scene.shown(Slots.channel))，\(try length(scene))。"
          + (scene[Slots.purpose].map { "主要做：\($0)。" } ?? "")
          + (scene[CommonSlots.late].map { "补录原因：\($0)。" } ?? ""))
    case .recorded where try other(scene) != nil:
      Words("已据纸质记录补录，记在\(try other(scene) ?? "")名下，登记人是您。\(try mark(scene))\(reminder(scene))")
    case .recorded:
      Words("已补录。\(try mark(scene))\(DutyPhrases(scene).afterShift(try duty(scene)))\(reminder(scene))")
    }
  }
}

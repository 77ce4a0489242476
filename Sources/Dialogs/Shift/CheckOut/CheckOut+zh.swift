import Conversation
import Regulation
import WorkroomStore

extension CheckOut {
  static func zh(_ state: CheckOut, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .decideLate, .end: Words("")
    case .notOn: Words(notOnDuty)
    case .until:
      Words(
        "您\(try start(scene)) 开始的值班（\(try scene.shift()?.facts.channel.name.zh ?? "")）还没有签退，是什么时候结束的？",
        help: "在\(try start(scene)) 之后，说时间、时长，或日期加时间。", example: "两小时")
    case .late: Words("为什么当天没有签退？（补录要写原因，P4.5b）", help: WordsOfLate.help(.zh), example: "忘了签退")
    case .done:
      Words("这次值班做了什么？", help: "写一两句，这就是活动日志；有了它这次值班才计入（P4.5b）。", example: "接待群众 3 人，登记意见 3 件")
    case .confirm: Words(try summary(scene))
    case .ended: Words(try goodbye(scene) + PaidWords.reminder([scene[Slots.done]], scene))
    }
  }

  private static let notOnDuty =
    "您现在不在值班。要值班说“签到”，补记以前的说“补录值班”。"

  private static func summary(_ scene: Scene) throws -> String {
    guard let shift = try summary(of: scene) else { return "" }
    let tally = shift.tally
    let opinions =
      (tally.total == 0 ? "没有登记意见。" : "登记意见 \(tally.total) 件：\(parts(tally))。")
      + (tally.again == 0 ? "" : "又有 \(tally.again) 位来说先前的事。")
    return """
      \(try clockNote(scene))\(shift.start)–\(shift.end)，\(lengthInWords(shift.minutes, .zh))。\(opinions)
      \(DutyPhrases(scene).afterShift(shift.duty))签退。
      """
  }

  private static func parts(_ tally: Tally) -> String {
    [
      tally.guided > 0 ? "引导 \(tally.guided)" : nil, tally.answered > 0 ? "答复 \(tally.answered)" : nil,
      tally.open.isEmpty ? nil : "待办 \(tally.open.count)",
    ].compactMap(\.self).joined(separator: "、")
  }

  private static func goodbye(_ scene: Scene) throws -> String {
    guard let (shift, open) = try ended(scene) else { return notOnDuty }
    let waiting =
      open.isEmpty
      ? ""
      : "待办 \(open.count) 件：\(try open.map { "\($0.said.words?.excerpt(12) ?? "")（\(try $0.due(scene))）" }.joined(separator: "、"))。"
    return """
      已签退。\(try DutyPhrases(scene).shortMark(shift))\(waiting)\(try due(scene))辛苦了。
      台账链头 \(try CheckOut.head(scene))（整个的：dutybot ledger head）
      """
  }
}

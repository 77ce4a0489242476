import Regulation
import WorkroomStore

extension Obligations {
  static func zh(_ state: Obligations, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .show: Words(try table(scene))
    }
  }

  private static func table(_ scene: Scene) throws -> String {
    let duty = try QuarterDuty.mine(scene)
    let phrases = DutyPhrases(scene)
    var rows = ["\(try scene.person()?.name ?? "") · \(duty.quarter.inWords(.zh))（\(phrases.left(duty))）"]
    if let reason = phrases.notCounted(duty) {
      rows.append("  值班  " + reason)
    } else {
      let days =
        (duty.offline.map { "\($0.inWords(scene))线下" } + duty.online.map { "\($0.inWords(scene))线上" })
      rows.append(
        "  值班  \(DutyPhrases.bar(duty.done, of: 1))  \(duty.done)/1  "
          + (duty.owed > 0 ? "还差 \(duty.owed) 次" : days.joined(separator: "、")) + "（C2.3b）")
      rows.append(
        duty.owedOffline || duty.owedOnline
          ? "  省里的读法（P3.3e）：\(phrases.byChannel(duty))，还差\(phrases.missing(duty))；考核以市为准，省为提醒。"
          : "  省里的读法（P3.3e）：\(phrases.byChannel(duty))\(duty.isMetInBothReadings ? "，也够了" : "")。")
    }
    rows.append("工作室")
    let outputs = try outputs(scene)
    rows.append(
      try isRoomCounted(scene)
        ? "  提案或社情民意信息  \(DutyPhrases.bar(outputs.count, of: 1))  \(outputs.count)/1  "
          + (outputs.isEmpty
            ? "还差 1 件"
            : outputs.map { "\($0.facts.day.inWords(scene)) \($0.facts.drafted.kind.name.zh)" }.joined(
              separator: "、"))
          + "（P3.3f）" : "  提案或社情民意信息  本季度不计，已提交 \(outputs.count) 件（P3.3f）")
    return rows.joined(separator: "\n")
  }
}

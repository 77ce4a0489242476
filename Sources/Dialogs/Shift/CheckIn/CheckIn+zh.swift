import Conversation
import Regulation
import WorkroomStore

extension CheckIn {
  static func zh(_ state: CheckIn, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end:
      Words("")
    case .alreadyOn:
      Words(
        "您\(try scene.shift()?.facts.started.inWords(scene) ?? "") 已签到（\(try scene.shift()?.facts.channel.name.zh ?? "")），还没有签退。要结束就说“签退”。"
      )
    case .mode:
      Words(
        (try planned(scene).map { "值班计划里您这一班：\(RotaWords(scene).line($0))。\n" } ?? "") + "线上还是线下？",
        help: "线上指在“秦商量”平台值班，线下指到工作室值班。", example: "2")
    case .purpose:
      Words("今天主要做什么？", help: "一句话就行，例如接待群众、回复网上留言。", example: "接待群众来访")
    case .confirm:
      Words(
        "\(try scene.shown(Slots.channel))值班，\(scene[Slots.purpose].map { $0 + "，" } ?? "")\(scene.now.clock) 开始。"
      )
    case .started:
      Words(
        "已签到，\(scene.now.clock) 开始。\(try onDuty(scene))有群众来，就说“登记意见”。"
          + PaidWords.reminder([scene[Slots.purpose]], scene))
    }
  }

  private static func onDuty(_ scene: Scene) throws -> String {
    let others = try others(scene)
    guard !others.isEmpty else { return "" }
    return others.map { "\($0.name)也在岗（\($0.channel.name.zh)）" }.joined(separator: "，") + "。"
  }
}

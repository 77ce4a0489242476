import Conversation
import Regulation
import WorkroomStore

extension MyNextShift {
  static func zh(_ state: MyNextShift, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .show: Words(try answer(scene))
    }
  }

  private static func answer(_ scene: Scene) throws -> String {
    let now =
      try running(scene).map { "您现在就在值班（\($0.channel.name.zh)，\($0.started.inWords(scene)) 起）。" } ?? ""
    let planned = try planned(scene).map { "  " + (try RotaWords(scene).next($0)) }
    guard try scene.person()?.isMember == true || !planned.isEmpty else {
      return "\(now)没有排到您。值班是驻室委员的义务（P3.3e），您不是驻室委员。"
    }
    let owed = try owed(scene) ?? "本季度的值班已经够了（P3.3e）。"
    guard planned.isEmpty else { return "\(now)排到您的班：\n\(planned.joined(separator: "\n"))\n\(owed)" }
    let rota = try hasRota(scene) ? "值班计划里后面没有排到您，可以说“接班”" : "还没有值班计划，哪天来由您定，来了说“签到”"
    return "\(now)\(rota)。\n\(owed)"
  }
}

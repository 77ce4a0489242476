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
    guard try scene.person()?.isMember == true else {
      return "还没有排班表。值班是驻室委员的义务（P3.3e），您不是驻室委员。"
    }
    let owed = try owed(scene) ?? "本季度的值班已经够了（P3.3e）。"
    return "\(now)还没有排班表，哪天来由您定，来了说“签到”。\n\(owed)"
  }
}

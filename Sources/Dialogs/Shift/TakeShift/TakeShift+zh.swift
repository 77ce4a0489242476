import Conversation
import Regulation
import WorkroomStore

extension TakeShift {
  static func zh(_ state: TakeShift, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .free, .end: Words("")
    case .whose: Words("谁来接？", help: "本人就选自己；召集人、联络员可以替委员登记。", example: "委员乙")
    case .none: Words("值班计划里没有\(try who(scene))能接的空班。")
    case .pick: Words("接哪一班？", help: "只列还缺人、您那时候也没有别的班的。", example: "1")
    case .confirm: Words("\(try who(scene))来\(try scene.shown(Slots.shift))。")
    case .taken: Words("已排上\(try who(scene))。到时候请说“签到”。")
    }
  }

  private static func who(_ scene: Scene) throws -> String {
    let whose = try PlannedKey.whose(scene)
    return whose == scene.me?.person ? "您" : try RotaWords(scene).name(whose)
  }
}

import Conversation
import Regulation
import WorkroomStore

extension TakeShift {
  static func zh(_ state: TakeShift, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none: Words("值班计划里没有您能接的空班。")
    case .pick: Words("接哪一班？", help: "只列还缺人、您那时候也没有别的班的。", example: "1")
    case .confirm: Words("您来\(RotaWords(scene).line(try scene.need(Slots.shift).key))。")
    case .taken: Words("已排上您。到时候请说“签到”。")
    }
  }
}

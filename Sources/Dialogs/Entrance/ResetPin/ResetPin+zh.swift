import Conversation

extension ResetPin {
  static func zh(_ state: ResetPin, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .nobody:
      Words("委员的口令请召集人重设；只有一位召集人的，请专委会或主管部门重设；都不行就请保管这台电脑的人重设。")
    case .whose: Words("重设谁的口令？", help: "重设以后给一个一次性登录码，本人用它另设口令；重设会记在台账里。", example: "1")
    case .reset: Words("已重设：\(try scene.shown(Slots.whose))。")
    }
  }
}

import Conversation

extension ChangePin {
  static func zh(_ state: ChangePin, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none: Words("这份台账不设口令，没有可改的。要设口令，请保管电脑的人用 dutybot pin on。")
    }
  }
}

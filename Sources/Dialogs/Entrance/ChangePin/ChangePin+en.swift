import Conversation

extension ChangePin {
  static func en(_ state: ChangePin, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none:
      Words(
        "This ledger asks for no PINs, so there is none to change. “dutybot pin on” asks for them; it is for whoever keeps this computer."
      )
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension MyNextShift {
  static func en(_ state: MyNextShift, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .show: Words(try answer(scene))
    }
  }

  private static func answer(_ scene: Scene) throws -> String {
    let now =
      try running(scene).map {
        "You are on duty now (\($0.channel.name.en), since \($0.started.inWords(scene))). "
      } ?? ""
    guard try scene.person()?.isMember == true else {
      return "There is no rota yet. Duty is the resident members' (P3.3e), and you are none."
    }
    let owed = try owed(scene) ?? "Your duty of this quarter is done (P3.3e)."
    return "\(now)There is no rota yet: you choose the day, and say “check in” when you come.\n\(owed)"
  }
}

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
    let planned = try planned(scene).map { "  " + (try RotaWords(scene).next($0)) }
    guard try scene.person()?.isMember == true || !planned.isEmpty else {
      return "\(now)You are not on the rota. Duty is the resident members' (P3.3e), and you are none."
    }
    let owed = try owed(scene) ?? "Your duty of this quarter is done (P3.3e)."
    guard planned.isEmpty else {
      return "\(now)Planned for you:\n\(planned.joined(separator: "\n"))\n\(owed)"
    }
    let rota =
      try hasRota(scene)
      ? "No shift of yours is to come on the rota; you may say “take a shift”."
      : "There is no rota yet: you choose the day, and say “check in” when you come."
    return "\(now)\(rota)\n\(owed)"
  }
}

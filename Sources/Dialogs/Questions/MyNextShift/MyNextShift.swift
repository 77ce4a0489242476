import Conversation
import Regulation
import WorkroomStore

/// When somebody is on duty next (下次值班): their next shifts by the rota, else what is owed and by when (P3.3e, C2.3b).
enum MyNextShift: String, DialogStates {
  case show, end

  static let dialog = define(
    "my-next-shift", version: 1, title: ("我下次值班", "my next shift"),
    phrases: [
      "我下次什么时候值班", "下次什么时候值班", "下一次值班是什么时候", "下次轮到我是什么时候", "我什么时候值班", "哪天轮到我值班", "我这周要值班吗",
      "什么时候该我值班",
      "when is my next shift", "when am i on duty next", "when is my turn", "what is my next shift",
      "am i on duty this week", "when do i have to be on duty",
    ],
    because: .p3_3e, start: .show, onesOwn: { _ in true }
  ) {
    say(.show, because: .p3_3e).then(.end)
    end(.end)
  }

  /// The next shifts that are planned, at most three.
  static func planned(_ scene: Scene) throws -> [NextShifts.Planned] {
    Array(try scene.facts(NextShifts(of: scene.signedIn().person, after: scene.now)).prefix(3))
  }

  /// Whether the room has a rota at all.
  static func hasRota(_ scene: Scene) throws -> Bool { try !ShowRota.quarters(scene).isEmpty }

  /// The shift that runs, and what is owed this quarter; nil where there is neither.
  static func owed(_ scene: Scene) throws -> String? {
    guard try scene.person()?.isMember == true else { return nil }
    return try QuarterDuty.mine(scene).flatMap(DutyPhrases(scene).owed)
  }

  static func running(_ scene: Scene) throws -> ShiftFacts? { try scene.shift()?.facts }
}

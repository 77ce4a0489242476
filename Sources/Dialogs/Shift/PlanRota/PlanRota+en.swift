import Conversation
import Regulation
import WorkroomStore

extension PlanRota {
  static func en(_ state: PlanRota, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .known, .end: Words("")
    case .notYours:
      Words(
        "The rota is made by a convenor or the liaison. To see it say “the rota”; to be excused say “ask for leave”."
      )
    case .quarter:
      Words(
        "For which quarter?",
        help: "Days of this quarter that are over stay as they are: planning begins tomorrow.",
        example: "next quarter")
    case .same:
      Words(
        "Last time it was:\n\(try before(scene).map { "  " + RotaLines.inWords($0, scene) }.joined(separator: "\n"))\nThe same days again?",
        help: "Say no to name other days.", example: "yes")
    case .days:
      Words(
        "On which days, from when to when, online or in person, how many at a time? A line for each kind of shift.",
        help:
          "Such as “the 10th and 20th, 9:00 to 11:00, in person, 2 people” or “Wednesdays 7pm to 9pm online”. In person and one person unless you say otherwise. Only work days are used; a day off moves to the next.",
        example: "Wednesdays 7pm to 9pm online")
    case .away:
      Words(
        "Who cannot come when? A line each; skip it if there is nobody.",
        help:
          "The name and the days, such as “委员乙 10 April”, “委员丙 1 April to 15 April” or “委员丁 Wednesdays”. Who cannot come all quarter asks for leave.",
        example: "\(try scene.roster().seats.first?.facts.name ?? "委员乙") Wednesdays")
    case .confirm:
      Words(
        try plan(scene) + "\n"
          + (standing(scene).map {
            "This rota is published in place of version \($0.version); shifts that have begun stay."
          } ?? "This rota is published; members see their shifts when they sign in."))
    case .published:
      Words(
        "The rota is published (version \(try standing(scene)?.version ?? 1)). Say “the rota” to see it, “print the rota” for the wall."
      )
    }
  }

  private static func plan(_ scene: Scene) throws -> String {
    let (draft, words) = (try RotaDraft(scene), RotaWords(scene))
    var rows = [try words.grid(draft.shifts.map { ShiftToCome(planned: $0) })]
    rows.append(
      "Each: "
        + (try draft.loads.map { "\(try words.name($0.person)) \($0.online) online, \($0.offline) in person" })
        .joined(separator: "; ") + ".")
    if !draft.moves.isEmpty {
      let moved = draft.moves.map { move in
        move.to.map { "\(move.from.inWords(scene)) to \($0.inWords(scene))" }
          ?? "\(move.from.inWords(scene)) (no free work day, left out)"
      }
      rows.append("Moved off days off: " + moved.joined(separator: ", ") + ".")
    }
    rows += try draft.lacks.map { try lack($0, words) }
    rows += draft.wanting.map {
      "\($0.missing) more wanted: \(words.line($0.shift.key)). Whoever could come is planned elsewhere or away."
    }
    if draft.gaps.isEmpty { rows.append("Every member gets the duty that is asked (P3.3e).") }
    if !draft.isProven {
      rows.append("Too many shifts overlap to compare every rota: a fairer one may exist.")
    }
    return rows.joined(separator: "\n")
  }

  private static func lack(_ lack: RotaDraft.Lack, _ words: RotaWords) throws -> String {
    let names = try lack.people.map(words.name).joined(separator: ", ")
    let shifts = english(lack.missing, "shift") + (lack.channel == .online ? " online" : " in person")
    return "\(names) still \(lack.people.count > 1 ? "need \(shifts) each" : "needs \(shifts)") (P3.3e): "
      + why(lack.reason, lack.channel, more: lack.people.count * lack.missing)
  }

  private static func why(
    _ reason: RotaGap<PersonID>.Reason, _ channel: Channel, more: Int
  ) -> String {
    let kind = channel == .online ? "online" : "in person"
    return switch reason {
    case .noShifts: "there is no shift \(kind). Add a line, such as “Wednesdays 7pm to 9pm \(kind)”."
    case .alwaysAway: "they can come to none of these. Add other days, or enter leave."
    case .atTheSameTime:
      "what they could come to lies at the time of another shift of theirs. Choose other hours."
    case .tooFewSeats(_, _, let seats):
      "the \(english(seats, "seat")) \(kind) that they could take went to others who need one as much. Add \(more): more days, or more people at a time."
    }
  }
}

import Conversation
import Regulation
import Understanding
import WorkroomStore

extension AnswerReader where Value == PersonID {
  /// One of the room's members, or whoever answers themselves (我, 本人): whoever leads the room does something for a member.
  static var member: AnswerReader {
    .oneOf(
      options: { scene in
        let me = try scene.signedIn().person
        return try scene.roster().seats.map { seat in
          Option(
            id: seat.facts.member.rawValue, label: seat.facts.name,
            aliases: seat.facts.member == me ? ["我", "本人", "自己", "me", "myself"] : [])
        }
      },
      name: { person, scene in
        try scene.roster().name(of: person) ?? scene.facts(NameOf(person))
          ?? scene("不在名册的人", "somebody not on the roster")
      })
  }
}

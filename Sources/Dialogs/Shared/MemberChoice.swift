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
            aliases: (seat.facts.member == me ? ["我", "本人", "自己", "me", "myself"] : [])
              + (seat.facts.formerNames ?? []))
        }
      },
      name: { person, scene in try scene.name(of: person) })
  }
}

extension Scene {
  /// The name somebody goes by, also when they have left.
  func name(of person: PersonID) throws -> String {
    try facts(NameOf(person)) ?? self("不在名册的人", "somebody not on the roster")
  }
}

extension Option {
  /// A member as a seat has them, found by a name that was put right, too.
  init(seat: Matter<SeatFacts>) {
    self.init(id: seat.id.rawValue, label: seat.facts.name, aliases: seat.facts.formerNames ?? [])
  }
}

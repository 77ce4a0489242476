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

extension AnswerReader where Value == [PersonID] {
  /// Several of the room's members (1 3, 委员甲、委员乙, 全部), those of the day.
  static func members(on day: Slot<Day>) -> AnswerReader {
    let several = AnswerReader.severalOf { scene in try MembersThere.options(on: scene[day], scene) }
    var reader = several.shown { members, scene in
      try members.map { try scene.name(of: $0) }.joined(separator: scene("、", ", "))
    }
    reader.isListed = false
    return reader
  }
}

/// Who had a seat in the room on a day, as they may be chosen.
enum MembersThere {
  /// Where nobody had one yet, and where the day is not known, those of today.
  static func options(on day: Day?, _ scene: Scene) throws -> [Option] {
    let me = try scene.signedIn()
    let now = try scene.roster().seats
    let then =
      try day.map { day in
        try scene.facts(SeatsIn(me.room)).filter { $0.facts.isHeld(on: day) }
      } ?? []
    // In the order of the roster; whoever has left stands behind.
    let seats =
      then.isEmpty
      ? now
      : now.filter { seat in then.contains { $0.id == seat.id } }
        + then.filter { seat in !now.contains { $0.id == seat.id } }
    return seats.map { seat in
      Option(
        id: seat.facts.member.rawValue, label: seat.facts.name,
        aliases: (seat.facts.member == me.person ? ["我", "本人", "自己", "me", "myself"] : [])
          + (seat.facts.formerNames ?? []))
    }
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

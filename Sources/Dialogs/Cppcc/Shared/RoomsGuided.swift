import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What the dialogs of a committee with its rooms have in common (专委会对工作室): which room, in whose name, on which day.
enum RoomsGuided {
  static let room = slot(among: rooms)

  /// Which of some rooms; behind the name of one that has ended stands how and when.
  static func slot(among rooms: @escaping @Sendable (Scene) throws -> [Matter<RoomFacts>]) -> Slot<WorkroomID>
  {
    Slot(
      "room", "工作室", "workroom",
      as: .oneOf(
        listed: true,
        options: { scene in
          try rooms(scene).map {
            Option(
              id: $0.id.rawValue, label: $0.facts.name + EndingWords.mark($0.facts, scene.language),
              aliases: [$0.facts.name])
          }
        },
        name: { room, scene in try scene.facts(TheWorkroom(room))?.facts.name ?? "" }))
  }

  /// The rooms that whoever speaks guides (P4.4).
  static func rooms(_ scene: Scene) throws -> [Matter<RoomFacts>] {
    let me = try scene.signedIn()
    return try scene.facts(RoomsGuidedBy(me.person, at: me.room))
  }

  /// In whose name they speak: the committee that guides the room, where they act for it, else the CPPCC.
  static func body(_ scene: Scene, of room: WorkroomID?) throws -> String {
    let me = try scene.signedIn()
    let roster = try scene.facts(TheCppccRoster(me.room))
    let cppcc = try scene.facts(TheCppcc(me.room))?.facts.name ?? ""
    guard let person = roster.person(me.person), !person.holds(.officeInCharge) else { return cppcc }
    let theirs = roster.committees(of: person)
    let guiding = try room.flatMap { try scene.facts(TheWorkroom($0))?.facts.committee }
    return theirs.first { $0 == guiding } ?? theirs.first ?? cppcc
  }

  /// What is said where they guide none.
  static func none(_ scene: Scene) throws -> Words {
    if try AllRooms.isEmpty(scene) { return Words(AllRooms.importFirst(scene.language)) }
    return Words(
      scene(
        "没有由您联系指导的工作室。先登记哪个专委会联系哪些工作室，请说“联系指导的专委会”（P4.4）。",
        "There is no room that you guide. Which committee guides which room is entered first: say “assign a committee” (P4.4)."
      ))
  }
}

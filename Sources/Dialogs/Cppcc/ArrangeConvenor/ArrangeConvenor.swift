import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A convenor for a room that has none left (安排召集人), P7.2a: the committee that guides it says who of its members it is.
enum ArrangeConvenor: String, DialogStates {
  case begin, none, room, member, day, confirm, recorded, end

  enum Slots {
    static let room = Slot<WorkroomID>(
      "room", "工作室", "workroom",
      as: .oneOf(
        listed: true,
        options: { scene in
          try gaps(scene).map { gap in
            let since = gap.since.inWords(scene)
            return Option(
              id: gap.room.id.rawValue,
              label: scene(
                "\(gap.room.facts.name)（\(since)起没有召集人）", "\(gap.room.facts.name) (none since \(since))"),
              aliases: [gap.room.facts.name])
          }
        },
        name: { room, scene in try scene.facts(TheWorkroom(room))?.facts.name ?? "" }))
    static let member = Slot<PersonID>(
      "member", "召集人", "convenor",
      as: .oneOf(
        options: { scene in
          try members(scene).map { Option(id: $0.facts.member.rawValue, label: $0.facts.name, aliases: []) }
        },
        name: { person, scene in try scene.facts(NameOf(person)) ?? "" }))
    static let day: Slot<Day> = Slot(
      "day", "起始日", "since",
      as: .pastDay(isOld: true).inOrder { try ArrangeConvenor.proposals($1.with(Slots.day, $0)) })
  }

  static let dialog = define(
    "arrange-convenor", version: 1, title: ("安排召集人", "arrange for a convenor"),
    phrases: [
      "安排召集人", "给工作室安排召集人", "调整召集人", "确定召集人", "arrange for a convenor", "arrange a convenor",
      "name a convenor",
    ],
    because: .p7_2a, for: [.cppcc], start: .begin, offered: { try !gaps($0).isEmpty }
  ) {
    decide(.begin).when("都有召集人", .none) { try gaps($0).isEmpty }.then(.room)
    say(.none, because: .p7_2a).then(.end)
    ask(.room, for: Slots.room, because: .p7_2a).then(.member)
    ask(.member, for: Slots.member, because: .p4_2c).then(.day)
    ask(.day, for: Slots.day, optional: true, because: .p7_2a).then(.confirm)
    confirm(.confirm, showing: [Slots.room, Slots.member, Slots.day]).then(.recorded)
    record(.recorded, needs: [Slots.room, Slots.member]) { try proposals($0) }.then(.end)
    end(.end)
  }

  /// The rooms that whoever speaks guides and that have no convenor left.
  static func gaps(_ scene: Scene) throws -> [RoomsWithoutConvenor.Found] {
    guard scene.audience == .cppcc else { return [] }
    return try scene.facts(RoomsWithoutConvenor(of: RoomsGuided.rooms(scene)))
  }

  static func members(_ scene: Scene) throws -> [Matter<SeatFacts>] {
    try scene[Slots.room].map { try scene.facts(TheRoster($0)).seats } ?? []
  }

  private static func proposals(_ scene: Scene) throws -> [Proposal] {
    let (room, person) = (try scene.need(Slots.room), try scene.need(Slots.member))
    let name = try members(scene).first { $0.facts.member == person }?.facts.name ?? ""
    return [
      Proposal(
        OfficeTaken(office: .convenor, person: person, name: name), in: room,
        on: scene.fresh("convenor", in: room), occurred: Moment(scene[Slots.day] ?? scene.now.day))
    ]
  }

  /// Which rooms have none, with the day by which they are to; nil where all have one.
  static func atSignIn(_ scene: Scene) throws -> String? {
    let gaps = try gaps(scene)
    guard let first = gaps.first else { return nil }
    let words = DueWords(scene.language, today: scene.now.day)
    let until = words.until(try scene.pack.convenorDue(left: first.since))
    let names = gaps.prefix(3).map(\.room.facts.name).joined(separator: scene("、", ", "))
    let more = gaps.count > 3 ? scene("等 \(gaps.count) 个工作室", " and \(gaps.count - 3) more") : ""
    return scene(
      "\(names)\(more)没有召集人，\(until)，请说“安排召集人”（P7.2a）。",
      "No convenor left: \(names)\(more), \(until): say “arrange for a convenor” (P7.2a).")
  }
}

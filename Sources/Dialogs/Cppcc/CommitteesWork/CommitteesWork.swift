import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Which committee has inspected which of its rooms, and which not (督促专委会), P7.1g.
enum CommitteesWork: String, DialogStates {
  case begin, none, days, show, end

  enum Slots {
    static let days = Slot<DaySpan>(
      "days", "哪段时间", "which days",
      as: .asked(
        topic: ["检查", "专委会", "工作室", "督促", "inspect", "committee", "room"],
        usual: { DaySpan(.year($0.year)) }))
  }

  static let dialog = define(
    "committees-work", version: 1, title: ("各专委会检查情况", "what the committees did"),
    phrases: [
      "各专委会检查情况", "专委会检查情况", "哪些工作室没检查", "哪些工作室还没检查", "督促专委会", "what the committees did",
      "which rooms were not inspected", "rooms that were not inspected",
    ],
    because: .p7_1g, for: [.cppcc], start: .begin, hearsOpening: true
  ) {
    decide(.begin).when("没有工作室", .none) { try AllRooms.rooms($0).isEmpty }.then(.days)
    say(.none, because: .p4_4).then(.end)
    ask(.days, for: Slots.days, optional: true, because: .p7_1g).then(.show)
    say(.show, because: .p7_1g).then(.end)
    end(.end)
  }

  /// What was asked for, else this year.
  static func days(_ scene: Scene) -> DaySpan { scene[Slots.days] ?? DaySpan(.year(scene.now.day.year)) }

  static func committees(_ scene: Scene) throws -> [WorkOfCommittees.Committee] {
    let (me, days) = (try scene.signedIn(), days(scene))
    return try scene.facts(
      WorkOfCommittees(seenBy: me.person, at: me.room, in: days.first...days.last))
  }

  /// A committee and its rooms: how many were looked at, and which were not.
  static func rows(_ scene: Scene) throws -> [String] {
    try committees(scene).flatMap { committee -> [String] in
      let name = committee.name ?? scene("还没有专委会联系指导的", "guided by none yet")
      guard !committee.rooms.isEmpty else { return [scene("\(name)：没有工作室", "\(name): no rooms")] }
      let left = committee.rooms.filter { $0.inspections == 0 }.map(\.room.facts.name)
      let (reminders, guidance) = (
        committee.rooms.reduce(0) { $0 + $1.reminders }, committee.rooms.reduce(0) { $0 + $1.guidance }
      )
      let head = scene(
        "\(name)：检查过 \(committee.inspected)/\(committee.rooms.count) 个，提醒 \(reminders) 次，指导 \(guidance) 次",
        "\(name): \(committee.inspected) of \(english(committee.rooms.count, "room")) inspected, \(english(reminders, "reminder")), guidance \(guidance) times"
      )
      guard !left.isEmpty else { return [head] }
      return [
        head,
        scene(
          "  没有检查的：\(left.joined(separator: "、"))", "  not inspected: \(left.joined(separator: ", "))"),
      ]
    }
  }
}

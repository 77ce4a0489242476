import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Reminding the convenors of a room that does too little (提醒督促), P7.1c: the figures propose the grounds, a person decides.
enum RemindRoom: String, DialogStates {
  case begin, none, room, figures, grounds, text, confirm, recorded, end

  enum Slots {
    static let grounds = Slot<[ReminderGround]>("grounds", "原因", "grounds", as: .choices())
    static let text = Slot<String>("text", "要求", "what is asked", as: .text(max: 1000))
  }

  static let dialog = define(
    "remind-room", version: 1, title: ("提醒督促", "remind a room"),
    phrases: [
      "提醒督促", "提醒工作室", "督促工作室", "提醒召集人", "哪些工作室要提醒", "remind a room", "remind the convenor",
      "which rooms need a reminder",
    ],
    because: .p7_1c, for: [.cppcc], start: .begin, offered: { try $0.may(RoomReminded.self) }
  ) {
    decide(.begin).when("没有联系指导的", .none) { try RoomsGuided.rooms($0).isEmpty }.then(.room)
    say(.none, because: .p4_4).then(.end)
    ask(.room, for: RoomsGuided.room, because: .p7_1c).then(.figures)
    say(.figures, because: .p7_1c).then(.grounds)
    ask(.grounds, for: Slots.grounds, because: .p7_1c).then(.text)
    ask(.text, for: Slots.text, because: .p7_1c).then(.confirm)
    confirm(.confirm, showing: [RoomsGuided.room, Slots.grounds, Slots.text]).then(.recorded)
    record(.recorded, needs: [RoomsGuided.room, Slots.grounds, Slots.text]) { scene in
      let room = try scene.need(RoomsGuided.room)
      let reminded = RoomReminded(
        by: try RoomsGuided.body(scene, of: room), grounds: try scene.need(Slots.grounds),
        text: try scene.need(Slots.text))
      return [Proposal(reminded, in: room, on: scene.fresh("reminder"), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// What the figures of the room propose; nil where it has not had its plaque for long enough.
  static func proposal(_ scene: Scene) throws -> ReminderProposal.Found? {
    try scene[RoomsGuided.room].flatMap { try scene.facts(ReminderProposal(for: $0, on: scene.now.day)) }
  }

  /// Those that figures give a ground to be reminded of, by name.
  static func proposed(_ scene: Scene) throws -> [String] {
    try RoomsGuided.rooms(scene).filter {
      try scene.facts(ReminderProposal(for: $0.workroom, on: scene.now.day))?.grounds.isEmpty == false
    }.map(\.facts.name)
  }

  /// The three figures in words, with what the rule set holds them against.
  static func figures(_ found: ReminderProposal.Found, _ scene: Scene) throws -> [String] {
    let (figures, pack) = (found.figures, try scene.facts(ThePack()))
    let share = figures.share.map { "\($0) %" } ?? scene("没有委员", "no members")
    func mark(_ ground: ReminderGround) -> String {
      found.grounds.contains(ground) ? scene("（可以提醒）", " (a ground)") : ""
    }
    return [
      scene(
        "近半年履职活动 \(figures.kinds) 种，少于 \(pack[.reminderKinds]) 种算形式不丰富\(mark(.fewKinds))",
        "kinds of activity in the last half year: \(figures.kinds); few are less than \(pack[.reminderKinds])\(mark(.fewKinds))"
      ),
      scene(
        "\(found.quarter.name(.zh))参加的委员 \(figures.tookPart)/\(figures.members)（\(share)），不到 \(pack[.reminderShare])% 算积极性不高\(mark(.fewTakePart))",
        "members who took part in the \(found.quarter.name(.en)): \(figures.tookPart)/\(figures.members) (\(share)); few are less than \(pack[.reminderShare]) %\(mark(.fewTakePart))"
      ),
      scene(
        "近 \(pack[.reminderQuarters]) 个季度提交成果 \(figures.outputs) 件，一件没有算作用不明显\(mark(.littleEffect))",
        "outputs handed in within the last \(pack[.reminderQuarters]) quarters: \(figures.outputs); none is little effect\(mark(.littleEffect))"
      ),
    ]
  }
}

import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Checking in for duty (签到): online or offline, what for; today or, with a reason, on an earlier day.
enum CheckIn: String, DialogStates {
  case begin, alreadyOn, mode, purpose, confirm, started, end

  enum Slots {
    static let channel = Slot<Channel>("channel", "方式", "mode", as: .choice())
    static let purpose = Slot<String>("purpose", "做什么", "purpose", as: .text(max: 200))
  }

  static let dialog = define(
    "check-in", version: 1, title: ("签到", "check in"),
    phrases: [
      "签到", "我来值班", "开始值班", "上岗", "我到了", "值班签到", "check in", "start duty", "i'm on duty", "on duty",
    ],
    because: .p3_3e, start: .begin, offered: { try $0.shift() == nil }, onesOwn: { _ in true },
    hears: [.fills(Slots.channel, by: .mode), .fills(Slots.purpose, by: .activity)]
  ) {
    decide(.begin).when("已在值班", .alreadyOn) { try $0.shift() != nil }.then(.mode)
    say(.alreadyOn).then(.end)
    ask(.mode, for: Slots.channel, because: .p3_3e).then(.purpose)
    ask(.purpose, for: Slots.purpose, optional: true).then(.confirm)
    confirm(.confirm, showing: [Slots.channel, Slots.purpose]).then(.started)
    record(.started, needs: [Slots.channel]) { scene in
      let me = try scene.signedIn()
      return [
        Proposal(
          DutyStarted(
            person: me.person, channel: try scene.need(Slots.channel), purpose: scene[Slots.purpose]),
          in: me.room, on: scene.fresh("shift"), occurred: scene.now)
      ]
    }.then(.end)
    end(.end)
  }

  /// The shift of today that they are planned for here, from two hours before it until it ends.
  static func planned(_ scene: Scene) throws -> RotaShift.Key? {
    let me = try scene.signedIn()
    return try scene.facts(NextShifts(of: me.person, after: scene.now))
      .first {
        $0.room == me.room && $0.shift.day == scene.now.day
          && $0.shift.key.begins <= scene.now.adding(minutes: 120)
      }?
      .shift.key
  }

  /// Who else is on duty in the room now.
  static func others(_ scene: Scene) throws -> [(name: String, channel: Channel)] {
    let me = try scene.signedIn()
    let roster = try scene.roster()
    return try scene.facts(RunningShifts(in: me.room)).filter { $0.facts.member != me.person }.map {
      (roster.name(of: $0.facts.member) ?? "", $0.facts.channel)
    }
  }
}

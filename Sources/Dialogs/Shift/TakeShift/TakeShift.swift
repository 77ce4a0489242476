import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A seat that nobody has at a planned shift is taken (接班), P3.3e; by whoever leads the room also for a member.
enum TakeShift: String, DialogStates {
  case begin, whose, free, none, pick, confirm, taken, end

  enum Slots {
    static let person = PlannedKey.person
    static let shift = Slot<PlannedKey>("shift", "哪一班", "which shift", as: .shift { try TakeShift.free($0) })
  }

  static let dialog = define(
    "take-shift", version: 1, title: ("接班", "take a shift"),
    phrases: [
      "接班", "我来接班", "顶一班", "我来顶班", "哪一班缺人", "哪些班缺人", "有没有空班", "take a shift", "i can take a shift",
      "which shifts are free",
      "stand in for a shift",
    ],
    because: .p3_3e, start: .begin, offered: { try !free($0).isEmpty },
    onesOwn: { try !$0.leads() }, hears: [.fills(Slots.person, by: .member)]
  ) {
    decide(.begin).when("召集人或联络员", .whose) { try $0.leads() }.then(.free)
    ask(.whose, for: Slots.person, because: .p3_3e).then(.free, forgetting: [Slots.shift])
    decide(.free).when("没有缺人的班", .none) { try free($0).isEmpty }.then(.pick)
    say(.none, because: .p3_3e).then(.end)
    ask(.pick, for: Slots.shift, because: .p3_3e).then(.confirm)
    confirm(.confirm, showing: [], because: .p3_3e).then(.taken)
    record(.taken, needs: [Slots.shift]) { scene in
      let (me, key) = (try scene.signedIn(), try scene.need(Slots.shift).key)
      // One that somebody took meanwhile is refused by the desk.
      let taken =
        try possible(scene).first { $0.shift == key }
        ?? DutyTaken(person: PlannedKey.whose(scene), shift: key)
      return [Proposal(taken, in: me.room, on: key.rota(in: me.room), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// The shifts that whoever takes one could come to.
  static func free(_ scene: Scene) throws -> [RotaShift.Key] { try possible(scene).map(\.shift) }

  /// What may be taken of this quarter and the next: free seats, and those of members who have left.
  private static func possible(_ scene: Scene) throws -> [DutyTaken] {
    let (me, whose) = (try scene.signedIn(), try PlannedKey.whose(scene))
    return try scene.facts(ShiftsPlanned(in: me.room, scene.now.day...scene.now.day.quarter.next.last))
      .filter { $0.free > 0 }.map { planned in
        let isFree = planned.free > planned.left.count
        return DutyTaken(
          person: whose, shift: planned.shift.key, instead: isFree ? nil : planned.left.first)
      }
      .filter { try scene.may($0, on: $0.shift.rota(in: me.room)) }
  }
}

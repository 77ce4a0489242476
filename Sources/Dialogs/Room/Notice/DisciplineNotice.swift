import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The discipline notice (纪律须知), P8.5, P8.5b, C4.5: what it says; each member acknowledges it once a year, for themself; whoever
/// answers for the room sees who has not.
enum DisciplineNotice: String, DialogStates {
  case notice, leads, standing, mine, read, already, notYet, acknowledged, end

  enum Slots {
    static let read = Slot<Bool>("read", "看过、会遵守", "read and kept", as: .yesNo)
  }

  static let dialog = define(
    "discipline-notice", version: 1, title: ("纪律须知", "discipline notice"),
    phrases: [
      "纪律须知", "看纪律须知", "确认纪律须知", "看看纪律须知", "纪律要求", "谁没有确认纪律须知", "谁还没确认纪律须知", "纪律须知确认情况",
      "discipline notice", "the discipline notice", "show the discipline notice",
      "read the discipline notice",
      "acknowledge the discipline notice", "who has not acknowledged the discipline notice",
    ],
    because: .p8_5, start: .notice
  ) {
    say(.notice, because: .p8_5b).then(.leads)
    decide(.leads).when("召集人或联络员", .standing) { try $0.leads() }.then(.mine)
    say(.standing, because: .p8_5).then(.mine)
    decide(.mine)
      .when("今年没有确认的委员", .read) { try isOwed($0) }
      .when("今年确认过的委员", .already) { try seat($0) != nil }
      .then(.end)
    ask(.read, for: Slots.read, because: .p8_5)
      .when("先不确认", .notYet) { $0[Slots.read] == false }
      .then(.acknowledged)
    say(.already, because: .p8_5).then(.end)
    say(.notYet, because: .p8_5).then(.end)
    record(.acknowledged, needs: [Slots.read]) { scene in
      guard let seat = try seat(scene) else { return [] }
      return [Proposal(NoticeAcknowledged(), in: seat.workroom, on: seat.id, occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// The seat of whoever speaks; nil where they are no member.
  static func seat(_ scene: Scene) throws -> Matter<SeatFacts>? {
    let me = try scene.signedIn().person
    return try scene.roster().seats.first { $0.facts.member == me }
  }

  /// Whether they have not acknowledged this year's.
  static func isOwed(_ scene: Scene) throws -> Bool {
    try seat(scene).map { !$0.facts.hasAcknowledged(in: scene.now.day.year) } ?? false
  }

  /// The day on which they acknowledged this year's, in words.
  static func day(_ scene: Scene) throws -> String {
    let days = try seat(scene)?.facts.noticed ?? []
    return days.last { $0.year == scene.now.day.year }?.inWords(scene) ?? ""
  }

  /// How many members have acknowledged this year's, how many there are, and the names of those who have not.
  static func state(_ scene: Scene) throws -> (done: Int, all: Int, missing: [String]) {
    let roster = try scene.roster()
    let missing = roster.notAcknowledged(in: scene.now.day.year).map(\.facts.name)
    return (roster.seats.count - missing.count, roster.seats.count, missing)
  }

  /// At sign-in, to a member of a room that counts (P0) who has not acknowledged this year's.
  static func atSignIn(_ scene: Scene) throws -> String? {
    guard try scene.room()?.facts.plaque != nil, try isOwed(scene) else { return nil }
    return scene(
      "今年的纪律须知您还没有确认（P8.5），请说“纪律须知”。",
      "You have not acknowledged this year's discipline notice (P8.5): say “discipline notice”.")
  }
}

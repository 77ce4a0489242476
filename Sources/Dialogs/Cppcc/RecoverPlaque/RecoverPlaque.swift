import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The plaque of a room that ended goes back to the body that gave it (登记收回标牌), P7.2f: on which day, or why it is not to be had.
enum RecoverPlaque: String, DialogStates {
  case begin, none, room, how, by, missing, day, confirm, recorded, end

  /// Whether it was had back.
  enum How: String, Named, CaseIterable {
    case back, missing

    var name: Bilingual {
      switch self {
      case .back: Bilingual("收回了", "it was taken back")
      case .missing: Bilingual("收不回来", "it is not to be had")
      }
    }
    var aliases: [String] {
      switch self {
      case .back: ["已收回", "收回", "back"]
      case .missing: ["丢了", "找不到", "missing", "lost"]
      }
    }
  }

  enum Slots {
    static let room = RoomsGuided.slot { try RecoverPlaque.rooms($0) }
    static let how = Slot<How>("how", "收回没有", "how", as: .choice())
    static let by = Slot<String>("by", "收回单位", "taken back by", as: .bodyName(max: 60))
    static let missing = Slot<String>("missing", "收不回的原因", "why not", as: .reason(max: 200))
    static let day: Slot<Day> = Slot(
      "day", "日期", "day",
      as: .pastDay(isOld: true).inOrder { try RecoverPlaque.proposals($1.with(Slots.day, $0)) })
  }

  static let dialog = define(
    "recover-plaque", version: 1, title: ("登记收回标牌", "the plaque was taken back"),
    phrases: [
      "登记收回标牌", "收回标牌", "标牌收回了", "牌子收回了", "收回牌子", "the plaque was taken back", "take the plaque back",
      "record the plaque taken back",
    ],
    because: .p7_2f, for: [.cppcc], start: .begin, offered: { try !rooms($0).isEmpty }
  ) {
    decide(.begin).when("没有待收回的", .none) { try rooms($0).isEmpty }.then(.room)
    say(.none, because: .p7_2f).then(.end)
    ask(.room, for: Slots.room, because: .p7_2f).then(.how)
    ask(.how, for: Slots.how, because: .p7_2f)
      .when("收不回来", .missing) { $0[Slots.how] == .missing }
      .then(.by)
    ask(.by, for: Slots.by, optional: true, because: .p7_2f).then(.day)
    ask(.missing, for: Slots.missing, because: .p7_2f).then(.day)
    ask(.day, for: Slots.day, because: .p7_2f).then(.confirm)
    confirm(.confirm, showing: [Slots.room, Slots.how, Slots.by, Slots.missing, Slots.day]).then(.recorded)
    record(.recorded, needs: [Slots.room, Slots.how, Slots.day]) { try proposals($0) }.then(.end)
    end(.end)
  }

  /// The rooms of whoever speaks that ended and whose plaque is still out.
  static func rooms(_ scene: Scene) throws -> [Matter<RoomFacts>] {
    guard scene.audience == .cppcc else { return [] }
    let me = try scene.signedIn()
    return try scene.facts(EndedRooms(of: me.person, at: me.room)).filter(\.facts.owesPlaque)
  }

  /// Who was said, else whoever gave it, as far as that is known (P7.2f).
  static func body(_ scene: Scene) throws -> String {
    if let said = scene[Slots.by] { return said }
    let room = try scene[Slots.room].flatMap { try scene.facts(TheWorkroom($0)) }?.facts
    return try room?.plaqueBy ?? scene.facts(TheCppcc(scene.signedIn().room))?.facts.name ?? ""
  }

  private static func proposals(_ scene: Scene) throws -> [Proposal] {
    let room = try scene.need(Slots.room)
    let missing = scene[Slots.how] == .missing ? scene[Slots.missing] : nil
    return [
      Proposal(
        PlaqueRecovered(by: try body(scene), missing: missing), in: room, on: room.matter,
        occurred: try scene.occurred(Slots.day))
    ]
  }
}

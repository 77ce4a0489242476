import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What the room needs to stand (筹建清单): what the ledger has of it, and, for whoever answers for the room, what may be
/// filled in now (P2.1, P4.3, P4.5a, P6.1).
enum StandUp: String, DialogStates {
  case show, mayFill, what
  case address, hours, provider, fittings
  case party
  case system, title, wording, text, since
  case functions
  case channel, place, published
  case brand, chain
  case budget, standard, support
  case confirm, filled, more, end

  static let dialog = define(
    "stand-up", version: 1, title: ("筹建清单", "what the room still needs"),
    phrases: [
      "筹建清单", "工作室还缺什么", "登记场地", "登记党小组", "登记工作制度", "登记公布", "what the room still needs", "check list",
      "working systems", "describe the venue",
    ],
    because: .p4_3, start: .show,
    offered: {
      try $0.may(RoomDescribed.self) && $0.facts(TheCheckList($0.signedIn().room))?.open.isEmpty == false
    }
  ) {
    say(.show, because: .p4_3).then(.mayFill)
    decide(.mayFill).when("召集人或联络员", .what) { try $0.may(RoomDescribed.self) }.then(.end)
    ask(.what, for: Slots.what, optional: true, because: .p4_3)
      .when("先不填", .end) { $0[Slots.what] == nil }
      .when("场地", .address) {
        try $0[Slots.what] == .venue || $0[Slots.what] == .fittings && venue($0) == nil
      }
      .when("标牌、设施、墙面", .fittings) { $0[Slots.what] == .fittings }
      .when("党组织", .party) { $0[Slots.what] == .party }
      .when("工作制度", .system) { $0[Slots.what] == .systems }
      .when("主要职能", .functions) { $0[Slots.what] == .functions }
      .when("公布", .channel) { $0[Slots.what] == .publication }
      .when("一室一品", .brand) { $0[Slots.what] == .brand }
      .then(.budget)

    ask(.address, for: Slots.address, because: .p4_3).then(.hours)
    ask(.hours, for: Slots.hours, because: .p4_3).then(.provider)
    ask(.provider, for: Slots.provider, optional: true, because: .p4_3b).then(.fittings)
    ask(.fittings, for: Slots.fittings, because: .p4_3).then(.confirm)

    ask(.party, for: Slots.party, because: .p2_1).then(.confirm)

    ask(.system, for: Slots.system, because: .p4_5a)
      .when("其他制度", .title) { $0[Slots.system] == .other }
      .then(.wording)
    ask(.title, for: Slots.title, because: .p4_5a).then(.text)
    ask(.wording, for: Slots.wording, because: .p4_5a)
      .when("自己写", .text) { $0[Slots.wording] == .own }
      .then(.since)
    ask(.text, for: Slots.text, because: .p4_5a).then(.since)
    ask(.since, for: Slots.since, because: .p4_5a).then(.confirm)

    ask(.functions, for: Slots.functions, because: .p3_3a).then(.confirm)

    ask(.channel, for: Slots.channel, because: .p6_1).then(.place)
    ask(.place, for: Slots.place, optional: true, because: .p6_1).then(.published)
    ask(.published, for: Slots.published, because: .p6_1).then(.confirm)

    ask(.brand, for: Slots.brand, because: .p2_6)
      .when("行业工作室", .chain) { try $0.room()?.facts.type == .industry }
      .then(.confirm)
    ask(.chain, for: Slots.chain, optional: true, because: .p2_3c).then(.confirm)

    ask(.budget, for: Slots.budget, because: .p8_3).then(.standard)
    ask(.standard, for: Slots.standard, optional: true, because: .p8_3).then(.support)
    ask(.support, for: Slots.support, optional: true, because: .p8_3).then(.confirm)

    confirm(.confirm, showing: Slots.shown).then(.filled)
    record(.filled) { try [proposal($0)] }.then(.more)
    ask(.more, for: Slots.more)
      .when("接着填", .what, forgetting: Slots.all) { $0[Slots.more] == true }
      .then(.end)
    end(.end)
  }

  static func venue(_ scene: Scene) throws -> Venue? { try scene.room()?.facts.venue }

  static func list(_ scene: Scene) throws -> String {
    let room = try scene.signedIn().room
    guard let facts = try scene.facts(TheWorkroom(room))?.facts,
      let list = try scene.facts(TheCheckList(room))
    else { return "" }
    return CheckListWords(scene).whole(list, of: facts)
  }

  /// How far it is, said after each point.
  static func progress(_ scene: Scene) throws -> String {
    try scene.facts(TheCheckList(scene.signedIn().room)).map(CheckListWords(scene).short) ?? ""
  }
}

import Regulation
import WorkroomStore

/// The room's card (工作室情况): what it is and since when it counts; plaque and 秦商量 are added where missing.
enum WorkroomCard: String, DialogStates {
  case show, mayAdd, what, day, confirm, added, end

  /// What may still be added.
  enum Addition: String, SlotValue, Named, CaseIterable {
    case plaque, existing, platform, nothing

    var name: Bilingual {
      switch self {
      case .plaque: Bilingual("登记授牌", "record the plaque")
      case .existing: Bilingual("按既有工作室登记", "admit it as an existing room")
      case .platform: Bilingual("登记入驻秦商量", "record joining Qin Shangliang")
      case .nothing: Bilingual("都不用", "nothing")
      }
    }
  }

  enum Slots {
    static let what = Slot<Addition>(
      "what", "要补的", "what to add",
      as: .choice { addition, scene in try isMissing(addition, scene) })
    static let day = Slot<Day>("day", "日期", "date", as: .pastDay(isOld: true))
  }

  static let dialog = define(
    "room", version: 1, title: ("工作室情况", "workroom"),
    phrases: ["工作室情况", "看工作室", "登记授牌", "授牌了", "入驻秦商量", "workroom card", "record the plaque"],
    because: .p0, start: .show
  ) {
    say(.show).then(.mayAdd)
    decide(.mayAdd)
      .when("有要补的，而且是召集人或联络员", .what) { scene in
        guard let person = try scene.person() else { return false }
        return try !person.offices.isEmpty && (isMissing(.plaque, scene) || isMissing(.platform, scene))
      }
      .then(.end)
    ask(.what, for: Slots.what, because: .p0)
      .when("都不用", .end) { $0[Slots.what] == .nothing }
      .then(.day)
    ask(.day, for: Slots.day, because: .p0).then(.confirm)
    confirm(.confirm, showing: [Slots.what, Slots.day]).then(.added)
    record(.added, needs: [Slots.what, Slots.day]) { scene in
      let room = try scene.signedIn().room
      let act: Act? =
        switch try scene.need(Slots.what) {
        case .plaque: .plaqueAwarded(PlaqueAwarded(existing: false))
        case .existing: .plaqueAwarded(PlaqueAwarded(existing: true))
        case .platform: .platformJoined(PlatformJoined())
        case .nothing: nil
        }
      return try act.map {
        [Proposal($0, in: room, on: room.matter, occurred: Moment(try scene.need(Slots.day)))]
      } ?? []
    }.then(.end)
    end(.end)
  }

  private static func isMissing(_ addition: Addition, _ scene: Scene) throws -> Bool {
    let room = try scene.room()?.facts
    return switch addition {
    case .plaque, .existing: room?.plaque == nil
    case .platform: room?.platform == nil
    case .nothing: true
    }
  }
}

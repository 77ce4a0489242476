import Conversation
import Regulation
import WorkroomStore

/// The room's card (工作室情况): what it is and since when it counts; plaque and 秦商量 are added where missing.
enum WorkroomCard: String, DialogStates {
  case show, mayAdd, what, day, isPlatform, ground, confirm, added, end

  /// What may still be added.
  enum Addition: String, Named, CaseIterable {
    case plaque, existing, platform, nothing

    var name: Bilingual {
      switch self {
      case .plaque: Bilingual("登记授牌", "record the plaque")
      case .existing: Bilingual("按既有工作室登记", "admit it as an existing room")
      // What was agreed to outside of the program; else it is recorded through its application (P5.3d).
      case .platform: Bilingual("补登早先批准的入驻秦商量", "add a joining of Qin Shangliang that was approved before")
      case .nothing: Bilingual("都不用", "nothing")
      }
    }

    var aliases: [String] { self == .platform ? ["登记入驻秦商量", "入驻秦商量", "record joining Qin Shangliang"] : [] }
  }

  enum Slots {
    static let what = Slot<Addition>(
      "what", "要补的", "what to add",
      as: .choice { addition, scene in try isMissing(addition, scene) })
    static let day = Slot<Day>(
      "day", "日期", "date",
      as: .pastDay(isOld: true).inOrder { day, scene in try WorkroomCard.proposals(scene, on: day) })
    static let ground = Slot<String>("ground", "批准依据", "approved by", as: .text(max: 80))
  }

  static let dialog = define(
    "room", version: 2, title: ("工作室情况", "workroom"),
    phrases: ["工作室情况", "看工作室", "登记授牌", "授牌了", "入驻秦商量", "workroom card", "record the plaque"],
    because: .p0, start: .show
  ) {
    say(.show).then(.mayAdd)
    decide(.mayAdd)
      .when("有要补的，而且是召集人或联络员", .what) { scene in
        try scene.may(PlaqueAwarded.self) && (isMissing(.plaque, scene) || isMissing(.platform, scene))
      }
      .then(.end)
    ask(.what, for: Slots.what, because: .p0)
      .when("都不用", .end) { $0[Slots.what] == .nothing }
      .then(.day)
    ask(.day, for: Slots.day, because: .p0).then(.isPlatform)
    decide(.isPlatform).when("入驻秦商量", .ground) { $0[Slots.what] == .platform }.then(.confirm)
    ask(.ground, for: Slots.ground, because: .p5_3d).then(.confirm)
    confirm(.confirm, showing: [Slots.what, Slots.day, Slots.ground]).then(.added)
    record(.added, needs: [Slots.what, Slots.day]) { try proposals($0, on: $0.need(Slots.day)) }.then(.end)
    end(.end)
  }

  /// What it was before, and that it ended; a row each.
  static func ending(_ room: RoomFacts, _ scene: Scene) -> String {
    let before = (room.before ?? []).map { before in
      scene(
        "\(before.until.inFull(.zh))以前是\(before.name)（\(before.type.name.zh)），转型后台账接着用（P7.3b）。",
        "Until \(before.until.inFull(.en)) it was \(before.name) (\(before.type.name.en)) (P7.3b).")
    }
    let end = room.ended.map { end -> String in
      let words = EndingWords(scene).ended(end)
      let plaque =
        room.owesPlaque
        ? scene("；标牌还没有收回（P7.2f）", "; the plaque is not taken back yet (P7.2f)") : ""
      return scene("已于\(words)\(plaque)。", "It was \(words)\(plaque).")
    }
    let again = (room.reopened ?? []).map { back in
      let words = EndingWords(scene).ended(back.end)
      return scene(
        "曾于\(words)，\(back.on.inFull(.zh))由\(back.by)撤回。",
        "It was \(words); that was taken back by \(back.by) on \(back.on.inFull(.en)).")
    }
    return (before + again + [end].compactMap(\.self)).map { "\n" + $0 }.joined()
  }

  private static func proposals(_ scene: Scene, on day: Day) throws -> [Proposal] {
    let room = try scene.signedIn().room
    let act: Act? =
      switch try scene.need(Slots.what) {
      case .plaque: Act(PlaqueAwarded(existing: false))
      case .existing: Act(PlaqueAwarded(existing: true))
      case .platform: Act(PlatformJoined(ground: scene[Slots.ground]))
      case .nothing: nil
      }
    return act.map { [Proposal($0, in: room, on: room.matter, occurred: Moment(day))] } ?? []
  }

  /// An application for the online part is open: joining is recorded through it.
  private static func isInHand(_ scene: Scene) throws -> Bool {
    try scene.facts(TheApplication(scene.signedIn().room, .online))?.isOpen ?? false
  }

  private static func isMissing(_ addition: Addition, _ scene: Scene) throws -> Bool {
    let room = try scene.room()?.facts
    return switch addition {
    case .plaque, .existing: room?.plaque == nil
    case .platform: try room?.plaque != nil && room?.platform == nil && !isInHand(scene)
    case .nothing: true
    }
  }
}

import Conversation
import Regulation
import Understanding
import WorkroomStore

/// An inspection of a room by the committee that guides it (登记检查), P7.1b: what was found, and what is to be mended by when.
enum Inspect: String, DialogStates {
  case begin, none, room, again, which, planned, found, toMend, due, day, confirm, recorded, end

  /// 定期, or 不定期.
  enum Plan: String, Named, CaseIterable {
    case planned, unplanned

    var name: Bilingual {
      switch self {
      case .planned: Bilingual("定期检查", "planned")
      case .unplanned: Bilingual("不定期检查", "not planned")
      }
    }
    var aliases: [String] {
      switch self {
      case .planned: ["定期", "例行", "按计划", "regular", "routine"]
      case .unplanned: ["不定期", "临时", "随机", "抽查", "暗访", "unplanned", "spot check"]
      }
    }
  }

  /// A new inspection, or one that was recorded and is put right.
  enum Which: SlotValue {
    case new
    case recorded(MatterID)

    init?(datum: Datum) {
      guard case .text(let id) = datum else { return nil }
      self = id == Which.newID ? .new : .recorded(MatterID(id))
    }
    var datum: Datum {
      switch self {
      case .new: .text(Which.newID)
      case .recorded(let id): .text(id.rawValue)
      }
    }
    static let newID = "new"
  }

  enum Slots {
    static let which = Slot<Which>(
      "which", "哪一次", "which one",
      as: .oneOf(
        listed: true,
        options: { scene in
          let recorded = try recorded(scene)
          let only = recorded.count == 1 ? ["更正", "更正登记过的", "put right", "correct it"] : []
          return [
            Option(id: Which.newID, label: scene("新的一次检查", "a new inspection"), aliases: ["新的", "new"])
          ] + recorded.map { Option(id: $0.id.rawValue, label: line($0, scene), aliases: only) }
        },
        name: { which, scene in
          switch which {
          case .new: scene("新的一次检查", "a new inspection")
          case .recorded(let id): try recorded(scene).first { $0.id == id }.map { line($0, scene) } ?? ""
          }
        }))
    static let planned = Slot<Plan>("planned", "检查方式", "how", as: .choice())
    static let found = Slot<String>("found", "发现", "what was found", as: .lines())
    static let toMend = Slot<String>("to-mend", "要整改什么", "to be mended", as: .text(max: 1000))
    static let due = Slot<Day>("due", "整改期限", "to be mended by", as: .dayToCome)
    static let day = Slot<Day>("day", "检查日期", "day", as: .pastDay(isOld: true))
  }

  static let dialog = define(
    "inspect", version: 1, title: ("登记检查", "record an inspection"),
    phrases: [
      "登记检查", "检查登记", "到工作室检查", "检查了工作室", "检查工作室", "更正检查", "record an inspection", "inspect a room",
      "we inspected a room",
    ],
    because: .p7_1b, for: [.cppcc], start: .begin, offered: { try $0.may(RoomInspected.self) }
  ) {
    decide(.begin).when("没有联系指导的", .none) { try RoomsGuided.rooms($0).isEmpty }.then(.room)
    say(.none, because: .p4_4).then(.end)
    ask(.room, for: RoomsGuided.room, because: .p7_1b).then(.again)
    decide(.again).when("登记过检查", .which) { try !recorded($0).isEmpty }.then(.planned)
    ask(.which, for: Slots.which, because: .p7_1b).then(.planned)
    ask(.planned, for: Slots.planned, because: .p7_1b).then(.found)
    ask(.found, for: Slots.found, because: .p7_1b).then(.toMend)
    ask(.toMend, for: Slots.toMend, optional: true, because: .p7_1b)
      .when("要整改", .due) { $0[Slots.toMend] != nil }
      .then(.day)
    ask(.due, for: Slots.due, optional: true, because: .p7_1b).then(.day)
    ask(.day, for: Slots.day, because: .p7_1b).then(.confirm)
    confirm(
      .confirm,
      showing: [
        RoomsGuided.room, Slots.which, Slots.planned, Slots.found, Slots.toMend, Slots.due, Slots.day,
      ]
    ).then(.recorded)
    record(.recorded, needs: [RoomsGuided.room, Slots.planned, Slots.found, Slots.day]) { scene in
      let room = try scene.need(RoomsGuided.room)
      let inspected = RoomInspected(
        by: try RoomsGuided.body(scene, of: room), planned: try scene.need(Slots.planned) == .planned,
        found: try scene.need(Slots.found), toMend: scene[Slots.toMend], due: scene[Slots.due])
      return [
        Proposal(
          inspected, in: room, on: matter(scene), occurred: try scene.occurred(Slots.day))
      ]
    }.then(.end)
    end(.end)
  }

  private static func matter(_ scene: Scene) -> MatterID {
    switch scene[Slots.which] {
    case .recorded(let id): id
    case .new, nil: scene.fresh("inspection")
    }
  }

  /// Those of this year and the last that may still be put right: what was mended by now stays as it was found.
  static func recorded(_ scene: Scene) throws -> [Matter<InspectionFacts>] {
    guard let room = scene[RoomsGuided.room] else { return [] }
    let today = scene.now.day
    return try scene.facts(SupervisionOf(room, in: Period.year(today.year - 1).first...today)).inspections
      .filter { $0.state != .closed }
  }

  /// 3月5日定期检查，要整改
  static func line(_ inspection: Matter<InspectionFacts>, _ scene: Scene) -> String {
    let inspected = inspection.facts.inspected
    let plan = (inspected.planned ? Plan.planned : .unplanned).name(scene.language)
    let mend =
      inspection.state == .open
      ? scene("，待整改", ", to be mended")
      : inspection.state == .closed ? scene("，已整改", ", mended") : ""
    return scene(
      "\(inspection.facts.on.inWords(scene))\(plan)\(mend)",
      "\(inspection.facts.on.inWords(scene)), \(plan)\(mend)")
  }
}

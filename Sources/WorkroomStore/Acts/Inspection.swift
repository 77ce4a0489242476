public import Regulation

/// A committee's look at how a room works (检查), P7.1b.
public struct InspectionFacts: MatterFacts {
  public static let kind = "inspection"
  /// It is put right by whoever inspected, and by nobody of the room: neither undo nor the correction of a day reaches it.
  public static let isStanding = true
  /// It says what was found, and gives nobody power.
  public static let givesPower = false
  public static let lifecycle = Lifecycle<InspectionFacts>(
    "inspection", ends: [.closed],
    .from(.nothing, RoomInspected.self, when: asksToMend, to: .open),
    .from(.nothing, RoomInspected.self, to: .held),
    // Said again, it is put right: what was mended by then has to be looked at anew.
    .from(.open, RoomInspected.self, when: asksToMend, to: .open),
    .from(.open, RoomInspected.self, to: .held),
    .from(.held, RoomInspected.self, when: asksToMend, to: .open),
    .from(.held, RoomInspected.self, to: .held),
    .from(.open, InspectionMended.self, to: .closed))
  private static let asksToMend = Lifecycle<InspectionFacts>.Guard.says("asksToMend", RoomInspected.self) {
    $0.toMend != nil
  }

  public var inspected: RoomInspected
  public var on: Day
  /// What was done about it; nil: nobody has said.
  public var mended: InspectionMended?
  public var mendedOn: Day?

  public var person: PersonID? { nil }
  public var day: Day { on }
}

/// 检查: who looked, whether it was planned, what was found, and what the room is to mend by when. It happened on its day.
public struct RoomInspected: MatterAct {
  /// The body that inspected, which is a public name.
  public var by: String
  /// 定期, or 不定期.
  public var planned: Bool
  public var found: String
  /// 要整改的; nil: nothing.
  public var toMend: String?
  /// By when; nil: no day was set.
  public var due: Day?
  public init(by: String, planned: Bool, found: String, toMend: String? = nil, due: Day? = nil) {
    (self.by, self.planned, self.found) = (by, planned, found)
    (self.toMend, self.due) = (toMend, due)
  }

  public static let id = "roomInspected"
  public static let name = Bilingual("检查", "room inspected")
  public static let doing = Bilingual("登记检查", "record an inspection")
  public static let fields: [Field<RoomInspected>] = [
    .text(\.by, "由谁", "by"),
    .flag(
      "方式", "how", named: (Bilingual("定期检查", "planned"), Bilingual("不定期检查", "not planned"))
    ) { $0.planned },
    .text(\.found, "发现", "found", apart: .finding),
    .text(\.toMend, "要整改", "to be mended", apart: .suggestion),
    .text("整改期限", "by") { $0.due?.iso },
  ]
  public static let responsibility = Responsibility.ofWhoGuides
  public static let order: Clause? = .p7_1b
  public static func allows(_ who: Asker) -> Bool { who.guides }
  public func apply(to matter: inout InspectionFacts?, at mark: EntryMark) {
    matter = InspectionFacts(inspected: self, on: mark.occurred.day)
  }
}

/// 整改情况: what was done about what an inspection found.
public struct InspectionMended: MatterAct {
  public var how: String
  public init(how: String) { self.how = how }

  public static let id = "inspectionMended"
  public static let name = Bilingual("整改", "mended")
  public static let doing = Bilingual("登记整改情况", "record what was mended")
  public static let fields: [Field<InspectionMended>] = [
    .text(\.how, "整改情况", "what was done", apart: .outcome)
  ]
  public static let responsibility = Responsibility(
    "整改情况由本工作室的召集人、联络员，或负责联系指导的专委会登记。",
    "What was mended is recorded by a convenor or the liaison of the room, or by the committee that guides it."
  )
  public static let order: Clause? = .p7_1b
  public static func allows(_ who: Asker) -> Bool { who.leads || who.guides }
  public func apply(to matter: inout InspectionFacts?, at mark: EntryMark) {
    matter?.mended = self
    matter?.mendedOn = mark.occurred.day
  }
}

extension Asker {
  /// P4.4, P7.1: the committee that guides the room, or the office in charge over all of them.
  var guides: Bool { acts(for: .committee, .officeInCharge) }
}

extension Responsibility {
  /// What a committee does with the rooms it guides (P7.1).
  static let ofWhoGuides = Responsibility(
    "检查、指导和提醒由负责联系指导的专委会或主管部门登记。",
    "Inspections, guidance and reminders are recorded by the committee that guides the room, or the office in charge.",
    clause: .p7_1b)
}

public import Regulation

// The end of a room (终止、摘牌): proposed and decided on as a matter of its own; that it ended stands with the room.

/// A proposal that a room end, and what was decided on it (提请终止或摘牌), P7.1e, P7.2b–d, P7.3b, A43.
public struct EndingFacts: MatterFacts {
  public static let kind = "ending"
  public static let isStanding = true
  /// A proposal that is not decided on stays open, and may be made anew (A43).
  public static let lifecycle = Lifecycle<EndingFacts>(
    "ending", ends: [.approved, .denied],
    .from(.nothing, EndingProposed.self, to: .requested),
    .from(.requested, EndingProposed.self, to: .requested),
    .from(
      .requested, EndingDecided.self, when: .says("doesNotKeep", EndingDecided.self) { $0.outcome != .keeps },
      to: .approved),
    .from(.requested, EndingDecided.self, to: .denied))

  public var proposed: EndingProposed
  public var on: Day
  public var decided: EndingDecided?
  public var decidedOn: Day?

  public var person: PersonID? { nil }
  public var day: Day { on }
}

/// 提请终止或摘牌: by whom, and for which reasons.
public struct EndingProposed: MatterAct {
  /// The body that proposes it, which is a public name.
  public var by: String
  public var grounds: [EndingGround]
  public var text: String
  public init(by: String, grounds: [EndingGround], text: String) {
    (self.by, self.grounds, self.text) = (by, grounds, text)
  }

  public static let id = "endingProposed"
  public static let name = Bilingual("提请终止或摘牌", "end of a room proposed")
  public static let doing = Bilingual("提请终止或摘牌", "propose that a room end")
  public static let fields: [Field<EndingProposed>] = [
    .text(\.by, "由谁", "by"), .choices(\.grounds, "原因", "grounds"),
    .text(\.text, "情况", "what happened", apart: .remark),
  ]
  public static let responsibility = Responsibility(
    "工作室的终止、摘牌由负责联系指导的专委会或主管部门提请。",
    "That a room end is proposed by the committee that guides it, or the office in charge.", clause: .p7_1e)
  public static let order: Clause? = .p7_1e
  public static func allows(_ who: Asker) -> Bool { who.guides }
  public func apply(to matter: inout EndingFacts?, at mark: EntryMark) {
    matter = EndingFacts(proposed: self, on: mark.occurred.day)
  }
}

/// 决定: whether the room ends, becomes one of another type, or goes on, with the reason.
public struct EndingDecided: MatterAct {
  public var outcome: EndingOutcome
  /// The body that decided, which is a public name.
  public var by: String
  /// The paper it decided with.
  public var number: String?
  public var reason: String
  public init(outcome: EndingOutcome, by: String, number: String? = nil, reason: String) {
    (self.outcome, self.by, self.number, self.reason) = (outcome, by, number, reason)
  }

  public static let id = "endingDecided"
  public static let name = Bilingual("终止或摘牌的决定", "end of a room decided")
  public static let doing = Bilingual("决定终止或摘牌", "decide whether a room ends")
  public static let fields: [Field<EndingDecided>] = [
    .choice(\.outcome, "决定", "decision"), .text(\.by, "由谁", "by"),
    .text(\.number, "文号", "number"), .text(\.reason, "理由", "reason", apart: .reason),
  ]
  public static let responsibility = Responsibility.ofWhoEnds
  public static let order: Clause? = .p7_1e
  public static func allows(_ who: Asker) -> Bool { who.decidesOnEnds }
  public func apply(to matter: inout EndingFacts?, at mark: EntryMark) {
    matter?.decided = self
    matter?.decidedOn = mark.occurred.day
  }
}

/// 工作室终止或摘牌: the room's own last day, by the decision that it names.
public struct RoomEnded: MatterAct {
  public var way: EndingWay
  public var grounds: [EndingGround]
  public var by: String
  public var ending: MatterID
  public init(way: EndingWay, grounds: [EndingGround], by: String, ending: MatterID) {
    (self.way, self.grounds, self.by, self.ending) = (way, grounds, by, ending)
  }

  public static let id = "roomEnded"
  public static let name = Bilingual("工作室终止或摘牌", "room ended")
  public static let doing = Bilingual("登记工作室终止或摘牌", "record that a room ended")
  public static let fields: [Field<RoomEnded>] = [
    .choice(\.way, "怎样", "how"), .choices(\.grounds, "原因", "grounds"), .text(\.by, "由谁", "by"),
  ]
  public static let responsibility = Responsibility.ofWhoEnds
  public static let order: Clause? = .p7_2f
  public static func allows(_ who: Asker) -> Bool { who.decidesOnEnds }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    matter?.ended = RoomFacts.End(day: mark.occurred.day, way: way, grounds: grounds, by: by, ending: ending)
  }
}

/// 个人工作室转型: the room is of another type and has another name from that day on; its id and all that it has stay (P7.3b).
public struct RoomConverted: MatterAct {
  public var type: WorkroomType
  public var name: String
  public var ending: MatterID
  public init(type: WorkroomType, name: String, ending: MatterID) {
    (self.type, self.name, self.ending) = (type, name, ending)
  }

  public static let id = "roomConverted"
  public static let name = Bilingual("工作室转型", "room converted")
  public static let doing = Bilingual("登记工作室转型", "record that a room is of another type")
  public static let fields: [Field<RoomConverted>] = [
    .choice(\.type, "类型", "type"), .text(\.name, "名称", "name"),
  ]
  public static let responsibility = Responsibility.ofWhoEnds
  public static let order: Clause? = .p7_3b
  public static func allows(_ who: Asker) -> Bool { who.decidesOnEnds }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    guard var room = matter else { return }
    let before = RoomFacts.Before(until: mark.occurred.day, type: room.type, name: room.name)
    room.before = (room.before ?? []) + [before]
    (room.type, room.name) = (type, name)
    matter = room
  }
}

/// 收回标牌 (P7.2f): by the body that gave it. It happened on the day it was taken back; or it is not to be had, and why.
public struct PlaqueRecovered: MatterAct {
  /// 原授牌单位, which is a public name.
  public var by: String
  /// Why it is not to be had; nil: it was taken back.
  public var missing: String?
  public init(by: String, missing: String? = nil) { (self.by, self.missing) = (by, missing) }

  public static let id = "plaqueRecovered"
  public static let name = Bilingual("收回标牌", "plaque taken back")
  public static let doing = Bilingual("登记收回标牌", "record that the plaque was taken back")
  public static let fields: [Field<PlaqueRecovered>] = [
    .text(\.by, "收回单位", "taken back by"),
    .text(\.missing, "收不回的原因", "why it is not to be had", apart: .reason),
  ]
  public static let responsibility = Responsibility(
    "标牌由原授牌单位收回，由专委会、主管部门或主席会议的人登记。",
    "The plaque is taken back by the body that gave it: its committee, council or the office in charge records it.",
    clause: .p7_2f)
  public static let order: Clause? = .p7_2f
  public static func allows(_ who: Asker) -> Bool { who.decidesOnEnds }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    matter?.ended?.plaque = mark.occurred.day
    matter?.ended?.plaqueIsMissing = missing != nil
  }
}

/// 归档 (P7.4): where the papers of a room that ended are kept, and the SHA-256 of the package's manifest, where there is one.
public struct RoomArchived: MatterAct {
  /// The body that keeps them, which is a public name.
  public var by: String
  public var place: String
  public var digest: String?
  public init(by: String, place: String, digest: String? = nil) {
    (self.by, self.place, self.digest) = (by, place, digest)
  }

  public static let id = "roomArchived"
  public static let name = Bilingual("工作室归档", "room archived")
  public static let doing = Bilingual("登记归档", "record that a room is archived")
  public static let fields: [Field<RoomArchived>] = [
    .text(\.by, "由谁", "by"), .text(\.place, "存放地点", "kept at", apart: .place),
    .text(\.digest, "清单的校验码", "SHA-256 of the manifest").withNumbers(),
  ]
  public static let responsibility = Responsibility(
    "终止、摘牌的工作室由主管部门和负责联系指导的专委会归档。",
    "A room that ended is archived by the office in charge and the committee that guided it.", clause: .p7_4)
  public static let order: Clause? = .p7_4
  public static func allows(_ who: Asker) -> Bool { who.guides }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    matter?.ended?.archived = mark.occurred.day
    matter?.ended?.digest = digest
  }
}

extension RoomFacts {
  /// Its end (终止、摘牌), P7.2.
  public struct End: Codable, Hashable, Sendable {
    /// Its last day, inclusive.
    public var day: Day
    public var way: EndingWay
    public var grounds: [EndingGround]
    public var by: String
    public var ending: MatterID
    /// When the plaque was taken back (P7.2f), or was found not to be had; nil: neither yet.
    public var plaque: Day?
    public var plaqueIsMissing: Bool?
    /// When its papers were archived (P7.4); nil: not yet.
    public var archived: Day?
    /// The SHA-256 of the manifest that was written down then.
    public var digest: String?

    /// The clause it ended by.
    public var clause: Clause { grounds.first?.clause ?? .p7_2f }
  }

  /// What it was before it became a room of another type (P7.3b).
  public struct Before: Codable, Hashable, Sendable {
    public var until: Day
    public var type: WorkroomType
    public var name: String
  }
}

extension Asker {
  /// Whoever may have a say in a room's end (P7.1e, P7.2, A43); which of them has it the reasons tell.
  var decidesOnEnds: Bool { acts(for: .committee, .council, .officeInCharge) }
}

extension Responsibility {
  /// 谁审批谁负责 (A43).
  static let ofWhoEnds = Responsibility(
    "摘牌由原审批单位决定，终止由主管部门确认；主管部门可以按文件登记。",
    "A room is delisted by the body that approved it, and its termination confirmed by the office in charge, which may record either from paper.",
    clause: .p7_1e)
}

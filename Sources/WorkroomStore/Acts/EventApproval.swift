public import Regulation

/// The approval of consultations and oversight before they are held (协商监督报批), P6.3e: the special committee that guides the room
/// brings them to the CPPCC of the same level, which decides. One request may name several (A21).
public struct EventApprovalFacts: MatterFacts {
  public static let kind = "event-approval"
  public static let isConfidential = true
  public static let lifecycle = Lifecycle<EventApprovalFacts>(
    "event-approval", ends: [.approved, .denied],
    .from(.nothing, ApprovalRequested.self, to: .requested),
    .from(
      .requested, ApprovalDecided.self, when: .says("isApproved", ApprovalDecided.self) { $0.isApproved },
      to: .approved),
    .from(.requested, ApprovalDecided.self, to: .denied))

  public var requested: ApprovalRequested
  public var at: Moment
  public var decided: ApprovalDecided?

  public var person: PersonID? { requested.person }
  public var day: Day { requested.day }
  public var rests: [MatterID] { [] }
  /// How many may be held on it: one for each topic.
  public var uses: Int { max(1, requested.count ?? 0, requested.items.count) }
}

/// 报批: which consultations or oversight the committee brought to the CPPCC, and when.
public struct ApprovalRequested: MatterAct {
  public var person: PersonID
  /// The topics (议题), a line each.
  public var topics: String
  /// How many these are, also once their words were erased.
  public private(set) var count: Int?
  /// The special committee that brings it (专门委员会).
  public var committee: String
  public var day: Day
  /// They are items of the annual plan, approved with it (年度计划一并批准), A21.
  public var plan: Bool?
  public init(person: PersonID, topics: String, committee: String, day: Day, plan: Bool? = nil) {
    (self.person, self.topics, self.committee) = (person, topics, committee)
    (self.day, self.plan) = (day, plan)
    count = items.count
  }

  public static let id = "approvalRequested"
  public static let name = Bilingual("协商监督报批", "approval requested")
  public static let doing = Bilingual("登记报批", "record a request for approval")
  public static let fields: [Field<ApprovalRequested>] = [
    .text(\.topics, "议题", "topics", apart: .topic).corrected("topics"),
    .text(\.committee, "专委会", "committee").corrected("committee"),
    .day(\.day, "报批日期", "requested on").corrected("requested-on"),
    .flag(ifTrue: \.plan, "年度计划一并批准", "approved with the plan"),
  ]
  public static let responsibility = Responsibility(
    "报批由召集人或者联络员登记。", "Requests for approval are recorded by the convenor or the liaison.", clause: .p6_3e)
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout EventApprovalFacts?, at mark: EntryMark) {
    let decided = matter?.decided
    matter = EventApprovalFacts(requested: self, at: mark.occurred, decided: decided)
  }

  /// The topics one by one.
  public var items: [String] {
    topics.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }
}

/// What the CPPCC of the same level decided (同级政协批准).
public struct ApprovalDecided: MatterAct {
  public var isApproved: Bool
  /// The body or meeting that decided it, a public name.
  public var by: String
  public var day: Day
  public init(isApproved: Bool, by: String, day: Day) {
    (self.isApproved, self.by, self.day) = (isApproved, by, day)
  }

  public static let id = "approvalDecided"
  public static let name = Bilingual("报批决定", "decision on approval")
  public static let doing = Bilingual("登记报批的决定", "record the decision on an approval")
  public static let fields: [Field<ApprovalDecided>] = [
    .flag(
      "决定", "decision",
      named: (Bilingual("批准", "approved"), Bilingual("没有批准", "not approved"))
    ) { $0.isApproved },
    .text(\.by, "批准单位", "by").corrected("by", "批准单位", "by whom"),
    .day(\.day, "日期", "date").corrected("decided-on"),
  ]
  public static let responsibility = ApprovalRequested.responsibility
  public static let order: Clause? = .p6_3e
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func apply(to matter: inout EventApprovalFacts?, at mark: EntryMark) { matter?.decided = self }
}

public import Regulation

/// A proposal to put a problem on the CPPCC's consultation plan (推动纳入同级政协协商计划), P3.4c.
public struct PlanProposalFacts: MatterFacts {
  public static let kind = "plan-proposal"
  public static let isConfidential = true
  public static let lifecycle = Lifecycle<PlanProposalFacts>(
    "plan-proposal", ends: [.planned, .declined],
    .from(.nothing, PlanProposed.self, to: .proposed),
    .from(
      .proposed, PlanDecided.self, when: .says("isTaken", PlanDecided.self) { $0.isTaken }, to: .planned),
    .from(.proposed, PlanDecided.self, to: .declined))

  public var proposed: PlanProposed
  public var at: Moment
  public var decided: PlanDecided?

  public var person: PersonID? { proposed.person }
  public var day: Day { at.day }
  public var rests: [MatterID] { proposed.opinions }
}

/// 建议纳入协商计划: people raise it often (反映集中), and somebody has confirmed that it reaches wide (涉及面广) and is hard to settle
/// between offices (协调处理难度大).
public struct PlanProposed: MatterAct {
  public var person: PersonID
  public var topic: String
  public var opinions: [MatterID]
  /// How many people stand behind these.
  public var persons: Int
  public init(person: PersonID, topic: String, opinions: [MatterID], persons: Int) {
    (self.person, self.topic, self.opinions, self.persons) = (person, topic, opinions, persons)
  }

  public static let id = "planProposed"
  public static let name = Bilingual("建议纳入协商计划", "proposed for the consultation plan")
  public static let doing = Bilingual("建议纳入协商计划", "propose it for the consultation plan")
  public static let fields: [Field<PlanProposed>] = [
    .text(\.topic, "议题", "topic", apart: .topic).corrected("topic"),
    .count("意见", "opinions") { $0.opinions.count }, .count("人数", "persons") { $0.persons },
  ]
  public static let responsibility = Responsibility(
    "建议纳入协商计划由召集人或者联络员办理。", "Proposing for the plan is the convenor's or the liaison's task.", clause: .p3_4c)
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout PlanProposalFacts?, at mark: EntryMark) {
    matter = PlanProposalFacts(proposed: self, at: mark.occurred)
  }
}

/// What the CPPCC of the same level decided on it.
public struct PlanDecided: MatterAct {
  public var isTaken: Bool
  public var by: String
  public var day: Day
  public init(isTaken: Bool, by: String, day: Day) { (self.isTaken, self.by, self.day) = (isTaken, by, day) }

  public static let id = "planDecided"
  public static let name = Bilingual("协商计划决定", "decision on the consultation plan")
  public static let doing = Bilingual("登记协商计划的决定", "record the decision on the plan")
  public static let fields: [Field<PlanDecided>] = [
    .flag(
      "决定", "decision",
      named: (Bilingual("纳入协商计划", "on the plan"), Bilingual("没有纳入", "not on the plan"))
    ) { $0.isTaken },
    .text(\.by, "由谁", "by").corrected("by", "由谁", "by whom"),
    .day(\.day, "日期", "date").corrected("decided-on"),
  ]
  public static let responsibility = PlanProposed.responsibility
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func apply(to matter: inout PlanProposalFacts?, at mark: EntryMark) { matter?.decided = self }
}

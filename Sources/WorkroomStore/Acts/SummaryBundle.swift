public import Regulation

/// The summaries of its rooms that a special committee gathered and handed to the office in charge (总结汇总报送), P4.7a. The clause
/// names no day for it.
public struct SummaryBundleFacts: MatterFacts {
  public static let kind = "summary-bundle"
  public static let isStanding = true
  public static let isOfCppcc = true
  /// It says who sent what, and gives nobody power.
  public static let givesPower = false
  public static let lifecycle = Lifecycle<SummaryBundleFacts>(
    "summary-bundle", ends: [.submitted],
    .from(.nothing, SummariesSent.self, to: .submitted))

  public var sent: SummariesSent
  public var on: Day

  public var person: PersonID? { nil }
  public var day: Day { on }
}

/// 总结汇总报送: which rooms' summaries of a year went to the office in charge, and whose were not there. It happened on the day they
/// were sent; a room that comes later is sent on by itself.
public struct SummariesSent: MatterAct {
  public var year: Int
  /// The committee, which is a public name.
  public var by: String
  /// Whose summaries are in it, and of these which came late.
  public var rooms: [WorkroomID]
  public var late: [WorkroomID]
  /// How many rooms had sent none by then.
  public var missing: Int
  /// The office in charge, which is a public name.
  public var to: String
  public var number: String?
  public init(
    year: Int, by: String, rooms: [WorkroomID], late: [WorkroomID], missing: Int, to: String,
    number: String? = nil
  ) {
    (self.year, self.by, self.to, self.number) = (year, by, to, number)
    (self.rooms, self.late, self.missing) = (rooms, late, missing)
  }

  public static let id = "summariesSent"
  public static let name = Bilingual("总结汇总报送", "summaries sent on")
  public static let doing = Bilingual("登记总结汇总报送", "record that summaries were sent on")
  public static let fields: [Field<SummariesSent>] = [
    .words("年度", "year") { Bilingual("\($0.year)年", "\($0.year)") },
    .text(\.by, "专委会", "committee"), .count("工作室", "rooms") { $0.rooms.count },
    .count("迟报", "late") { $0.late.count }, .count("没有报", "missing") { $0.missing },
    .text(\.to, "报给", "sent to"), .text(\.number, "文号", "number"),
  ]
  public static let responsibility = Responsibility(
    "总结由负责联系指导的专委会收集汇总后报主管部门，由它登记。",
    "Summaries are gathered and sent on by the committee that guides the rooms, which records it.",
    clause: .p4_7a)
  public static let order: Clause? = .p4_7a
  public static func allows(_ who: Asker) -> Bool { who.guides }
  public func apply(to matter: inout SummaryBundleFacts?, at mark: EntryMark) {
    matter = SummaryBundleFacts(sent: self, on: mark.occurred.day)
  }
}

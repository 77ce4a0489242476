public import Regulation

/// The assessment of a room's year (年度考核), P7.1d, C4.4.
public struct AssessmentFacts: MatterFacts {
  public static let kind = "assessment"
  public static let isStanding = true
  /// It proposes what others decide on; a delisting is an act of its own.
  public static let givesPower = false
  public static let idPrefix: String? = "assessment"
  public static let lifecycle = Lifecycle<AssessmentFacts>(
    "assessment", ends: [],
    .from(.nothing, RoomAssessed.self, to: .held),
    // Decided anew, and then sent anew.
    .from(.held, RoomAssessed.self, to: .held),
    .from(.submitted, RoomAssessed.self, to: .held),
    .from(.held, AssessmentSent.self, to: .submitted),
    .from(.submitted, AssessmentSent.self, to: .submitted))

  public var assessed: RoomAssessed
  public var on: Day
  public var sent: AssessmentSent?
  public var sentOn: Day?

  public var person: PersonID? { nil }
  public var day: Day { on }
}

/// 年度考核: the sheet as it was, what it proposed, and what the committee decided, with its reason where that differs.
public struct RoomAssessed: MatterAct {
  public var year: Int
  /// The committee that assessed, which is a public name.
  public var by: String
  public var sheet: AssessmentSheet
  public var proposed: AssessmentResult
  public var result: AssessmentResult
  /// What follows from it, with the years before (P7.1e).
  public var consequence: AssessmentConsequence
  /// Why it was decided otherwise than the figures propose.
  public var reason: String?
  public init(
    year: Int, by: String, sheet: AssessmentSheet, proposed: AssessmentResult, result: AssessmentResult,
    consequence: AssessmentConsequence, reason: String? = nil
  ) {
    (self.year, self.by, self.sheet) = (year, by, sheet)
    (self.proposed, self.result, self.consequence) = (proposed, result, consequence)
    self.reason = reason
  }

  public static let id = "roomAssessed"
  public static let name = Bilingual("年度考核", "room assessed")
  public static let doing = Bilingual("考核工作室", "assess a room")
  public static let fields: [Field<RoomAssessed>] = [
    .text("年度", "year") { String($0.year) }, .text(\.by, "由谁", "by"),
    .choice(\.proposed, "按数据", "by figures"), .choice(\.result, "结果", "result"),
    .choice(\.consequence, "后果", "what follows"), .text(\.reason, "不同的理由", "reason", apart: .reason),
  ]
  public static let responsibility = Responsibility(
    "年度考核由负责联系指导的专委会办理，也可以由主管部门按文件登记。",
    "A room is assessed by the committee that guides it, or the office in charge records it from paper.",
    clause: .p7_1d)
  public static let order: Clause? = .p7_1d
  public static func allows(_ who: Asker) -> Bool { who.guides }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == place.assessment(of: year) }
  public func apply(to matter: inout AssessmentFacts?, at mark: EntryMark) {
    matter = AssessmentFacts(assessed: self, on: mark.occurred.day)
  }
}

/// 考核结果报送: that the result went to the office in charge (P7.1f). It happened on the day it was sent.
public struct AssessmentSent: MatterAct {
  /// The office in charge, which is a public name.
  public var to: String
  public var number: String?
  public init(to: String, number: String? = nil) { (self.to, self.number) = (to, number) }

  public static let id = "assessmentSent"
  public static let name = Bilingual("考核结果报送", "assessment sent")
  public static let doing = Bilingual("登记考核结果报送", "record that an assessment was sent")
  public static let fields: [Field<AssessmentSent>] = [
    .text(\.to, "报给", "sent to"), .text(\.number, "文号", "number"),
  ]
  public static let responsibility = Responsibility.ofWhoGuides
  public static let order: Clause? = .p7_1f
  public static func allows(_ who: Asker) -> Bool { who.guides }
  public func apply(to matter: inout AssessmentFacts?, at mark: EntryMark) {
    matter?.sent = self
    matter?.sentOn = mark.occurred.day
  }
}

extension WorkroomID {
  /// The assessment of a year: two machines that assess it meet in one matter.
  public func assessment(of year: Int) -> MatterID { MatterID("\(AssessmentFacts.kind)-\(rawValue)-\(year)") }
}

public import Regulation

/// A report that a CPPCC sent upwards (报送), P4.7b, P8.2b, A44.
public struct ReportFacts: MatterFacts {
  public static let kind = "report"
  public static let isStanding = true
  public static let isOfCppcc = true
  /// It says who sent what, and gives nobody power.
  public static let givesPower = false
  /// P8.2b: it is sent; said again, it was sent anew.
  public static let lifecycle = Lifecycle<ReportFacts>(
    "report", ends: [.submitted],
    .from(.nothing, ReportSent.self, to: .submitted))

  public var sent: ReportSent
  public var on: Day

  public var person: PersonID? { nil }
  public var day: Day { on }
}

/// 报送: what was sent, of which period, to whom. It happened on the day it was sent.
public struct ReportSent: MatterAct {
  public var report: ReportKind
  /// `2026Q1` or `2026`.
  public var period: String
  /// 省政协办公厅, for one.
  public var to: String
  /// 文号, where there is one.
  public var number: String?
  /// How far the ledger of its rooms had got (台账指纹), see ``LedgerMark``; nil: an earlier program wrote it.
  public var rests: String?
  public init(report: ReportKind, period: String, to: String, number: String? = nil, rests: String? = nil) {
    (self.report, self.period, self.to, self.number) = (report, period, to, number)
    self.rests = rests
  }

  public static let id = "reportSent"
  public static let name = Bilingual("报送", "report sent")
  public static let doing = Bilingual("登记报送", "record that a report was sent")
  public static let fields: [Field<ReportSent>] = [
    .choice(\.report, "材料", "report"), .text("时段", "period") { $0.period },
    .text(\.to, "报给", "sent to"), .text(\.number, "文号", "number"),
    .text("台账指纹", "fingerprint") { $0.rests.map { OriginID($0).fingerprint } }.withNumbers(),
  ]
  public static let responsibility = Responsibility(
    "报送由主管部门登记。", "That a report was sent is recorded by the office in charge.")
  /// P4.7b, P8.2b: the office in charge, or where nobody keeps it whoever acts for the CPPCC.
  public static func allows(_ who: Asker) throws -> Bool { try who.keepsTheOffice() }
  public func apply(to matter: inout ReportFacts?, at mark: EntryMark) {
    matter = ReportFacts(sent: self, on: mark.occurred.day)
  }
}

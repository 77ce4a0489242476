public import Regulation

/// A proposal, public-opinion report or research report (履职成果).
public struct OutputFacts: MatterFacts {
  public static let kind = "output"
  /// P3.3c, P4.2f: drafted, reviewed by the liaison, submitted; then adopted, filed as a case or returned
  /// (product default: the regulation does not name these).
  public static let lifecycle = Lifecycle<OutputFacts>(
    "output", ends: [.adopted, .caseFiled, .returned],
    .from(.nothing, OutputDrafted.self, to: .drafted),
    .from(.drafted, OutputDrafted.self, to: .drafted),
    .from(.drafted, OutputWritten.self, to: .drafted),
    .from(.reviewed, OutputWritten.self, to: .drafted),
    .from(
      .drafted, OutputReviewed.self, when: .says("passed", OutputReviewed.self) { $0.passed }, to: .reviewed),
    .from(.drafted, OutputReviewed.self, to: .drafted),
    .from(.reviewed, OutputSubmitted.self, to: .submitted),
    .from(.submitted, OutputReplied.self, to: .submitted),
    .from(.adopted, OutputReplied.self, to: .adopted),
    .from(.caseFiled, OutputReplied.self, to: .caseFiled),
    .from(.returned, OutputReplied.self, to: .returned),
    .from(
      .submitted, OutputDecided.self,
      when: .says("isAdopted", OutputDecided.self) { $0.decision == .adopted }, to: .adopted),
    .from(
      .submitted, OutputDecided.self,
      when: .says("isCaseFiled", OutputDecided.self) { $0.decision == .caseFiled }, to: .caseFiled),
    .from(.submitted, OutputDecided.self, to: .returned))

  public var drafted: OutputDrafted
  public var begun: Moment
  /// What it says, in its newest version; nil where nobody has written it here.
  public var text: String?
  /// What the liaison said when letting it pass or sending it back.
  public var remark: String?
  /// Sent back by the liaison and not changed since (P4.2f).
  public var isReturned = false
  public var submitted: Moment?
  /// To whom it went and by what paper.
  public var sent: OutputSubmitted?
  /// What was replied to it, the newest reply (P6.3d).
  public var reply: OutputReplied?
  /// What became of it where it was sent.
  public var decided: OutputDecided?
  public var late: String?

  fileprivate init(_ act: OutputDrafted, at mark: EntryMark) {
    (drafted, begun, late) = (act, mark.occurred, mark.late)
  }

  public var person: PersonID? { drafted.person }
  /// The day it was adopted or filed as a case (采用、立案); nil where it was not.
  public var adopted: Day? {
    guard let decided else { return nil }
    return switch decided.decision {
    case .adopted, .caseFiled: decided.day
    case .returned: nil
    }
  }
  /// The day of submission is the day that counts (A10); before it, the day it was begun.
  public var day: Day { (submitted ?? begun).day }
  public var rests: [MatterID] { drafted.opinions + (drafted.basis ?? []) }
}

/// 成果起草 (P3.3c, P6.3d); said again, it is revised.
public struct OutputDrafted: MatterAct {
  public var person: PersonID
  public var kind: OutputKind
  public var title: String
  public var addressee: Addressee
  public var opinions: [MatterID]
  public var joint: Joint?
  /// The research, consultations and oversight it came from (P6.3d); nil where none was named.
  public var basis: [MatterID]?
  public init(
    person: PersonID, kind: OutputKind, title: String, addressee: Addressee, opinions: [MatterID],
    joint: Joint? = nil, basis: [MatterID]? = nil
  ) {
    (self.person, self.kind, self.title) = (person, kind, title)
    (self.addressee, self.opinions, self.joint, self.basis) = (addressee, opinions, joint, basis)
  }

  public static let id = "outputDrafted"
  public static let name = Bilingual("成果起草", "output drafted")
  public static let doing = Bilingual("起草或改稿", "draft or revise an output")
  public static let fields: [Field<OutputDrafted>] = [
    .choice(\.kind, "类型", "kind"), .text(\.title, "标题", "title", apart: .title),
    .choice(\.addressee, "报送", "addressee"), .count("意见", "opinions") { $0.opinions.count },
    .words("依据", "rests on") { $0.basis.map { Bilingual("\($0.count) 份", "\($0.count)") } },
    .choice("牵头", "lead", JointRole.self) { $0.joint?.role }, .text("联合", "joint with") { $0.joint?.with },
  ]
  public static let correctables: [Correctable] =
    [
      .choice("kind", Bilingual("类型", "kind"), \Self.kind),
      .text("title", Bilingual("标题", "title"), \Self.title),
      .choice("addressee", Bilingual("报送对象", "addressee"), \Self.addressee),
    ] + Correctable.joint(\Self.joint, [.leads, .isNamed])
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout OutputFacts?, at mark: EntryMark) {
    if matter == nil {
      matter = OutputFacts(self, at: mark)
    } else {
      matter?.drafted = self
      matter?.isReturned = false
    }
  }
}

/// 成果审核 by the liaison (P4.2f).
public struct OutputReviewed: MatterAct {
  public var passed: Bool
  public var remark: String?
  public init(passed: Bool, remark: String?) { (self.passed, self.remark) = (passed, remark) }

  public static let id = "outputReviewed"
  public static let name = Bilingual("成果审核", "output reviewed")
  public static let doing = Bilingual("审核成果", "review the output")
  public static let fields: [Field<OutputReviewed>] = [
    .flag("通过", "passed") { $0.passed },
    .text(\.remark, "意见", "remark", apart: .remark).corrected("remark", "审核意见"),
  ]
  public static let responsibility = Responsibility(
    "审核由联络员办理。", "Reviewing is the liaison's task.", clause: .p4_2f)
  public static func allows(_ who: Asker) -> Bool { who.isLiaison }
  public func apply(to matter: inout OutputFacts?, at mark: EntryMark) {
    matter?.remark = remark
    matter?.isReturned = !passed
  }
}

/// 成果提交; the day of submission is the day of N4 (A10).
public struct OutputSubmitted: MatterAct {
  /// The department or body it went to by name (报送单位), where that was said.
  public var to: String?
  /// The number of the paper it went with (文号).
  public var number: String?
  public init(to: String? = nil, number: String? = nil) { (self.to, self.number) = (to, number) }

  public static let id = "outputSubmitted"
  public static let name = Bilingual("成果提交", "output submitted")
  public static let doing = Bilingual("提交成果", "submit the output")
  public static let fields: [Field<OutputSubmitted>] = [
    .text(\.to, "报送单位", "sent to").corrected("to"), .text(\.number, "文号", "number").corrected("number"),
    .beside(.day("date", "提交日期", "date")),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static let order: Clause? = .p4_2f
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OutputFacts?, at mark: EntryMark) {
    matter?.submitted = mark.occurred
    // Most say nothing of it, and their rows stay as earlier programs wrote them.
    if to != nil || number != nil { matter?.sent = self }
    if let late = mark.late { matter?.late = late }
  }
}

/// 成果办理结果: 采用, 立案 or 退回 (P3.3c), by whom and on which day.
///
/// The entry itself happens when the room hears of it; where adoption is what counts, `day` decides (A10).
public struct OutputDecided: MatterAct {
  public var decision: OutputDecision
  public var by: String
  public var day: Day
  public init(decision: OutputDecision, by: String, day: Day) {
    (self.decision, self.by, self.day) = (decision, by, day)
  }

  public static let id = "outputDecided"
  public static let name = Bilingual("成果办理结果", "outcome of output")
  public static let doing = Bilingual("登记成果办理结果", "record what became of the output")
  public static let fields: [Field<OutputDecided>] = [
    .choice(\.decision, "结果", "outcome").corrected("decision"),
    .text(\.by, "由谁", "by").corrected("by", "由谁", "by whom"),
    .day(\.day, "日期", "date").corrected("decided-on"),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OutputFacts?, at mark: EntryMark) { matter?.decided = self }
}

/// 成果收到答复 (P6.3d 助推问题解决): what the department or body said to it, before or after it is adopted.
public struct OutputReplied: MatterAct {
  public var by: String
  public var text: String
  public var day: Day
  public init(by: String, text: String, day: Day) { (self.by, self.text, self.day) = (by, text, day) }

  public static let id = "outputReplied"
  public static let name = Bilingual("成果收到答复", "reply to an output")
  public static let doing = Bilingual("登记对成果的答复", "record the reply to an output")
  public static let fields: [Field<OutputReplied>] = [
    .text(\.by, "由谁", "by").corrected("by", "由谁", "by whom"),
    .text(\.text, "答复", "reply", apart: .reply).corrected("reply"),
    .day(\.day, "日期", "date").corrected("replied-on"),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OutputFacts?, at mark: EntryMark) { matter?.reply = self }
}

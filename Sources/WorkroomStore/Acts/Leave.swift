public import Regulation

/// Leave of a member from the duty of a quarter (请假), A14.
public struct LeaveFacts: MatterFacts {
  public static let kind = "leave"
  public static let isConfidential = true
  /// A14: asked for, then consented to or refused by the convenor; what was refused may be asked for anew.
  public static let lifecycle = Lifecycle<LeaveFacts>(
    "leave", ends: [.consented, .refused],
    .from(.nothing, LeaveAsked.self, to: .asked),
    .from(
      .asked, LeaveDecided.self, when: .says("consents", LeaveDecided.self) { $0.consented }, to: .consented),
    .from(.asked, LeaveDecided.self, to: .refused))

  public var member: PersonID
  public var quarter: Quarter
  /// One of the rule set's words.
  public var reason: String
  public var note: String?
  public var asked: Moment
  /// Who entered it: the member, or a convenor or the liaison for them.
  public var askedBy: PersonID?
  /// Whether the convenor consented; nil where that is still to come.
  public var consented: Bool?
  public var decidedBy: PersonID?
  /// When the decision was written: that decides what was known, and whether it came late (补录).
  public var decided: Moment?
  public var remark: String?

  fileprivate init(_ act: LeaveAsked, at mark: EntryMark) {
    (member, quarter, reason, note) = (act.person, act.quarter, act.reason, act.note)
    (asked, askedBy) = (mark.occurred, mark.actor)
  }

  public var person: PersonID? { member }
  /// It belongs to its quarter, whenever it was asked for.
  public var day: Day { quarter.first }
  /// A room's only convenor consented to their own leave: allowed, since nobody else could, and marked.
  public var isOwnConsent: Bool { consented == true && decidedBy == member }
  /// The consent came after the quarter (补录).
  public var isLate: Bool { consented == true && decided.map { $0.day > quarter.last } ?? false }
}

extension Matter<LeaveFacts> {
  /// The leave as the norms see it.
  var leave: Leave {
    Leave(
      entry: id.rawValue, member: facts.member.rawValue, quarter: facts.quarter,
      consented: state == .consented ? facts.decided : nil)
  }
}

/// 请假: a member asks to be excused from the duty of a quarter (A14).
///
/// `reason` is one of the rule set's words (`duty.exemptReasons`); what is said beside it lies apart.
public struct LeaveAsked: MatterAct {
  public var person: PersonID
  public var quarter: Quarter
  public var reason: String
  public var note: String?
  public init(person: PersonID, quarter: Quarter, reason: String, note: String? = nil) {
    (self.person, self.quarter, self.reason, self.note) = (person, quarter, reason, note)
  }

  public static let id = "leaveAsked"
  public static let name = Bilingual("请假", "leave asked for")
  public static let doing = Bilingual("请假", "ask for leave")
  /// Another quarter is another request: it is taken back and asked for anew.
  public static let fields: [Field<LeaveAsked>] = [
    .words("季度", "quarter") { $0.quarter.name },
    .words("原因", "reason") { LeaveReason($0.reason).name },
    .beside(
      Correctable(
        "reason", Bilingual("原因", "reason"), .choice { pack in LeaveReason.choices(in: pack) }, of: Self.self,
        shown: { .words(LeaveReason($0.reason).name) },
        set: { body, word in
          body.reason = word
          return true
        })),
    .text(\.note, "说明", "note", apart: .note).corrected("note"),
  ]
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout LeaveFacts?, at mark: EntryMark) { matter = LeaveFacts(self, at: mark) }
}

extension LeaveReason {
  fileprivate static func choices(in pack: NormPack) -> [Correctable.Choice] {
    all(in: pack).map { Correctable.Choice(id: $0.word, name: $0.name) }
  }
}

/// 请假审批: whether the convenor consents (A14), with what was said to it.
public struct LeaveDecided: MatterAct {
  public var consented: Bool
  public var remark: String?
  public init(consented: Bool, remark: String? = nil) { (self.consented, self.remark) = (consented, remark) }

  public static let id = "leaveDecided"
  public static let name = Bilingual("请假审批", "leave decided on")
  public static let doing = Bilingual("审批请假", "decide on leave")
  /// Another decision is a decision anew: this one is taken back.
  public static let fields: [Field<LeaveDecided>] = [
    .flag(
      "结论", "decision", named: (Bilingual("同意", "consented"), Bilingual("不同意", "refused"))
    ) { $0.consented },
    .text(\.remark, "意见", "remark", apart: .remark).corrected("remark"),
  ]
  public static let responsibility = Responsibility(
    "请假由召集人同意。", "Consenting to leave is the convenor's task.", clause: .p4_2c)
  /// A14: the consent is the convenor's. One's own is the other convenor's to give; where there is no other, nobody else in
  /// the room could (the liaison keeps its records and does not lead it, P4.2f), so it is allowed and every view marks it
  /// (see ``LeaveFacts/isOwnConsent``).
  public static func allows(_ who: Asker) throws -> Bool {
    guard who.isConvenor else { return false }
    return try !who.isOwn || who.isOnlyConvenor()
  }
  public static func refusal(to who: Asker) -> Refusal {
    who.isConvenor && who.isOwn ? .leave(.own) : .notAllowed(kind)
  }
  public func apply(to matter: inout LeaveFacts?, at mark: EntryMark) {
    matter?.consented = consented
    matter?.remark = remark
    matter?.decidedBy = mark.actor
    matter?.decided = mark.recorded
  }
}

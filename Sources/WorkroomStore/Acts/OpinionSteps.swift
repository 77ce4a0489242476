public import Regulation

// The way of an opinion, act by act (意见建议办理), P6.2–P6.4.

/// 意见登记 (P6.2a). Who the visitor is and what was said lie apart, under ``PersonalField``.
public struct OpinionRecorded: MatterAct {
  public var person: PersonID
  public var source: Source
  public var anonymous: Bool
  public var reachable: Bool
  /// The running shift it was recorded on; nil means 非值班 (P6.2a).
  public var shift: MatterID?
  /// What else a reception form has, as far as it was said.
  public var details: OpinionDetails?
  /// The first matter of what the visitor said in one go (A23); nil: it is the first, or the only one.
  public var partOf: MatterID?
  /// The number it has where it came from, a platform or a list (平台编号); it lies apart.
  public var reference: String?
  public init(
    person: PersonID, source: Source, anonymous: Bool, reachable: Bool, shift: MatterID?,
    details: OpinionDetails? = nil, partOf: MatterID? = nil, reference: String? = nil
  ) {
    self.reference = reference
    (self.person, self.source, self.anonymous) = (person, source, anonymous)
    (self.reachable, self.shift, self.partOf) = (reachable, shift, partOf)
    self.details = details.flatMap { $0.isEmpty ? nil : $0 }
  }

  public static let id = "opinionRecorded"
  public static let name = Bilingual("意见登记", "opinion recorded")
  public static let doing = Bilingual("登记意见", "record an opinion")
  public static let fields: [Field<OpinionRecorded>] =
    [
      .choice(\.source, "来源", "source").corrected("source"),
      .flag("匿名", "anonymous") { $0.anonymous },
      .flag("值班中", "on duty") { $0.shift != nil },
      .beside(.personal("words", "原话", "words", .words, max: 10_000, of: Self.self)),
      .beside(
        .personal("visitor", "称呼", "name", .visitor, max: 40, of: Self.self) { $0.anonymous = false }),
      .beside(
        .personal("contact", "联系方式", "contact", .contact, max: 60, of: Self.self) { $0.reachable = true }),
      .beside(.moment("when", "时间", "time")),
      .text(\.reference, "平台编号", "platform number", apart: .reference),
    ] + OpinionDetails.fields
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) {
    matter = OpinionFacts(self, at: mark)
  }
}

/// 意见分类 (P6.3); said again, it is classed anew. `exception`: why a petition or complaint is taken on all the same
/// (P6.2c 原则上).
public struct OpinionTriaged: MatterAct {
  public var kind: OpinionClass
  public var exception: String?
  public init(kind: OpinionClass, exception: String? = nil) {
    (self.kind, self.exception) = (kind, exception)
  }

  public static let id = "opinionTriaged"
  public static let name = Bilingual("意见分类", "opinion classed")
  public static let doing = Bilingual("给意见归类", "class the opinion")
  /// Nothing of it is corrected: classing anew is a step of 待办.
  public static let fields: [Field<OpinionTriaged>] = [
    .choice(\.kind, "类别", "class"), .text(\.exception, "破例理由", "exception", apart: .exception),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) {
    matter?.kind = kind
    matter?.exception = exception
  }
}

/// 引导 (P6.3a).
public struct OpinionGuided: MatterAct {
  public var to: [Referral]
  public var note: String?
  public init(to: [Referral], note: String? = nil) { (self.to, self.note) = (to, note) }

  public static let id = "opinionGuided"
  public static let name = Bilingual("意见引导", "opinion guided")
  public static let doing = Bilingual("引导", "guide the visitor on")
  public static let fields: [Field<OpinionGuided>] = [
    .choices(\.to, "去向", "to").corrected("to"), .text(\.note, "说明", "note", apart: .note),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) { matter?.referrals = to }
}

/// 答复, or where to ask (P6.3b).
public struct OpinionAnswered: MatterAct {
  public var text: String
  public var pointsOn: Bool
  public init(text: String, pointsOn: Bool) { (self.text, self.pointsOn) = (text, pointsOn) }

  public static let id = "opinionAnswered"
  public static let name = Bilingual("意见答复", "opinion answered")
  public static let doing = Bilingual("答复意见", "answer the opinion")
  public static let fields: [Field<OpinionAnswered>] = [
    .text(\.text, "答复", "answer", apart: .answer).corrected("answer"),
    .flag("告知途径", "points on") { $0.pointsOn },
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) {
    // Whoever is answered needs no reply of a department any more.
    matter?.endTransfer(on: mark.occurred.day)
    matter?.answer = self
  }
}

/// 解释说明 (P6.4b).
public struct OpinionExplained: MatterAct {
  public var text: String
  public init(text: String) { self.text = text }

  public static let id = "opinionExplained"
  public static let name = Bilingual("解释说明", "opinion explained")
  public static let doing = Bilingual("解释说明", "explain why it takes time")
  public static let fields: [Field<OpinionExplained>] = [
    .text(\.text, "说明", "explanation", apart: .explanation).corrected("explanation")
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) {
    matter?.explanations.append(mark.occurred.day)
  }
}

/// 反馈 (P6.4a) with the visitor's satisfaction (P7.1a).
public struct OpinionFedBack: MatterAct {
  public var way: FeedbackWay
  public var text: String?
  public var satisfaction: Satisfaction
  public init(way: FeedbackWay, text: String?, satisfaction: Satisfaction) {
    (self.way, self.text, self.satisfaction) = (way, text, satisfaction)
  }

  public static let id = "opinionFedBack"
  public static let name = Bilingual("意见反馈", "opinion fed back")
  public static let doing = Bilingual("反馈", "give feedback")
  public static let fields: [Field<OpinionFedBack>] = [
    .choice(\.way, "方式", "way"), .text(\.text, "内容", "content", apart: .feedback),
    .choice(\.satisfaction, "满意度", "satisfaction"),
  ]
  public static let correctables: [Correctable] = [
    .choice("way", Bilingual("反馈方式", "way"), \Self.way),
    .choice("satisfaction", Bilingual("满意度", "satisfaction"), \Self.satisfaction),
    .text("content", Bilingual("反馈内容", "content"), \Self.text),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) { matter?.feedback = self }
}

/// 办结.
public struct OpinionClosed: MatterAct {
  public var outcome: String
  public init(outcome: String) { self.outcome = outcome }

  public static let id = "opinionClosed"
  public static let name = Bilingual("意见办结", "opinion closed")
  public static let doing = Bilingual("办结意见", "close the opinion")
  public static let fields: [Field<OpinionClosed>] = [
    .text(\.outcome, "结果", "outcome", apart: .outcome).corrected("outcome")
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static let order: Clause? = .p6_4a
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) { matter?.outcome = outcome }
}

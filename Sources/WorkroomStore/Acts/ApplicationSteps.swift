public import Regulation

// The way of an application from hand to hand (申报审批), P5.3.

/// 申报: handed in, with who signs it (PA.24), and the special committee that is in touch (P1d, P5.3a).
public struct ApplicationSubmitted: MatterAct {
  public var signers: [String]
  public var committee: String
  /// Why it goes to another committee than the one in touch (P1d); it lies apart.
  public var committeeReason: String?
  /// Why it is handed in all the same, where only the council can let it pass (P5.3c, P7.3a); it lies apart.
  public var exceptionReason: String?
  public init(
    signers: [String], committee: String, committeeReason: String? = nil, exceptionReason: String? = nil
  ) {
    (self.signers, self.committee) = (signers, committee)
    (self.committeeReason, self.exceptionReason) = (committeeReason, exceptionReason)
  }

  public static let id = "applicationSubmitted"
  public static let name = Bilingual("申报提交", "application submitted")
  public static let doing = Bilingual("提交申报", "submit the application")
  public static let fields: [Field<ApplicationSubmitted>] = [
    .text("签名", "signed by") { $0.signers.joined(separator: " ") }, .text(\.committee, "专委会", "committee"),
    .text(\.committeeReason, "另报专委会的理由", "reason for that committee", apart: .reason),
    .text(\.exceptionReason, "申请破例的理由", "reason for an exception", apart: .exception),
  ]
  public static let responsibility = Responsibility.ofTheApplicant
  public static func allows(_ who: Asker) -> Bool { who.fillsIn }
  public func apply(to matter: inout ApplicationFacts?, at mark: EntryMark) {
    matter?.submission = self
    matter?.submitted = mark.occurred
  }
}

/// What a body says to it: 审核, 审示 or 研究 (P5.3a); the words lie apart.
public struct ApplicationOpinion: Codable, Hashable, Sendable {
  public var verdict: Verdict
  /// Who said it: a person or a body.
  public var by: String
  public var opinion: String
  /// Recorded from paper, since the body does not use the program: the document's number, or empty.
  public var paper: String?
  /// The council lets a second regional room or a personal name pass (P5.3c, P7.3a).
  public var exception: Bool?
  public init(verdict: Verdict, by: String, opinion: String, paper: String? = nil, exception: Bool? = nil) {
    (self.verdict, self.by, self.opinion) = (verdict, by, opinion)
    (self.paper, self.exception) = (paper, exception)
  }
}

/// What one of the three bodies says to an application: an act for each, stored as what was said.
public protocol BodySpeaks: MatterAct where Matter == ApplicationFacts {
  static var step: ApprovalStep { get }
  /// Who acts for the body.
  static var post: Post { get }
  var said: ApplicationOpinion { get set }
  init(_ said: ApplicationOpinion)
}

extension BodySpeaks {
  public init(from decoder: any Decoder) throws { self.init(try ApplicationOpinion(from: decoder)) }
  public func encode(to encoder: any Encoder) throws { try said.encode(to: encoder) }

  fileprivate static var allFields: [Field<Self>] {
    [
      .choice(\.said.verdict, "结论", "verdict"), .text(\.said.by, "由谁", "by"),
      .text(\.said.opinion, "意见", "opinion", apart: .opinion), .text(\.said.paper, "文号", "document"),
      .flag("破例", "exception") { $0.said.exception },
    ]
  }
  public static var responsibility: Responsibility { .ofTheBodies }
  /// P5.3a: each body its step; from paper also whoever applies, or the office in charge.
  public static func allows(_ who: Asker) -> Bool { who.fillsIn || who.acts(for: post, .officeInCharge) }
  public func apply(to matter: inout ApplicationFacts?, at mark: EntryMark) {
    matter?.take(said, Self.step, mark)
  }
}

/// 审核 by the special committee (P5.3a).
public struct ApplicationReviewed: BodySpeaks {
  public var said: ApplicationOpinion
  public init(_ said: ApplicationOpinion) { self.said = said }

  public static let (step, post) = (ApprovalStep.review, Post.committee)
  public static let id = "applicationReviewed"
  public static let name = Bilingual("申报审核", "application reviewed")
  public static let doing = Bilingual("记录专委会审核", "record the committee's review")
  public static let fields = allFields
}

/// 审示 by the Vice-Chairperson in charge (P5.3a).
public struct ApplicationInstructed: BodySpeaks {
  public var said: ApplicationOpinion
  public init(_ said: ApplicationOpinion) { self.said = said }

  public static let (step, post) = (ApprovalStep.viceChair, Post.viceChair)
  public static let id = "applicationInstructed"
  public static let name = Bilingual("申报审示", "application instructed on")
  public static let doing = Bilingual("记录副主席审示", "record the Vice-Chairperson's instruction")
  public static let fields = allFields
}

/// 研究 by the Chairperson's Council (P5.3a).
public struct ApplicationDecided: BodySpeaks {
  public var said: ApplicationOpinion
  public init(_ said: ApplicationOpinion) { self.said = said }

  public static let (step, post) = (ApprovalStep.council, Post.council)
  public static let id = "applicationDecided"
  public static let name = Bilingual("申报研究", "application decided")
  public static let doing = Bilingual("记录主席会议研究", "record the council's decision")
  public static let fields = allFields
}

/// 授牌 or 入驻: what was applied for is there.
public struct ApplicationFulfilled: MatterAct {
  public init() {}

  public static let id = "applicationFulfilled"
  public static let name = Bilingual("申报办成", "application fulfilled")
  public static let doing = Bilingual("登记授牌或入驻", "record that it is there")
  public static let fields: [Field<ApplicationFulfilled>] = []
  public static let responsibility = Responsibility.ofTheBodies
  public static func allows(_ who: Asker) -> Bool { who.fillsIn || who.acts(for: .officeInCharge) }
  /// What was applied for says of itself since when it is there.
  public func apply(to matter: inout ApplicationFacts?, at mark: EntryMark) {}
}

/// Taken back by whoever applied, and why; the reason lies apart.
public struct ApplicationWithdrawn: MatterAct {
  public var reason: String?
  public init(reason: String? = nil) { self.reason = reason }

  public static let id = "applicationWithdrawn"
  public static let name = Bilingual("申报撤回", "application withdrawn")
  public static let doing = Bilingual("撤回申报", "withdraw the application")
  public static let fields: [Field<ApplicationWithdrawn>] = [.text(\.reason, "原因", "reason", apart: .reason)]
  public static let responsibility = Responsibility.ofTheApplicant
  public static func allows(_ who: Asker) -> Bool { who.fillsIn }
  public func apply(to matter: inout ApplicationFacts?, at mark: EntryMark) {
    matter?.withdrawal = ApplicationFacts.Withdrawal(day: mark.occurred.day, reason: reason)
  }
}

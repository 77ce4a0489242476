/// What an item of the annual plan is (计划项目), P4.6, in the order plans list them: what leads and draws together comes first
/// (P2.2b).
public enum PlannedKind: String, Codable, Sendable, CaseIterable {
  case reading, policyTalk, microConsultation, microOversight, research, visit, publicService
  case proposal, publicOpinionReport, researchReport, other

  /// The deed it is once it is done; nil where no norm counts it.
  public var deed: Deed? {
    switch self {
    case .reading: .reading
    case .policyTalk: .policyTalk
    case .microConsultation: .microConsultation
    case .microOversight: .microOversight
    case .publicService: .publicService
    case .proposal: .proposal
    case .publicOpinionReport: .publicOpinionReport
    case .research, .visit, .researchReport, .other: nil
    }
  }

  /// Whether it is held, online or in person, and not handed in.
  public var hasChannel: Bool {
    switch self {
    case .reading, .policyTalk, .microConsultation, .microOversight, .research, .visit, .publicService,
      .other:
      true
    case .proposal, .publicOpinionReport, .researchReport: false
    }
  }

  /// The item that would be such a deed; nil for duty, which the rota plans (P3.3e).
  public init?(_ deed: Deed) {
    guard let kind = PlannedKind.allCases.first(where: { $0.deed == deed }) else { return nil }
    self = kind
  }
}

extension ActivityKind {
  /// The item of a plan that such an activity is.
  public var planned: PlannedKind {
    switch self {
    case .reading: .reading
    case .policyTalk: .policyTalk
    case .publicService: .publicService
    case .research: .research
    case .visit: .visit
    case .other: .other
    }
  }
}

extension MicroKind {
  /// The item of a plan that such a consultation or oversight is.
  public var planned: PlannedKind {
    switch self {
    case .consultation: .microConsultation
    case .oversight: .microOversight
    }
  }
}

extension OutputKind {
  /// The item of a plan that such an output is.
  public var planned: PlannedKind {
    switch self {
    case .proposal: .proposal
    case .publicOpinionReport: .publicOpinionReport
    case .researchReport: .researchReport
    }
  }
}

extension PlannedKind: Term {
  public var name: Bilingual {
    switch self {
    case .reading: ActivityKind.reading.name
    case .policyTalk: ActivityKind.policyTalk.name
    case .microConsultation: MicroKind.consultation.name
    case .microOversight: MicroKind.oversight.name
    case .research: ActivityKind.research.name
    case .visit: ActivityKind.visit.name
    case .publicService: ActivityKind.publicService.name
    case .proposal: OutputKind.proposal.name
    case .publicOpinionReport: OutputKind.publicOpinionReport.name
    case .researchReport: OutputKind.researchReport.name
    case .other: Bilingual("日常工作", "everyday work")
    }
  }
}

/// What an item of the plan rests on (依据), P4.6.
public enum PlanBasis: String, Codable, Sendable, CaseIterable {
  /// 同级政协年度工作要点
  case workPoints
  /// 党委、政府中心工作
  case centralWork
  /// 群众现实关切
  case publicConcern
}

extension PlanBasis: Term {
  public var name: Bilingual {
    switch self {
    case .workPoints: Bilingual("年度工作要点", "the CPPCC's work points of the year")
    case .centralWork: Bilingual("中心工作", "central work of Party and government")
    case .publicConcern: Bilingual("群众关切", "what people care about")
    }
  }
}

/// One item of the annual plan (计划项目), without its words, P4.6.
public struct PlanItem: Codable, Hashable, Sendable {
  public var kind: PlannedKind
  /// 1 to 12.
  public var month: Int
  /// Nil: it was not said, and either will do.
  public var channel: Channel?
  /// The member who answers for it, by id; nil: the room does.
  public var owner: String?
  public var basis: PlanBasis?
  public init(
    _ kind: PlannedKind, month: Int, channel: Channel? = nil, owner: String? = nil, basis: PlanBasis? = nil
  ) {
    (self.kind, self.month, self.channel) = (kind, month, channel)
    (self.owner, self.basis) = (owner, basis)
  }
}

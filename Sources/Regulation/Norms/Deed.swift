/// What the norms count (计数行为), by the kind of act it was.
public enum Deed: String, Codable, Sendable, CaseIterable {
  /// 值班 (N3)
  case duty
  /// 读书交流分享 (N1)
  case reading
  /// 政策宣讲 (N2)
  case policyTalk
  /// 便民服务和公益活动 (N6)
  case publicService
  /// 微协商 (N5)
  case microConsultation
  /// 微监督 (N5)
  case microOversight
  /// 提案 (N4)
  case proposal
  /// 社情民意信息 (N4)
  case publicOpinionReport

  /// Whether P6.3e asks for the approval of the CPPCC of the level before it is held.
  public var needsApproval: Bool {
    switch self {
    case .microConsultation, .microOversight: true
    case .duty, .reading, .policyTalk, .publicService, .proposal, .publicOpinionReport: false
    }
  }

  /// Whether it is handed in rather than held, so that it has no channel.
  public var isOutput: Bool {
    switch self {
    case .proposal, .publicOpinionReport: true
    case .duty, .reading, .policyTalk, .publicService, .microConsultation, .microOversight: false
    }
  }
}

extension ActivityKind {
  /// The deed a logged activity is; nil where no norm counts it.
  public var deed: Deed? {
    switch self {
    case .reading: .reading
    case .policyTalk: .policyTalk
    case .publicService: .publicService
    case .research, .visit, .other: nil
    }
  }
}

extension MicroKind {
  public var deed: Deed {
    switch self {
    case .consultation: .microConsultation
    case .oversight: .microOversight
    }
  }
}

extension OutputKind {
  /// The deed an output is; a research report serves no norm (P3.3f).
  public var deed: Deed? {
    switch self {
    case .proposal: .proposal
    case .publicOpinionReport: .publicOpinionReport
    case .researchReport: nil
    }
  }
}

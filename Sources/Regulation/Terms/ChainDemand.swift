/// How 、 is read in “开展微协商、微监督” and “调研报告、集体提案、社情民意信息” (P6.3d, A50): one of each suffices, or all are asked for.
public enum ChainSeparator: String, SwitchReading { case or, and }

/// What is asked of the chain of a matter (办理链条), P6.3c and P6.3d.
///
/// Of each group one suffices; nothing is asked where there are no groups.
public struct ChainDemand: Hashable, Sendable {
  /// Answered, sent on or dealt with in whatever way (处置), P6.3b, P6.3c, A27.
  public var handling = false
  /// 深入调查研究.
  public var research = false
  /// 微协商、微监督.
  public var micros: [Set<MicroKind>] = []
  /// 形成履职成果.
  public var outputs: [Set<OutputKind>] = []
  /// Which clause asks for the output.
  public var outputClause = Clause.p6_3d

  public init() {}

  /// The groups of which nothing is there.
  public func missing(micros held: Set<MicroKind>) -> [Set<MicroKind>] {
    micros.filter { $0.isDisjoint(with: held) }
  }

  public func missing(outputs made: Set<OutputKind>) -> [Set<OutputKind>] {
    outputs.filter { $0.isDisjoint(with: made) }
  }
}

extension NormPack {
  /// What is asked of a matter of these classes: of a problem the whole chain, of a small need what A27 says.
  ///
  /// - Parameter classes: of all that people came with; nil: not classed yet.
  public func chainDemand(of classes: Set<OpinionClass?>) -> ChainDemand {
    var demand = ChainDemand()
    guard !classes.contains(.problem) else {
      demand.research = true
      (demand.micros, demand.outputs) = (groups(MicroKind.allCases), groups(OutputKind.allCases))
      return demand
    }
    let isNeed = classes.contains(.smallNeed)
    demand.handling = isNeed && classes.count == 1 ? self[.triageMicroMustDispose] : !classes.isEmpty
    if isNeed && self[.triageMicroMustOutput] {
      (demand.outputs, demand.outputClause) = ([[.publicOpinionReport]], .p6_3c)
    }
    return demand
  }

  private func groups<Kind: Hashable>(_ all: [Kind]) -> [Set<Kind>] {
    switch self[.chainSeparator] {
    case .or: [Set(all)]
    case .and: all.map { [$0] }
    }
  }
}

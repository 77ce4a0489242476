import Regulation
import WorkroomStore

/// What a chain lacks (还缺什么), each by its clause.
enum ChainGap: Hashable {
  /// 处置: answered, sent on or dealt with in whatever way (P6.3b, P6.3c, A27).
  case handling
  /// 深入调查研究 (P6.3d).
  case research
  /// 微协商、微监督: one of these (P6.3d, A50).
  case discussion(Set<MicroKind>)
  /// 按程序报同级政协批准 (P6.3e).
  case approval
  /// 形成履职成果: one of these (P6.3d; of a small need P6.3c).
  case output(Set<OutputKind>, Clause)
  /// 报送有关部门 (P6.3d): drafted, not sent.
  case submission
  /// 助推问题解决 (P6.3d): sent, and nothing heard.
  case reply
  /// 及时反馈 (P6.4a).
  case feedback
  /// What somebody undertook is past its day (P3.4b).
  case undertaking

  var isDiscussion: Bool { if case .discussion = self { true } else { false } }
  var isOutput: Bool { if case .output = self { true } else { false } }

  var clause: Clause {
    switch self {
    case .handling: .p6_3c
    case .output(_, let clause): clause
    case .research, .discussion, .submission, .reply: .p6_3d
    case .approval: .p6_3e
    case .feedback: .p6_4a
    case .undertaking: .p3_4b
    }
  }

  static func of(_ chain: MatterChain, by pack: NormPack, on day: Day) -> [ChainGap] {
    let demand = pack.chainDemand(of: Set(chain.opinions.map(\.facts.kind)))
    var gaps: [ChainGap] = []
    if demand.research, chain.research.isEmpty { gaps.append(.research) }
    gaps += demand.missing(micros: Set(chain.micros.map(\.facts.micro))).map { .discussion($0) }
    gaps += demand.missing(outputs: Set(chain.outputs.map(\.facts.drafted.kind))).map {
      .output($0, demand.outputClause)
    }
    if demand.handling, chain.outputs.isEmpty,
      chain.opinions.contains(where: { [.recorded, .open].contains($0.state) })
    {
      gaps.append(.handling)
    }
    if chain.micros.contains(where: { isUnapproved($0.facts) }) { gaps.append(.approval) }
    if chain.outputs.contains(where: { [.drafted, .reviewed].contains($0.state) }) {
      gaps.append(.submission)
    }
    if chain.outputs.contains(where: { $0.state == .submitted && $0.facts.reply == nil }) {
      gaps.append(.reply)
    }
    if chain.undertakings.contains(where: { $0.facts.isOverdue(on: day) }) { gaps.append(.undertaking) }
    if !chain.unheard.isEmpty { gaps.append(.feedback) }
    return gaps
  }

  /// Held before it was approved, or never (P6.3e).
  static func isUnapproved(_ micro: MicroFacts) -> Bool {
    micro.facts.approval.map { $0.day > micro.day } ?? true
  }
}

import Regulation
import WorkroomStore

/// What a chain lacks (还缺什么), each by its clause.
enum ChainGap: Hashable {
  /// 处置: answered, sent on or dealt with in whatever way (P6.3b, P6.3c, A27).
  case handling
  /// 深入调查研究 (P6.3d).
  case research
  /// 微协商、微监督: one of the two suffices (P6.3d, A50).
  case discussion
  /// 按程序报同级政协批准 (P6.3e).
  case approval
  /// 形成履职成果 (P6.3d).
  case output
  /// 报送有关部门 (P6.3d): drafted, not sent.
  case submission
  /// 助推问题解决 (P6.3d): sent, and nothing heard.
  case reply
  /// 及时反馈 (P6.4a).
  case feedback
  /// What somebody undertook is past its day (P3.4b).
  case undertaking

  var clause: Clause {
    switch self {
    case .handling: .p6_3c
    case .research, .discussion, .output, .submission, .reply: .p6_3d
    case .approval: .p6_3e
    case .feedback: .p6_4a
    case .undertaking: .p3_4b
    }
  }

  /// Of a problem the whole chain is asked for; of a small need any way of dealing with it will do (A27).
  static func of(_ chain: MatterChain, on day: Day) -> [ChainGap] {
    var gaps: [ChainGap] = []
    if chain.opinions.contains(where: { $0.facts.kind == .problem }) {
      if chain.research.isEmpty { gaps.append(.research) }
      if chain.micros.isEmpty { gaps.append(.discussion) }
      if chain.outputs.isEmpty { gaps.append(.output) }
    } else if chain.outputs.isEmpty,
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

  private static func isUnapproved(_ micro: MicroFacts) -> Bool {
    micro.facts.approval.map { $0.day > micro.day } ?? true
  }
}

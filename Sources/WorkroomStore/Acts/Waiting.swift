public import Regulation

/// What is to happen with a matter next, and since when it waits for it (等待).
///
/// It is told by the matter alone and by no rule set, which says how long it may take: stores with other packs agree on it.
public struct Waiting: Hashable, Sendable {
  public enum What: String, CaseIterable, Sendable {
    /// 答复咨询 (P6.3b)
    case inquiry
    /// 首次反馈 (P6.4a)
    case feedback
    /// 解释说明: nobody has explained anything yet (P6.4b)
    case explanation
    /// 解释说明: since the last one (P6.4b)
    case another
  }

  public let what: What
  /// The day from which its time is counted.
  public let since: Day
}

extension OpinionFacts {
  public func waiting(in state: MatterState) -> Waiting? {
    // Of what was erased there is nobody to be told.
    guard erased == nil, [.recorded, .open, .answered].contains(state) else { return nil }
    if state == .answered { return reachable ? Waiting(what: .feedback, since: day) : nil }
    if kind == .inquiry { return Waiting(what: .inquiry, since: day) }
    // An explanation given is a first feedback.
    if let last = explanations.max() { return Waiting(what: .another, since: last) }
    return Waiting(what: reachable ? .feedback : .explanation, since: day)
  }
}

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
  /// The days since then on which a department had it, those of now left out (转办). Whether they are counted the rule set
  /// says; they are days of the calendar, which no list of holidays changes.
  public let paused: Int

  public init(what: What, since: Day, paused: Int = 0) {
    (self.what, self.since, self.paused) = (what, since, paused)
  }
}

/// Who else has a matter now, and by when they are to give it back (在部门).
public struct Elsewhere: Hashable, Sendable {
  /// All that it was ever passed on to, as they are looked for by.
  public let departments: String
  /// The last day for the reply; nil where nobody has it now.
  public let asked: Day?
}

extension OpinionFacts {
  public func waiting(in state: MatterState) -> Waiting? {
    // Erasing takes the visitor out of it and not the matter: others may stand behind it, and it is open until it is closed.
    guard [.recorded, .open, .passedOn, .answered].contains(state) else { return nil }
    if state == .answered { return reachable ? waiting(for: .feedback, since: begun) : nil }
    if kind == .inquiry { return waiting(for: .inquiry, since: begun) }
    // An explanation given is a first feedback.
    if let last = explanations.max() { return waiting(for: .another, since: last) }
    return waiting(for: reachable ? .feedback : .explanation, since: begun)
  }

  private func waiting(for what: Waiting.What, since day: Day) -> Waiting {
    Waiting(what: what, since: day, paused: daysAway(since: day))
  }

  public func elsewhere(in state: MatterState) -> Elsewhere? {
    departments.map { Elsewhere(departments: $0, asked: state == .passedOn ? transfer?.due : nil) }
  }
}

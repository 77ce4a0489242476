import GRDB
public import Regulation

/// What is due in a room on a day or before it, or soon: filing, answers, feedback, explanations (提醒).
///
/// Each is a day worked out from the record itself; the rule set says how long there is.
public struct DuesIn: DeskQuery {
  /// A due day with what it is about.
  public struct Item: Hashable, Sendable {
    public let due: Due
    /// The opinion; nil for what the room itself owes.
    public let opinion: MatterID?
    /// Who recorded it.
    public let recorder: PersonID?
  }

  public let room: WorkroomID
  public let today: Day
  public init(_ room: WorkroomID, on today: Day) { (self.room, self.today) = (room, today) }

  public func answer(from state: StoreState) throws -> [Item] {
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts else { return [] }
    let pack = state.store.pack
    var items: [Item] = []
    if let plaque = facts.plaque, !facts.existing, facts.filed == nil {
      let due = pack.filingDue(plaque: plaque)
      // After its day it is brought up for as long again; then the check list alone says that it is overdue.
      if (-pack[.filingDueDays]...pack[.remindDueDays]).contains(due.daysLeft(after: today)) {
        items.append(Item(due: due, opinion: nil, recorder: nil))
      }
    }
    let open = try state.matters(
      OpinionFacts.self, "workroom = ? AND state IN ('recorded', 'open', 'answered')", [room.rawValue])
    for opinion in open {
      guard let due = pack.due(opinion), due.day <= today else { continue }
      items.append(Item(due: due, opinion: opinion.id, recorder: opinion.facts.recorder))
    }
    return items.sorted { ($0.due.day, $0.due.kind.rawValue) < ($1.due.day, $1.due.kind.rawValue) }
  }
}

extension NormPack {
  /// What an open opinion waits for first (P6.3b, P6.4a, P6.4b); nil where nothing is due of it.
  public func due(_ opinion: Matter<OpinionFacts>) -> Due? {
    let facts = opinion.facts
    switch opinion.state {
    case .recorded, .open: break
    case .answered: return facts.reachable && facts.erased == nil ? feedbackDue(received: facts.day) : nil
    case .nothing, .running, .ended, .toGuide, .guided, .fedBack, .closed, .held, .drafted, .reviewed,
      .submitted,
      .drafting, .applied, .committeePassed, .instructed, .agreed, .disagreed, .fulfilled, .withdrawn, .asked,
      .consented, .refused, .adopted, .caseFiled, .returned:
      return nil
    }
    // Of an erased visitor there is nobody to be told.
    guard facts.erased == nil else { return nil }
    if facts.kind == .inquiry { return inquiryDue(received: facts.day) }
    let explanation = explanationDue(received: facts.day, lastExplained: facts.explanations.max())
    let feedback = feedbackDue(received: facts.day)
    // An explanation given is a first feedback.
    return facts.explanations.isEmpty && facts.reachable ? feedback : explanation
  }
}

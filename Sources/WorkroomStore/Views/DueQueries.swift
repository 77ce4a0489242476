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
      guard let due = DuesIn.due(opinion, by: pack), due.day <= today else { continue }
      items.append(Item(due: due, opinion: opinion.id, recorder: opinion.facts.recorder))
    }
    return items.sorted { ($0.due.day, $0.due.kind.rawValue) < ($1.due.day, $1.due.kind.rawValue) }
  }

  /// What an open opinion waits for first; nil where nothing is due of it.
  private static func due(_ opinion: Matter<OpinionFacts>, by pack: NormPack) -> Due? {
    let facts = opinion.facts
    // There is nobody to be told.
    guard facts.erased == nil else { return nil }
    if opinion.state == .answered {
      return facts.reachable ? pack.feedbackDue(received: facts.day) : nil
    }
    if facts.kind == .inquiry { return pack.inquiryDue(received: facts.day) }
    let explanation = pack.explanationDue(received: facts.day, lastExplained: facts.explanations.max())
    let feedback = pack.feedbackDue(received: facts.day)
    // An explanation given is a first feedback.
    return facts.explanations.isEmpty && facts.reachable ? feedback : explanation
  }
}

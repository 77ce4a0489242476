import Regulation

/// A matter's entries with their bodies, each read once: reading them is most of what folding costs.
struct MatterHistory {
  /// The matter's first entry, also where this program cannot read it.
  let first: Entry?
  /// Those it can read, in the order (recorded, origin, number).
  let known: [(entry: Entry, body: Entry.Body)]

  init(_ entries: [Entry]) {
    (first, known) = (entries.first, entries.compactMap { entry in entry.body.map { (entry, $0) } })
  }

  init(first: Entry?, known: [(entry: Entry, body: Entry.Body)]) {
    (self.first, self.known) = (first, known)
  }

  /// As it was when so many of the entries that can be read had been written.
  func prefix(_ count: Int) -> MatterHistory {
    MatterHistory(first: first, known: Array(known.prefix(count)))
  }

  /// Whether any entry reaches back to another: corrects it or takes it back.
  var isAmended: Bool {
    known.contains { $0.body.act.is(Corrected.self) || $0.body.act.is(Retracted.self) }
  }
}

extension Folding {
  /// An entry as it takes its matter further.
  struct Step {
    let mark: EntryMark
    let act: Act

    /// Nil for a correction or a retraction, which reach their target instead.
    init?(_ entry: Entry, _ body: Entry.Body, _ correction: Corrected? = nil) {
      guard body.act.isStep else { return nil }
      mark = EntryMark(
        id: entry.id, actor: entry.actor, occurred: correction?.occurred ?? entry.occurred,
        recorded: entry.recorded, late: body.late)
      act = (correction?.act ?? body.act).onOneRow
    }
  }
}

/// How far a matter has come, step by step.
struct Fold<Facts: MatterFacts> {
  private(set) var state = MatterState.nothing
  private(set) var facts: Facts?
  private(set) var conflicts: [EntryID] = []

  mutating func take(_ step: Folding.Step) {
    // Erasing moves a matter nowhere: what is known of it changes.
    if let erased = step.act.as(VisitorErased.self) {
      facts?.forget(erased, at: step.mark)
      return
    }
    guard let target = Facts.lifecycle.next(after: state, on: step.act, facts),
      let act = step.act.body as? any MatterAct<Facts>
    else {
      conflicts.append(step.mark.id)
      return
    }
    act.apply(to: &facts, at: step.mark)
    guard facts != nil else {
      conflicts.append(step.mark.id)
      return
    }
    state = target
  }
}

extension Act {
  /// Whether it is read in its matter's order; a correction and a retraction reach their target instead.
  fileprivate var isStep: Bool { self.is(VisitorErased.self) || kind.matter != nil }
}

import Regulation

/// A matter's entries with their bodies, each read once: reading them is most of what folding costs.
struct Reading {
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
  func prefix(_ count: Int) -> Reading { Reading(first: first, known: Array(known.prefix(count))) }

  /// Whether any entry reaches back to another: corrects it or takes it back.
  var isAmended: Bool {
    known.contains { $0.body.act.name == .corrected || $0.body.act.name == .retracted }
  }
}

extension Folding {
  /// An entry as it takes its matter further.
  struct Step {
    let mark: EntryMark
    let act: Act

    /// Nil for a correction or a retraction, which reach their target instead.
    init?(_ entry: Entry, _ body: Entry.Body, _ correction: Corrected? = nil) {
      guard body.act.name.isStep else { return nil }
      mark = EntryMark(
        id: entry.id, actor: entry.actor, occurred: correction?.occurred ?? entry.occurred,
        recorded: entry.recorded, late: body.late)
      act = correction?.act ?? body.act
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
    if case .visitorErased = step.act {
      facts?.apply(step.act, at: step.mark)
      return
    }
    let target = Facts.kind.next(after: state, on: step.act.name) { Folding.holds($0, step.act, facts) }
    guard let target else {
      conflicts.append(step.mark.id)
      return
    }
    if facts != nil {
      facts?.apply(step.act, at: step.mark)
    } else if let first = Facts(step.act, at: step.mark) {
      facts = first
    } else {
      conflicts.append(step.mark.id)
      return
    }
    state = target
  }
}

extension ActName {
  /// Whether it is read in its matter's order; a correction and a retraction reach their target instead.
  fileprivate var isStep: Bool { self == .visitorErased || kind != nil }
}

import Regulation
import StateMachines

/// A matter's entries with their bodies, each read once: reading them is most of what folding costs.
struct MatterHistory {
  /// The entry that begins the matter; where none does, its first, also where this program cannot read it.
  let first: Entry?
  /// The kind of matter that it is; nil where this program cannot tell.
  let kind: MatterKind?
  /// The entries it can read and that belong to the matter, in their order.
  let known: [(entry: Entry, body: Entry.Body)]
  /// Those whose actor might not write them: kept, and not read. Those of another place are none of the matter's.
  let misfits: [EntryID]

  /// - Parameter entries: of one matter, in their order.
  init(_ entries: [Entry]) {
    let entries = entries.atHome
    let opener = MatterHistory.opener(of: entries)
    let kind = opener?.kind?.matter ?? entries.lazy.compactMap { $0.kind?.matter }.first
    let first = opener ?? entries.first
    var (known, misfits): ([(entry: Entry, body: Entry.Body)], [EntryID]) = ([], [])
    for entry in entries {
      if entry.isVoid {
        misfits.append(entry.id)
      } else if let body = entry.body {
        known.append((entry, body))
      }
    }
    self.init(first: first, kind: kind, known: known, misfits: misfits)
  }

  init(first: Entry?, kind: MatterKind?, known: [(entry: Entry, body: Entry.Body)], misfits: [EntryID] = []) {
    (self.first, self.kind, self.known, self.misfits) = (first, kind, known, misfits)
  }

  /// As it was when so many of the entries that can be read had been written.
  func prefix(_ count: Int) -> MatterHistory {
    MatterHistory(first: first, kind: kind, known: Array(known.prefix(count)))
  }

  /// Whether any entry reaches back to another: corrects it or takes it back.
  var isAmended: Bool {
    known.contains { $0.body.act.is(Corrected.self) || $0.body.act.is(Retracted.self) }
  }

  /// What the matter began with: no entry that comes in later makes something else of it, however early it says it was
  /// written. A matter that has its id from a turn began in that turn.
  private static func opener(of entries: [Entry]) -> Entry? {
    let able = entries.filter { !$0.isVoid && $0.mayBegin }
    guard let turn = able.first?.matter.turn else { return able.first }
    return able.first { $0.turn == turn.id && $0.recorded.milliseconds >= turn.began - slack } ?? able.first
  }

  /// How far a clock may have been set back within the turn.
  private static let slack: Int64 = 86_400_000
}

extension Folding {
  /// An entry as it takes its matter further.
  struct Step {
    let mark: EntryMark
    let act: Act

    /// Nil for a correction or a retraction, which reach their target instead.
    ///
    /// - Parameter clock: how far the clock was off, in milliseconds.
    init?(_ entry: Entry, _ body: Entry.Body, _ correction: Corrected? = nil, clock: Int64 = 0) {
      guard body.act.isStep else { return nil }
      mark = EntryMark(
        id: entry.id, actor: entry.actor, occurred: correction?.occurred ?? entry.occurred.moved(by: clock),
        recorded: entry.recorded.moved(by: clock),
        late: body.late ?? (correction?.late == true ? correction?.reason : nil))
      act = correction?.act ?? body.act.onOneRow(in: entry.bodyText, knowing: entry.acts)
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

extension Moment {
  /// As a clock would have said it that was off by so many milliseconds.
  func moved(by milliseconds: Int64) -> Moment {
    guard milliseconds != 0 else { return self }
    let (sum, isBeyond) = self.milliseconds.addingReportingOverflow(milliseconds)
    return isBeyond ? self : Moment(milliseconds: sum)
  }
}

extension Act {
  /// Whether it is read in its matter's order; a correction and a retraction reach their target instead.
  fileprivate var isStep: Bool { self.is(VisitorErased.self) || kind.matter != nil }
}

import Regulation

/// Makes matters out of entries: a total fold in the order (recorded, origin, number).
///
/// Corrections and retractions reach their target first, whatever their own time. What the lifecycle does
/// not allow is kept as a conflict and changes nothing. What this program cannot read is passed over.
enum Folding {
  static func fold<Facts: MatterFacts>(_ entries: [Entry], as: Facts.Type) -> Matter<Facts>? {
    let effective = inEffect(entries)
    var state = MatterState.nothing
    var facts: Facts?
    var conflicts: [EntryID] = []
    for step in effective {
      let name = step.act.name
      // Erasing moves a matter nowhere: what is known of it changes.
      if case .visitorErased = step.act {
        facts?.apply(step.act, at: step.mark)
        continue
      }
      let target = Facts.kind.next(after: state, on: name) { holds($0, step.act, facts) }
      guard let target else {
        conflicts.append(step.mark.id)
        continue
      }
      if facts != nil {
        facts?.apply(step.act, at: step.mark)
      } else if let first = Facts(step.act, at: step.mark) {
        facts = first
      } else {
        conflicts.append(step.mark.id)
        continue
      }
      state = target
    }
    // A matter whose every entry was taken back still is something: what its first entry said, in no state.
    guard let first = entries.first, let known = facts ?? firstSaid(entries) else { return nil }
    return Matter(
      id: first.matter, workroom: first.workroom, state: state, conflicts: conflicts, facts: known)
  }

  /// What kind of matter the entries make: that of the first act this program knows.
  static func kind(of entries: [Entry]) -> MatterKind? {
    entries.lazy.compactMap { ActName(rawValue: $0.actName)?.kind }.first
  }

  struct Step {
    let mark: EntryMark
    let act: Act
  }

  /// The entries as they are to be read now: corrected ones with what they should have said, retracted ones left out.
  static func inEffect(_ entries: [Entry]) -> [Step] {
    let read = entries.compactMap { entry in entry.body.map { (entry, $0) } }
    // From the bodies read above: reading them is most of what folding costs.
    let retracted = targets(ofRetractions: read.lazy.map(\.1.act))
    var corrections: [EntryID: Corrected] = [:]
    for (entry, body) in read where !retracted.contains(entry.id) {
      if case .corrected(let facts) = body.act { corrections[facts.target] = facts }
    }
    return read.compactMap { entry, body in
      guard body.act.name.isStep, !retracted.contains(entry.id) else { return nil }
      let correction = corrections[entry.id]
      let mark = EntryMark(
        id: entry.id, actor: entry.actor, occurred: correction?.occurred ?? entry.occurred,
        recorded: entry.recorded, late: body.late)
      return Step(mark: mark, act: correction?.act ?? body.act)
    }
  }

  /// The entries that others take back: records and corrections.
  static func retracted(_ entries: [Entry]) -> Set<EntryID> {
    targets(ofRetractions: entries.lazy.compactMap(\.act))
  }

  private static func targets(ofRetractions acts: some Sequence<Act>) -> Set<EntryID> {
    Set(acts.compactMap { act in if case .retracted(let facts) = act { facts.target } else { nil } })
  }

  private static func firstSaid<Facts: MatterFacts>(_ entries: [Entry]) -> Facts? {
    for entry in entries {
      guard let body = entry.body else { continue }
      let mark = EntryMark(
        id: entry.id, actor: entry.actor, occurred: entry.occurred, recorded: entry.recorded, late: body.late)
      if let facts = Facts(body.act, at: mark) { return facts }
    }
    return nil
  }

  /// Answers the lifecycles' guards from the entry at hand and what is known so far.
  static func holds(_ condition: LifecycleGuard, _ act: Act, _ facts: (any MatterFacts)?) -> Bool {
    switch condition {
    case .isGuided:
      if case .opinionTriaged(let triage) = act {
        triage.kind.isGuided && triage.exception == nil
      } else {
        false
      }
    case .passed:
      if case .outputReviewed(let review) = act { review.passed } else { false }
    case .isAdopted: decision(of: act) == .adopted
    case .isCaseFiled: decision(of: act) == .caseFiled
    case .mayClose:
      (facts as? OpinionFacts)?.mayCloseUnheard ?? false
    }
  }
}

private func decision(of act: Act) -> OutputDecision? {
  if case .outputDecided(let facts) = act { facts.decision } else { nil }
}

extension ActName {
  /// Whether it is read in its matter's order; a correction and a retraction reach their target instead.
  fileprivate var isStep: Bool { self == .visitorErased || kind != nil }
}

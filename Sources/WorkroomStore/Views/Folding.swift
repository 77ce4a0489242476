import Regulation

/// Makes matters out of entries: a total fold in the order (recorded, origin, number).
///
/// Corrections and retractions reach their target first, whatever their own time. What the lifecycle does
/// not allow is kept as a conflict and changes nothing. What this program cannot read is passed over.
enum Folding {
  static func fold<Facts: MatterFacts>(_ entries: [Entry], as: Facts.Type) -> Matter<Facts>? {
    fold(Reading(entries), as: Facts.self)
  }

  static func fold<Facts: MatterFacts>(_ reading: Reading, as: Facts.Type) -> Matter<Facts>? {
    var fold = Fold<Facts>()
    for step in inEffect(reading) { fold.take(step) }
    // A matter whose every entry was taken back still is something: what its first entry said, in no state.
    guard let first = reading.first, let known = fold.facts ?? firstSaid(reading) else { return nil }
    return Matter(
      id: first.matter, workroom: first.workroom, state: fold.state, conflicts: fold.conflicts, facts: known)
  }

  /// What kind of matter the entries make: that of the first act this program knows.
  static func kind(of entries: [Entry]) -> MatterKind? {
    entries.lazy.compactMap { ActName(rawValue: $0.actName)?.kind }.first
  }

  /// The entries as they are to be read now: corrected ones with what they should have said, retracted ones left out.
  static func inEffect(_ entries: [Entry]) -> [Step] { inEffect(Reading(entries)) }

  static func inEffect(_ reading: Reading) -> [Step] {
    let retracted = targets(ofRetractions: reading.known.lazy.map(\.body.act))
    var corrections: [EntryID: Corrected] = [:]
    for (entry, body) in reading.known where !retracted.contains(entry.id) {
      if case .corrected(let facts) = body.act { corrections[facts.target] = facts }
    }
    return reading.known.compactMap { entry, body in
      retracted.contains(entry.id) ? nil : Step(entry, body, corrections[entry.id])
    }
  }

  /// The entries that others take back: records and corrections.
  static func retracted(_ entries: [Entry]) -> Set<EntryID> {
    targets(ofRetractions: entries.lazy.compactMap(\.act))
  }

  private static func targets(ofRetractions acts: some Sequence<Act>) -> Set<EntryID> {
    Set(acts.compactMap { act in if case .retracted(let facts) = act { facts.target } else { nil } })
  }

  private static func firstSaid<Facts: MatterFacts>(_ reading: Reading) -> Facts? {
    for (entry, body) in reading.known {
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
    case .agrees: verdict(of: act) == .passed
    case .returnsIt: verdict(of: act) == .returned
    case .isShortRoute: (facts as? ApplicationFacts)?.isShort ?? false
    case .needsReview: (facts as? ApplicationFacts)?.isShort == false
    case .consents:
      if case .leaveDecided(let decision) = act { decision.consented } else { false }
    }
  }
}

private func verdict(of act: Act) -> Verdict? {
  switch act {
  case .applicationReviewed(let said), .applicationInstructed(let said), .applicationDecided(let said):
    said.verdict
  case _: nil
  }
}

private func decision(of act: Act) -> OutputDecision? {
  if case .outputDecided(let facts) = act { facts.decision } else { nil }
}

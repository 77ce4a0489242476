import Regulation

/// Makes matters out of entries: a total fold in one order (see ``EntryOrder``).
///
/// Corrections and retractions reach their target first, whatever their own time. What the lifecycle does
/// not allow, or does not belong to the matter, is kept as a conflict and changes nothing. What this program cannot read is
/// passed over.
enum Folding {
  static func fold<Facts: MatterFacts>(_ entries: [Entry], as: Facts.Type) -> Matter<Facts>? {
    fold(MatterHistory(entries), as: Facts.self)
  }

  static func fold<Facts: MatterFacts>(_ history: MatterHistory, as: Facts.Type) -> Matter<Facts>? {
    var fold = Fold<Facts>()
    for step in inEffect(history) { fold.take(step) }
    // A matter whose every entry was taken back still is something: what its first entry said, in no state.
    guard let first = history.first, let known = fold.facts ?? firstSaid(history) else { return nil }
    return Matter(
      id: first.matter, workroom: first.workroom, state: fold.state,
      conflicts: history.openMisfits + fold.conflicts,
      facts: known)
  }

  /// The entries as they are to be read now: corrected ones with what they should have said, retracted ones left out.
  static func inEffect(_ entries: [Entry]) -> [Folding.Step] { inEffect(MatterHistory(entries)) }

  static func inEffect(_ history: MatterHistory) -> [Folding.Step] {
    let clocks = history.clocks
    let retracted = targets(ofRetractions: history.known.lazy.map(\.body.act))
    var corrections: [EntryID: Corrected] = [:]
    let kinds = Dictionary(history.known.map { ($0.entry.id, $0.body.act.kind) }) { first, _ in first }
    for (entry, body) in history.known where !retracted.contains(entry.id) {
      // A record is corrected to one of its own kind, or it would say what nobody recorded.
      if var facts = body.act.as(Corrected.self), kinds[facts.target] == facts.act.kind {
        facts.act = facts.act.onOneRow(in: entry.bodyText, knowing: entry.acts)
        corrections[facts.target] = facts
      }
    }
    return history.known.compactMap { entry, body in
      retracted.contains(entry.id)
        ? nil : Folding.Step(entry, body, corrections[entry.id], clock: clocks[entry.id] ?? 0)
    }
  }

  /// How far the clock was off when an entry was written, where a correction says so: of its target, and of what the same
  /// person wrote on the matter with the same machine at a time that had not come when it was corrected.
  fileprivate static func clocks(_ known: [(entry: Entry, body: Entry.Body)]) -> [EntryID: Int64] {
    guard known.contains(where: { $0.body.act.as(Corrected.self)?.clock != nil }) else { return [:] }
    let retracted = targets(ofRetractions: known.lazy.map(\.body.act))
    var clocks: [EntryID: Int64] = [:]
    for (entry, body) in known where !retracted.contains(entry.id) {
      guard let correction = body.act.as(Corrected.self), let clock = correction.clock,
        let target = known.first(where: { $0.entry.id == correction.target })?.entry
      else { continue }
      for (other, _) in known where other.origin == target.origin && other.actor == target.actor {
        if other.id == target.id || other.recorded > entry.recorded { clocks[other.id] = clock }
      }
    }
    return clocks
  }

  /// The entries that others take back: records and corrections.
  static func retracted(_ entries: [Entry]) -> Set<EntryID> {
    // Only these are taken apart: a list asks it of every matter in it.
    targets(ofRetractions: entries.lazy.filter { $0.kind == Retracted.kind }.compactMap(\.act))
  }

  fileprivate static func targets(ofRetractions acts: some Sequence<Act>) -> Set<EntryID> {
    Set(acts.compactMap { $0.as(Retracted.self)?.target })
  }

  private static func firstSaid<Facts: MatterFacts>(_ history: MatterHistory) -> Facts? {
    for (entry, body) in history.known {
      let mark = EntryMark(
        id: entry.id, actor: entry.actor, occurred: entry.occurred, recorded: entry.recorded, late: body.late)
      var facts: Facts?
      (body.act.body as? any MatterAct<Facts>)?.apply(to: &facts, at: mark)
      if let facts { return facts }
    }
    return nil
  }
}

extension MatterHistory {
  /// The entries that nobody might write and nobody has taken back.
  fileprivate var openMisfits: [EntryID] {
    guard !misfits.isEmpty else { return [] }
    let takenBack = Folding.targets(ofRetractions: known.lazy.map(\.body.act))
    return misfits.filter { !takenBack.contains($0) }
  }

  /// How far the clock was off at its entries, in milliseconds; empty as a rule.
  var clocks: [EntryID: Int64] { Folding.clocks(known) }
}

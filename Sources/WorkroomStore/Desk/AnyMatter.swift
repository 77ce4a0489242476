import Regulation

/// A matter of any kind, as far as the rules look at it.
struct AnyMatter {
  let state: MatterState
  let conflicts: [EntryID]
  let facts: any MatterFacts
  var owner: PersonID? { facts.person }

  init?(_ kind: MatterKind, _ entries: [Entry]) {
    guard let made = AnyMatter.make(kind.type, entries) else { return nil }
    self = made
  }

  private static func make<Facts: MatterFacts>(_: Facts.Type, _ entries: [Entry]) -> AnyMatter? {
    Folding.fold(entries, as: Facts.self).map { AnyMatter($0) }
  }

  private init<Facts>(_ matter: Matter<Facts>) {
    (state, conflicts, facts) = (matter.state, matter.conflicts, matter.facts)
  }
}

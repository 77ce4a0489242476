package import Conversation
import Dialogs
package import Regulation
import WorkroomStore

/// Walks through a dialog as a person would hold it; of what is found the short ones are kept.
///
/// Between records nothing is written: conversations are values, and each line is tried on a copy. Where a line
/// records something the whole walk is held again on a fresh desk.
package struct DialogWalker {
  private let engine: Engine
  private let language: Language
  /// How many in a row may bring nothing new.
  private static let idle = 250

  package init(_ book: DialogBook = .dutyBot, language: Language) {
    (engine, self.language) = (Engine(book: book), language)
  }

  /// Short walks that together take all the ways wanted, and the ways that none of them came upon.
  ///
  /// - Parameter starts: tried in this order; the next only where something is still wanted.
  package func walks(
    _ dialog: Dialog, from starts: [WalkStart], taking wanted: Set<DialogWay>
  ) throws -> (walks: [DialogWalk], missed: Set<DialogWay>) {
    var missed = wanted
    var found: [DialogWalk] = []
    for start in starts where !missed.isEmpty {
      guard var search = try WalkSearch(engine, language, dialog, start) else { continue }
      var idle = 0
      try search.run(towards: Set(missed.map(\.state))) { walk in
        idle = missed.isDisjoint(with: walk.taken) ? idle + 1 : 0
        if idle == 0 { found.append(walk) }
        missed.subtract(walk.taken)
        if missed.isEmpty || idle > DialogWalker.idle { return nil }
        return Set(missed.map(\.state))
      }
    }
    return (DialogWalker.fewest(found, taking: wanted.subtracting(missed)), missed)
  }

  /// The first walk that comes to a state of the dialog; nil where none does.
  package func walk(_ dialog: Dialog, to state: String, from starts: [WalkStart]) throws -> DialogWalk? {
    for start in starts {
      guard var search = try WalkSearch(engine, language, dialog, start) else { continue }
      var arrived: DialogWalk?
      try search.run(towards: [state]) { walk in
        if walk.state == "\(dialog.name).\(state)" { arrived = arrived ?? walk }
        return arrived == nil ? [state] : nil
      }
      if let arrived { return arrived }
    }
    return nil
  }

  /// Of walks that together take what is wanted those that suffice: the one with most first, the shorter of equals.
  private static func fewest(_ walks: [DialogWalk], taking wanted: Set<DialogWay>) -> [DialogWalk] {
    var missing = wanted
    var chosen: [DialogWalk] = []
    while !missing.isEmpty {
      let best = walks.max { a, b in
        let (more, less) = (b.taken.intersection(missing).count, a.taken.intersection(missing).count)
        return less != more ? less < more : a.moves.count > b.moves.count
      }
      guard let best, !best.taken.isDisjoint(with: missing) else { break }
      chosen.append(best)
      missing.subtract(best.taken)
    }
    return chosen
  }
}

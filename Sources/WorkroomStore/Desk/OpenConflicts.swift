import GRDB
import Regulation

/// A record that does not count, and the one that counts in its place (冲突的记录).
public struct Conflict: Hashable, Sendable {
  /// Why it does not count.
  public enum Cause: Hashable, Sendable {
    /// Another machine had done the same, or what leaves no room for it.
    case done
    /// Whoever recorded it might not.
    case noRight
    /// Opinions were joined so that none of them is dealt with.
    case joined
  }

  public let record: Record
  /// Whether it was written on this machine.
  public let isOwn: Bool
  public let cause: Cause
  /// The one that counts; nil where there is none.
  public let counted: Record?
  public let isCountedOwn: Bool
  /// Whether it would count if the other one did not.
  public let mayTakeOver: Bool
}

/// The records of a room that do not count and are still to be settled, in the order of their matters.
public struct OpenConflicts: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }

  public func answer(from state: StoreState) throws -> [Conflict] {
    let own = try Set(String.fetchAll(state.db, sql: "SELECT origin FROM origins").map { OriginID($0) })
    return try Conflicts(in: room).answer(from: state).flatMap { matter in
      let entries = try state.ledger().entries(of: matter)
      let open = open(MatterHistory(entries), entries)
      return try open.compactMap { odd, cause, counted, mayTakeOver in
        try state.record(odd).map { record in
          Conflict(
            record: record, isOwn: own.contains(odd.origin), cause: cause,
            counted: try counted.flatMap { try state.record($0) },
            isCountedOwn: counted.map { own.contains($0.origin) } ?? false, mayTakeOver: mayTakeOver)
        }
      }
    }
  }

  private func open(_ history: MatterHistory, _ entries: [Entry])
    -> [(Entry, Conflict.Cause, counted: Entry?, mayTakeOver: Bool)]
  {
    let takenBack = Folding.retracted(entries)
    let folded = history.kind.flatMap { AnyMatter($0, entries) }
    let odd = entries.filter { entry in
      !takenBack.contains(entry.id) && (entry.isVoid || folded?.conflicts.contains(entry.id) ?? false)
    }
    // Joined in a circle, nothing of it is at odds with its lifecycle: the last step that joined it is.
    guard !odd.isEmpty else {
      let joined = entries.last { $0.actName == OpinionJoined.id && !takenBack.contains($0.id) }
      return joined.map { [($0, .joined, nil, false)] } ?? []
    }
    let steps = Set(Folding.inEffect(history).map(\.mark.id)).subtracting(odd.map(\.id))
    let counted = entries.filter { steps.contains($0.id) }
    return odd.map { entry in
      guard !entry.isVoid else { return (entry, .noRight, nil, false) }
      let before = counted.filter { EntryOrder($0) < EntryOrder(entry) }
      let other = before.last { $0.actName == entry.actName } ?? before.last
      let without = entries.filter { $0.id != other?.id }
      let mayTakeOver = history.kind.flatMap { AnyMatter($0, without) }.map { alone in
        !alone.conflicts.contains(entry.id) && alone.conflicts.allSatisfy { odd.map(\.id).contains($0) }
      }
      return (entry, .done, other, other != nil && mayTakeOver ?? false)
    }
  }
}

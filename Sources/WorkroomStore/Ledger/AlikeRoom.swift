import Regulation
import Synchronization

/// What is like what in one room, and up to which entry of the store it was read.
///
/// Entries are never deleted, so whatever changes an opinion, an erasure too, is an entry behind the last one that was seen.
/// That one is told by its id as well: an entry of a transaction that came to nothing had the place of another.
struct AlikeRoom: Sendable {
  var index = AlikeIndex()
  var last: (row: Int64, entry: String) = (0, "")
}

extension Store {
  /// Takes what was erased out of memory at once. Another program that has it there finds the erasure before it looks again.
  func forgetAlike(_ erased: Erased) {
    alike.withLock { rooms in
      for room in rooms.keys {
        for matter in erased.matters { rooms[room]?.index.remove(matter) }
      }
    }
  }
}

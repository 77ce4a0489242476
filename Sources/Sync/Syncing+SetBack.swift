import Foundation
import Regulation
import WorkroomStore

/// Keys of a hub that was set back to an earlier day (中心库退回备份): what it had of them since then is gone there and not here.
extension Syncing {
  /// Gives the hub back the keys that it does not know any more. Where somebody else has begun an epoch anew meanwhile, their key
  /// comes from them.
  ///
  /// - Parameter there: of which epochs the hub knows that this machine has the key.
  func returnKeys(of room: WorkroomID, _ welcome: HubWelcome, _ there: inout Set<Int>) throws {
    for key in try folder.keys(of: room) where !there.contains(key.epoch) {
      guard try opens(key.epoch, in: room) else { continue }
      try handOwn(key, of: room, welcome)
      there.insert(key.epoch)
    }
  }

  /// Where an epoch was begun twice, by this machine or for it, and anew by another that had not heard of it, both keys are the
  /// room's: the one that the hub has keeps the number, the other gets the next, so that all can read what was boxed with either.
  ///
  /// - Returns: whether there is a key that was not here.
  func settleKeys(
    of room: WorkroomID, _ welcome: HubWelcome, _ others: Others, among handed: [HubKey],
    _ there: inout Set<Int>
  ) throws -> Bool {
    var isAny = false
    for wrapped in handed where wrapped.holder == welcome.machine && wrapped.by != welcome.machine {
      let keys = try folder.keys(of: room)
      guard let own = keys.first(where: { $0.epoch == wrapped.epoch }),
        let by = others.entitled.first(where: { $0.number == wrapped.by }),
        let theirs = try? KeyWrapping.opened(
          wrapped.wrapped, epoch: wrapped.epoch, of: room, by: by.signKey, for: store.machine),
        !keys.contains(where: { $0.bytes == theirs.bytes })
      else { continue }
      let next = others.all.flatMap(\.epochs).reduce(keys.map(\.epoch).max() ?? 0, max) + 1
      guard try opens(next, in: room) else { continue }
      let renumbered = RoomKey(epoch: next, bytes: own.bytes)
      try folder.keep([theirs, renumbered], of: room)
      try handOwn(renumbered, of: room, welcome)
      there.insert(next)
      isAny = true
    }
    return isAny
  }

  /// Whether this machine may begin the epoch at the hub.
  private func opens(_ epoch: Int, in room: WorkroomID) throws -> Bool {
    do {
      return try hub.openEpoch(epoch, in: room)
    } catch HubFault.refused(code: "DB042") {
      return false
    }
  }
}

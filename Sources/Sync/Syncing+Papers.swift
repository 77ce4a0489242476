import Foundation
import Regulation
public import WorkroomStore

/// Why a recovery paper gave no key (恢复失败).
public enum RecoveryFault: Error, Hashable, Sendable {
  /// This machine does not write in the room, or has nothing of its ledger yet.
  case noLedger
  /// The code is of no paper of the room.
  case unknown
  /// The paper was made void.
  case void
  /// Nothing that a machine of the room wrapped for it lies at the hub.
  case nothingThere
}

/// Papers in the safe (恢复纸): each key of the room is wrapped for those that are valid, so that the room's words are not lost with
/// its last machine.
extension Syncing {
  /// Whether a paper that is void has the newest key: what is said from now on is not for whoever has it.
  func isPaperToRenew(_ room: WorkroomID, _ papers: [RecoveryPaper], _ handed: [HubKey]) throws -> Bool {
    guard let newest = try folder.keys(of: room).last else { return false }
    let void = Set(papers.filter(\.isVoid).compactMap(\.number.bytes))
    return handed.contains { $0.epoch == newest.epoch && $0.paper.map(void.contains) ?? false }
  }

  /// Hands the keys to the papers that lack one, and takes away what lies there for those that are void.
  func hand(
    _ keys: [RoomKey], of room: WorkroomID, _ welcome: HubWelcome, to papers: [RecoveryPaper],
    _ handed: [HubKey]
  ) throws {
    for paper in papers {
      guard let number = paper.number.bytes else { continue }
      let known = Set(handed.filter { $0.paper == number }.map(\.epoch))
      if paper.isVoid {
        if !known.isEmpty, !keys.isEmpty { try hub.dropPaper(number, in: room) }
        continue
      }
      for key in keys where !known.contains(key.epoch) {
        let wrapped = try KeyWrapping.wrapped(key, of: room, for: paper.boxKey, by: store.machine)
        try hub.handKey(
          HubKey(epoch: key.epoch, holder: nil, paper: number, wrapped: wrapped, by: welcome.machine),
          in: room)
      }
      if !keys.isEmpty { try folder.note(paper: paper.number, has: known.union(keys.map(\.epoch))) }
    }
  }

  /// Gets the room's keys by its paper, where no machine is left that could hand them over. Synchronise then: words that had to
  /// wait come with that.
  ///
  /// - Returns: of how many epochs there are keys now that were not here.
  /// - Throws: ``RecoveryFault``, ``HubFault``, ``HubFolder/Damaged``, `StoreError`.
  public func recover(by code: RecoveryCode, in room: WorkroomID) throws -> Int {
    let welcome = try hub.hello()
    let ours = try signers(in: room)
    guard welcome.writes.contains(room), !ours.isEmpty else { throw RecoveryFault.noLedger }
    let keys = try RecoveryKeys(of: code, in: room)
    guard let paper = try store.ask(RecoveryPapers(in: room)).first(where: { $0.number == keys.number })
    else { throw RecoveryFault.unknown }
    guard !paper.isVoid else { throw RecoveryFault.void }
    let machines = try hub.machines(of: room)
    let known = Set(try folder.keys(of: room).map(\.epoch))
    var found: [RoomKey] = []
    for key in try hub.keys(of: room) where key.paper == keys.number.bytes {
      guard let by = machines.first(where: { $0.number == key.by }), ours.contains(by.signKey),
        let opened = try? KeyWrapping.opened(
          key.wrapped, epoch: key.epoch, of: room, by: by.signKey, with: keys.boxKey)
      else { continue }
      found.append(opened)
    }
    guard !found.isEmpty else { throw RecoveryFault.nothingThere }
    let boxKey = try store.machine.publicBoxKey
    for key in found where !known.contains(key.epoch) {
      try folder.keep([key], of: room)
      try folder.note(owing: true, of: room)
      let wrapped = try KeyWrapping.wrapped(key, of: room, for: boxKey, by: store.machine)
      try hub.recoverKey(
        HubKey(epoch: key.epoch, holder: welcome.machine, wrapped: wrapped, by: welcome.machine),
        showing: keys.token, in: room)
    }
    return Set(found.map(\.epoch)).subtracting(known).count
  }
}

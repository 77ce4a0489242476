import Foundation
import Regulation
import WorkroomStore

/// The keys of rooms (工作室密钥): made once by the machine that brings a room to the hub, handed on to those that the room let in.
extension Syncing {
  /// The first machine of a room makes its key; a second one never does, and waits for it.
  func beginKeys(of welcome: HubWelcome) throws {
    let here = Set(try store.chainsHere().map(\.room))
    for room in welcome.writes.sorted() where here.contains(room) {
      guard try folder.keys(of: room).isEmpty, try hub.openEpoch(1, in: room) else { continue }
      let key = RoomKey(beginning: 1)
      // Kept here before it is used anywhere: what is boxed with a lost key is lost.
      try folder.keep(key, of: room)
      let boxKey = try store.machine.publicBoxKey
      try hub.handKey(
        HubKey(
          epoch: 1, holder: welcome.machine,
          wrapped: KeyWrapping.wrapped(key, of: room, for: boxKey, by: store.machine), by: welcome.machine),
        in: room)
    }
  }

  /// Takes the keys that others wrapped for this machine, hands ours to those that the room let in, and catches up with texts
  /// that had to wait for them.
  func shareKeys<Snapshot: Codable & Forgetful>(
    of welcome: HubWelcome, into report: inout SyncReport, forgetting snapshots: Snapshot.Type, at now: Moment
  ) throws {
    let here = Set(try store.chainsHere().filter { $0.number > 0 }.map(\.room))
    for room in welcome.writes.sorted() where here.contains(room) {
      let machines = try hub.machines(of: room)
      let isFresh = try takeKeys(of: room, welcome, machines)
      try handKeys(of: room, welcome, machines)
      let admitted = try store.ask(AdmittedMachines(in: room))
      let waiting = machines.filter { machine in
        // One that was let in by its fingerprint has no key yet: its box key has not been compared.
        !machine.isRevoked && machine.number != welcome.machine && !machine.origins.isEmpty
          && machine.epochs.isEmpty && !admitted.boxKeys.contains(machine.boxKey)
          && !machine.origins.contains { admitted.dismissed.contains($0) }
      }
      if !waiting.isEmpty { report.newcomers[room] = waiting }
      guard try !folder.keys(of: room).isEmpty else {
        if try folder.owes(room) { report.keyless.insert(room) }
        continue
      }
      if try isFresh || folder.owes(room) { try handOwed(in: room) }
      report.texts += try takeMissing(in: room, forgetting: snapshots, at: now)
    }
  }

  /// Returns whether there is one that was not here.
  private func takeKeys(of room: WorkroomID, _ welcome: HubWelcome, _ machines: [HubMachine]) throws -> Bool {
    let known = Set(try folder.keys(of: room).map(\.epoch))
    let wrapped = try hub.keys(of: room).filter {
      $0.holder == welcome.machine && !known.contains($0.epoch)
    }
    guard !wrapped.isEmpty else { return false }
    // Only what a machine of the room wrapped, as the ledger here knows them: the hub may name anybody.
    let ours = Set(
      try store.chainsHere().filter { $0.room == room && $0.number > 0 }.compactMap { $0.making?.key })
    var isAny = false
    for key in wrapped {
      guard let by = machines.first(where: { $0.number == key.by }), ours.contains(by.signKey),
        let opened = try? KeyWrapping.opened(
          key.wrapped, epoch: key.epoch, of: room, by: by.signKey, for: store.machine)
      else { continue }
      try folder.keep(opened, of: room)
      isAny = true
    }
    return isAny
  }

  /// Each key goes only to the box key that somebody of the room compared by its digits, whatever the hub says.
  private func handKeys(of room: WorkroomID, _ welcome: HubWelcome, _ machines: [HubMachine]) throws {
    let keys = try folder.keys(of: room)
    guard !keys.isEmpty else { return }
    let compared = try store.ask(AdmittedMachines(in: room)).boxKeys
    for machine in machines where !machine.isRevoked && machine.number != welcome.machine {
      guard compared.contains(machine.boxKey) else { continue }
      for key in keys where !machine.epochs.contains(key.epoch) {
        let wrapped = try KeyWrapping.wrapped(key, of: room, for: machine.boxKey, by: store.machine)
        try hub.handKey(
          HubKey(epoch: key.epoch, holder: machine.number, wrapped: wrapped, by: welcome.machine), in: room)
      }
    }
  }

  /// Hands over the texts of own entries that could not be boxed.
  private func handOwed(in room: WorkroomID) throws {
    try folder.note(owing: false, of: room)
    for chain in try store.chainsHere() where chain.room == room && chain.isOwn { try handTexts(of: chain) }
  }

  /// Takes the texts that came to the hub later than their entries, or could not be opened before.
  private func takeMissing<Snapshot: Codable & Forgetful>(
    in room: WorkroomID, forgetting snapshots: Snapshot.Type, at now: Moment
  ) throws -> Int {
    let chains = try store.chainsHere().filter { $0.room == room }
    let box = TextBox(of: room, try folder.keys(of: room))
    var texts = 0
    for (origin, missing) in try store.missingTexts(in: room).sorted(by: { $0.key < $1.key }) {
      guard let chain = chains.first(where: { $0.origin == origin }) else { continue }
      let found = try hub.texts(of: origin, at: missing)
      guard !found.isEmpty else { continue }
      let pulled = PulledChain(
        origin: origin, room: room, making: chain.making, head: nil, rows: [],
        texts: try opened(found, of: origin, in: room, box))
      texts += try store.take([pulled], from: name, forgetting: snapshots, takesNewRooms: false, at: now)
        .texts
    }
    return texts
  }

  private func handTexts(of chain: ChainHere) throws {
    var number = 0
    while number < chain.number {
      let stretch = try store.stretch(of: chain, after: number, most: Self.stretch)
      guard let last = stretch.entries.last else { return }
      let texts = try boxed(stretch.texts, of: chain)
      if !texts.isEmpty {
        _ = try hub.push(
          HubPush(
            origin: chain.origin, room: chain.room, making: chain.making, first: last.number + 1, entries: [],
            signature: nil, texts: texts))
      }
      number = last.number
    }
  }
}

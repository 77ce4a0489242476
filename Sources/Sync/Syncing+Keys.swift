import Foundation
import Regulation
import WorkroomStore

/// The keys of rooms (工作室密钥): made once by the machine that brings a room to the hub, handed on to those that the room let in,
/// and made anew when one of them is put out.
extension Syncing {
  /// The first machine of a room makes its key; a second one never does, and waits for it.
  func beginKeys(of welcome: HubWelcome) throws {
    let here = try roomsHere()
    for room in welcome.writes.sorted() where here.contains(room) {
      guard try folder.keys(of: room).isEmpty else { continue }
      _ = try begin(1, of: room, welcome)
    }
  }

  /// Takes the keys that others wrapped for this machine, hands ours to those that the room let in, and catches up with texts
  /// that had to wait for them.
  func shareKeys<Snapshot: Codable & Forgetful>(
    of welcome: HubWelcome, into report: inout SyncReport, forgetting snapshots: Snapshot.Type, at now: Moment
  ) throws {
    let here = try roomsHere()
    for room in welcome.writes.sorted() where here.contains(room) {
      let others = Others(
        try hub.machines(of: room), but: welcome.machine, admitted: try store.ask(AdmittedMachines(in: room)),
        known: try folder.machines(of: room))
      let (handed, papers) = (try hub.keys(of: room), try store.ask(RecoveryPapers(in: room)))
      var isFresh = try takeKeys(of: room, welcome, others.all, among: handed)
      var there = Set(handed.filter { $0.holder == welcome.machine }.map(\.epoch))
      try returnKeys(of: room, welcome, &there)
      isFresh = try settleKeys(of: room, welcome, others, among: handed, &there) || isFresh
      try renew(room, welcome, others, among: handed, papers, into: &report, &there)
      let keys = try folder.keys(of: room).filter { there.contains($0.epoch) }
      try hand(keys, of: room, welcome, to: others.entitled)
      try hand(keys, of: room, welcome, to: papers, handed)
      if !others.waiting.isEmpty { report.newcomers[room] = others.waiting }
      if !others.forgotten.isEmpty { report.forgotten[room] = others.forgotten }
      try noteMachines(others, of: room, welcome)
      guard try !folder.keys(of: room).isEmpty else {
        if try folder.owes(room) { report.keyless.insert(room) }
        continue
      }
      if try isFresh || folder.owes(room) { try handOwed(in: room) }
      try takeMissing(in: room, into: &report, forgetting: snapshots, at: now)
    }
  }

  /// Keeps who is in the room, by its name at the hub, and who has its key now.
  private func noteMachines(_ others: Others, of room: WorkroomID, _ welcome: HubWelcome) throws {
    let newest = try folder.keys(of: room).last?.epoch
    let given = Set(newest == nil ? [] : others.entitled.map(\.number))
    let latest = newest ?? others.all.compactMap { $0.epochs.max() }.max()
    let isOut = Set(others.gone.map(\.number))
    try folder.note(
      machines: others.all.map { machine in
        let hasIt =
          machine.number == welcome.machine
          ? newest != nil
          : given.contains(machine.number) || latest.map(machine.epochs.contains) ?? false
        return HubSeen(
          room: room, number: machine.number, label: machine.label, origins: machine.origins,
          hasKey: hasIt && !isOut.contains(machine.number), isRevoked: machine.isRevoked)
      }, of: room)
  }

  /// The machines of a room, by their keys, as the ledger here knows them: what another wrapped is not taken, since the hub could
  /// make a key of its own.
  func signers(in room: WorkroomID) throws -> Set<[UInt8]> {
    Set(try store.chainsHere().filter { $0.room == room && $0.number > 0 }.compactMap { $0.making?.key })
  }

  private func roomsHere() throws -> Set<WorkroomID> {
    Set(try store.chainsHere().filter { $0.number > 0 }.map(\.room))
  }

  /// The other machines of a room, by what the room's own ledger says of them: the hub may name anybody.
  struct Others {
    let all: [HubMachine]
    /// Let in, and with a box key that is theirs: they may have the key.
    let entitled: [HubMachine]
    /// Put out, by the room or by the office: they may not have the next one.
    let gone: [HubMachine]
    /// Not let in yet.
    let waiting: [HubMachine]
    /// Those among them that the office put out, which a hub that was set back has forgotten.
    let forgotten: [Int]

    /// - Parameter known: the machines as the hub told of them before.
    init(_ machines: [HubMachine], but own: Int, admitted: AdmittedMachines.Found, known: [HubSeen]) {
      let out = known.filter(\.isRevoked)
      // By its chains too: a hub that was set back gives a number away again.
      func wasPutOut(_ machine: HubMachine) -> Bool {
        out.contains { $0.number == machine.number && !Set($0.origins).isDisjoint(with: machine.origins) }
      }
      forgotten = machines.filter { !$0.isRevoked && wasPutOut($0) }.map(\.number)
      let machines = machines.map { machine in
        var machine = machine
        machine.isRevoked = machine.isRevoked || wasPutOut(machine)
        return machine
      }
      all = machines
      let others = machines.filter { $0.number != own }
      func isIn(_ machine: HubMachine) -> Bool { machine.origins.contains { admitted.origins.contains($0) } }
      func isOut(_ machine: HubMachine) -> Bool {
        machine.isRevoked || !isIn(machine) && machine.origins.contains { admitted.dismissed.contains($0) }
      }
      entitled = others.filter {
        isIn($0) && !isOut($0) && BoxProof.isRight($0.proof, that: $0.boxKey, isOf: $0.signKey)
      }
      gone = others.filter(isOut)
      waiting = others.filter { !$0.origins.isEmpty && !isIn($0) && !isOut($0) }
    }
  }

  /// Begins an epoch of the room's key. Returns whether it was this machine that did.
  private func begin(_ epoch: Int, of room: WorkroomID, _ welcome: HubWelcome) throws -> Bool {
    guard try hub.openEpoch(epoch, in: room) else { return false }
    let key = RoomKey(beginning: epoch)
    // Kept here before it is used anywhere: what is boxed with a lost key is lost.
    try folder.keep([key], of: room)
    try handOwn(key, of: room, welcome)
    return true
  }

  /// Has the hub note that this machine has a key: else it could not hand it on.
  func handOwn(_ key: RoomKey, of room: WorkroomID, _ welcome: HubWelcome) throws {
    let wrapped = try KeyWrapping.wrapped(
      key, of: room, for: store.machine.publicBoxKey, by: store.machine)
    try hub.handKey(
      HubKey(epoch: key.epoch, holder: welcome.machine, wrapped: wrapped, by: welcome.machine), in: room)
  }

  /// Makes the room's key anew where somebody who was put out has the newest, or made it: what is said from now on is not for them.
  private func renew(
    _ room: WorkroomID, _ welcome: HubWelcome, _ others: Others, among handed: [HubKey],
    _ papers: [RecoveryPaper], into report: inout SyncReport, _ there: inout Set<Int>
  ) throws {
    guard let newest = try folder.keys(of: room).last?.epoch else { return }
    let isTheirs = handed.contains { key in
      key.epoch == newest && key.holder == welcome.machine && others.gone.contains { $0.number == key.by }
    }
    let isOut = isTheirs || others.gone.contains { $0.epochs.contains(newest) }
    guard try isOut || isPaperToRenew(room, papers, handed) else { return }
    // Who is in may have made it meanwhile, and hands it over; what only those who are out have counts for nothing.
    guard !others.entitled.contains(where: { $0.epochs.contains { $0 > newest } }) else { return }
    let last = others.gone.flatMap(\.epochs).reduce(newest, max)
    do {
      if try begin(last + 1, of: room, welcome) {
        there.insert(last + 1)
        report.renewed.append(room)
        return
      }
    } catch HubFault.refused(code: "DB042") {
      // The hub takes one that is out for one of the room's.
    }
    report.blocked.append(room)
  }

  /// Returns whether there is one that was not here.
  private func takeKeys(
    of room: WorkroomID, _ welcome: HubWelcome, _ machines: [HubMachine], among handed: [HubKey]
  ) throws -> Bool {
    let known = Set(try folder.keys(of: room).map(\.epoch))
    let wrapped = handed.filter { $0.holder == welcome.machine && !known.contains($0.epoch) }
    guard !wrapped.isEmpty else { return false }
    let ours = try signers(in: room)
    var isAny = false
    for key in wrapped {
      guard let by = machines.first(where: { $0.number == key.by }), ours.contains(by.signKey),
        let opened = try? KeyWrapping.opened(
          key.wrapped, epoch: key.epoch, of: room, by: by.signKey, for: store.machine)
      else { continue }
      try folder.keep([opened], of: room)
      isAny = true
    }
    return isAny
  }

  private func hand(
    _ keys: [RoomKey], of room: WorkroomID, _ welcome: HubWelcome, to machines: [HubMachine]
  ) throws {
    for machine in machines {
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
    in room: WorkroomID, into report: inout SyncReport, forgetting snapshots: Snapshot.Type, at now: Moment
  ) throws {
    let chains = try store.chainsHere().filter { $0.room == room }
    let box = TextBox(of: room, try folder.keys(of: room))
    for (origin, missing) in try store.missingTexts(in: room).sorted(by: { $0.key < $1.key }) {
      guard let chain = chains.first(where: { $0.origin == origin }) else { continue }
      let found = try hub.texts(of: origin, at: missing)
      guard !found.isEmpty else { continue }
      let (readable, isBroken) = try opened(found, of: origin, in: room, box)
      let pulled = PulledChain(
        origin: origin, room: room, making: chain.making, head: nil, rows: [],
        texts: readable)
      let taken = try store.take(
        [pulled], from: name, forgetting: snapshots, takesNewRooms: false, at: now)
      report.texts += taken.texts
      report.garbled.formUnion(taken.unsealed)
      if isBroken { report.garbled.insert(origin) }
    }
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

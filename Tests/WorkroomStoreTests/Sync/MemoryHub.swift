import Foundation
import Regulation
import Sync
import Synchronization
import WorkroomStore

/// A hub in memory, with the rules of the real one: what it takes, what it refuses, what it gives to whom.
final class MemoryHub: Sendable {
  struct Chain {
    var room: WorkroomID
    var making: ChainHere.Making?
    var machine: Int
    var entries: [PulledChain.Row] = []
    var signature: [UInt8]?
    /// What it gave last; nil: nobody has greeted it with the chain yet.
    var nonce: UUID?
    var lastNonce: UUID?
    var isConfirmed = false
    var texts: [Int: [String: HubText]] = [:]
  }

  struct Enrolled {
    var label: String
    var signKey: [UInt8]
    var boxKey: [UInt8]
    var proof: [UInt8]
    var rooms: Set<WorkroomID>
    var isRevoked = false
  }

  struct State {
    var machines: [Enrolled] = []
    var chains: [OriginID: Chain] = [:]
    var keys: [WorkroomID: [HubKey]] = [:]
    /// Who began them.
    var epochs: [WorkroomID: [Int: Int]] = [:]
    /// Chains that it says a machine has beside its own.
    var claims: [Int: [HubMachine.Chain]] = [:]
    /// Whether it says after every stretch that it has nothing of the chain.
    var deniesAll = false
    /// Calls until the line is cut; nil: it holds.
    var callsLeft: Int?
    /// Answers that get lost behind what was done.
    var losesAnswers = false
  }

  let state = Mutex(State())

  func enrol(_ machine: Machine, _ label: String, in rooms: WorkroomID...) throws -> MemoryLine {
    let (boxKey, proof) = (try machine.publicBoxKey, try BoxProof.made(by: machine))
    let number = state.withLock { state in
      state.machines.append(
        Enrolled(label: label, signKey: machine.publicKey, boxKey: boxKey, proof: proof, rooms: Set(rooms)))
      return state.machines.count
    }
    return MemoryLine(hub: self, number: number)
  }
}

/// One machine's line to it.
struct MemoryLine: Hub {
  let hub: MemoryHub
  let number: Int

  private func call<Value>(_ body: (inout MemoryHub.State, MemoryHub.Enrolled) throws(HubFault) -> Value)
    throws(HubFault) -> Value
  {
    let answer: Result<Value, HubFault> = hub.state.withLock { state in
      if let left = state.callsLeft {
        guard left > 0 else { return .failure(.unreachable) }
        state.callsLeft = left - 1
      }
      let me = state.machines[number - 1]
      guard !me.isRevoked else { return .failure(.notEnrolled) }
      do throws(HubFault) {
        let value = try body(&state, me)
        return state.callsLeft == 0 && state.losesAnswers ? .failure(.late) : .success(value)
      } catch {
        return .failure(error)
      }
    }
    return try answer.get()
  }

  func hello() throws(HubFault) -> HubWelcome {
    try call { _, me in HubWelcome(machine: number, version: 1, writes: me.rooms) }
  }

  func greet(_ origin: OriginID, _ nonces: [UUID]) throws(HubFault) -> HubGreeting {
    try call { state, _ in
      guard var chain = state.chains[origin], chain.machine == number else { return .unknown }
      let hash = chain.entries.last?.hash ?? []
      let isNewest = chain.nonce.map(nonces.contains) ?? true
      // The answer that gave the newest may have been lost.
      let isLast = !chain.isConfirmed && chain.lastNonce == nonces.last
      guard isNewest || isLast else { return .cloned(number: chain.entries.count) }
      if isNewest { chain.lastNonce = chain.nonce }
      let fresh = UUID()
      (chain.nonce, chain.isConfirmed) = (fresh, false)
      state.chains[origin] = chain
      return .known(number: chain.entries.count, hash: hash, nonce: fresh)
    }
  }

  func confirm(_ nonce: UUID, of origin: OriginID) throws(HubFault) {
    try call { state, _ in
      if state.chains[origin]?.nonce == nonce { state.chains[origin]?.isConfirmed = true }
    }
  }

  func news(_ have: [OriginID: Int]) throws(HubFault) -> [HubHead] {
    try call { state, me in
      state.chains.filter { me.rooms.contains($1.room) && $1.entries.count != have[$0] ?? 0 }
        .sorted { $0.key < $1.key }.map { origin, chain in
          HubHead(
            origin: origin, room: chain.room, making: chain.making, machine: chain.machine,
            number: chain.entries.count, hash: chain.entries.last?.hash ?? [], signature: chain.signature)
        }
    }
  }

  func heads() throws(HubFault) -> [HubHead] { try news([:]) }

  func push(_ push: HubPush) throws(HubFault) -> HubPushed {
    try call { (state, me) throws(HubFault) in
      guard me.rooms.contains(push.room) else { throw .mayNotWrite(push.room) }
      let isOwn = push.making.map { $0.key == me.signKey } ?? true
      let isAnothers =
        push.making.map { making in state.machines.contains { $0.signKey == making.key } } ?? false
      guard isOwn || !isAnothers else { throw .othersChain(push.origin) }
      var chain =
        state.chains[push.origin] ?? MemoryHub.Chain(room: push.room, making: push.making, machine: number)
      guard chain.machine == number else { throw .othersChain(push.origin) }
      for (place, entry) in push.entries.enumerated() {
        let at = push.first + place
        if at <= chain.entries.count {
          guard chain.entries[at - 1].hash == entry.hash else { throw .forked(push.origin, at: at) }
          continue
        }
        guard at == chain.entries.count + 1, entry.previous == chain.entries.last?.hash ?? [] else { break }
        chain.entries.append(entry.row)
        chain.signature = push.signature
        erase(entry, &state, &chain, push.origin)
      }
      for text in push.texts
      where text.number <= chain.entries.count
        && !state.isErased(chain.entries[text.number - 1].matter, text, in: push.room)
      {
        if chain.texts[text.number]?[text.field] == nil {
          chain.texts[text.number, default: [:]][text.field] = text
        }
      }
      guard !state.deniesAll else { return HubPushed(number: 0, hash: []) }
      state.chains[push.origin] = chain
      return HubPushed(number: chain.entries.count, hash: chain.entries.last?.hash ?? [])
    }
  }

  /// As far as these tests erase: all of a matter.
  private func erase(
    _ entry: Entry, _ state: inout MemoryHub.State, _ chain: inout MemoryHub.Chain, _ origin: OriginID
  ) {
    guard entry.actName == VisitorErased.id else { return }
    func forget(_ chain: inout MemoryHub.Chain) {
      for row in chain.entries where row.matter == entry.matter.rawValue { chain.texts[row.number] = nil }
    }
    forget(&chain)
    for other in state.chains.keys where other != origin {
      if var known = state.chains[other], known.room == chain.room {
        forget(&known)
        state.chains[other] = known
      }
    }
  }

  func entries(of stretches: [HubStretch]) throws(HubFault) -> [[PulledChain.Row]] {
    try call { state, me in
      stretches.map { stretch in
        guard let chain = state.chains[stretch.origin], me.rooms.contains(chain.room) else { return [] }
        return chain.entries.filter { $0.number > stretch.after && $0.number <= stretch.upTo }
      }
    }
  }

  func texts(of stretches: [HubStretch]) throws(HubFault) -> [[HubText]] {
    try call { state, me in
      stretches.map { stretch in
        guard let chain = state.chains[stretch.origin], me.rooms.contains(chain.room) else { return [] }
        return chain.texts.filter { $0.key > stretch.after && $0.key <= stretch.upTo }
          .sorted { $0.key < $1.key }.flatMap { $0.value.values.sorted { $0.field < $1.field } }
      }
    }
  }

  func texts(of origin: OriginID, at numbers: [Int]) throws(HubFault) -> [HubText] {
    try texts(of: [HubStretch(origin: origin, after: 0, upTo: .max)])[0].filter {
      numbers.contains($0.number)
    }
  }

  func machines(of room: WorkroomID) throws(HubFault) -> [HubMachine] {
    try call { state, _ in
      state.machines.enumerated().filter { $1.rooms.contains(room) }.map { place, machine in
        HubMachine(
          number: place + 1, label: machine.label, signKey: machine.signKey, boxKey: machine.boxKey,
          proof: machine.proof,
          epochs: Set((state.keys[room] ?? []).filter { $0.holder == place + 1 }.map(\.epoch)),
          isRevoked: machine.isRevoked, in: room,
          chains: state.chains.filter { $1.machine == place + 1 && $1.room == room }.sorted {
            $0.key < $1.key
          }
          .compactMap { $1.making.map { HubMachine.Chain(store: $0.store, generation: $0.generation) } }
            + (state.claims[place + 1] ?? []))
      }
    }
  }

  func keys(of room: WorkroomID) throws(HubFault) -> [HubKey] {
    try call { state, _ in (state.keys[room] ?? []).filter { $0.holder == number || $0.paper != nil } }
  }

  func openEpoch(_ epoch: Int, in room: WorkroomID) throws(HubFault) -> Bool {
    try call { (state, _) throws(HubFault) in
      let (begun, keys) = (state.epochs[room] ?? [:], state.keys[room] ?? [])
      let before = keys.filter { key in
        key.epoch < epoch && key.holder.map { !state.machines[$0 - 1].isRevoked } ?? false
      }
      let isNext =
        begun[epoch - 1] != nil
        && before.contains { $0.holder == number && $0.epoch == before.map(\.epoch).max() }
      guard epoch == 1 || isNext else { throw .refused(code: "DB042") }
      if let by = begun[epoch] {
        guard !keys.contains(where: { $0.epoch == epoch }), by == number || state.machines[by - 1].isRevoked
        else { return false }
      }
      state.epochs[room, default: [:]][epoch] = number
      return true
    }
  }

  func handKey(_ key: HubKey, in room: WorkroomID) throws(HubFault) {
    try call { (state, _) throws(HubFault) in
      let keys = state.keys[room] ?? []
      let mayHand =
        state.epochs[room]?[key.epoch] == number
        || keys.contains { ($0.epoch, $0.holder) == (key.epoch, number) }
      guard mayHand else { throw .refused(code: "DB042") }
      if let holder = key.holder {
        guard !state.machines[holder - 1].isRevoked else { throw .refused(code: "DB012") }
      }
      guard
        !keys.contains(where: {
          ($0.epoch, $0.holder, $0.paper?.description) == (key.epoch, key.holder, key.paper?.description)
        })
      else { return }
      state.keys[room, default: []].append(key)
    }
  }

  func recoverKey(_ key: HubKey, showing token: [UInt8], in room: WorkroomID) throws(HubFault) {
    try call { (state, _) throws(HubFault) in
      let number = PaperNumber(showing: token).bytes
      guard (state.keys[room] ?? []).contains(where: { $0.epoch == key.epoch && $0.paper == number }) else {
        throw .refused(code: "DB042")
      }
      state.keys[room, default: []].append(key)
    }
  }

  func dropPaper(_ paper: [UInt8], in room: WorkroomID) throws(HubFault) {
    try call { state, _ in state.keys[room]?.removeAll { $0.paper == paper } }
  }
}

extension MemoryHub.State {
  fileprivate func isErased(_ matter: String, _ text: HubText, in room: WorkroomID) -> Bool {
    chains.values.contains { chain in
      chain.room == room
        && chain.entries.contains { $0.act == VisitorErased.id && $0.matter == matter }
    }
  }
}

extension Entry {
  var row: PulledChain.Row {
    PulledChain.Row(
      number: number, id: id.rawValue, turn: turn.rawValue, matter: matter.rawValue, act: actName,
      actor: actor?.rawValue, occurred: occurred.milliseconds, recorded: recorded.milliseconds,
      body: bodyText,
      hash: hash)
  }
}

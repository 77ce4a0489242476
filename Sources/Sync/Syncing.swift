import Foundation
public import Regulation
public import WorkroomStore

/// Brings a store and a hub together (同步): drives a ``SyncRun``, boxing what leaves and opening what comes.
///
/// It may be stopped at any call: what was acknowledged is there, what was not is handed over again.
public struct Syncing {
  /// So many entries go in one call: it is answered well within its deadline on a slow line.
  static let stretch = 200
  /// So many are asked for in one call, and so many are taken in at once of rooms that are here already.
  static let page = 2000
  static let pageOfRooms = 8000

  let store: Store
  let hub: any Hub
  let folder: HubFolder
  /// What the hub is called where something is wrong with what it sent.
  let name: String

  public init(_ store: Store, with hub: any Hub, called name: String, keeping folder: HubFolder) {
    (self.store, self.hub, self.folder, self.name) = (store, hub, folder, name)
  }

  /// - Parameters:
  ///   - snapshots: what conversations are saved as; they forget what is erased.
  ///   - takesNewRooms: whether a person has said yes to the fingerprints of places that are new here.
  /// - Throws: ``HubFault`` where the hub is not there or does not know this machine, ``StoreError`` and ``ImportError`` where
  ///   the store or what came is at fault. What was done until then stays done.
  public func run<Snapshot: Codable & Forgetful>(
    forgetting snapshots: Snapshot.Type, takesNewRooms: Bool, at now: Moment
  ) throws -> SyncReport {
    // What a copy of this machine goes on with is the copy's to hand over.
    let left = try folder.leftToCopies()
    let acknowledged = try folder.acknowledged()
    var run = SyncRun(
      try store.chainsHere(), butOwn: left, acknowledged: acknowledged.own, seen: acknowledged.others,
      takesNewRooms: takesNewRooms)
    let welcome = try hub.hello()
    try beginKeys(of: welcome)
    try announce(in: welcome.writes)
    run.take(.welcome(welcome))
    var found = Found()
    // As it stood when it was asked what else there is: each room is pulled once.
    var known: [OriginID: Int] = [:]
    while run.step != .done {
      switch run.step {
      case .hello, .done: break
      case .survey: run.take(.news(try hub.heads()))
      case .greet(let chain): run.take(try greet(chain))
      case .push(let chain, let after): run.take(try push(chain, after: after))
      case .news:
        known = try have()
        run.take(.news(try hub.news(known)))
      case .pull(let heads):
        run.take(
          try pull(
            heads, beside: known, forgetting: snapshots, takesNewRooms: takesNewRooms, at: now, &found))
      case .witness: run.take(.witnessed(try hub.news(try have())))
      }
    }
    var report = run.report
    // From now on it writes elsewhere than the copy does: what neither has written yet cannot fork.
    let copied =
      report.clones
      + report.forks.map(\.origin).filter { origin in
        run.own.contains(origin)
      }
    if !copied.isEmpty {
      try store.leaveChainsToCopy()
      try folder.note(leftToCopies: copied)
    }
    (report.conflicts, report.aside, report.garbled) = (found.conflicts, found.aside, found.garbled)
    // What forks from what this machine wrote does not go on from it, as was told.
    report.faulty = found.faulty.filter { !left.contains($0) && !copied.contains($0) }
    try shareKeys(of: welcome, into: &report, forgetting: snapshots, at: now)
    try folder.note(
      synced: now, sent: run.sent, seen: run.listed.subtracting(run.own), report.newcomers)
    return report
  }

  /// What pulling came upon.
  private struct Found {
    var conflicts = 0
    var faulty: [OriginID] = []
    var aside: [ImportReport.Aside] = []
    var garbled: Set<OriginID> = []
  }

  /// Says which chain this machine will write in a room, before it has: whoever lets it in lets just that one in.
  private func announce(in rooms: Set<WorkroomID>) throws {
    for room in rooms.sorted() {
      let chain = try store.ownChain(in: room)
      // Each time: a hub that was set back has forgotten it.
      guard chain.number == 0 else { continue }
      _ = try tried { () throws(HubFault) in
        .pushed(
          try hub.push(
            HubPush(
              origin: chain.origin, room: room, making: chain.making, first: 1, entries: [], signature: nil,
              texts: [])), entries: 0)
      }
    }
  }

  private func have() throws -> [OriginID: Int] {
    Dictionary(try store.chainsHere().map { ($0.origin, $0.number) }) { $1 }
  }

  /// What the hub refuses of one chain does not stop the others; that it is not there at all does.
  private func tried(_ body: () throws(HubFault) -> SyncRun.Outcome) throws -> SyncRun.Outcome {
    do {
      return try body()
    } catch {
      switch error {
      case .unreachable, .stranger, .late, .notEnrolled, .otherVersion: throw error
      case .mayNotWrite, .othersChain, .forked, .refused: return .refused(error)
      }
    }
  }

  private func greet(_ chain: ChainHere) throws -> SyncRun.Outcome {
    let known = try folder.nonces(of: chain.origin)
    let outcome = try tried { () throws(HubFault) in .greeted(try hub.greet(chain.origin, known)) }
    guard case .greeted(.known(let number, let hash, let nonce)) = outcome else { return outcome }
    try folder.keep(nonce, of: chain.origin)
    try hub.confirm(nonce, of: chain.origin)
    let isBeyond = number > chain.number
    guard try isBeyond || number > 0 && store.hash(at: number, of: chain.origin) != hash else {
      return outcome
    }
    // It has more of this machine's own chain, or another. Whoever has its key has signed that: a copy.
    guard try isSigned(chain) else { return .forged }
    return isBeyond ? .greeted(.cloned(number: number)) : .refused(.forked(chain.origin, at: number))
  }

  /// Whether this machine's key signed the head of its chain as it stands at the hub.
  private func isSigned(_ chain: ChainHere) throws -> Bool {
    guard let head = try hub.heads().first(where: { $0.origin == chain.origin }),
      let making = chain.making, let signature = head.signature
    else { return false }
    return making.hasSigned(head.hash, at: head.number, in: chain.room, by: signature)
  }

  private func push(_ chain: ChainHere, after number: Int) throws -> SyncRun.Outcome {
    let stretch = try store.stretch(of: chain, after: number, most: Self.stretch)
    let texts = try boxed(stretch.texts, of: chain)
    return try tried { () throws(HubFault) in
      let pushed = try hub.push(
        HubPush(
          origin: chain.origin, room: chain.room, making: chain.making, first: number + 1,
          entries: stretch.entries, signature: stretch.signature, texts: texts))
      return .pushed(pushed, entries: max(0, min(pushed.number, chain.vouched) - number))
    }
  }

  /// Texts as they may lie at the hub. What cannot be boxed yet stays here, and is owed.
  func boxed(_ texts: [HandedText], of chain: ChainHere) throws -> [HubText] {
    let box = TextBox(of: chain.room, try folder.keys(of: chain.room))
    let boxed = try texts.compactMap { try box.sealed($0, of: chain.origin) }
    if boxed.count < texts.count { try folder.note(owing: true, of: chain.room) }
    return boxed
  }

  private func pull<Snapshot: Codable & Forgetful>(
    _ heads: [HubHead], beside known: [OriginID: Int],
    forgetting snapshots: Snapshot.Type, takesNewRooms: Bool, at now: Moment, _ found: inout Found
  ) throws -> SyncRun.Outcome {
    let wanted = try heads.filter { head in
      let isSigned =
        head.signature.flatMap { signature in
          head.making?.hasSigned(head.hash, at: head.number, in: head.room, by: signature)
        } ?? false
      let waits = try store.stillWaiting(
        head.origin, in: head.room, at: (head.number, head.hash), isSigned: isSigned)
      if let waits, waits.reason == .unsigned { found.aside.append(waits) }
      return waits == nil
    }
    let report = try store.take(
      pulled(wanted, beside: known, &found), from: name, forgetting: snapshots, takesNewRooms: takesNewRooms,
      at: now)
    found.faulty += report.faulty
    found.garbled.formUnion(report.unsealed)
    found.conflicts += report.conflicts
    // Who waits to be let in is told as a newcomer, own chains as copied or forged.
    found.aside += report.aside.filter { $0.reason != .unknown && $0.reason != .own }
    if report.waitsForConsent, let first = report.firstRooms.first {
      return .waits(
        SyncReport.NewRoom(room: first.room, name: first.name, fingerprint: first.fingerprint))
    }
    return .pulled(entries: report.new, texts: report.texts)
  }

  /// What these chains have beyond what is here, fetched a page at a time, but for those of which the hub hands out another
  /// stretch than it was asked for, or less than it says it has.
  private func pulled(_ heads: [HubHead], beside known: [OriginID: Int], _ found: inout Found) throws
    -> [PulledChain]
  {
    var wanted = heads.map { HubStretch(origin: $0.origin, after: known[$0.origin] ?? 0, upTo: $0.number) }
    var rows = [[PulledChain.Row]](repeating: [], count: heads.count)
    var texts = [[HubText]](repeating: [], count: heads.count)
    var faulty: Set<Int> = []
    while let first = wanted.firstIndex(where: { $0.after < $0.upTo }) {
      var (page, left) = ([HubStretch](), Self.page)
      for stretch in wanted[first...] where left > 0 {
        page.append(stretch.first(left))
        left -= page[page.count - 1].count
      }
      let came = try zip(hub.entries(of: page), hub.texts(of: page))
      for (place, (stretch, (its, words))) in zip(first..., zip(page, came)) {
        let isWhole =
          its.count == stretch.count
          && its.enumerated().allSatisfy { $1.number == stretch.after + $0 + 1 }
        if !isWhole { faulty.insert(place) }
        rows[place] += its
        texts[place] += words
        wanted[place] = HubStretch(
          origin: stretch.origin, after: stretch.upTo, upTo: isWhole ? wanted[place].upTo : stretch.upTo)
      }
    }
    found.faulty += faulty.sorted().map { heads[$0].origin }
    let boxes = try Set(heads.map(\.room)).reduce(into: [:]) { boxes, room in
      boxes[room] = TextBox(of: room, try folder.keys(of: room))
    }
    return try heads.indices.filter { !faulty.contains($0) }.map { place in
      let head = heads[place]
      let box = try boxes[head.room] ?? TextBox(of: head.room, folder.keys(of: head.room))
      let (readable, isBroken) = try opened(texts[place], of: head.origin, in: head.room, box)
      if isBroken { found.garbled.insert(head.origin) }
      return PulledChain(
        origin: head.origin, room: head.room, making: head.making,
        head: head.signature.map { (head.number, head.hash, $0) }, rows: rows[place], texts: readable)
    }
  }

  /// What can be read of them here, and whether any is not what was boxed. Those whose key is not here wait at the hub.
  func opened(_ texts: [HubText], of origin: OriginID, in room: WorkroomID, _ box: TextBox) throws
    -> (readable: [HandedText], isBroken: Bool)
  {
    var (readable, isBroken): ([HandedText], Bool) = ([], false)
    for text in texts {
      do throws(TextBox.Fault) {
        readable.append(try box.opened(text, of: origin))
      } catch {
        // Broken ones are asked for again as well: the hub may have the right one some time.
        try folder.note(owing: true, of: room)
        isBroken = isBroken || error == .broken
      }
    }
    return (readable, isBroken)
  }
}

extension HubStretch {
  fileprivate var count: Int { max(0, upTo - after) }

  /// As much of it as there are places left.
  fileprivate func first(_ left: Int) -> HubStretch {
    HubStretch(origin: origin, after: after, upTo: min(upTo, after + left))
  }
}

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
    var run = SyncRun(try store.chainsHere(), butOwn: left, takesNewRooms: takesNewRooms)
    let welcome = try hub.hello()
    try beginKeys(of: welcome)
    try announce(in: welcome.writes)
    run.take(.welcome(welcome))
    var conflicts = 0
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
        let (outcome, found) = try pull(
          heads, beside: known, forgetting: snapshots, takesNewRooms: takesNewRooms, at: now)
        conflicts += found
        run.take(outcome)
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
    report.conflicts = conflicts
    try shareKeys(of: welcome, into: &report, forgetting: snapshots, at: now)
    try folder.note(synced: now, sent: run.sent, report.newcomers)
    return report
  }

  /// Says which chain this machine will write in a room, before it has: whoever lets it in lets just that one in.
  private func announce(in rooms: Set<WorkroomID>) throws {
    for room in rooms.sorted() {
      let chain = try store.ownChain(in: room)
      guard chain.number == 0, try folder.announced(chain.origin) == false else { continue }
      _ = try tried { () throws(HubFault) in
        .pushed(
          try hub.push(
            HubPush(
              origin: chain.origin, room: room, making: chain.making, first: 1, entries: [], signature: nil,
              texts: [])), entries: 0)
      }
      try folder.note(announced: chain.origin)
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
    // It has more of this machine's own chain, or another: a copy wrote it.
    if number > chain.number { return .greeted(.cloned(number: number)) }
    if number > 0, try store.hash(at: number, of: chain.origin) != hash {
      return .refused(.forked(chain.origin, at: number))
    }
    return outcome
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
    forgetting snapshots: Snapshot.Type, takesNewRooms: Bool, at now: Moment
  ) throws -> (SyncRun.Outcome, conflicts: Int) {
    let report = try store.take(
      pulled(heads, beside: known), from: name, forgetting: snapshots, takesNewRooms: takesNewRooms, at: now)
    if report.waitsForConsent, let first = report.firstRooms.first {
      return (
        .waits(SyncReport.NewRoom(room: first.room, name: first.name, fingerprint: first.fingerprint)), 0
      )
    }
    return (.pulled(entries: report.new, texts: report.texts), report.conflicts)
  }

  /// What these chains have beyond what is here, fetched a page at a time.
  private func pulled(_ heads: [HubHead], beside known: [OriginID: Int]) throws -> [PulledChain] {
    var rows = [[PulledChain.Row]](repeating: [], count: heads.count)
    var texts = [[HubText]](repeating: [], count: heads.count)
    var wanted = heads.map { HubStretch(origin: $0.origin, after: known[$0.origin] ?? 0, upTo: $0.number) }
    var first = 0
    while first < heads.count {
      var (page, room) = ([HubStretch](), Self.page)
      while first + page.count < heads.count, room > 0 {
        let next = wanted[first + page.count].first(room)
        page.append(next)
        room -= next.upTo - next.after
      }
      let places = first..<first + page.count
      let found = try zip(hub.entries(of: page), hub.texts(of: page))
      for (place, (its, words)) in zip(places, found) {
        let stretch = page[place - first]
        // A hub that hands out another place than was asked for would be asked for ever.
        guard its.enumerated().allSatisfy({ $1.number == stretch.after + $0 + 1 }) else {
          throw HubFault.refused(code: "order")
        }
        rows[place] += its
        texts[place] += words
        wanted[place] = HubStretch(
          origin: stretch.origin, after: stretch.upTo,
          // It has less than it said.
          upTo: its.count < stretch.upTo - stretch.after ? stretch.upTo : wanted[place].upTo)
      }
      first = places.last.map { wanted[$0].after < wanted[$0].upTo ? $0 : $0 + 1 } ?? heads.count
    }
    let boxes = try Set(heads.map(\.room)).reduce(into: [:]) { boxes, room in
      boxes[room] = TextBox(of: room, try folder.keys(of: room))
    }
    return try zip(heads, zip(rows, texts)).map { head, its in
      PulledChain(
        origin: head.origin, room: head.room, making: head.making,
        head: head.signature.map { (head.number, head.hash, $0) }, rows: its.0,
        texts: try boxes[head.room].map { try opened(its.1, of: head.origin, in: head.room, $0) } ?? [])
    }
  }

  /// What can be read of them here. The others wait at the hub.
  func opened(_ texts: [HubText], of origin: OriginID, in room: WorkroomID, _ box: TextBox) throws
    -> [HandedText]
  {
    try texts.compactMap { text in
      do throws(TextBox.Fault) {
        return try box.opened(text, of: origin)
      } catch {
        // Broken ones are asked for again when there is another key: it may be that one's.
        try folder.note(owing: true, of: room)
        return nil
      }
    }
  }
}

extension HubStretch {
  /// As much of it as has room.
  fileprivate func first(_ room: Int) -> HubStretch {
    HubStretch(origin: origin, after: after, upTo: min(upTo, after + room))
  }
}

import Foundation
import GRDB
import Regulation

/// What a file would bring, found by reading it once without writing anything (导入预看).
struct ImportSurvey {
  let ledger: Ledger
  private(set) var chains: [OriginID: ChainFound] = [:]
  private(set) var standings: [OriginID: ChainStanding] = [:]
  private(set) var report = ImportReport()
  private var rooms: [WorkroomID: Int] = [:]
  private var powers: [OriginID: [(number: Int, power: ImportReport.Power)]] = [:]
  /// Which machines the file's chains let into which rooms.
  private var admits: [(by: OriginID, origin: OriginID, room: WorkroomID)] = []
  /// The chains that come in from what waits, once the file's own acts have let them in: only what was told.
  private(set) var released: Set<OriginID> = []
  /// Where each entry stands, and of which group of rooms it is: nothing else is taken than what was told.
  private(set) var lines: [(place: LinePlace, room: Int)] = []
  /// The rooms of the file, in the order in which they come, and those of them that are a CPPCC's.
  private(set) var roomNumbers: [WorkroomID: Int] = [:]
  private(set) var cppccs: Set<WorkroomID> = []
  /// The chain that each room began in, and what it is called.
  private var openers: [WorkroomID: (origin: OriginID, name: String)] = [:]
  /// The highest count that is known of each room, here and in the file so far.
  private var counts: [WorkroomID: Int] = [:]
  private let now: Moment

  /// Throws ``ImportError`` where the file is at fault.
  ///
  /// - Parameter open: begins to read it, once more each time it is called.
  init(_ open: () throws -> some LedgerLines, _ ledger: Ledger, at now: Moment) throws {
    (self.ledger, self.now) = (ledger, now)
    var source = try open()
    while let line = try source.next() {
      do {
        switch line {
        case .entry(let read):
          lines.append((source.place, number(of: read.entry.workroom)))
          try note(read)
        case .head(let head): note(head)
        }
      } catch let problem as ImportError.Problem {
        throw source.error(problem)
      }
    }
    report.digest = source.digest
    try findVouched(open)
    for found in chains.values { standings[found.origin] = try ledger.standing(of: found) }
    try confirmFirst()
    try tell()
  }

  /// Whether an entry of the file is to be taken in, as far as its chain goes.
  func takes(_ entry: Entry) -> ChainStanding {
    guard let found = chains[entry.origin], let standing = standings[entry.origin] else {
      return .aside(.unknown)
    }
    if let broken = found.broken, entry.number >= broken.number { return .aside(broken.reason) }
    switch standing {
    case .aside: return standing
    case .taken, .first:
      return found.restFrom.map { entry.number >= $0 } ?? false ? .aside(.unsigned) : standing
    }
  }

  /// Holds the heads that came with the file against its entries. As a rule they are the last of their chains; where one is
  /// not, the file is gone through once more for it.
  private mutating func findVouched(_ open: () throws -> some LedgerLines) throws {
    var sought: [OriginID: SignedHead] = [:]
    for (origin, found) in chains {
      guard let signed = found.signed, let last = found.last, found.rooms == [signed.chain.room],
        signed.number <= last.number, let hash = Hashing.bytes(signed.hash)
      else { continue }
      if try signed.head == last || ledger.hash(at: signed.number, of: origin) == hash {
        chains[origin]?.vouched = signed.number
      } else if signed.number < last.number {
        sought[origin] = signed
      }
    }
    guard !sought.isEmpty else { return }
    var lines = try open()
    while let line = try lines.next() {
      guard case .entry(let read) = line, let signed = sought[read.entry.origin],
        read.entry.number == signed.number, Hashing.hexadecimal(read.entry.hash) == signed.hash
      else { continue }
      chains[read.entry.origin]?.vouched = signed.number
    }
  }

  private mutating func note(_ head: SignedHead) {
    let origin = head.chain.origin
    guard head.isGenuine, chains[origin] != nil else { return }
    if let known = chains[origin]?.signed, known.number >= head.number { return }
    chains[origin]?.signed = head
  }

  private mutating func number(of room: WorkroomID) -> Int {
    if let number = roomNumbers[room] { return number }
    roomNumbers[room] = roomNumbers.count
    return roomNumbers.count - 1
  }

  private mutating func note(_ read: ReadEntry) throws {
    let entry = read.entry
    report.read += 1
    rooms[entry.workroom, default: 0] += 1
    // In its place, since a chain is copied with all that it holds otherwise.
    var found = try chains.removeValue(forKey: entry.origin) ?? begin(entry.origin)
    defer { chains[entry.origin] = found }
    found.rooms.insert(entry.workroom)
    guard found.broken == nil else { return }
    if entry.number <= found.here, let known = try ledger.hash(at: entry.number, of: entry.origin) {
      guard known != entry.hash else {
        report.known += 1
        return
      }
      found.broken = (entry.number, .forked)
      return
    }
    if try ledger.holds(entry.id) {
      found.broken = (entry.number, .forked)
      return
    }
    let known = try counts[entry.workroom] ?? ledger.countKnown(in: entry.workroom)
    guard read.isShaped, EntryShape.isInOrder(entry, read.count, after: found.count, known: known) else {
      found.broken = (entry.number, .misshapen)
      return
    }
    try check(entry, after: found.last)
    found.new += 1
    found.count = read.count
    counts[entry.workroom] = max(known, read.count)
    if entry.number == 1 { found.since = entry.body?.since }
    if try ledger.isAstray(entry) { found.astray += 1 }
    found.firstNew = found.firstNew ?? entry.number
    found.last = Head(origin: entry.origin, number: entry.number, hash: Hashing.hexadecimal(entry.hash))
    if entry.recorded.milliseconds > now.milliseconds + 86_400_000 { report.ahead += 1 }
    if entry.actName == CppccSetUp.id { cppccs.insert(entry.workroom) }
    if read.givesPower { try notePower(entry) }
  }

  private func begin(_ origin: OriginID) throws -> ChainFound {
    var found = ChainFound(origin: origin)
    if let end = try ledger.end(of: origin) { (found.here, found.count) = (end.number, end.count) }
    return found
  }

  /// Throws where the entry does not go on from the one before it in its chain.
  private func check(_ entry: Entry, after last: Head?) throws {
    guard entry.number > 1 else {
      guard entry.previous.isEmpty else { throw ImportError.Problem.unchained(entry.place) }
      return
    }
    let isNext = last?.number == entry.number - 1
    let before =
      isNext
      ? last.flatMap { Hashing.bytes($0.hash) } : try ledger.hash(at: entry.number - 1, of: entry.origin)
    guard let before else { throw ImportError.Problem.gap(entry.place, missing: entry.number - 1) }
    guard entry.previous == before else { throw ImportError.Problem.unchained(entry.place) }
  }

  private mutating func notePower(_ entry: Entry) throws {
    guard let act = entry.act, try !ledger.isAstray(entry) else { return }
    if let admitted = act.as(MachineAdmitted.self) {
      admits.append((entry.origin, admitted.origin, entry.workroom))
    }
    if let room = act.as(WorkroomSetUp.self), entry.matter == entry.workroom.matter {
      openers[entry.workroom] = openers[entry.workroom] ?? (entry.origin, room.name)
    }
    // Whoever amends their own takes nothing from anybody.
    if let target = (act.body as? any Amendment)?.reached, !act.is(VisitorErased.self),
      try ledger.entry(target)?.actor ?? entry.actor == entry.actor
    {
      return
    }
    powers[entry.origin, default: []].append((entry.number, try ledger.power(of: entry, act)))
  }

  // MARK: What is told

  private mutating func tell() throws {
    report.rooms = try rooms.map { room, entries in
      ImportReport.Room(id: room, name: try openers[room]?.name ?? ledger.name(of: room), entries: entries)
    }.sorted { ($1.entries, $0.id) < ($0.entries, $1.id) }
    for found in ordered {
      guard let standing = standings[found.origin] else { continue }
      switch standing {
      case .aside(let reason):
        if let first = found.firstNew { setAside(found, reason, from: first, entries: found.new) }
      case .taken, .first:
        let rest = found.restFrom
        report.powers += (powers[found.origin] ?? []).filter { $0.number < rest ?? .max }.map(\.power)
        if let rest, let last = found.last {
          setAside(found, .unsigned, from: rest, entries: last.number - rest + 1)
        }
        report.astray += found.astray
      }
      if let broken = found.broken { setAside(found, broken.reason, from: broken.number, entries: 0) }
    }
    try tellReleased()
    report.waitsForConsent = !report.powers.isEmpty || !report.firstRooms.isEmpty
  }

  private var ordered: [ChainFound] { chains.values.sorted { $0.origin < $1.origin } }

  func isTaken(_ origin: OriginID) -> Bool {
    switch standings[origin] {
    case .taken, .first: true
    case .aside, nil: false
    }
  }

  /// What waits, here or in the file, and comes in with it since the file lets its machine in.
  private mutating func tellReleased() throws {
    func isAdmitted(_ origin: OriginID, _ room: WorkroomID) throws -> Bool {
      try admits.contains { $0.origin == origin && $0.room == room && isTaken($0.by) }
        || ledger.isAdmitted(origin, in: room)
    }
    for waiting in try ledger.waiting() where waiting.reason == .unknown && waiting.mayBeLetIn {
      guard try waiting.rooms.allSatisfy({ try isAdmitted(waiting.origin, $0.id) }) else { continue }
      released.insert(waiting.origin)
      report.released.append(waiting)
      report.powers += waiting.powers
    }
    for found in ordered where standings[found.origin] == .aside(.unknown) {
      guard !released.contains(found.origin),
        try found.rooms.allSatisfy({ try isAdmitted(found.origin, $0) })
      else { continue }
      released.insert(found.origin)
      report.powers += (powers[found.origin] ?? []).map(\.power)
      report.aside.removeAll { $0.origin == found.origin && $0.reason == .unknown }
    }
  }

  // MARK: The first ledger of a room

  /// Of each room that is new here one machine is believed: the one whose fingerprint a person is shown. The others wait, but
  /// for what that machine itself went on from.
  private mutating func confirmFirst() throws {
    let new = Set(try chains.values.flatMap(\.rooms).filter { try !ledger.isKnown($0) })
    var confirmed: [OriginID: Set<WorkroomID>] = [:]
    for room in new.sorted() {
      let found = ordered.filter { $0.new > 0 && $0.rooms.contains(room) }
      let led = leading(found, in: room)
      for chain in led.all { confirmed[chain.origin, default: []].insert(room) }
      report.firstRooms += led.shown.map { chain in
        ImportReport.FirstRoom(
          room: room, name: openers[room]?.name, origin: chain.origin, fingerprint: chain.fingerprint,
          isSigned: chain.isVouched)
      }
    }
    for found in chains.values where !found.rooms.isDisjoint(with: new) {
      if found.rooms.isSubset(of: new), confirmed[found.origin] == found.rooms {
        standings[found.origin] = .first
      } else if standings[found.origin] == .first {
        standings[found.origin] = .aside(found.isVouched ? .unknown : .unsigned)
      }
    }
  }

  /// The chains of a new room that are shown to be compared, and all that are believed with them.
  private func leading(_ found: [ChainFound], in room: WorkroomID) -> (shown: [ChainFound], all: [ChainFound])
  {
    let opener = found.first { $0.origin == openers[room]?.origin }
    func goesOn(_ chain: ChainFound, from other: ChainFound) -> Bool {
      chain.since != nil && chain.since == other.last
    }
    let signed = found.filter(\.isVouched)
    let lead =
      opener.map { opener in opener.isVouched ? opener : signed.first { goesOn($0, from: opener) } }
      ?? (opener == nil ? signed.first : nil)
    guard let lead else {
      let unsigned = found.filter { !$0.isVouched && !$0.origin.isOfAChain }
      return (unsigned, unsigned)
    }
    let key = lead.signed?.chain.key
    var all = signed.filter { $0.signed?.chain.key == key }
    var isMore = true
    while isMore {
      let more = found.filter { chain in
        !chain.isVouched && !all.contains { $0.origin == chain.origin }
          && all.contains { goesOn($0, from: chain) }
      }
      all += more
      isMore = !more.isEmpty
    }
    return ([lead], all)
  }

  private mutating func setAside(
    _ found: ChainFound, _ reason: ImportReport.Reason, from number: Int, entries: Int
  ) {
    report.aside.append(
      ImportReport.Aside(
        origin: found.origin, reason: reason, from: number, entries: entries, fingerprint: found.fingerprint,
        mayBeLetIn: reason == .unknown || reason == .unsigned && !found.origin.isOfAChain))
  }
}

extension Ledger {
  /// What an entry gives or takes.
  func power(of entry: Entry, _ act: Act) throws -> ImportReport.Power {
    let office = act.as(OfficeTaken.self)?.office
    let said = act.as(SeatTaken.self)?.name ?? act.as(OfficeTaken.self)?.name ?? act.as(PostTaken.self)?.name
    let called =
      try said
      ?? String.fetchOne(
        db, sql: "SELECT json_extract(detail, '$.facts.name') FROM matters WHERE id = ?",
        arguments: [entry.matter.rawValue])
    let texts =
      act.is(VisitorErased.self)
      ? try Int.fetchOne(
        db,
        sql:
          "SELECT count(*) FROM entries JOIN personal ON personal.entry = entries.id WHERE matter = ? AND workroom = ?",
        arguments: [entry.matter.rawValue, entry.workroom.rawValue]) ?? 0 : 0
    let person = (act.body as? any PlacingAct)?.placed.person
    let state = StoreState(db: db, store: store)
    let isElsewhere = try person.map {
      try !PlacesOf($0, everHeld: true).answer(from: state).subtracting([entry.workroom]).isEmpty
    }
    return ImportReport.Power(
      act: act.id, room: entry.workroom, name: called, office: office, texts: texts,
      machine: act.as(MachineAdmitted.self)?.origin ?? act.as(MachineDismissed.self)?.origin,
      roomName: try name(of: entry.workroom), person: person,
      knownAs: isElsewhere == true ? try person.flatMap { try NameOf($0).answer(from: state) } : nil,
      level: act.as(CppccSetUp.self)?.level)
  }

  /// Whether it names a matter that lives elsewhere, as far as is known here.
  func isAstray(_ entry: Entry) throws -> Bool {
    guard entry.fitsItsMatter else { return true }
    let home = try String.fetchOne(
      db.cachedStatement(sql: "SELECT workroom FROM matters WHERE id = ?"),
      arguments: [entry.matter.rawValue])
    return home.map { $0 != entry.workroom.rawValue } ?? false && entry.matter != entry.workroom.matter
  }

  /// What a room is called; nil where it has not been set up here.
  func name(of room: WorkroomID) throws -> String? {
    try StoreState(db: db, store: store).matter(RoomFacts.self, room.matter)?.facts.name
  }

  func holds(_ id: EntryID) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM entries WHERE id = ?)"), arguments: [id.rawValue])
      ?? false
  }

  func hash(at number: Int, of origin: OriginID) throws -> [UInt8]? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT hash FROM entries WHERE origin = ? AND number = ?"),
      arguments: [origin.rawValue, number]
    ).map { Array($0) }
  }
}

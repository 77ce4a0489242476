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
  /// The chain that each room began in, and what it is called.
  private var openers: [WorkroomID: (origin: OriginID, name: String)] = [:]
  /// The chain of the first entry of each room in the file.
  private var first: [WorkroomID: OriginID] = [:]
  private let now: Moment

  /// Throws ``ImportError`` where the file is at fault.
  init(_ path: String, _ ledger: Ledger, at now: Moment) throws {
    (self.ledger, self.now) = (ledger, now)
    var lines = try ImportedLines(path)
    while let line = try lines.next() {
      do {
        switch line {
        case .entry(let exported, _): try note(exported)
        case .head(let head): note(head)
        }
      } catch let problem as ImportError.Problem {
        throw lines.error(problem)
      }
    }
    try findVouched(path)
    for found in chains.values { standings[found.origin] = try ledger.standing(of: found) }
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
  private mutating func findVouched(_ path: String) throws {
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
    var lines = try ImportedLines(path)
    while let line = try lines.next() {
      guard case .entry(let exported, _) = line, let signed = sought[exported.entry.origin],
        exported.entry.number == signed.number, Hashing.hexadecimal(exported.entry.hash) == signed.hash
      else { continue }
      chains[exported.entry.origin]?.vouched = signed.number
    }
  }

  private mutating func note(_ head: SignedHead) {
    let origin = head.chain.origin
    guard head.isGenuine, chains[origin] != nil else { return }
    if let known = chains[origin]?.signed, known.number >= head.number { return }
    chains[origin]?.signed = head
  }

  private mutating func note(_ line: ExportedLine) throws {
    let entry = line.entry
    report.read += 1
    rooms[entry.workroom, default: 0] += 1
    first[entry.workroom] = first[entry.workroom] ?? entry.origin
    var found = chains[entry.origin] ?? ChainFound(origin: entry.origin)
    defer { chains[entry.origin] = found }
    found.rooms.insert(entry.workroom)
    guard found.broken == nil else { return }
    if let known = try ledger.hash(at: entry.number, of: entry.origin) {
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
    if found.last == nil { found.count = try ledger.end(of: entry.origin)?.count ?? 0 }
    let count = EntryOrder(entry).count
    guard EntryShape.fits(line), !entry.origin.isOfAChain || count > found.count else {
      found.broken = (entry.number, .misshapen)
      return
    }
    try check(entry, after: found.last)
    found.new += 1
    found.count = count
    found.firstNew = found.firstNew ?? entry.number
    found.last = Head(origin: entry.origin, number: entry.number, hash: Hashing.hexadecimal(entry.hash))
    if entry.recorded.milliseconds > now.milliseconds + 86_400_000 { report.ahead += 1 }
    try notePower(entry)
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
    guard entry.givesPower, let act = entry.act else { return }
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

  private mutating func tell() throws {
    report.rooms = try rooms.map { room, entries in
      ImportReport.Room(id: room, name: try openers[room]?.name ?? ledger.name(of: room), entries: entries)
    }.sorted { ($1.entries, $0.id) < ($0.entries, $1.id) }
    for found in chains.values.sorted(by: { $0.origin < $1.origin }) {
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
        if standing == .first {
          report.firstRooms += found.rooms.sorted().compactMap { room in
            guard !report.firstRooms.contains(where: { $0.room == room }) else { return nil }
            return ImportReport.FirstRoom(
              room: room, name: openers[room]?.name,
              origin: openers[room]?.origin ?? first[room] ?? found.origin)
          }
        }
      }
      if let broken = found.broken { setAside(found, broken.reason, from: broken.number, entries: 0) }
    }
    report.waitsForConsent = !report.powers.isEmpty || !report.firstRooms.isEmpty
  }

  private mutating func setAside(
    _ found: ChainFound, _ reason: ImportReport.Reason, from number: Int, entries: Int
  ) {
    report.aside.append(
      ImportReport.Aside(origin: found.origin, reason: reason, from: number, entries: entries))
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
          "SELECT count(*) FROM entries JOIN personal ON personal.entry = entries.id WHERE entries.matter = ?",
        arguments: [entry.matter.rawValue]) ?? 0 : 0
    return ImportReport.Power(
      act: act.id, room: entry.workroom, name: called, office: office, texts: texts)
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

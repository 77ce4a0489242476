import Crypto
import Foundation
import GRDB
public import Regulation

/// What another machine's chain brings, as it came (拉取的链): nothing of it is believed yet.
public struct PulledChain: Sendable {
  /// An entry by its columns; what it rests on is told by its place.
  public struct Row: Sendable {
    public let number: Int
    public let id: String
    public let turn: String
    public let matter: String
    public let act: String
    public let actor: String?
    /// Milliseconds since 1970, both.
    public let occurred: Int64
    public let recorded: Int64
    public let body: String
    public let hash: [UInt8]

    public init(
      number: Int, id: String, turn: String, matter: String, act: String, actor: String?, occurred: Int64,
      recorded: Int64, body: String, hash: [UInt8]
    ) {
      (self.number, self.id, self.turn, self.matter) = (number, id, turn, matter)
      (self.act, self.actor, self.occurred, self.recorded) = (act, actor, occurred, recorded)
      (self.body, self.hash) = (body, hash)
    }
  }

  public let origin: OriginID
  public let room: WorkroomID
  public let making: ChainHere.Making?
  /// What its machine signed: the number and hash of an entry, and the signature; nil where it signed nothing.
  public let head: (number: Int, hash: [UInt8], signature: [UInt8])?
  /// In their order, without a gap.
  public let rows: [Row]
  /// Texts of these, or of entries that are here already.
  public let texts: [HandedText]

  public init(
    origin: OriginID, room: WorkroomID, making: ChainHere.Making?,
    head: (number: Int, hash: [UInt8], signature: [UInt8])?, rows: [Row], texts: [HandedText]
  ) {
    (self.origin, self.room, self.making, self.head) = (origin, room, making, head)
    (self.rows, self.texts) = (rows, texts)
  }
}

extension Store {
  /// Takes what was pulled in, by the rules that an import is taken in by (见 ``importLedger(from:forgetting:consent:to:by:at:)``).
  ///
  /// What a machine that the room knows brings of power was judged when the machine was let in, and is judged again. Of a place
  /// that is new here nothing is taken until a person has said yes to its fingerprint. A chain that came broken, and a text that
  /// is not the one that was sealed, are left out and told: they keep nothing else out.
  ///
  /// - Parameters:
  ///   - source: what it is called where something is wrong with it.
  ///   - takesNewRooms: whether a person has said yes to rooms of which nothing is here yet.
  /// - Throws: ``ImportError`` where what came is at fault, ``StoreError`` where the store is.
  public func take<Snapshot: Codable & Forgetful>(
    _ chains: [PulledChain], from source: String, forgetting snapshots: Snapshot.Type, takesNewRooms: Bool,
    at now: Moment
  ) throws -> ImportReport {
    let lines = try read { db in
      try PulledLines(chains, from: source, beside: Ledger(db: db, store: self))
    }
    var report = try take({ lines }, forgetting: snapshots, at: now) {
      $0.firstRooms.isEmpty || takesNewRooms
    }
    (report.faulty, report.unsealed) = (lines.faulty, lines.unsealed)
    return report
  }

  /// What waits here of a chain, where it is all that its head says and nothing has changed since it was kept apart: it need not come
  /// again. Else who makes many chains would have every machine fetch them at every synchronisation.
  ///
  /// - Parameters:
  ///   - head: number and hash, as they stand where it would come from.
  ///   - isSigned: whether its machine signed that head.
  public func stillWaiting(
    _ origin: OriginID, in room: WorkroomID, at head: (number: Int, hash: [UInt8]), isSigned: Bool
  ) throws -> ImportReport.Aside? {
    try read { db in
      let ledger = Ledger(db: db, store: self)
      guard let newest = try ledger.penned(origin, at: head.number), newest.line.entry.hash == head.hash,
        newest.line.entry.workroom == room
      else { return nil }
      let isUnsigned = newest.reason == .unsigned && !isSigned
      let isUnknown = newest.reason == .unknown && newest.head != nil && isSigned
      guard try isUnsigned || isUnknown && !ledger.isAdmitted(origin, in: room) else { return nil }
      let row = try Row.fetchOne(
        db, sql: "SELECT min(number), count(*) FROM pen WHERE origin = ?", arguments: [origin.rawValue])
      guard let columns = row.map({ Columns($0, of: "pen") }) else { return nil }
      return ImportReport.Aside(
        origin: origin, reason: newest.reason, from: try columns.number(0), entries: try columns.number(1),
        fingerprint: origin.fingerprint, mayBeLetIn: newest.reason == .unknown)
    }
  }

  /// The entries of a place of which a text never came, by their chains and numbers. Throws ``StoreError``.
  public func missingTexts(in room: WorkroomID) throws -> [OriginID: [Int]] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT DISTINCT origin, number FROM withheld JOIN entries ON entries.id = withheld.entry
          WHERE workroom = ? ORDER BY origin, number
          """, arguments: [room.rawValue])
      return try rows.reduce(into: [:]) { missing, row in
        let columns = Columns(row, of: "entries")
        missing[OriginID(try columns.text(0)), default: []].append(try columns.number(1))
      }
    }
  }
}

/// What was pulled, as lines of a ledger: each entry is put together from its columns and from what stands before it.
struct PulledLines: LedgerLines {
  private let source: String
  private var lines: [(read: ReadEntry, head: SignedHead?)] = []
  private var count = 0
  private var pending: SignedHead?
  private(set) var place = LinePlace()
  var digest: String { "" }
  /// The chains of which an entry was changed, cannot be stored or lies behind a gap, and those of which a text is not the one that
  /// was sealed: neither is among the lines. Else whoever hands over one of them would keep out all that comes with it, for good.
  private(set) var faulty: [OriginID] = []
  private(set) var unsealed: Set<OriginID> = []

  init(_ chains: [PulledChain], from source: String, beside ledger: Ledger) throws {
    self.source = source
    let chains = try chains.map { (chain: $0, entries: try PulledLines.entries(of: $0, ledger)) }
    let drafts = chains.flatMap { chain, entries in PulledLines.lines(of: entries ?? [], in: chain) }
    var checked = drafts.mappedAtOnce { Checked($0) }[...]
    for (chain, entries) in chains {
      let its = checked.prefix(entries?.count ?? 0)
      checked = checked.dropFirst(its.count)
      guard let entries, its.allSatisfy({ $0.read != nil }) else {
        faulty.append(chain.origin)
        continue
      }
      if its.contains(where: { !$0.isSealed }) { unsealed.insert(chain.origin) }
      lines += its.compactMap(\.read).map { ($0, nil) }
      if !entries.isEmpty { lines[lines.count - 1].head = chain.signedHead }
    }
  }

  /// The entries that texts came for and that are here already, then those that came; nil where these do not go on from here.
  private static func entries(of chain: PulledChain, _ ledger: Ledger) throws -> [Entry]? {
    let fresh = Set(chain.rows.map(\.number))
    // Texts that come later than their entries do.
    var entries = try Set(chain.texts.map(\.number)).subtracting(fresh).sorted().compactMap { number in
      try ledger.entries("WHERE origin = ? AND number = ?", [chain.origin.rawValue, number]).first
    }
    guard let first = chain.rows.first else { return entries }
    var previous = try ledger.hash(at: first.number - 1, of: chain.origin)
    guard first.number == 1 || previous != nil else { return nil }
    for (place, row) in chain.rows.enumerated() {
      let entry = row.entry(of: chain, after: previous ?? [])
      guard row.number == first.number + place else { return nil }
      entries.append(entry)
      previous = row.hash
    }
    return entries
  }

  private static func lines(of entries: [Entry], in chain: PulledChain) -> [ExportedLine] {
    let texts = Dictionary(grouping: chain.texts, by: \.number)
    return entries.map { entry in
      var line = ExportedLine(entry: entry)
      line.isPublic = entry.isOfPublicWork
      for text in texts[entry.number] ?? [] {
        line.texts[text.field] = text.text
        line.salts[text.field] = text.salt
      }
      return line
    }
  }

  /// A line that was held against its hash and its seals.
  private struct Checked: Sendable {
    /// Nil where the entry is not what was hashed, or cannot be stored.
    let read: ReadEntry?
    /// Whether all texts were what was sealed; those that were not are left out.
    let isSealed: Bool

    init(_ line: ExportedLine) {
      var line = line
      let seals = line.texts.isEmpty ? [:] : line.entry.seals
      let sealed = line.texts.filter { field, text in
        Hashing.isSealed(text, salt: line.salts[field] ?? [], as: seals[field]) && !text.utf8.contains(0)
      }
      isSealed = sealed.count == line.texts.count
      line.texts = sealed
      let isWhole = line.isStorable && Hashing.hash(of: line.entry) == line.entry.hash
      read = isWhole ? ReadEntry(checked: line, isShaped: EntryShape.fits(line)) : nil
    }
  }

  mutating func next() throws -> LedgerLine? {
    if let head = pending {
      pending = nil
      return .head(head)
    }
    guard count < lines.count else { return nil }
    place = LinePlace(number: Int32(count + 1), offset: count)
    pending = lines[count].head
    count += 1
    return .entry(lines[count - 1].read)
  }

  func again(_ places: [LinePlace]) throws -> Ahead<[Result<LedgerLine, ImportError>]> {
    let read = places.map { Result<LedgerLine, ImportError>.success(.entry(lines[$0.offset].read)) }
    return Ahead { read }
  }

  func error(_ problem: ImportError.Problem, at place: LinePlace) -> ImportError {
    ImportError(file: source, line: Int(place.number), problem: problem)
  }
}

extension PulledChain {
  fileprivate var signedHead: SignedHead? {
    guard let making, let head else { return nil }
    let chain = making.chain(in: room)
    // Whoever names a chain by what does not make it names none.
    guard chain.origin == origin else { return nil }
    return SignedHead(
      chain, head.number, Hashing.hexadecimal(head.hash), Hashing.hexadecimal(head.signature))
  }
}

extension PulledChain.Row {
  fileprivate func entry(of chain: PulledChain, after previous: [UInt8]) -> Entry {
    Entry(
      id: EntryID(id), origin: chain.origin, number: number, turn: TurnID(turn), workroom: chain.room,
      matter: MatterID(matter), actName: act, actor: actor.map { PersonID($0) },
      occurred: Moment(milliseconds: occurred), recorded: Moment(milliseconds: recorded), bodyText: body,
      previous: previous, hash: hash)
  }
}

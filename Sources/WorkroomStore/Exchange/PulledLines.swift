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
  /// that is new here nothing is taken until a person has said yes to its fingerprint.
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
    return try inBulk {
      try take({ lines }, forgetting: snapshots, at: now) { $0.firstRooms.isEmpty || takesNewRooms }
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
  private let lines: [(read: Result<ReadEntry, ImportError.Problem>, head: SignedHead?)]
  private var count = 0
  private var pending: SignedHead?
  private(set) var place = LinePlace()
  var digest: String { "" }

  /// Throws ``ImportError`` where a chain begins behind a gap.
  init(_ chains: [PulledChain], from source: String, beside ledger: Ledger) throws {
    self.source = source
    let lines = try chains.flatMap { try PulledLines.lines(of: $0, source, ledger) }
    let read = lines.map(\.line).mappedAtOnce { line -> Result<ReadEntry, ImportError.Problem> in
      guard line.isStorable else { return .failure(.brokenLine) }
      return Result { try ReadEntry(line) }.mapError { $0 as? ImportError.Problem ?? .brokenLine }
    }
    self.lines = zip(read, lines.map(\.head)).map { ($0, $1) }
  }

  private static func lines(of chain: PulledChain, _ source: String, _ ledger: Ledger) throws
    -> [(line: ExportedLine, head: SignedHead?)]
  {
    let texts = Dictionary(grouping: chain.texts, by: \.number)
    let fresh = Set(chain.rows.map(\.number))
    var lines: [ExportedLine] = []
    // Texts that come later than their entries do.
    let known = texts.keys.filter { !fresh.contains($0) }.sorted()
    for number in known {
      let entry = try ledger.entries(
        "WHERE origin = ? AND number = ?", [chain.origin.rawValue, number]
      ).first
      if let entry { lines.append(ExportedLine(entry: entry)) }
    }
    if let first = chain.rows.first {
      var previous = try ledger.hash(at: first.number - 1, of: chain.origin)
      guard first.number == 1 || previous != nil else {
        let place = ImportError.Place(origin: chain.origin, number: first.number)
        throw ImportError(file: source, line: nil, problem: .gap(place, missing: first.number - 1))
      }
      for row in chain.rows {
        lines.append(ExportedLine(entry: row.entry(of: chain, after: previous ?? [])))
        previous = row.hash
      }
    }
    let head = chain.signedHead
    return lines.enumerated().map { index, line in
      var line = line
      line.isPublic = line.entry.isOfPublicWork
      for text in texts[line.entry.number] ?? [] {
        line.texts[text.field] = text.text
        line.salts[text.field] = text.salt
      }
      return (line, index == lines.count - 1 ? head : nil)
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
    return try line(at: place)
  }

  func again(_ places: [LinePlace]) throws -> Ahead<[Result<LedgerLine, ImportError>]> {
    let read = places.map { place in
      lines[place.offset].read.map { LedgerLine.entry($0) }.mapError { error($0, at: place) }
    }
    return Ahead { read }
  }

  private func line(at place: LinePlace) throws -> LedgerLine {
    .entry(try lines[place.offset].read.mapError { error($0, at: place) }.get())
  }

  func error(_ problem: ImportError.Problem, at place: LinePlace) -> ImportError {
    ImportError(file: source, line: Int(place.number), problem: problem)
  }
}

extension PulledChain {
  fileprivate var signedHead: SignedHead? {
    guard let making, let head else { return nil }
    let chain = Chain(
      key: Hashing.hexadecimal(making.key), store: making.store, generation: making.generation, room: room)
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

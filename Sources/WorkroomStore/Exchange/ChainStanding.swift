import Foundation
import GRDB
import Regulation

/// Whether what a chain says is taken in (可信与否).
enum ChainStanding: Hashable {
  /// Its machine is known to the room and has signed it.
  case taken
  /// The room is new here: the chain is taken once a person has compared its fingerprint and said so.
  case first
  /// Kept apart until somebody lets it in.
  case aside(ImportReport.Reason)
}

/// What one chain of a file brings, found without writing anything (一条链带来什么).
struct ChainFound {
  let origin: OriginID
  var rooms: Set<WorkroomID> = []
  /// How far it has come here.
  var here = 0
  /// How many entries are not here yet, and the first of them.
  var new = 0
  var firstNew: Int?
  /// The last entry of it in the file that goes on from what is here, and its count.
  var last: Head?
  var count = 0
  /// From this number on it is not what stands here under the same numbers, or no desk wrote it.
  var broken: (number: Int, reason: ImportReport.Reason)?
  /// What its machine signed, genuine.
  var signed: SignedHead?
  /// The head of another chain that its first entry goes on from.
  var since: Head?
  /// Entries that name a matter of another place: nothing to it.
  var astray = 0

  /// Up to which number its machine vouches for it: the last that it signed and that stands in the file, or here, as it was
  /// signed. A head further on would say nothing of these.
  var vouched: Int?

  /// Whether its machine vouches for all that is new of it.
  var isSigned: Bool { last != nil && vouched == last?.number }

  /// Whether its machine vouches for what is new of it, or for the first of it: a store that was copied brings the heads that
  /// were signed where it came from, and perhaps entries behind them.
  var isVouched: Bool { vouched.map { $0 >= firstNew ?? 1 } ?? false }

  /// From where on it waits although what comes before is taken: its machine has signed no further.
  var restFrom: Int? {
    guard let vouched, let last, vouched < last.number else { return nil }
    return max(vouched + 1, firstNew ?? 1)
  }

  /// What a person compares: of a signed chain its origin, which is made of the machine's key, so that nobody else signs for
  /// it; of one that nobody signed its newest head, which says what is in it.
  var fingerprint: String { isVouched ? origin.fingerprint : last?.fingerprint ?? origin.fingerprint }
}

extension Head {
  /// As it is read out and compared.
  var fingerprint: String { OriginID(hash).fingerprint }
}

extension Ledger {
  /// How a chain stands with its rooms.
  func standing(of found: ChainFound) throws -> ChainStanding {
    guard found.new > 0 else { return .taken }
    if try isOwn(found) { return .aside(.own) }
    let known = try found.rooms.filter(isKnown)
    if known.isEmpty { return found.isVouched || !found.origin.isOfAChain ? .first : .aside(.unsigned) }
    guard found.isVouched else { return try isPromised(found) ? .taken : .aside(.unsigned) }
    return try found.rooms.allSatisfy { try isAdmitted(found.origin, in: $0) } ? .taken : .aside(.unknown)
  }

  /// Nobody goes on with what is written here: neither with the chains of now, nor with those that an earlier program
  /// wrote here. What a store lost when it was set back comes home, since its own machine signed it.
  private func isOwn(_ found: ChainFound) throws -> Bool {
    let chain = try chains().first { $0.origin == found.origin }
    guard let chain else {
      return try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM origins WHERE origin = ?)", arguments: [found.origin.rawValue])
        ?? false
    }
    let isMine = chain.key == Hashing.hexadecimal(store.machine.publicKey)
    let now = try store.notedGeneration(db)
    return isMine && (!found.isSigned || chain.store == now.id && chain.generation == now.generation)
  }

  /// Whether anything of a room is here.
  func isKnown(_ room: WorkroomID) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM trusted WHERE room = ?1) OR EXISTS (SELECT 1 FROM origins WHERE room = ?1)
          OR EXISTS (SELECT 1 FROM matters WHERE id = ?1 AND workroom = ?1)
        """, arguments: [room.rawValue]) ?? false
  }

  /// Whether a chain was let in, by the person who took the room in first or by an act of the room, and has not been put out
  /// since.
  func isAdmitted(_ origin: OriginID, in room: WorkroomID) throws -> Bool {
    let machine = try StoreState(db: db, store: store).matter(MachineFacts.self, origin.machine(in: room))
    if let machine, machine.workroom == room, machine.facts.origin == origin {
      if machine.state == .running { return true }
      if machine.state == .ended { return false }
    }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM trusted WHERE origin = ?1 AND room = ?2)
        """, arguments: [origin.rawValue, room.rawValue]) == true
      || store.seals(db).isSealed(.origins, origin.rawValue)
  }

  /// Believes a chain in its rooms from now on. What it does with power is judged, unless nobody signed it: then the person
  /// who took it in has seen it all, and anybody's name could stand in it.
  func trust(_ found: ChainFound) throws {
    if !found.isVouched, let last = found.last {
      try db.execute(
        sql: "INSERT OR REPLACE INTO promised (origin, head) VALUES (?, ?)",
        arguments: [found.origin.rawValue, try JSONText.encode(last)])
    }
    for room in found.rooms {
      try db.execute(
        sql: "INSERT OR IGNORE INTO trusted (origin, room, judged) VALUES (?, ?, ?)",
        arguments: [found.origin.rawValue, room.rawValue, found.vouched != nil])
      // Judging asks for it before the transaction ends, when all else is sealed.
      try store.seals(db).renew(.trusted, found.origin.rawValue, room.rawValue)
    }
  }

  /// Whether an unsigned chain is the rest of what a person said yes to before the import was cut short: up to that head, and
  /// not an entry more.
  private func isPromised(_ found: ChainFound) throws -> Bool {
    let row = try Row.fetchOne(
      db, sql: "SELECT origin, head FROM promised WHERE origin = ?", arguments: [found.origin.rawValue])
    guard let row else { return false }
    return try Columns(row, of: "promised").decoded(1) { try JSONText.decode(Head.self, from: $0) }
      == found.last
  }
}

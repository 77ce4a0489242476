import Foundation
import GRDB
import Regulation

/// Whether what a chain says is taken in (可信与否).
enum ChainStanding: Hashable {
  /// Its machine is known to the room and has signed it.
  case taken
  /// The room is new here: its chains are taken once a person has said so.
  case first
  /// Kept apart until somebody lets it in.
  case aside(ImportReport.Reason)
}

/// What one chain of a file brings, found without writing anything (一条链带来什么).
struct ChainFound {
  let origin: OriginID
  var rooms: Set<WorkroomID> = []
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

  /// Up to which number its machine vouches for it: the last that it signed and that stands in the file, or here, as it was
  /// signed. A head further on would say nothing of these.
  var vouched: Int?

  /// Whether its machine vouches for all that is new of it.
  var isSigned: Bool { last != nil && vouched == last?.number }

  /// From where on it waits although what comes before is taken: its machine has signed no further.
  var restFrom: Int? {
    guard let vouched, let last, vouched < last.number else { return nil }
    return max(vouched + 1, firstNew ?? 1)
  }
}

extension Ledger {
  /// How a chain stands with its rooms.
  func standing(of found: ChainFound) throws -> ChainStanding {
    guard found.new > 0 else { return .taken }
    if try isOwn(found) { return .aside(.own) }
    let known = try found.rooms.filter(isKnown)
    if known.isEmpty { return .first }
    // A store that was copied brings the heads that were signed where it came from, and perhaps entries behind them.
    guard let vouched = found.vouched, vouched >= found.firstNew ?? 1 else { return .aside(.unsigned) }
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
  private func isKnown(_ room: WorkroomID) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM trusted WHERE room = ?1) OR EXISTS (SELECT 1 FROM origins WHERE room = ?1)
          OR EXISTS (SELECT 1 FROM matters WHERE id = ?1)
        """, arguments: [room.rawValue]) ?? false
  }

  /// Whether a chain was let in: by the person who took the room in first, or by an act of the room.
  func isAdmitted(_ origin: OriginID, in room: WorkroomID) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM trusted WHERE origin = ?1 AND room = ?2)
          OR EXISTS (SELECT 1 FROM matters WHERE id = ?3 AND kind = 'machine' AND state = 'running')
        """,
      arguments: [origin.rawValue, room.rawValue, origin.machine(in: room).rawValue]) == true
      || store.seals(db).isSealed(.origins, origin.rawValue)
  }

  /// Believes a chain in its rooms from now on. What it does with power is judged, unless nobody signed it: then the person
  /// who took it in has seen it all, and anybody's name could stand in it.
  func trust(_ found: ChainFound) throws {
    for room in found.rooms {
      try db.execute(
        sql: "INSERT OR IGNORE INTO trusted (origin, room, judged) VALUES (?, ?, ?)",
        arguments: [found.origin.rawValue, room.rawValue, found.vouched != nil])
      // Judging asks for it before the transaction ends, when all else is sealed.
      try store.seals(db).renew(.trusted, found.origin.rawValue, room.rawValue)
    }
  }
}

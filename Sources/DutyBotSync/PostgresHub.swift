import Foundation
import Regulation
import Sync
import WorkroomStore

/// The hub over PostgreSQL (中心库): each question is one statement, so one transaction.
struct PostgresHub: Hub {
  /// What this program was written for.
  static let version = 1

  private let connection: PostgresConnection
  /// For a call that moves little, and for one that moves much.
  private let short: Duration = .seconds(10)
  private let long: Duration = .seconds(60)

  init(_ connection: PostgresConnection) { self.connection = connection }

  func hello() throws(HubFault) -> HubWelcome {
    guard let row = try connection.ask("SELECT machine, version FROM hub.hello()", within: short).first else {
      throw .notEnrolled
    }
    let (machine, version) = (try row.number(0), try row.number(1))
    guard version == Self.version else { throw .otherVersion(version) }
    let rooms = try connection.ask(
      "SELECT room FROM hub.rooms WHERE room_no IN (SELECT room_no FROM hub.my_rooms(true))", within: short)
    var writes: Set<WorkroomID> = []
    for row in rooms.rows { writes.insert(WorkroomID(try row.text(0))) }
    return HubWelcome(machine: machine, version: version, writes: writes)
  }

  func greet(_ origin: OriginID, _ nonces: [UUID]) throws(HubFault) -> HubGreeting {
    let row = try connection.ask(
      "SELECT fresh, number, hash FROM hub.greet($1, $2::uuid[])",
      [.text(origin.rawValue), .texts(nonces.map(\.uuidString))], within: short
    ).first
    guard let row, let number = try row.optionalNumber(1) else { return .unknown }
    guard let fresh = row.optional(0) else { return .cloned(number: number) }
    guard let nonce = UUID(uuidString: fresh) else { throw .refused(code: "column") }
    return .known(number: number, hash: try row.optionalBytes(2) ?? [], nonce: nonce)
  }

  func confirm(_ nonce: UUID, of origin: OriginID) throws(HubFault) {
    _ = try connection.ask(
      "SELECT hub.confirm($1, $2::uuid)", [.text(origin.rawValue), .text(nonce.uuidString)], within: short)
  }

  func news(_ have: [OriginID: Int]) throws(HubFault) -> [HubHead] {
    let known = have.sorted { $0.key < $1.key }
    let found = try connection.ask(
      """
      SELECT origin, room, key, store, generation, machine, head, hash, signature
      FROM hub.news($1::text[], $2::int[]) WHERE head > 0
      """,
      [.texts(known.map(\.key.rawValue)), .numbers(known.map(\.value))], within: long)
    var heads: [HubHead] = []
    for row in found.rows {
      heads.append(
        HubHead(
          origin: OriginID(try row.text(0)), room: WorkroomID(try row.text(1)),
          making: try making(row, at: 2),
          machine: try row.number(5), number: try row.number(6), hash: try row.bytes(7),
          signature: try row.optionalBytes(8)))
    }
    return heads
  }

  func heads() throws(HubFault) -> [HubHead] { try news([:]) }

  private func making(_ row: SqlRow, at column: Int) throws(HubFault) -> ChainHere.Making? {
    guard let key = try row.optionalBytes(column) else { return nil }
    return ChainHere.Making(
      key: key, store: try row.text(column + 1), generation: try row.number(column + 2))
  }

  func push(_ push: HubPush) throws(HubFault) -> HubPushed {
    let (entries, texts) = (push.entries, push.texts)
    let values: [SqlValue] = [
      .text(push.origin.rawValue), .text(push.room.rawValue), push.making.map { .bytes($0.key) } ?? .null,
      push.making.map { .text($0.store) } ?? .null, push.making.map { .number($0.generation) } ?? .null,
      .number(push.first),
      .texts(entries.map(\.id.rawValue)), .texts(entries.map(\.turn.rawValue)),
      .texts(entries.map(\.matter.rawValue)), .texts(entries.map(\.actName)),
      .texts(entries.map { $0.actor?.rawValue }), .numbers(entries.map(\.occurredMilliseconds)),
      .numbers(entries.map(\.recordedMilliseconds)), .texts(entries.map(\.bodyText)),
      .manyBytes(entries.map(\.hash)), push.signature.map { .bytes($0) } ?? .null,
      .numbers(texts.map(\.number)), .texts(texts.map(\.field)), .numbers(texts.map(\.epoch)),
      .manyBytes(texts.map(\.data)),
    ]
    let row: SqlRow?
    do throws(HubFault) {
      row = try connection.ask(
        """
        SELECT number, hash FROM hub.push($1, $2, $3::bytea, $4, $5::int, $6::int, $7::text[], $8::text[], $9::text[],
          $10::text[], $11::text[], $12::bigint[], $13::bigint[], $14::text[], $15::bytea[], $16::bytea, $17::int[],
          $18::text[], $19::int[], $20::bytea[])
        """, values, within: long
      ).first
    } catch {
      // Which room and which chain is known here, and not asked of what the server says.
      switch error {
      case .mayNotWrite: throw .mayNotWrite(push.room)
      case .othersChain: throw .othersChain(push.origin)
      case .unreachable, .stranger, .late, .notEnrolled, .forked, .otherVersion, .refused: throw error
      }
    }
    guard let row else { throw .refused(code: "row") }
    return HubPushed(number: try row.number(0), hash: try row.bytes(1))
  }

  func entries(of stretches: [HubStretch]) throws(HubFault) -> [[PulledChain.Row]] {
    let found = try connection.ask(
      """
      SELECT place, number, id, turn, matter, act, actor, occurred, recorded, body, hash
      FROM hub.entries_of($1::text[], $2::int[], $3::int[])
      """, Self.values(stretches), within: long)
    var entries = [[PulledChain.Row]](repeating: [], count: stretches.count)
    for row in found.rows {
      entries[try row.number(0, within: stretches.indices)].append(
        PulledChain.Row(
          number: try row.number(1), id: try row.text(2), turn: try row.text(3), matter: try row.text(4),
          act: try row.text(5), actor: row.optional(6), occurred: Int64(try row.number(7)),
          recorded: Int64(try row.number(8)), body: try row.text(9), hash: try row.bytes(10)))
    }
    return entries
  }

  func texts(of stretches: [HubStretch]) throws(HubFault) -> [[HubText]] {
    let found = try connection.ask(
      "SELECT number, field, epoch, data, place FROM hub.texts_of($1::text[], $2::int[], $3::int[])",
      Self.values(stretches), within: long)
    var texts = [[HubText]](repeating: [], count: stretches.count)
    for row in found.rows {
      texts[try row.number(4, within: stretches.indices)].append(try Self.text(row))
    }
    return texts
  }

  private static func values(_ stretches: [HubStretch]) -> [SqlValue] {
    [
      .texts(stretches.map(\.origin.rawValue)), .numbers(stretches.map(\.after)),
      .numbers(stretches.map(\.upTo)),
    ]
  }

  func texts(of origin: OriginID, at numbers: [Int]) throws(HubFault) -> [HubText] {
    let found = try connection.ask(
      "SELECT number, field, epoch, data FROM hub.texts_at($1, $2::int[])",
      [.text(origin.rawValue), .numbers(numbers)], within: long)
    var texts: [HubText] = []
    for row in found.rows { texts.append(try Self.text(row)) }
    return texts
  }

  private static func text(_ row: SqlRow) throws(HubFault) -> HubText {
    HubText(
      number: try row.number(0), field: try row.text(1), epoch: try row.optionalNumber(2),
      data: try row.bytes(3))
  }

  // MARK: Machines and keys

  func machines(of room: WorkroomID) throws(HubFault) -> [HubMachine] {
    let found = try connection.ask(
      "SELECT machine, label, sign_key, box_key, epochs, revoked, chains, box_proof FROM hub.machines_of($1)",
      [.text(room.rawValue)], within: short)
    var machines: [HubMachine] = []
    for row in found.rows {
      guard
        let chains = try? JSONDecoder().decode([HubMachine.Chain].self, from: Data(try row.text(6).utf8))
      else { throw .refused(code: "column") }
      machines.append(
        HubMachine(
          number: try row.number(0), label: try row.text(1), signKey: try row.bytes(2),
          boxKey: try row.bytes(3), proof: try row.optionalBytes(7) ?? [], epochs: Set(try row.numbers(4)),
          isRevoked: try row.text(5) == "t", in: room, chains: chains))
    }
    return machines
  }

  func keys(of room: WorkroomID) throws(HubFault) -> [HubKey] {
    let found = try connection.ask(
      "SELECT epoch, holder, wrapped, by_machine, paper FROM hub.keys_of($1)", [.text(room.rawValue)],
      within: short)
    var keys: [HubKey] = []
    for row in found.rows {
      keys.append(
        HubKey(
          epoch: try row.number(0), holder: try row.optionalNumber(1), paper: try row.optionalBytes(4),
          wrapped: try row.bytes(2), by: try row.number(3)))
    }
    return keys
  }

  func openEpoch(_ epoch: Int, in room: WorkroomID) throws(HubFault) -> Bool {
    let row = try connection.ask(
      "SELECT hub.open_epoch($1, $2::int)", [.text(room.rawValue), .number(epoch)], within: short
    ).first
    return try row?.text(0) == "t"
  }

  func handKey(_ key: HubKey, in room: WorkroomID) throws(HubFault) {
    do throws(HubFault) {
      _ = try connection.ask(
        "SELECT hub.hand_key($1, $2::int, $3::int, $4::bytea, $5::bytea)",
        [
          .text(room.rawValue), .number(key.epoch), key.holder.map { .number($0) } ?? .null,
          .bytes(key.wrapped), key.paper.map { .bytes($0) } ?? .null,
        ], within: short)
    } catch {
      // Somebody else of the room has just done it.
      guard error == .refused(code: "DB041") else { throw error }
    }
  }

  func recoverKey(_ key: HubKey, showing token: [UInt8], in room: WorkroomID) throws(HubFault) {
    do throws(HubFault) {
      _ = try connection.ask(
        "SELECT hub.recover_key($1, $2::int, $3::bytea, $4::bytea)",
        [.text(room.rawValue), .number(key.epoch), .bytes(token), .bytes(key.wrapped)], within: short)
    } catch {
      // It has it already.
      guard error == .refused(code: "DB041") else { throw error }
    }
  }

  func dropPaper(_ paper: [UInt8], in room: WorkroomID) throws(HubFault) {
    _ = try connection.ask(
      "SELECT hub.drop_paper($1, $2::bytea)", [.text(room.rawValue), .bytes(paper)], within: short)
  }

  // MARK: Waiting

  /// Asks to be told of what is handed over in the rooms: good for 90 seconds, so asked again every half minute.
  func listen(in rooms: Set<WorkroomID>) throws(HubFault) {
    for room in rooms.sorted() {
      let row = try connection.ask("SELECT hub.channel($1)", [.text(room.rawValue)], within: short).first
      // Its own name for it, held against what such a name may be: a statement cannot take it as a value.
      guard let channel = row?.optional(0), channel.hasPrefix("room_"), Int(channel.dropFirst(5)) != nil
      else {
        continue
      }
      _ = try connection.ask("LISTEN \(channel)", within: short)
      _ = try connection.ask("SELECT hub.listen($1)", [.text(room.rawValue)], within: short)
    }
  }

  /// Waits until somebody hands something over where it is listened, or the time is over. Returns whether somebody did.
  func waitForNews(within limit: Duration) throws(HubFault) -> Bool {
    try connection.waitForNews(within: limit)
  }
}

extension Entry {
  fileprivate var occurredMilliseconds: Int { Int(occurred.milliseconds) }
  fileprivate var recordedMilliseconds: Int { Int(recorded.milliseconds) }
}

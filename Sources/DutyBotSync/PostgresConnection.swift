import CPostgres
import Foundation
import Sync

/// A connection to PostgreSQL on which every call has a deadline of its own (连接).
///
/// What is not answered in time is not known to have happened: the connection is given up and nothing is taken for done. A
/// commit that waits for a lost standby would hang for ever, and ends as success with only a warning where it is cancelled.
final class PostgresConnection {
  private let pg: OpaquePointer
  private var isOver = false
  /// A warning said that a commit is not on the standby.
  private var isUnconfirmed = false

  /// - Parameter settings: as libpq names them.
  init(_ settings: [String: String], within limit: Duration) throws(HubFault) {
    let names = settings.keys.sorted()
    let keywords = names.map { strdup($0) } + [nil]
    let values = names.map { strdup(settings[$0] ?? "") } + [nil]
    defer { (keywords + values).forEach { free($0) } }
    let started = keywords.map { UnsafePointer($0) }.withUnsafeBufferPointer { keywords in
      values.map { UnsafePointer($0) }.withUnsafeBufferPointer { values in
        PQconnectStartParams(keywords.baseAddress, values.baseAddress, 0)
      }
    }
    guard let started else { throw .unreachable }
    pg = started
    PQsetErrorVerbosity(pg, PQERRORS_SQLSTATE)
    _ = PQsetNoticeReceiver(
      pg,
      { connection, warning in
        guard let connection, let warning, pg_is_unconfirmed(warning) != 0 else { return }
        Unmanaged<PostgresConnection>.fromOpaque(connection).takeUnretainedValue().isUnconfirmed = true
      }, Unmanaged.passUnretained(self).toOpaque())
    do throws(HubFault) {
      try connect(until: .now + limit)
    } catch {
      PQfinish(pg)
      isOver = true
      throw error
    }
  }

  deinit { if !isOver { PQfinish(pg) } }

  /// Asks one statement. Throws ``HubFault``.
  ///
  /// - Parameter values: `$1`, `$2` and so on.
  func ask(_ sql: String, _ values: [SqlValue] = [], within limit: Duration) throws(HubFault) -> SqlRows {
    guard !isOver else { throw .unreachable }
    isUnconfirmed = false
    do throws(HubFault) {
      return try answer(sql, values, until: .now + limit)
    } catch {
      switch error {
      case .late, .unreachable: giveUp()
      case .stranger, .notEnrolled, .mayNotWrite, .othersChain, .forked, .otherVersion, .refused: break
      }
      throw error
    }
  }

  /// Runs a script of several statements. Throws ``HubFault``.
  func run(_ script: String, within limit: Duration) throws(HubFault) {
    guard !isOver else { throw .unreachable }
    let end = ContinuousClock.now + limit
    guard PQsendQuery(pg, script) == 1 else { throw .unreachable }
    try flush(until: end)
    var fault: HubFault?
    while let result = try next(until: end) {
      defer { PQclear(result) }
      fault = fault ?? Self.fault(of: result)
    }
    if let fault { throw fault }
  }

  /// What a connection string says; nil where it is none.
  static func settings(from text: String) -> [String: String]? {
    guard let options = PQconninfoParse(text, nil) else { return nil }
    defer { PQconninfoFree(options) }
    var settings: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { settings[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return settings
  }

  /// Waits for a notification of a channel that is listened to, or for the time to be over. Returns whether there was one.
  func waitForNews(within limit: Duration) throws(HubFault) -> Bool {
    let end = ContinuousClock.now + limit
    while true {
      guard PQconsumeInput(pg) == 1 else { throw .unreachable }
      if let notified = PQnotifies(pg) {
        PQfreemem(notified)
        while let more = PQnotifies(pg) { PQfreemem(more) }
        return true
      }
      guard try wait(for: Int16(POLLIN), until: end) else { return false }
    }
  }

  /// A verifier for SCRAM made here, so that the password never leaves the machine.
  func verifier(of password: String, for login: String) throws(HubFault) -> String {
    guard let made = PQencryptPasswordConn(pg, password, login, "scram-sha-256") else {
      throw .refused(code: "scram")
    }
    defer { PQfreemem(made) }
    return String(cString: made)
  }

  // MARK: Waiting

  private func connect(until end: ContinuousClock.Instant) throws(HubFault) {
    var wanted = PGRES_POLLING_WRITING
    while true {
      if wanted == PGRES_POLLING_OK { return }
      guard wanted != PGRES_POLLING_FAILED else {
        throw Self.fault(ofConnecting: String(cString: PQerrorMessage(pg)))
      }
      let events = Int16(wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT)
      guard try wait(for: events, until: end) else { throw .late }
      wanted = PQconnectPoll(pg)
    }
  }

  /// With this verbosity the server's own errors are their codes; what libpq says of certificates is its words.
  private static func fault(ofConnecting message: String) -> HubFault {
    if message.contains("28P01") || message.contains("28000") { return .notEnrolled }
    if message.contains("certificate") || message.contains("SSL") || message.contains("channel binding") {
      return .stranger
    }
    return .unreachable
  }

  private func answer(_ sql: String, _ values: [SqlValue], until end: ContinuousClock.Instant)
    throws(HubFault)
    -> SqlRows
  {
    let texts = values.map { $0.text.map { strdup($0) } ?? nil }
    defer { texts.forEach { free($0) } }
    let sent = texts.map { UnsafePointer($0) }.withUnsafeBufferPointer {
      PQsendQueryParams(pg, sql, Int32(values.count), nil, $0.baseAddress, nil, nil, 0)
    }
    guard sent == 1 else { throw .unreachable }
    try flush(until: end)
    var last: SqlRows?
    var fault: HubFault?
    // To the end also behind an error: else the next question finds this one unanswered.
    while let result = try next(until: end) {
      defer { PQclear(result) }
      if let found = Self.fault(of: result) { fault = fault ?? found } else { last = SqlRows(result) }
    }
    if let fault { throw fault }
    // It is committed and on no standby: whoever relies on it would lose it with this server.
    guard !isUnconfirmed else { throw .late }
    guard let last else { throw .unreachable }
    return last
  }

  /// Nil where it is none.
  private static func fault(of result: OpaquePointer) -> HubFault? {
    let status = PQresultStatus(result)
    guard status != PGRES_TUPLES_OK, status != PGRES_COMMAND_OK else { return nil }
    func field(_ code: Int32) -> String? { PQresultErrorField(result, code).map { String(cString: $0) } }
    return SqlFault(code: field(pg_field_code), detail: field(pg_field_detail)).fault
  }

  private func flush(until end: ContinuousClock.Instant) throws(HubFault) {
    while true {
      switch PQflush(pg) {
      case 0: return
      case 1:
        guard try wait(for: Int16(POLLIN | POLLOUT), until: end) else { throw .late }
        // The server may be waiting for its own answer to be read.
        guard PQconsumeInput(pg) == 1 else { throw .unreachable }
      case _: throw .unreachable
      }
    }
  }

  private func next(until end: ContinuousClock.Instant) throws(HubFault) -> OpaquePointer? {
    while PQisBusy(pg) == 1 {
      guard try wait(for: Int16(POLLIN), until: end) else { throw .late }
      guard PQconsumeInput(pg) == 1 else { throw .unreachable }
    }
    return PQgetResult(pg)
  }

  /// Returns whether something can be done before the time is over.
  private func wait(for events: Int16, until end: ContinuousClock.Instant) throws(HubFault) -> Bool {
    while true {
      let left = end - .now
      guard left > .zero else { return false }
      var looked = pollfd(fd: PQsocket(pg), events: events, revents: 0)
      guard looked.fd >= 0 else { throw .unreachable }
      let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
      let found = poll(&looked, 1, Int32(clamping: milliseconds + 1))
      if found > 0 { return true }
      guard found == 0 || errno == EINTR else { throw .unreachable }
    }
  }

  private func giveUp() {
    PQfinish(pg)
    isOver = true
  }
}

import Foundation
import Sync
import Testing

@testable import DutyBotSync
@testable import WorkroomStore

/// A real PostgreSQL on loopback with a hub in it, started once for all tests and stopped when they end (`scripts/hub`).
final class HubServer: Sendable {
  /// Whether PostgreSQL is on this machine: scripts/test installs it, and CI has it.
  static let isThere =
    (try? run("command -v initdb || ls /usr/lib/postgresql/*/bin/initdb").status == 0) ?? false
  static let shared = Result { try HubServer() }

  private static let script: String = {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    return here.appending(path: "../../../scripts/hub").standardizedFileURL.path
  }()

  let port: Int
  let folder: String
  let office: [String: String]
  let door: String
  var ca: String { folder + "/ca.crt" }

  private init() throws {
    // Its own short path: a socket's name has no room for a long one, and the server's user has to get in.
    folder = "/tmp/hub-\(getpid())"
    let started = try Self.run("'\(Self.script)' start '\(folder)' --tls")
    try #require(started.status == 0, "\(started.text)")
    atexit {
      _ = try? HubServer.run("'\(HubServer.script)' stop /tmp/hub-\(getpid()); rm -rf /tmp/hub-\(getpid())")
    }
    port = try #require(Int(String(contentsOfFile: folder + "/port", encoding: .utf8).filter(\.isNumber)))
    let passwords = try String(contentsOfFile: folder + "/passwords", encoding: .utf8)
    let password = try #require(passwords.split(separator: "\n").first?.split(separator: ":").last)
    office = HubPlace.settings(
      host: "127.0.0.1", port: port, database: "hub", login: "postgres", password: String(password),
      ca: folder + "/ca.crt")
    let connection = try PostgresConnection(office, within: .seconds(20))
    try Installing.install(on: connection, from: 0)
    door = try Installing.openDoor(on: connection)
    _ = try connection.ask("SELECT hub.add_cppcc('county', NULL)", within: .seconds(20))
  }

  func asOffice() throws -> PostgresConnection { try PostgresConnection(office, within: .seconds(20)) }

  /// Enters a room, once.
  func room(_ room: WorkroomID) throws {
    let office = try asOffice()
    let known = try office.ask(
      "SELECT 1 FROM hub.rooms WHERE room = $1", [.text(room.rawValue)], within: .seconds(20))
    if known.count == 0 {
      _ = try office.ask(
        "SELECT hub.add_room($1, '示例委员工作室', NULL, 'county')", [.text(room.rawValue)], within: .seconds(20))
    }
  }

  /// Invites a machine and lets it enrol, as the program does; returns its line and its login.
  func enrol(_ machine: Machine, _ label: String, in room: WorkroomID) throws -> (
    hub: PostgresHub, login: String, number: Int
  ) {
    try self.room(room)
    let code = InvitationCode()
    _ = try asOffice().ask(
      "SELECT hub.invite($1::bytea, 'room', $2, true, 14)", [.bytes(code.hash), .text(room.rawValue)],
      within: .seconds(20))
    let settings = { (login: String, password: String) in
      HubPlace.settings(
        host: "127.0.0.1", port: self.port, database: "hub", login: login, password: password, ca: self.ca)
    }
    let door = try PostgresConnection(settings("hub_door", self.door), within: .seconds(20))
    let row = try #require(
      try door.ask(
        "SELECT login, machine FROM hub.enrol($1, $2, $3, $4::bytea, $5::bytea, $6::bytea)",
        [
          .text(code.text), .text(label), .text(door.verifier(of: "secret", for: "machine")),
          .bytes(machine.publicKey), .bytes(machine.publicBoxKey), .bytes(BoxProof.made(by: machine)),
        ], within: .seconds(20)
      ).first)
    let login = try row.text(0)
    let connection = try PostgresConnection(settings(login, "secret"), within: .seconds(20))
    return (PostgresHub(connection), login, try row.number(1))
  }

  @discardableResult
  static func run(_ command: String) throws -> (status: Int32, text: String) {
    // A file, since a server that goes on would hold a pipe open; and no `Process`, which waits for all that it left running.
    let said = FileManager.default.temporaryDirectory.appending(path: "said-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: said) }
    let status = system("(\(command)) >'\(said.path)' 2>&1 </dev/null")
    return (status, (try? String(contentsOf: said, encoding: .utf8)) ?? "")
  }
}

import Crypto
import Foundation
import Sync
import WorkroomStore

/// Where the hub is and who this machine is to it (中心库连接): `hub.json` and `ca.pem` in the state folder, 0600.
struct HubPlace: Codable {
  var host: String
  var port: Int
  var database: String
  /// This machine's login, and the password it made; the hub has only a verifier of it.
  var login: String
  var password: String
  /// The room it was invited to write in; nil: a committee's or a county's machine.
  var room: String?

  /// As libpq names them. Whoever answers has to prove itself by the certificate that came with the invitation, and to know the
  /// verifier; and the two are bound, so that nobody stands in between.
  func settings(in folder: String) -> [String: String] {
    HubPlace.settings(
      host: host, port: port, database: database, login: login, password: password,
      ca: folder + "/ca.pem")
  }

  static func settings(
    host: String, port: Int, database: String, login: String, password: String, ca: String
  ) -> [String: String] {
    [
      "host": host, "port": String(port), "dbname": database, "user": login, "password": password,
      "sslmode": "verify-full", "sslrootcert": ca, "channel_binding": "require", "gssencmode": "disable",
      "application_name": "dutybot-sync", "client_encoding": "UTF8",
      // Channel binding asks for SCRAM: there is none without.
      "passfile": "/dev/null", "target_session_attrs": "read-write",
    ]
  }

  /// What the environment says to libpq counts for nothing where a machine speaks to its hub: it could send it elsewhere, or cut
  /// it short.
  static func forgetEnvironment() {
    for name in ProcessInfo.processInfo.environment.keys where name.hasPrefix("PG") { unsetenv(name) }
  }

  static func read(in folder: String) throws(HubFolder.Damaged) -> HubPlace? {
    let path = folder + "/hub.json"
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    guard let place = try? JSONDecoder().decode(HubPlace.self, from: bytes) else {
      throw HubFolder.Damaged(path: path)
    }
    return place
  }

  /// - Parameter ca: the hub's certificate authority, PEM.
  func write(_ ca: String, in folder: String) throws(HubFolder.Damaged) {
    guard let bytes = try? JSONEncoder().encode(self) else { throw HubFolder.Damaged(path: folder) }
    try PrivateFolder.write(Array(ca.utf8), to: folder + "/ca.pem", in: folder)
    try PrivateFolder.write(Array(bytes), to: folder + "/hub.json", in: folder)
  }
}

/// What the office hands to whoever brings a machine in (邀请): where the hub is and how it proves itself. The code goes another
/// way, on paper.
struct Invitation: Codable {
  var host: String
  var port: Int
  var database: String
  /// PEM.
  var ca: String
  /// The door's password, which opens nothing but enrolling.
  var door: String
}

/// 80 bits, read and typed by people (邀请码): four groups of four, without letters that look alike.
struct InvitationCode {
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  let text: String

  /// A fresh one.
  init() {
    let bytes = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    text = String(bytes.map { Self.letters[Int($0 & 31)] })
  }

  /// As somebody typed it; nil where it is none.
  init?(typed: String) {
    let alike: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
    let plain = typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.map {
      alike[$0] ?? $0
    }
    guard plain.count == 16, plain.allSatisfy(Self.letters.contains) else { return nil }
    text = String(plain)
  }

  /// As it is read out.
  var shown: String {
    stride(from: 0, to: 16, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: "-")
  }

  /// What the hub keeps of it.
  var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
}

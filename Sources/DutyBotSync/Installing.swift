import Crypto
import Foundation
import Sync

/// The hub's SQL as this program carries it, version by version (安装).
enum Installing {
  /// The parts of each version, in their order.
  private static let versions: [[[UInt8]]] = [
    [
      PackageResources._1_roles_sql, PackageResources._2_tables_sql, PackageResources._3_seeing_sql,
      PackageResources._4_writing_sql, PackageResources._5_erasing_sql, PackageResources._6_joining_sql,
    ]
  ]

  /// Which version stands there; nil: none.
  static func version(of connection: PostgresConnection) throws(HubFault) -> Int? {
    let there = try connection.ask("SELECT to_regclass('hub.version')::text", within: .seconds(15)).first
    guard there?.optional(0) != nil else { return nil }
    return try connection.ask("SELECT max(number) FROM hub.version", within: .seconds(15)).first?
      .optionalNumber(0)
  }

  /// Brings it from that version to this program's: all of a version, or nothing of it.
  static func install(on connection: PostgresConnection, from version: Int) throws(HubFault) {
    for parts in versions.dropFirst(version) {
      let sql = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
      try connection.run("BEGIN;\n" + sql + "\nCOMMIT;", within: .seconds(120))
    }
  }

  /// Gives the door a fresh password, of which the hub keeps a verifier. Whoever knows it can only enrol, with a code.
  static func openDoor(on connection: PostgresConnection) throws(HubFault) -> String {
    let password = Data(SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }).base64EncodedString()
    let verifier = try connection.verifier(of: password, for: "hub_door")
    // A verifier is letters, digits and signs of base64; it cannot be given as a value of such a statement.
    guard verifier.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "$:+/=-".contains($0)) }) else {
      throw .refused(code: "scram")
    }
    _ = try connection.ask("ALTER ROLE hub_door PASSWORD '\(verifier)'", within: .seconds(15))
    return password
  }
}

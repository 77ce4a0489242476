import Crypto
import Regulation

/// The hashes that make the ledger tell when it was changed.
enum Hashing {
  /// SHA-256 over the stored bytes of every column but the hash, each behind its length as 8 bytes.
  static func hash(of entry: Entry) -> [UInt8] {
    var hasher = SHA256()
    func add(_ bytes: some Collection<UInt8>) {
      withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { hasher.update(bufferPointer: $0) }
      hasher.update(data: Array(bytes))
    }
    func add(_ number: Int64) {
      add(withUnsafeBytes(of: number.bigEndian) { Array($0) })
    }
    add(entry.id.rawValue.utf8)
    add(entry.origin.rawValue.utf8)
    add(Int64(entry.number))
    add(entry.turn.rawValue.utf8)
    add(entry.workroom.rawValue.utf8)
    add(entry.matter.rawValue.utf8)
    add(entry.actName.utf8)
    // Nobody is not the same as an empty name: it has a length that no text has.
    if let actor = entry.actor {
      add(actor.rawValue.utf8)
    } else {
      withUnsafeBytes(of: UInt64.max) { hasher.update(bufferPointer: $0) }
    }
    add(entry.occurred.milliseconds)
    add(entry.recorded.milliseconds)
    add(entry.bodyText.utf8)
    add(entry.previous)
    return Array(hasher.finalize())
  }

  /// 32 random bytes, one lot for every personal text.
  static func salt() -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return (0..<4).flatMap { _ in withUnsafeBytes(of: random.next()) { Array($0) } }
  }

  /// What an entry keeps of a personal text: SHA-256 of salt and text, in hexadecimal.
  static func seal(_ text: String, salt: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: salt + Array(text.utf8)))
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    var text = ""
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }
}

import Crypto
import Regulation

/// The hashes that make the ledger tell when it was changed.
enum Hashing {
  /// SHA-256 over the stored bytes of every column but the hash, each behind its length as 8 bytes.
  static func hash(of entry: Entry) -> [UInt8] {
    var hasher = SHA256()
    func add(_ bytes: some Collection<UInt8>) {
      withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { hasher.update(bufferPointer: $0) }
      let done: Void? = bytes.withContiguousStorageIfAvailable {
        hasher.update(bufferPointer: UnsafeRawBufferPointer($0))
      }
      if done == nil { hasher.update(data: Array(bytes)) }
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

  /// So long is every salt: salt and text are hashed as one, and another length would move the end of the one into the other.
  static let saltLength = 32

  /// Whether a text is the one that was sealed.
  static func isSealed(_ text: String, salt: [UInt8], as seal: String?) -> Bool {
    salt.count == saltLength && self.seal(text, salt: salt) == seal
  }

  /// What an entry keeps of a personal text: SHA-256 of salt and text, in hexadecimal.
  static func seal(_ text: String, salt: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: salt + Array(text.utf8)))
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    func digit(_ value: UInt8) -> UInt8 {
      value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
    // As bytes: a text that grows by characters costs ten times as much, and there is a seal for every text.
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in bytes {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The bytes that ``hexadecimal(_:)`` writes so; nil where the text is anything else.
  static func bytes(_ hexadecimal: String) -> [UInt8]? {
    func value(_ digit: UInt8) -> UInt8? {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    let digits = Array(hexadecimal.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[place]), let low = value(digits[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}

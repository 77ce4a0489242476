import Crypto
import Foundation

/// What seals the rows that lie beside the ledger (封存钥匙): kept in the state folder, never in the store.
///
/// Whoever can write the file alone cannot seal what they changed. Whoever owns both can.
struct SealKey: Sendable {
  private let key: SymmetricKey

  /// The key of a machine: told by the one that it signs with, and of no use for signing.
  init(_ machine: Machine) {
    key = SymmetricKey(data: SHA256.hash(data: Data("seal".utf8) + machine.key.rawRepresentation))
  }

  /// HMAC-SHA-256 over the parts, each behind its length.
  func seal(_ parts: [Data]) -> Data {
    var code = HMAC<SHA256>(key: key)
    for part in parts {
      withUnsafeBytes(of: UInt64(part.count).bigEndian) { code.update(data: $0) }
      code.update(data: part)
    }
    return Data(code.finalize())
  }
}

/// What many seals come to, in whatever order: their sum as numbers of 256 bits, what runs over dropped.
struct SealSum: Equatable {
  /// The lowest first.
  private var words: [UInt64] = [0, 0, 0, 0]

  init() {}

  /// What is no seal at all counts for nothing.
  init(_ seal: Data) {
    guard seal.count == 32 else { return }
    for (place, byte) in seal.enumerated() { words[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8) }
  }

  var bytes: Data {
    Data(words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } })
  }

  static func + (a: Self, b: Self) -> Self {
    var (sum, carry) = (a, UInt64(0))
    for place in 0..<4 {
      let (first, over) = a.words[place].addingReportingOverflow(b.words[place])
      let (second, overAgain) = first.addingReportingOverflow(carry)
      sum.words[place] = second
      carry = over || overAgain ? 1 : 0
    }
    return sum
  }

  static func - (a: Self, b: Self) -> Self {
    var minus = SealSum()
    minus.words = b.words.map { ~$0 }
    var one = SealSum()
    one.words[0] = 1
    return a + minus + one
  }
}

import Crypto
import CryptoExtras
import Foundation

/// A PIN (口令) as it is kept: scrypt over it and a salt, never itself.
///
/// It guards against mistakes and curiosity, not against somebody who can read the file and has time.
public struct Pin: Sendable {
  /// N, a power of two: with r = 8 it takes 16 MiB and some 50 ms a try.
  static let rounds = 1 << 14
  private static let blockSize = 8
  private static let length = 32

  let salt: [UInt8]
  let hash: [UInt8]

  init(salt: [UInt8], hash: [UInt8]) { (self.salt, self.hash) = (salt, hash) }

  /// Throws where there is no memory for it.
  init(_ text: String, salt: [UInt8]) throws {
    var secret = Array(Pin.plain(text).utf8)
    defer { secret.wipe() }
    let key = try KDF.Scrypt.deriveKey(
      from: secret, salt: salt, outputByteCount: Pin.length, rounds: Pin.rounds, blockSize: Pin.blockSize,
      parallelism: 1)
    self.init(salt: salt, hash: key.withUnsafeBytes { Array($0) })
  }

  /// Whether a text is it. Every byte is looked at, whatever the first ones say. Throws where there is no memory for it.
  public func isRight(_ text: String) throws -> Bool {
    let other = try Pin(text, salt: salt)
    return zip(hash, other.hash).reduce(hash.count == other.hash.count ? 0 : 1) { $0 | Int($1.0 ^ $1.1) } == 0
  }

  /// With an input method on, digits come full-width: the same PIN all the same. What is around it is no part of it.
  static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars)
    return String(plain).trimmingCharacters(in: .whitespaces)
  }
}

extension [UInt8] {
  /// Overwrites a secret, also where nobody reads it any more. What a `String` or the system keeps of it is out of reach.
  public mutating func wipe() {
    withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      explicit_bzero(start, bytes.count)
    }
    removeAll(keepingCapacity: true)
  }
}

/// A one-time code (一次性登录码) as it is told: once, to whoever gives somebody a place, and never written down here.
///
/// It is good for one thing: setting a PIN. Only its scrypt hash is kept, as a PIN's is.
public struct LoginCode: Sendable, Hashable {
  public let person: PersonID
  public let name: String
  /// Six digits.
  public let digits: String

  init(of person: PersonID, named name: String, from bytes: [UInt8]) {
    let number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 1_000_000
    let text = String(number)
    (self.person, self.name) = (person, name)
    digits = String(repeating: "0", count: 6 - text.count) + text
  }
}

/// Why a PIN is not taken (口令不能用).
public enum PinFlaw: Sendable, Hashable {
  /// Fewer than 4 characters.
  case tooShort
  /// More than 64.
  case tooLong
  /// One character over and over, or digits one after the other: the first that anybody would try.
  case tooPlain

  /// nil where nothing is wrong with it.
  public static func of(_ text: String) -> PinFlaw? {
    let plain = Array(Pin.plain(text))
    if plain.count < 4 { return .tooShort }
    if plain.count > 64 { return .tooLong }
    let steps = Set(zip(plain, plain.dropFirst()).map { step($0, $1) })
    return steps == [0] || steps == [1] || steps == [-1] ? .tooPlain : nil
  }

  private static func step(_ a: Character, _ b: Character) -> Int? {
    if a == b { return 0 }
    guard let first = a.wholeNumberValue, let second = b.wholeNumberValue else { return nil }
    return second - first
  }
}

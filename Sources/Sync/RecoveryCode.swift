import Crypto
import Foundation
public import WorkroomStore

/// What stands on a recovery paper (恢复码): 140 random bits in seven groups of five, the fifth of each a check of the four before,
/// so that a slip is told by its group. It is made once, printed once and kept nowhere.
public struct RecoveryCode: Hashable, Sendable {
  /// Why what was typed is no code.
  public enum Fault: Error, Hashable, Sendable {
    /// So many letters and digits, instead of ``RecoveryCode/count``.
    case length(Int)
    /// The group with that number, from 1, is not as it stands on the paper.
    case group(Int)
  }

  public static let groups = 7
  private static let size = 5
  /// Letters and digits in all.
  public static let count = groups * size
  /// Without letters that look alike.
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Five bits each, the checks left out.
  private let values: [UInt8]

  /// A fresh one.
  public init() {
    let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    values = bytes.prefix(Self.groups * (Self.size - 1)).map { $0 & 31 }
  }

  /// As somebody typed it: small letters, spaces and dashes do not matter, nor O for 0, I and L for 1.
  public init(typed: String) throws(Fault) {
    let alike: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
    let plain = typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.map {
      alike[$0] ?? $0
    }
    guard plain.count == Self.count else { throw .length(plain.count) }
    var values: [UInt8] = []
    for group in 0..<Self.groups {
      let typed = plain[(group * Self.size)..<((group + 1) * Self.size)].map { letter in
        Self.letters.firstIndex(of: letter).map { UInt8($0) }
      }
      let known = typed.compactMap(\.self)
      guard known.count == Self.size, Self.check(of: known.dropLast(), group) == known[Self.size - 1] else {
        throw .group(group + 1)
      }
      values += known.dropLast()
    }
    self.values = values
  }

  /// As it stands on the paper.
  public var shown: String {
    (0..<Self.groups).map { group in
      let part = values.dropFirst(group * (Self.size - 1)).prefix(Self.size - 1)
      return String((part + [Self.check(of: part, group)]).map { Self.letters[Int($0)] })
    }.joined(separator: "-")
  }

  /// What is derived from it for one purpose: 32 bytes.
  fileprivate func derived(_ purpose: String, _ room: WorkroomID) -> [UInt8] {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: values), info: Data("DutyBot \(purpose)\n\(room.rawValue)\n".utf8),
      outputByteCount: 32
    ).withUnsafeBytes { Array($0) }
  }

  /// A sum over the field of 32 elements, each place with a weight of its own and each group with a start of its own: any one
  /// wrong letter, two neighbours and two groups that changed places are found.
  private static func check(of values: some Sequence<UInt8>, _ group: Int) -> UInt8 {
    var (sum, weight) = (UInt8(group), UInt8(2))
    for value in values {
      sum ^= times(weight, value)
      weight = times(weight, 2)
    }
    return sum
  }

  /// Modulo x⁵ + x² + 1.
  private static func times(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var (product, factor) = (UInt8(0), a)
    for bit in 0..<5 {
      if b >> bit & 1 == 1 { product ^= factor }
      factor = factor << 1
      if factor & 32 != 0 { factor ^= 0b100101 }
    }
    return product
  }
}

/// What a recovery code comes to in a room (恢复密钥).
public struct RecoveryKeys: Sendable {
  /// Opens what was wrapped for the paper: X25519, 32 bytes.
  let boxKey: [UInt8]
  /// Shows the hub that somebody has the paper: its number is the hash of it.
  let token: [UInt8]
  public let number: PaperNumber
  /// What others wrap with for it: X25519, 32 bytes.
  public let publicBoxKey: [UInt8]

  /// Throws where the key fails.
  public init(of code: RecoveryCode, in room: WorkroomID) throws {
    boxKey = code.derived("paper box", room)
    token = code.derived("paper token", room)
    number = PaperNumber(showing: token)
    publicBoxKey = Array(
      try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: boxKey).publicKey.rawRepresentation)
  }
}

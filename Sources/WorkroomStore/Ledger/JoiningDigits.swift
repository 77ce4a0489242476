import Crypto
import Foundation

/// What is read out over the telephone when a machine joins a room (入室校验码): four times five digits that stand for the
/// keys of just that machine.
public struct JoiningDigits: Hashable, Sendable, CustomStringConvertible {
  /// So many are read out: 66 bits.
  public static let count = 20

  private let digits: String

  /// - Parameters:
  ///   - signKey: Ed25519, 32 bytes.
  ///   - boxKey: X25519, 32 bytes.
  public init(of signKey: [UInt8], _ boxKey: [UInt8], joining room: WorkroomID) {
    let hash = SHA256.hash(data: Data("DutyBot join\n\(room.rawValue)\n".utf8) + Data(signKey + boxKey))
    var rest = Array(hash)
    digits = String(
      (0..<Self.count).map { _ in
        var carry = 0
        for place in rest.indices {
          let value = carry << 8 | Int(rest[place])
          (rest[place], carry) = (UInt8(value / 10), value % 10)
        }
        return Character("\(carry)")
      })
  }

  /// Four groups of five.
  public var description: String { Self.inGroups(digits) }

  /// Whether that was read out: spaces and full-width digits do not matter.
  public func isSaid(_ text: String) -> Bool { Self.said(text) == digits }

  /// The digits in what somebody typed, whatever stands between them.
  public static func said(_ text: String) -> String {
    text.compactMap(\.wholeNumberValue).filter { (0...9).contains($0) }.map(String.init).joined()
  }

  /// As they are read out: four groups of five.
  public static func inGroups(_ digits: String) -> String {
    stride(from: 0, to: digits.count, by: 5).map { String(digits.dropFirst($0).prefix(5)) }
      .joined(separator: " ")
  }
}

public import Regulation

/// Makes ids; passed in, so that tests and replays get the same ones.
public protocol IDSource: Sendable {
  /// A text that no other id has.
  func next(at now: Moment) -> String
  /// 32 bytes that nobody can guess, for the seal of one personal text. A source that gives the same ones in every
  /// run is for invented people only.
  func salt() -> [UInt8]
}

extension IDSource {
  public func salt() -> [UInt8] { Hashing.salt() }
}

/// UUIDv7: sorted by time, unique without asking anybody.
public struct UUIDv7Source: IDSource {
  public init() {}

  public func next(at now: Moment) -> String {
    var random = SystemRandomNumberGenerator()
    let time = UInt64(max(0, now.milliseconds)) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &random)
    let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF, using: &random)
    let digits = hexadecimal(high) + hexadecimal(low)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index == 8 || index == 12 || index == 16 || index == 20 { text.append("-") }
      text.append(digit)
    }
    return text
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// A secret as it is typed: bytes in, nothing shown.
///
/// Backspace, Ctrl-U, Ctrl-D and Enter work; every other control character and escape sequence (arrows,
/// the marks around a paste) is left out.
struct SecretLine: Sendable {
  private enum Escape { case none, begun, sequence }

  private var bytes: [UInt8] = []
  private var escape = Escape.none

  var isEmpty: Bool { bytes.isEmpty }

  /// Takes one byte; the answer is there when the line is.
  mutating func take(_ byte: UInt8) -> Heard? {
    switch escape {
    case .begun:
      // CSI and SS3 go on, anything else was Alt with a key.
      escape = byte == 0x5B || byte == 0x4F ? .sequence : .none
      return nil
    case .sequence:
      if (0x40...0x7E).contains(byte) { escape = .none }
      return nil
    case .none:
      break
    }
    switch byte {
    case 0x0A, 0x0D:
      defer { wipe() }
      return .line(String(decoding: bytes, as: UTF8.self))
    case 0x04:
      return bytes.isEmpty ? .end : nil
    case 0x08, 0x7F:
      removeLast()
    case 0x15:
      wipe()
    case 0x1B:
      escape = .begun
    case 0..<0x20:
      break
    default:
      bytes.append(byte)
    }
    return nil
  }

  /// Overwrites what was typed.
  mutating func wipe() {
    for index in bytes.indices { bytes[index] = 0 }
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func removeLast() {
    while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
  }
}

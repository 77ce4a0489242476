import WorkroomStore

/// Bytes in, lines out, in order; none dropped, joined or split otherwise than at line feeds.
///
/// A carriage return before the line feed goes; NUL and other control characters stay; a byte order mark
/// in front of the first line goes. A line that is not UTF-8 is read as GB18030 where all of it is that; else it is broken,
/// and what cannot be read of it becomes U+FFFD.
struct LineBuffer: Sendable {
  private var bytes: [UInt8] = []
  /// Where the line not yet handed out begins.
  private var start = 0
  /// Up to where no line feed was found: a long line that comes in pieces is searched once.
  private var searched = 0
  private var isFirst = true
  /// How many lines were handed out.
  private(set) var count = 0
  /// Whether the last line handed out could not be read whole.
  private(set) var isBroken = false

  mutating func append(_ more: UnsafeRawBufferPointer) {
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      searched = 0
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// Overwrites the lines that were handed out: a secret was among them.
  mutating func wipeTaken() { for index in 0..<start { bytes[index] = 0 } }

  mutating func append(_ more: [UInt8]) {
    more.withUnsafeBytes { append($0) }
  }

  /// The next whole line.
  mutating func next() -> String? {
    guard let end = bytes[searched...].firstIndex(of: 0x0A) else {
      searched = bytes.count
      // Keeps what is held as small as what is still to come.
      if start > 0 {
        bytes.removeFirst(start)
        searched -= start
        start = 0
      }
      return nil
    }
    let line = text(start..<end)
    start = end + 1
    searched = start
    return line
  }

  /// What stands behind the last line feed, once nothing more will come.
  mutating func rest() -> String? {
    guard start < bytes.count else { return nil }
    let line = text(start..<bytes.count)
    bytes.removeAll()
    start = 0
    searched = 0
    return line
  }

  private mutating func text(_ range: Range<Int>) -> String {
    var line = bytes[range]
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    isFirst = false
    if line.last == 0x0D { line = line.dropLast() }
    count += 1
    let valid = String(validating: line, as: UTF8.self) ?? Gb18030.text(line)
    isBroken = valid == nil
    return valid ?? String(decoding: line, as: UTF8.self)
  }
}

/// A secret as it is typed: bytes in, nothing shown.
///
/// Backspace, Ctrl-U, Ctrl-D and Enter work; every other control character and escape sequence (arrows,
/// the marks around a paste) is left out.
struct SecretLine: Sendable {
  private enum Escape { case none, begun, sequence }

  /// All that fits, so that nothing is left behind in memory where it would have to grow; no PIN is nearly as long.
  private var bytes: [UInt8] = []
  private static let room = 1024
  private var escape = Escape.none

  init() { bytes.reserveCapacity(SecretLine.room) }

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
      if bytes.count < SecretLine.room { bytes.append(byte) }
    }
    return nil
  }

  /// Overwrites what was typed.
  mutating func wipe() { bytes.wipe() }

  private mutating func removeLast() {
    while let last = bytes.last {
      bytes[bytes.count - 1] = 0
      bytes.removeLast()
      if last & 0xC0 != 0x80 { return }
    }
  }
}

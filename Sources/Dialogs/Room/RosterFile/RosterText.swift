/// How a roster file is coded.
public enum RosterEncoding: Hashable, Sendable {
  case utf8
  /// UTF-8 with a byte order mark, as spreadsheets write it.
  case utf8Marked
  case utf16
  case gb18030
}

/// What a reader of GB18030 makes of bytes.
public enum LegacyText: Hashable, Sendable {
  case text(String)
  /// They stop being GB18030 at this byte, counted from 0.
  case broken(byte: Int)
  /// This machine has no such reader.
  case missing
}

/// Bytes of a file as text: which coding it is in, told by its mark and by its bytes.
enum RosterText {
  /// A roster has 20 rows; this is more than any.
  static let mostBytes = 1_000_000

  static func decode(
    _ bytes: [UInt8], most: Int = mostBytes, legacy: ([UInt8]) -> LegacyText
  ) throws(RosterFault) -> (text: String, encoding: RosterEncoding) {
    guard bytes.count <= most else { throw RosterFault(.tooLarge(most: most)) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      || bytes.starts(with: Array("%PDF".utf8)) || bytes.starts(with: Array("{\\rtf".utf8))
    {
      throw RosterFault(.document)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let look = Utf8Look(bytes.dropFirst(3))
      if let at = look.firstError { throw broken(.utf8Marked, bytes, at + 3) }
      return (String(decoding: bytes.dropFirst(3), as: UTF8.self), .utf8Marked)
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw RosterFault(.otherEncoding)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return (try utf16(bytes, low: 0), .utf16) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes, low: 1), .utf16) }
    // UTF-16 without its mark: every other byte of its commas and line ends is 0.
    if bytes.count(where: { $0 == 0 }) * 10 > bytes.count { throw RosterFault(.otherEncoding) }
    let look = Utf8Look(bytes[...])
    guard let at = look.firstError else { return (String(decoding: bytes, as: UTF8.self), .utf8) }
    // Chinese in UTF-8 is three bytes a character; text in GB18030 hardly ever looks like that.
    if look.wide > 2 * look.errors { throw broken(.utf8, bytes, at) }
    switch legacy(bytes) {
    case .text(let text): return (text, .gb18030)
    case .broken(let byte): throw broken(.gb18030, bytes, byte)
    case .missing: throw RosterFault(.noLegacyReader)
    }
  }

  private static func broken(_ encoding: RosterEncoding, _ bytes: [UInt8], _ at: Int) -> RosterFault {
    var line = 1
    var last: UInt8 = 0
    for byte in bytes.prefix(at) {
      if byte == 0x0D || byte == 0x0A && last != 0x0D { line += 1 }
      last = byte
    }
    return RosterFault(.broken(encoding, byte: at), line: line)
  }

  /// - Parameter low: where the low byte of a unit stands.
  private static func utf16(_ bytes: [UInt8], low: Int) throws(RosterFault) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    var parser = UTF16.ForwardParser()
    var rest = units.makeIterator()
    var (text, read, line) = (String.UnicodeScalarView(), 0, 1)
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        let scalar = UTF16.decode(encoded)
        if scalar == "\n" && text.last != "\r" || scalar == "\r" { line += 1 }
        text.append(scalar)
        read += encoded.count
      case .error: throw RosterFault(.broken(.utf16, byte: 2 + 2 * read), line: line)
      case .emptyInput:
        guard bytes.count % 2 == 0 else {
          throw RosterFault(.broken(.utf16, byte: bytes.count - 1), line: line)
        }
        return String(text)
      }
    }
  }
}

/// How far bytes look like UTF-8.
private struct Utf8Look {
  /// Counted from 0; nil where all of it is UTF-8.
  private(set) var firstError: Int?
  private(set) var errors = 0
  /// Characters of three or four bytes.
  private(set) var wide = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var read = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        read += encoded.count
        if encoded.count > 2 { wide += 1 }
      case .error(let length):
        if firstError == nil { firstError = read }
        errors += 1
        read += length
      case .emptyInput: return
      }
    }
  }
}

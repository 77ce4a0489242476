import Dialogs
import Glibc

/// GB18030, which spreadsheets in China save as a rule, read by the C library.
enum Gb18030 {
  static func read(_ bytes: [UInt8]) -> LegacyText {
    guard let reader = iconv_open("UTF-8", "GB18030"), reader != iconv_t(bitPattern: -1) else {
      return .missing
    }
    defer { iconv_close(reader) }
    var source = bytes.map { CChar(bitPattern: $0) }
    // Four bytes of GB18030 are at most four of UTF-8, two at most three.
    var target = [CChar](repeating: 0, count: bytes.count * 2 + 4)
    let (length, room) = (source.count, target.count)
    var (left, free) = (length, room)
    let failed = source.withUnsafeMutableBufferPointer { input in
      target.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        return iconv(reader, &from, &left, &to, &free) == -1
      }
    }
    guard !failed else { return .broken(byte: length - left) }
    return .text(String(decoding: target.prefix(room - free).map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// What somebody typed or saved, where all of it is GB18030 and reads as Chinese; nil where it does not, or may be something
  /// else: nearly any two bytes are a character of GB18030, few of them one that people write.
  static func text(_ bytes: some Collection<UInt8>) -> String? {
    let bytes = Array(bytes)
    var (usual, wide, at) = (0, 0, 0)
    while at < bytes.count {
      guard bytes[at] >= 0x80 else {
        at += 1
        continue
      }
      guard at + 1 < bytes.count else { return nil }
      wide += 1
      if (0x30...0x39).contains(bytes[at + 1]) {
        at += 4
        continue
      }
      // The signs and characters of GB 2312.
      let isUsual =
        bytes[at + 1] >= 0xA1 && ((0xB0...0xF7).contains(bytes[at]) || (0xA1...0xA3).contains(bytes[at]))
      if isUsual { usual += 1 }
      at += 2
    }
    guard wide > 0, usual * 4 >= wide * 3, case .text(let text) = read(bytes) else { return nil }
    return text
  }
}

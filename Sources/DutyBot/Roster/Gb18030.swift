import Dialogs

#if canImport(Glibc)
  import Glibc
#endif

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
}

/// The seals of a body, read off its text (正文里的封印): taking a body apart costs many times as much, and verifying asks
/// every entry.
enum SealsInBody {
  private static let key = Array(#""sealed":{"#.utf8)
  /// What stands behind the seals, at the end of the body; a number and one more brace come after it.
  private static let version = Array(#","v":"#.utf8)

  /// Whether a body may have seals at all. Within a text of it a quote is escaped, so that no key can be mimicked.
  static func mayBe(in body: String) -> Bool {
    var body = body
    return body.withUTF8 { Bytes.holds(key, in: UnsafeRawBufferPointer($0)) }
  }

  /// Field by field, where the body is as this program writes it: nothing but short names and hexadecimal seals between one
  /// pair of braces. Nil for any other, which is to be taken apart.
  static func read(_ body: String) -> [String: String]? {
    var body = body
    return body.withUTF8 { text -> [String: String]? in
      let bytes = UnsafeRawBufferPointer(text)
      guard let place = Bytes.place(of: key, in: bytes) else { return nil }
      let rest = bytes[(place + key.count)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")), isEnd(bytes[(end + 1)...]) else { return nil }
      var seals: [String: String] = [:]
      for pair in bytes[rest.startIndex..<end].split(separator: UInt8(ascii: ",")) {
        let parts = pair.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, let field = plain(parts[0]), let seal = plain(parts[1]), seal.utf8.count == 64
        else { return nil }
        seals[field] = seal
      }
      return seals
    }
  }

  /// Whether a body ends so: its seals are its own then, and not of something within it.
  private static func isEnd(_ rest: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard rest.starts(with: version), rest.last == UInt8(ascii: "}") else { return false }
    let digits = rest.dropFirst(version.count).dropLast()
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// What stands between quotes, where nothing in it is escaped.
  private static func plain(_ quoted: Slice<UnsafeRawBufferPointer>) -> String? {
    guard quoted.count > 2, quoted.first == UInt8(ascii: "\""), quoted.last == UInt8(ascii: "\"") else {
      return nil
    }
    let inner = quoted.dropFirst().dropLast()
    let isPlain = inner.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return isPlain ? String(decoding: inner, as: UTF8.self) : nil
  }
}

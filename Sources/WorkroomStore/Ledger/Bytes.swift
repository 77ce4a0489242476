#if canImport(Glibc)
  import Glibc
#endif

/// Looks for bytes in bytes, without making texts of them.
enum Bytes {
  /// Where the first of them begins; nil where there is none.
  static func place(of sought: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int? {
    // Looked for by its last byte: the first of a Chinese character is one of few.
    guard let base = bytes.baseAddress, let last = sought.last, bytes.count >= sought.count else {
      return nil
    }
    var place = sought.count - 1
    while place < bytes.count, let hit = memchr(base + place, Int32(last), bytes.count - place) {
      let end = UnsafeRawPointer(hit) - base
      let start = end + 1 - sought.count
      if memcmp(base + start, sought, sought.count) == 0 { return start }
      place = end + 1
    }
    return nil
  }

  static func holds(_ sought: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    place(of: sought, in: bytes) != nil
  }

  static func holds(_ sought: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { holds(sought, in: $0) }
  }
}

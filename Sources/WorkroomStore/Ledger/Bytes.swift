#if canImport(Glibc)
  import Glibc
#endif

/// Looks for bytes in bytes, without making texts of them.
enum Bytes {
  static func holds(_ sought: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    // Looked for by its last byte: the first of a Chinese character is one of few.
    guard let base = bytes.baseAddress, let last = sought.last, bytes.count >= sought.count else {
      return false
    }
    var place = sought.count - 1
    while place < bytes.count, let hit = memchr(base + place, Int32(last), bytes.count - place) {
      let end = UnsafeRawPointer(hit) - base
      if memcmp(base + (end + 1 - sought.count), sought, sought.count) == 0 { return true }
      place = end + 1
    }
    return false
  }

  static func holds(_ sought: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { holds(sought, in: $0) }
  }
}

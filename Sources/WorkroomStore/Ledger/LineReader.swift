#if canImport(Glibc)
  import Glibc
#endif

/// Reads a file line by line, and holds no more of it than one line.
final class LineReader {
  enum Failure: Error {
    /// It cannot be opened, or not be read on.
    case unreadable
    /// A line is longer than any entry is: not a file of ours.
    case endless
  }

  struct Line {
    let bytes: [UInt8]
    /// Whether its newline is there; without it the file may have been cut.
    let isEnded: Bool
    /// How many bytes of the file come before it.
    let offset: Int
  }

  /// Many times the longest texts that an entry can have.
  private static let longest = 1 << 24

  private let file: Int32
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var buffer: [UInt8] = []
  /// Where the next line begins, and up to where no newline was found.
  private var (start, searched) = (0, 0)
  /// How many bytes of the file come before the buffer.
  private var passed = 0
  private var isAtEnd = false

  /// Throws ``Failure``.
  init(_ path: String) throws {
    file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure.unreadable }
  }

  deinit { close(file) }

  /// The next line without its newline; nil after the last. Throws ``Failure``.
  func next() throws -> Line? {
    while true {
      if let end = newline() {
        defer { (start, searched) = (end + 1, end + 1) }
        return Line(bytes: Array(buffer[start..<end]), isEnded: true, offset: passed + start)
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Line(bytes: Array(buffer[start...]), isEnded: false, offset: passed + start)
      }
      guard buffer.count - start < LineReader.longest else { throw Failure.endless }
      try readOn()
    }
  }

  /// Bytes that were read before, once more; fewer where the file has become shorter. Throws ``Failure``.
  func again(at offset: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { bytes, read in
      while read < count {
        let more = pread(file, bytes.baseAddress?.advanced(by: read), count - read, off_t(offset + read))
        if more < 0, errno == EINTR { continue }
        guard more >= 0 else { throw Failure.unreadable }
        if more == 0 { return }
        read += more
      }
    }
  }

  private func newline() -> Int? {
    let found = buffer.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, searched < bytes.count,
        let hit = memchr(base + searched, 0x0A, bytes.count - searched)
      else { return nil }
      return UnsafeRawPointer(hit) - base
    }
    if found == nil { searched = buffer.count }
    return found
  }

  private func readOn() throws {
    buffer.removeSubrange(..<start)
    passed += start
    (start, searched) = (0, buffer.count)
    var count = -1
    repeat {
      count = piece.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw Failure.unreadable }
    buffer.append(contentsOf: piece[..<count])
    isAtEnd = count == 0
  }
}

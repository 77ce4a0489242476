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
  }

  /// Many times the longest texts that an entry can have.
  private static let longest = 1 << 24

  private let file: Int32
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var buffer: [UInt8] = []
  /// Where the next line begins, and up to where no newline was found.
  private var (start, searched) = (0, 0)
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
        return Line(bytes: Array(buffer[start..<end]), isEnded: true)
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Line(bytes: Array(buffer[start...]), isEnded: false)
      }
      guard buffer.count - start < LineReader.longest else { throw Failure.endless }
      try readOn()
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

import Glibc

/// The lines of a client on standard input, read as those of a pipe are (see ``LineBuffer``).
struct ClientLines {
  private var buffer = LineBuffer()
  private var hasEnded = false

  /// The next line; an empty one, which is no turn, for a line that cannot be read as text. Nil at the end.
  mutating func next() -> String? {
    while !hasEnded {
      if let line = buffer.next() { return buffer.isBroken ? "" : line }
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { chunk in
        let count = Glibc.read(STDIN_FILENO, chunk.baseAddress, chunk.count)
        if count > 0 {
          buffer.append(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
        } else if count == 0 || errno != EINTR && errno != EAGAIN {
          hasEnded = true
        }
      }
    }
    guard let line = buffer.next() ?? buffer.rest() else { return nil }
    return buffer.isBroken ? "" : line
  }
}

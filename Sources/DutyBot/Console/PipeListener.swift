import CReadline
import Glibc
import Regulation

/// Lines from a pipe, a file, or a terminal whose output goes elsewhere. Readline is never touched and no
/// prompt is printed, except on such a terminal for a secret, which is not shown there either.
@MainActor final class PipeListener: Listener {
  private let waiting: Waiting
  private var lines = LineBuffer()
  private var hasEnded = false
  private let tellBroken: (UnreadableLine) -> Void

  /// - Parameters:
  ///   - input: the descriptor to read, stdin as a rule.
  ///   - catchingSignals: false leaves the process's signal handlers as they are.
  ///   - tellBroken: is told of a line that cannot be read as text; neither it nor what came with it is heard.
  init(
    input: Int32 = STDIN_FILENO, catchingSignals: Bool = true,
    tellBroken: @escaping (UnreadableLine) -> Void = { _ in }
  ) throws {
    self.tellBroken = tellBroken
    waiting = try Waiting(input: input, catchingSignals: catchingSignals)
  }

  func listen(_ prompt: Prompt) throws -> Heard {
    defer { if prompt.secret { lines.wipeTaken() } }
    while let line = lines.next() { if let heard = heard(line) { return heard } }
    let flushed = console_flush()
    if flushed != 0 { throw ConsoleError(doing: .writing, code: flushed) }
    if prompt.secret, waiting.isTerminal { return try listenSecretly(prompt) }
    while !hasEnded {
      switch try waiting.next(within: waiting.isTerminal ? prompt.idle : nil) {
      case .idle:
        // The kernel holds what was typed of a line and would put the PIN behind it.
        tcflush(waiting.input, TCIFLUSH)
        return .idle("")
      case .signal(SIGINT): return .interrupt
      case .signal(let number) where number == SIGTERM || number == SIGHUP: return .hangup(number)
      case .signal: continue
      case .gone:
        if waiting.isTerminal { return .hangup(SIGHUP) }
        hasEnded = true
      case .readable:
        try read()
        while let line = lines.next() { if let heard = heard(line) { return heard } }
      }
    }
    if let line = lines.rest(), let heard = heard(line) { return heard }
    return .end
  }

  private func listenSecretly(_ prompt: Prompt) throws -> Heard {
    guard console_terminal_keep(waiting.input) == 0, console_terminal_no_echo(waiting.input) == 0 else {
      throw ConsoleError(doing: .terminal, code: errno)
    }
    defer { _ = console_terminal_give_back() }
    // On the terminal itself, and only now: what is typed once it is seen is not shown.
    say(prompt.text)
    var secret = SecretLine()
    defer { secret.wipe() }
    while true {
      switch try waiting.next() {
      case .idle: continue
      case .signal(SIGINT): return secret.isEmpty ? .interrupt : .dropped
      case .signal(let number) where number == SIGTERM || number == SIGHUP: return .hangup(number)
      case .signal: continue
      case .gone: return .hangup(SIGHUP)
      case .readable:
        var byte: UInt8 = 0
        let count = Glibc.read(waiting.input, &byte, 1)
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          throw ConsoleError(doing: .reading, code: errno)
        }
        guard let heard = count == 0 ? Heard.end : secret.take(byte) else { continue }
        // The line's end was not shown either.
        say("\n")
        return heard
      }
    }
  }

  private func say(_ text: String) { _ = Glibc.write(waiting.input, text, text.utf8.count) }

  /// Nil for a line that cannot be read.
  private func heard(_ line: String) -> Heard? {
    guard lines.isBroken else { return .line(line) }
    let number = lines.count
    tellBroken(UnreadableLine(number: number, dropped: dropWaiting()))
    return nil
  }

  func dropWaiting() -> Int {
    var dropped = 0
    while true {
      while lines.next() != nil { dropped += 1 }
      var polled = pollfd(fd: waiting.input, events: Int16(POLLIN), revents: 0)
      guard !hasEnded, poll(&polled, 1, 0) > 0, polled.revents & Int16(POLLIN) != 0,
        (try? read()) != nil
      else { break }
    }
    if hasEnded, lines.rest() != nil { dropped += 1 }
    return dropped
  }

  func remember(_ canonical: String) {}
  func close() {}

  private func read() throws {
    try withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { chunk in
      let count = Glibc.read(waiting.input, chunk.baseAddress, chunk.count)
      if count > 0 {
        lines.append(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      } else if count == 0 {
        hasEnded = true
      } else if errno != EINTR && errno != EAGAIN {
        throw ConsoleError(doing: .reading, code: errno)
      }
    }
  }
}

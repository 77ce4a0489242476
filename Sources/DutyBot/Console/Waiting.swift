import CReadline
import Glibc

/// Waits for bytes or a signal, whichever comes first; signals go first where both are there.
@MainActor struct Waiting {
  enum Event: Equatable {
    case readable
    /// The other side of the terminal went away.
    case gone
    /// Nothing came for as long as was waited.
    case idle
    case signal(Int32)
  }

  let input: Int32
  /// Asked at the start: a terminal that has hung up no longer says that it is one.
  let isTerminal: Bool
  /// -1 where signals are not caught; `poll` passes over it.
  let signals: Int32

  /// Installs the signal handlers of the process, unless `catchingSignals` is false.
  init(input: Int32, catchingSignals: Bool = true) throws(ConsoleError) {
    self.input = input
    isTerminal = isatty(input) == 1
    signals = catchingSignals ? console_signals_open() : -1
    if catchingSignals, signals < 0 { throw ConsoleError(doing: .signals, code: errno) }
  }

  /// - Parameter idle: milliseconds to wait at most; nil for ever.
  func next(within idle: Int32? = nil) throws(ConsoleError) -> Event {
    while true {
      let signal = signals < 0 ? 0 : console_signals_next()
      if signal != 0 { return .signal(signal) }
      var polled = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&polled, 2, idle ?? -1)
      if count == 0 { return .idle }
      if count < 0 {
        if errno == EINTR { continue }
        throw ConsoleError(doing: .waiting, code: errno)
      }
      if polled[1].revents != 0 { continue }
      let answer = Int32(polled[0].revents)
      // A terminal that hung up also reads as ready: reading would take half a line for a whole one.
      // A pipe that hung up may still hold lines.
      if answer & POLLHUP != 0, isTerminal || answer & POLLIN == 0 { return .gone }
      if answer & POLLNVAL != 0 { throw ConsoleError(doing: .waiting, code: EBADF) }
      if answer != 0 { return .readable }
    }
  }
}

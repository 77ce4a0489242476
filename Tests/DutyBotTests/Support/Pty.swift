import Glibc
import Regulation

@testable import Conversation
@testable import DutyBot

/// A program on a pseudo-terminal of its own, driven as a person would: keys in, a screen out.
final class Pty {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// How a program ended.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(Int32)
  }

  /// TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID of the Linux headers.
  private static let lockRequest: UInt = 0x4004_5431
  private static let numberRequest: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  private var master: Int32
  private let child: pid_t
  private var ending: Ending?
  private var isClosed = false
  /// Everything that came, as it came.
  private(set) var output: [UInt8] = []
  /// How much of `output` earlier calls of `wait(for:)` have passed.
  private var passed = 0
  private(set) var screen: Vt

  /// Starts `program` with exactly `environment`.
  ///
  /// - Parameter holdingBack: signals that it is started with blocked.
  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = Pty.environment(),
    columns: Int = 80, rows: Int = 24, holdingBack: [Int32] = []
  ) throws {
    screen = Vt(columns: columns, rows: rows)
    // What posix_openpt, unlockpt and ptsname do; Swift's Glibc module leaves those out.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: CInt = 0
    var number: CInt = 0
    guard master >= 0, ioctl(master, Self.lockRequest, &isLocked) == 0,
      ioctl(master, Self.numberRequest, &number) == 0
    else { throw Failure(description: "no pseudo-terminal: \(errno)") }
    Self.setSize(master, columns, rows)
    child = try Self.start(
      program, arguments, environment: environment, on: "/dev/pts/\(number)", holdingBack)
  }

  deinit {
    if ending == nil {
      Glibc.kill(child, SIGKILL)
      var status: Int32 = 0
      waitpid(child, &status, 0)
    }
    if master >= 0 { close(master) }
  }

  /// An environment that depends on nothing outside: `changes` over a plain UTF-8 terminal; nil removes.
  static func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    var all = [
      "TERM": "xterm", "LC_CTYPE": "C.UTF-8", "INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin",
      "HOME": "/nonexistent",
      "XDG_STATE_HOME": "/nonexistent",
    ]
    for (name, value) in changes { all[name] = value }
    return all
  }

  /// The folder that holds the built programs.
  static var programs: String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    var path = String(decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)[...]
    while let last = path.popLast(), last != "/" {}
    return String(path)
  }

  // MARK: The person's side

  /// Types, as fast as the terminal takes it.
  func send(_ text: String) throws { try send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Array(rest).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw Failure(description: "the terminal is gone: \(errno)") }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Pastes as a terminal with bracketed paste does.
  func paste(_ text: String) throws { try send("\u{1B}[200~" + text + "\u{1B}[201~") }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    Self.setSize(master, columns, rows)
  }

  func signal(_ number: Int32) { Glibc.kill(child, number) }

  func kill() { signal(SIGKILL) }

  /// The terminal goes away, as when its window is closed.
  func hangUp() {
    isClosed = true
    close(master)
    master = -1
  }

  /// Whether the terminal is in the kernel's line mode and echoes, as a shell expects to find it.
  var isCooked: Bool {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else { return false }
    return settings.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
  }

  // MARK: Waiting

  /// Waits until `text` was printed after what the last call waited for, and returns what came up to its end.
  @discardableResult
  func wait(for text: String, timeout: Double = 20) throws -> String {
    let wanted = Array(text.utf8)
    var end: Int?
    try wait(timeout, "“\(text)”") { [self] in
      end = Self.find(wanted, in: output, from: passed)
      return end != nil
    }
    let from = passed
    passed = end ?? output.count
    return String(decoding: output[from..<passed], as: UTF8.self)
  }

  /// Waits until the screen is as wanted.
  func wait(timeout: Double = 20, until isSo: @escaping (Vt) -> Bool) throws {
    try wait(timeout, "the screen") { [self] in isSo(screen) }
  }

  /// Waits until the program has ended.
  func waitExit(timeout: Double = 20) throws -> Ending {
    try wait(timeout, "the end") { [self] in
      var status: Int32 = 0
      if ending == nil, waitpid(child, &status, WNOHANG) == child {
        ending = status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed(status & 0x7F)
      }
      return ending != nil
    }
    // What it said last.
    while !isClosed, readable(within: 0) { take() }
    guard let ending else { throw Failure(description: "not ended") }
    return ending
  }

  private func wait(_ timeout: Double, _ what: String, until isSo: () -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(timeout)
    while !isSo() {
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "waited \(timeout) s for \(what); the screen:\n" + shown)
      }
      // A program that closed its terminal is only waited for.
      if isClosed { usleep(2_000) } else if readable(within: 50) { take() }
    }
  }

  /// The screen as text, for messages.
  var shown: String { screen.everything.map { "|" + $0 + "|" }.joined(separator: "\n") }

  private func readable(within milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, milliseconds) > 0
  }

  private func take() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &chunk, chunk.count)
    // EIO is how a terminal says that nobody has it open any more.
    guard count > 0 else {
      isClosed = true
      return
    }
    output.append(contentsOf: chunk[..<count])
    screen.feed(chunk[..<count])
  }

  /// Where `wanted` ends in `bytes`.
  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= wanted.count else { return nil }
    for place in start...(bytes.count - wanted.count) where bytes[place...].starts(with: wanted) {
      return place + wanted.count
    }
    return nil
  }

  private static func setSize(_ terminal: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// The child leads a new session, so the first terminal it opens, its stdin, becomes its own.
  private static func start(
    _ program: String, _ arguments: [String], environment: [String: String], on terminal: String,
    _ holdingBack: [Int32]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var held = sigset_t()
    sigemptyset(&held)
    for number in holdingBack { sigaddset(&held, number) }
    posix_spawnattr_setsigmask(&attributes, &held)
    posix_spawnattr_setflags(
      &attributes, newSession | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { (word: String) in strdup(word) }
    var values: [UnsafeMutablePointer<CChar>?] = environment.map { (name: String, value: String) in
      strdup(name + "=" + value)
    }
    defer { for word in words + values { free(word) } }
    words.append(nil)
    values.append(nil)
    var child: pid_t = 0
    let code = posix_spawn(&child, program, &actions, &attributes, &words, &values)
    guard code == 0 else { throw Failure(description: "could not start: \(code)") }
    return child
  }
}

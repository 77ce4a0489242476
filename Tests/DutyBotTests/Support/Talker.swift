import Foundation
import Glibc
import Regulation
import Testing

@testable import Workbench

/// A conversation with the program over a pipe, one line at a time: the next line is said when the program
/// waits for it.
final class Talker {
  /// Where the program stands after a line, or that it has ended.
  enum Answer: Equatable {
    case waits
    case ended
    case timedOut
  }

  let process: Process
  private let input: FileHandle
  private let waits: Int32
  private let files: (out: URL, error: URL)
  private var seen = (out: 0, error: 0)

  /// Starts the program; `wait` for it before the first line is said.
  init(
    _ bot: Dutybot, _ arguments: [String] = [], environment more: [String: String] = [:]
  ) throws {
    let base = bot.folder.appendingPathComponent(UUID().uuidString)
    let fifo = base.path + ".waits"
    try #require(mkfifo(fifo, 0o600) == 0)
    // Opened for both, so that neither side waits for the other to come.
    waits = open(fifo, O_RDWR | O_CLOEXEC | O_NONBLOCK)
    try #require(waits >= 0)
    files = (base.appendingPathExtension("out"), base.appendingPathExtension("error"))
    for file in [files.out, files.error] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    let words = bot.launcher + [Dutybot.path] + arguments
    let pipe = Pipe()
    process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = bot.environment(more.merging(["DUTYBOT_WAITS": fifo]) { a, _ in a })
    process.standardInput = pipe
    process.standardOutput = try FileHandle(forWritingTo: files.out)
    process.standardError = try FileHandle(forWritingTo: files.error)
    try process.run()
    try? pipe.fileHandleForReading.close()
    input = pipe.fileHandleForWriting
    // A program that has died must not take the tests along.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    if process.isRunning { kill() }
    try? input.close()
    close(waits)
  }

  /// Waits until the program listens, has ended, or `deadline` has passed.
  func wait(until deadline: ContinuousClock.Instant = .now + .seconds(60)) -> Answer {
    while true {
      var byte: UInt8 = 0
      if read(waits, &byte, 1) == 1 { return .waits }
      if !process.isRunning { return .ended }
      let left = deadline - .now
      guard left > .zero else { return .timedOut }
      // An end is noticed in time although it brings no byte.
      var polled = pollfd(fd: waits, events: Int16(POLLIN), revents: 0)
      poll(&polled, 1, Int32(min(left / .milliseconds(1), 20)))
    }
  }

  /// Says one line without waiting for what comes of it.
  func send(_ line: String) { try? input.write(contentsOf: Data((line + "\n").utf8)) }

  /// Says one line and returns what was answered, on stdout and on stderr.
  @discardableResult
  func say(_ line: String) throws -> (out: String, error: String) {
    send(line)
    let answer = wait()
    if answer == .timedOut { Issue.record("no answer") }
    return try answered()
  }

  /// What was said since the last call.
  func answered() throws -> (out: String, error: String) {
    func more(_ file: URL, _ seen: inout Int) throws -> String {
      let all = try Data(contentsOf: file)
      defer { seen = all.count }
      return String(decoding: all.dropFirst(seen), as: UTF8.self)
    }
    return (try more(files.out, &seen.out), try more(files.error, &seen.error))
  }

  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Ends the input and waits for the program's end; negative for a signal.
  func finish() -> Int32 {
    try? input.close()
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
      ? -process.terminationStatus : process.terminationStatus
  }
}

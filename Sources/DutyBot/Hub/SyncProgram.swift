import Foundation
import Regulation

#if canImport(Glibc)
  import Glibc
#endif

/// The program that speaks to the hub (`dutybot-sync`): it lies beside this one, and is started only when there is something to
/// synchronise.
enum SyncProgram {
  /// Where it lies; nil where it is not there.
  static var path: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    let own = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let beside = (own as NSString).deletingLastPathComponent + "/dutybot-sync"
    return access(beside, X_OK) == 0 ? beside : nil
  }

  /// What is told where it is not there.
  static func missing(_ say: Language) -> String {
    say(
      "没有找到 dutybot-sync：它应当和 dutybot 放在一起。台账没有动。",
      "dutybot-sync was not found: it belongs beside dutybot. The ledger is untouched.")
  }

  /// Becomes it. Returns only where it cannot be started.
  static func become(_ arguments: [String]) {
    guard let path else { return }
    // What was said so far would be gone with this program.
    Output.flush()
    var words = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    execv(path, &words)
    for word in words { free(word) }
  }

  /// `POSIX_SPAWN_SETSID`, which Swift's Glibc does not show.
  private static let setsid: Int16 = 0x80

  /// One that was started, until it is over.
  final class Running {
    private let process: pid_t
    /// The end of a pipe whose other end the process holds as long as it runs.
    private let end: Int32

    fileprivate init(_ process: pid_t, holding end: Int32) { (self.process, self.end) = (process, end) }

    deinit {
      close(end)
      reap()
    }

    /// Returns once it is over, or the time is.
    func wait(atMost limit: Duration) {
      var hold = pollfd(fd: end, events: 0, revents: 0)
      if poll(&hold, 1, Int32(limit / .milliseconds(1))) > 0 { reap() }
    }

    /// Lets go of the process where it is over.
    func reap() { waitpid(process, nil, WNOHANG) }
  }

  /// Under which the process holds its end of the pipe: beyond those that a program opens by itself.
  private static let held: Int32 = 100

  /// Starts it beside the conversation, which hears nothing of it: it has no terminal and no output. Nil where it cannot be.
  static func start(_ arguments: [String]) -> Running? {
    guard let path else { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Copied to another number it stays open there.
    posix_spawn_file_actions_adddup2(&actions, ends[1], held)
    // Away from the terminal: closing the window ends the conversation and not what is on its way.
    posix_spawnattr_setflags(&attributes, setsid)
    var words = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, path, &actions, &attributes, &words, environ) == 0 else {
      close(ends[0])
      return nil
    }
    return Running(child, holding: ends[0])
  }
}

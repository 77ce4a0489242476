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

  /// Starts it beside the conversation, which neither waits for it nor hears of it: it has no terminal and no output.
  static func start(_ arguments: [String]) {
    guard let path else { return }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Away from the terminal: closing the window ends the conversation and not what is on its way.
    posix_spawnattr_setflags(&attributes, setsid)
    var words = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    _ = posix_spawn(&child, path, &actions, &attributes, &words, environ)
  }
}

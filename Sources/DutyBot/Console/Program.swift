import CReadline
import Glibc
import Regulation

/// Runs an editor or a pager on the person's terminal, and takes the terminal back afterwards.
enum Program {
  /// Runs `command` with `/bin/sh -c`, its `$1` being `argument`, and `input` (if any) on its stdin.
  ///
  /// - Returns: its exit status, nil where a signal ended it.
  /// - Throws: `ConsoleError` where it could not be started.
  static func run(_ command: String, argument: String, input: String? = nil) throws(ConsoleError) -> Int32? {
    var ends: [Int32] = [-1, -1]
    if input != nil {
      guard pipe(&ends) == 0 else { throw ConsoleError(doing: .startingProgram, code: errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    _ = console_flush()
    // The program draws with the terminal as the person's shell left it.
    let wasTaken = console_terminal_give_back() == 1
    defer {
      console_signals_forget_keys()
      if wasTaken { console_terminal_take_again() }
    }
    let child = try start(command, argument: argument, stdin: input == nil ? nil : ends[0])
    if let input {
      close(ends[0])
      write(input, to: ends[1])
      close(ends[1])
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { throw ConsoleError(doing: .startingProgram, code: errno) }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  private static func start(_ command: String, argument: String, stdin: Int32?) throws(ConsoleError) -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let stdin { posix_spawn_file_actions_adddup2(&actions, stdin, STDIN_FILENO) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What is ignored here would stay ignored there.
    var ordinary = sigset_t()
    sigemptyset(&ordinary)
    sigaddset(&ordinary, SIGPIPE)
    sigaddset(&ordinary, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &ordinary)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command, "sh", argument].map { (word: String) in
      strdup(word)
    }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, environ)
    if code != 0 { throw ConsoleError(doing: .startingProgram, code: code) }
    return child
  }

  private static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(file, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        // The person closed the pager before the end.
        if count < 0, errno != EINTR { return }
        rest = rest.dropFirst(max(0, count))
      }
    }
  }

  /// Whether a program of that name is on the PATH.
  static func exists(_ name: String, path: String?) -> Bool { place(of: name, path: path) != nil }

  /// Where it is, on the PATH.
  static func place(of name: String, path: String?) -> String? {
    (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map { "\($0)/\(name)" }.first {
      access($0, X_OK) == 0
    }
  }
}

/// Shows what is longer than the window in a program of the person's choice; where they chose none, `Paging` does.
enum Pager {
  /// What `$PAGER` says, where it says anything. Nobody who does not know such programs is left in one.
  static func command(_ environment: (String) -> String?) -> String? {
    environment("PAGER").flatMap { $0.isEmpty ? nil : $0 }
  }

  private static let leaving = "q 返回对话，空格翻页 / q goes back, space turns the page"

  /// Whether the pager showed it; where not, it has to be printed.
  static func show(_ text: String, with command: String) -> Bool {
    // Where the locale that LANG names is not installed, less would show Chinese as bytes.
    // Its prompt, which is a bare colon else, says how to leave.
    let told =
      "LESSCHARSET=\"${LESSCHARSET-utf-8}\"; LESS=\"${LESS--R -F -X} -Ps\(leaving)$\"; export LESSCHARSET LESS; "
      + command
    guard let status = try? Program.run(told, argument: "", input: text) else { return false }
    // What a shell answers for a program that cannot be run.
    return status != 126 && status != 127
  }
}

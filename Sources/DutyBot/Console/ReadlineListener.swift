@preconcurrency import CReadline
import Glibc
import Regulation

/// Lines typed on a terminal, through GNU readline's callback interface.
///
/// This is the only type that touches readline, whose state is global: hence the main actor. Only for
/// stdin and stdout that are both terminals; see `Console.listener`.
@MainActor final class ReadlineListener: Listener {
  private let waiting: Waiting
  private var history: HistoryFile
  /// Accepted and not yet handed out: a keyboard macro of the inputrc may accept several lines at once.
  private var accepted: [Accepted] = []
  private let tellBroken: (UnreadableLine) -> Void
  /// Whether the line before could not be read.
  private var hasRefused = false
  private var isInstalled = false

  /// What readline gives back.
  fileprivate enum Accepted: Equatable {
    case line(String)
    /// It cannot be read as text.
    case unreadable
    case end
  }

  /// The listener that readline's callbacks speak to; there is one readline, so there is one of these.
  private static weak var current: ReadlineListener?

  /// - Parameters:
  ///   - history: the file of canonical names, nil for none.
  ///   - name: the application's name in conditionals of the person's inputrc.
  ///   - tellBroken: is told of a line that cannot be read as text and is not heard.
  /// - Throws: `ConsoleError` where stdin is no terminal or no UTF-8 locale is installed.
  init(
    history: String?, name: String = "DutyBot", tellBroken: @escaping (UnreadableLine) -> Void = { _ in }
  ) throws {
    self.tellBroken = tellBroken
    // Before readline looks at the locale: in a C locale it eats typed Chinese.
    guard console_utf8() == 1 else { throw ConsoleError(doing: .terminal, code: EILSEQ) }
    guard console_terminal_keep(STDIN_FILENO) == 0 else {
      throw ConsoleError(doing: .terminal, code: errno)
    }
    waiting = try Waiting(input: STDIN_FILENO)
    self.history = HistoryFile(path: history)
    Self.current = self
    Self.setUp(name: name)
    // From the start: what is typed ahead of the first prompt may be a secret, and the kernel would show it.
    console_readline_prepare(1)
  }

  func listen(_ prompt: Prompt) throws -> Heard {
    let flushed = console_flush()
    if flushed != 0 { throw ConsoleError(doing: .writing, code: flushed) }
    if let line = takeAccepted() { return line }
    if prompt.secret { return try listenSecretly(prompt) }
    begin(prompt)
    while true {
      switch try waiting.next(within: prompt.idle) {
      case .idle:
        return .idle(hidden())
      case .readable:
        rl_callback_read_char()
        if let heard = takeAccepted() {
          if isInstalled { rl_crlf() }
          return heard
        }
      case .gone:
        finish()
        return .hangup(SIGHUP)
      case .signal(SIGINT):
        return interrupted()
      case .signal(SIGWINCH):
        rl_resize_terminal()
      case .signal(SIGCONT):
        rl_forced_update_display()
      case .signal(let number) where number == SIGTERM || number == SIGHUP:
        finish()
        return .hangup(number)
      case .signal:
        continue
      }
    }
  }

  func dropWaiting() -> Int {
    // Lines that the kernel holds are not counted: nobody has read them.
    tcflush(STDIN_FILENO, TCIFLUSH)
    defer { accepted.removeAll() }
    return accepted.count
  }

  func remember(_ canonical: String) {
    history.add(canonical)
  }

  func close() {
    if isInstalled {
      rl_callback_handler_remove()
      isInstalled = false
    }
    _ = console_flush()
    _ = console_terminal_give_back()
  }

  // MARK: One line

  private func begin(_ prompt: Prompt) {
    Completion.candidates = prompt.completions
    // Anew for each line: readline keeps in memory what was typed over an older entry.
    rl_clear_history()
    for name in history.names { add_history(name) }
    using_history()
    if isInstalled {
      rl_set_prompt(prompt.plain)
      rl_forced_update_display()
    } else {
      isInstalled = true
      rl_callback_handler_install(prompt.plain, lineAccepted)
    }
    if !prompt.typed.isEmpty {
      rl_insert_text(prompt.typed)
      rl_redisplay()
    }
  }

  /// Readline's answer; nil for the end.
  fileprivate static func accept(_ bytes: [UInt8]?) {
    guard let current else { return }
    current.accepted.append(bytes.map { current.accepted(of: $0) } ?? .end)
    // Inside a macro readline goes on by itself and must find its handler.
    if rl_readline_state & UInt(RL_STATE_MACROINPUT) == 0 && rl_pending_input == 0 {
      rl_callback_handler_remove()
      current.isInstalled = false
    }
  }

  private func accepted(of bytes: [UInt8]) -> Accepted {
    var text = String(validating: bytes, as: UTF8.self)
    if text == nil, hasRefused {
      // Bytes of a character that was cut off in the line before wait in readline for the next one.
      text = (1...3).lazy.compactMap { String(validating: bytes.dropFirst($0), as: UTF8.self) }.first
    }
    text = text ?? Gb18030.text(bytes)
    hasRefused = text == nil
    return text.map { .line($0) } ?? .unreadable
  }

  private func takeAccepted() -> Heard? {
    guard !accepted.isEmpty else { return nil }
    switch accepted.removeFirst() {
    case .line(let line): return PastedText.heard(line)
    case .unreadable:
      tellBroken(UnreadableLine(number: nil, dropped: dropWaiting()))
      // Nothing is said to it: the question stands.
      return .dropped
    case .end:
      // What readline takes for the end may be a terminal that went away while it was read.
      var polled = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
      if poll(&polled, 1, 0) > 0, polled.revents & Int16(POLLHUP) != 0 { return .hangup(SIGHUP) }
      rl_crlf()
      return .end
    }
  }

  private func interrupted() -> Heard {
    let hadText = rl_end > 0
    // To the end of the text first, or the reply would be written over its lower rows.
    rl_point = rl_end
    rl_redisplay()
    rl_echo_signal_char(SIGINT)
    rl_free_line_state()
    rl_callback_sigcleanup()
    rl_replace_line("", 0)
    finish()
    return hadText ? .dropped : .interrupt
  }

  /// Takes what was typed off the line, and out of readline's memories.
  private func hidden() -> String {
    let typed = rl_line_buffer.map { String(validatingCString: $0) ?? "" } ?? ""
    rl_free_line_state()
    rl_callback_sigcleanup()
    rl_replace_line("", 1)
    rl_redisplay()
    finish()
    return typed
  }

  /// Leaves the line unaccepted.
  private func finish() {
    rl_crlf()
    fflush(rl_outstream)
    rl_callback_handler_remove()
    isInstalled = false
  }

  // MARK: A secret

  /// Without readline, so that none of its memories (undo, kill ring, history) ever holds the secret.
  private func listenSecretly(_ prompt: Prompt) throws -> Heard {
    console_readline_prepare(1)
    try say(prompt.plain)
    var secret = SecretLine()
    defer { secret.wipe() }
    while true {
      switch try waiting.next() {
      case .readable:
        var byte: UInt8 = 0
        let count = read(STDIN_FILENO, &byte, 1)
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          throw ConsoleError(doing: .reading, code: errno)
        }
        if let heard = count == 0 ? Heard.end : secret.take(byte) {
          try say("\n")
          return heard
        }
      case .idle:
        continue
      case .gone:
        return .hangup(SIGHUP)
      case .signal(SIGINT):
        try say("^C\n")
        return secret.isEmpty ? .interrupt : .dropped
      case .signal(SIGCONT):
        try say(prompt.plain)
      case .signal(let number) where number == SIGTERM || number == SIGHUP:
        try say("\n")
        return .hangup(number)
      case .signal:
        continue
      }
    }
  }

  private func say(_ text: String) throws {
    var code = text.withCString { console_write($0, text.utf8.count) }
    if code == 0 { code = console_flush() }
    if code != 0 { throw ConsoleError(doing: .writing, code: code) }
  }

  // MARK: Setting up

  private static func setUp(name: String) {
    // Never freed: readline keeps the pointers.
    rl_readline_name = UnsafePointer(strdup(name))
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    rl_prep_term_function = console_readline_prepare
    rl_deprep_term_function = console_readline_leave_be
    Completion.setUp()
    rl_initialize()
    console_readline_bind_paste()
  }
}

/// Readline calls this on the thread that called `rl_callback_read_char`, which is the main actor's.
private func lineAccepted(_ line: UnsafeMutablePointer<CChar>?) {
  let bytes = line.map { UnsafeBufferPointer(start: $0, count: strlen($0)).map { UInt8(bitPattern: $0) } }
  free(line)
  MainActor.assumeIsolated { ReadlineListener.accept(bytes) }
}

@preconcurrency import CReadline
import Dialogs
import Glibc
import Regulation

/// Tab: whole lines out of the candidates of the prompt, by their beginning; never the name of a file.
@MainActor enum Completion {
  /// In the order to list them.
  static var candidates: [String] = []
  private static var matches: ArraySlice<String> = []

  /// Candidates that begin with `text`, as written.
  nonisolated static func matching(_ text: String, in candidates: [String]) -> [String] {
    // By bytes, as readline's own comparing does. It would send them as they are: one that would steer the terminal
    // can still be chosen by its number.
    candidates.filter { $0.utf8.starts(with: text.utf8) && VisibleText.line($0) == $0 }
  }

  static func setUp() {
    // No word breaks: the whole line is the word. Never freed, readline keeps the pointers.
    rl_completer_word_break_characters = UnsafePointer(strdup(""))
    rl_basic_word_break_characters = UnsafePointer(strdup(""))
    rl_completer_quote_characters = nil
    rl_sort_completion_matches = 0
    rl_attempted_completion_function = attempt
  }

  fileprivate static func begin(_ text: String) {
    matches = matching(text, in: candidates)[...]
  }

  fileprivate static func next() -> String? { matches.popFirst() }
}

/// Both run on the thread of `rl_callback_read_char`, which is the main actor's.
private func attempt(
  _ text: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  rl_attempted_completion_over = 1
  rl_completion_append_character = 0
  guard start == 0, let text else { return nil }
  return rl_completion_matches(text, generate)
}

private func generate(_ text: UnsafePointer<CChar>?, _ state: Int32) -> UnsafeMutablePointer<CChar>? {
  let typed = text.map { String(cString: $0) } ?? ""
  let candidate = MainActor.assumeIsolated { () -> String? in
    if state == 0 { Completion.begin(typed) }
    return Completion.next()
  }
  return candidate.flatMap { strdup($0) }
}

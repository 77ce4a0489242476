/// Shows what is longer than the window.
enum Pager {
  /// The command to use: `$PAGER`, else `less` where there is one. Nil prints plainly; so does an empty `$PAGER`.
  static func command(_ environment: (String) -> String?) -> String? {
    if let chosen = environment("PAGER") { return chosen.isEmpty ? nil : chosen }
    return Program.exists("less", path: environment("PATH")) ? "less -R -F -X" : nil
  }

  /// Whether the pager showed it; where not, it has to be printed.
  static func show(_ text: String, with command: String) -> Bool {
    // Where the locale that LANG names is not installed, less would show Chinese as bytes.
    let told = "LESSCHARSET=\"${LESSCHARSET-utf-8}\"; export LESSCHARSET; " + command
    guard let status = try? Program.run(told, argument: "", input: text) else { return false }
    // What a shell answers for a program that cannot be run.
    return status != 126 && status != 127
  }
}

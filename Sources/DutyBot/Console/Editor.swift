import Glibc
import Regulation

/// Lets a person write longer text in an editor of their own.
enum Editor {
  /// Opens `text` in `$VISUAL`, `$EDITOR`, `nano` or `vi`.
  ///
  /// The file lies in a new folder of its own inside `folder`, both closed to others, and everything in that
  /// folder, the editor's own copies too, is overwritten and removed whatever happens.
  ///
  /// - Parameter folder: an existing folder, mode 0700.
  /// - Returns: what was saved, without the line break at its end; nil where the editor failed or nothing is
  ///   there.
  /// - Throws: `ConsoleError` where the file could not be made or read or no editor was found.
  static func edit(_ text: String, folder: String) throws -> String? {
    try edit(text, folder: folder, environment: environmentValue)
  }

  static func edit(_ text: String, folder: String, environment: (String) -> String?) throws -> String? {
    guard let editor = command(environment) else { throw ConsoleError(doing: .startingProgram, code: ENOENT) }
    let own = try DraftFolder(in: folder)
    defer { own.destroy() }
    try own.write(text)
    guard try Program.run(keepingNothing(editor, environment) + " \"$1\"", argument: own.file) == 0 else {
      return nil
    }
    let saved = try own.read()
    return saved.allSatisfy(\.isWhitespace) ? nil : saved
  }

  static func command(_ environment: (String) -> String?) -> String? {
    for name in ["VISUAL", "EDITOR"] {
      if let chosen = environment(name), !chosen.isEmpty { return chosen }
    }
    return ["nano", "vi"].first { Program.exists($0, path: environment("PATH")) }
  }

  /// The command with the options by which an editor that is known keeps no copy of its own: no swap and undo files, no
  /// backups, no history of what was typed. What one that is not known keeps beside the text goes with its folder.
  static func keepingNothing(_ command: String, _ environment: (String) -> String?) -> String {
    // What is set for the editor stands before it.
    let word = command.split(separator: " ").first { $0 != "env" && !$0.contains("=") }.map(String.init)
    guard let word else { return command }
    switch name(of: word, path: environment("PATH")) {
    case "vi", "vim", "nvim", "gvim", "view", "ex":
      // Before the person's own settings are read, and again after them: they may turn on what was turned off.
      let nothing = "set noundofile nobackup nowritebackup noswapfile | silent! set viminfo="
      return command + " -n -i NONE --cmd '\(nothing)' -c '\(nothing)'"
    case "nano": return command + " --ignorercfiles"
    // It keeps what is being typed in a folder of its own.
    case "micro": return command + " -backup false -savehistory false -saveundo false -savecursor false"
    case "joe", "jmacs", "jpico", "jstar", "rjoe": return command + " -nobackups -nodeadjoe"
    case "emacs":
      return command
        + " --eval '(setq make-backup-files nil auto-save-default nil auto-save-list-file-prefix nil create-lockfiles nil)'"
    case _: return command
    }
  }

  /// What a program is called where it lies, without what distributions put behind it: vi may be vim.basic or nvi.
  private static func name(of word: String, path: String?) -> String {
    let name = word.split(separator: "/").last.map(String.init) ?? word
    guard let place = word.contains("/") ? word : Program.place(of: word, path: path),
      let real = realpath(place, nil)
    else { return name }
    defer { free(real) }
    let known = String(cString: real).split(separator: "/").last.map(String.init) ?? name
    return known.split(whereSeparator: { $0 == "." || $0 == "-" }).first.map(String.init) ?? known
  }
}

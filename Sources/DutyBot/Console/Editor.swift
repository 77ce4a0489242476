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
    guard try Program.run(editor + " \"$1\"", argument: own.file) == 0 else { return nil }
    let saved = try own.read()
    return saved.allSatisfy(\.isWhitespace) ? nil : saved
  }

  static func command(_ environment: (String) -> String?) -> String? {
    for name in ["VISUAL", "EDITOR"] {
      if let chosen = environment(name), !chosen.isEmpty { return chosen }
    }
    return ["nano", "vi"].first { Program.exists($0, path: environment("PATH")) }
  }
}

/// A folder for one text under work, which leaves nothing behind.
private struct DraftFolder {
  let path: String
  var file: String { path + "/text.txt" }

  init(in folder: String) throws(ConsoleError) {
    var template = Array((folder + "/edit-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw ConsoleError(doing: .makingFile, code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func write(_ text: String) throws(ConsoleError) {
    let made = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard made >= 0 else { throw ConsoleError(doing: .makingFile, code: errno) }
    defer { close(made) }
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(made, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 { throw ConsoleError(doing: .makingFile, code: errno) }
      done += count
    }
  }

  func read() throws(ConsoleError) -> String {
    let opened = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    // The person removed it: nothing is there.
    if opened < 0, errno == ENOENT { return "" }
    guard opened >= 0 else { throw ConsoleError(doing: .readingFile, code: errno) }
    defer { close(opened) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(opened, &chunk, chunk.count)
      if count < 0 { throw ConsoleError(doing: .readingFile, code: errno) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  func destroy() {
    for name in names() { overwriteAndRemove(path + "/" + name) }
    rmdir(path)
  }

  private func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  private func overwriteAndRemove(_ path: String) {
    let opened = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if opened >= 0 {
      let zeros = [UInt8](repeating: 0, count: 65_536)
      var left = Int(lseek(opened, 0, SEEK_END))
      lseek(opened, 0, SEEK_SET)
      while left > 0 {
        let count = Glibc.write(opened, zeros, min(left, zeros.count))
        if count <= 0 { break }
        left -= count
      }
      fsync(opened)
      close(opened)
    }
    unlink(path)
  }
}

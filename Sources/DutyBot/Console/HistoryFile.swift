import Glibc
import Regulation

/// The canonical names of commands used before, oldest first. Never a line as typed: a line may hold what
/// a visitor said.
///
/// A file that cannot be read or written is left alone and nothing is said: the history is a comfort.
struct HistoryFile: Sendable {
  /// Names kept, at most.
  static let limit = 500

  /// Nil keeps the history in memory only.
  let path: String?
  private(set) var names: [String] = []

  init(path: String?) {
    self.path = path
    guard let path, let text = Self.read(path) else { return }
    var tooLong = false
    for line in text.split(separator: "\n") where Self.isName(line) && names.last.map({ $0 == line }) != true
    {
      names.append(String(line))
    }
    if names.count > Self.limit {
      names.removeFirst(names.count - Self.limit)
      tooLong = true
    }
    if tooLong { rewrite() }
  }

  /// `$XDG_STATE_HOME/dutybot/history`, else `~/.local/state/dutybot/history`; nil without a home.
  static func standardPath(environment: (String) -> String?) -> String? {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/dutybot/history" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/state/dutybot/history"
  }

  /// Adds a name, unless it is the one added last.
  mutating func add(_ name: String) {
    guard Self.isName(name), names.last != name else { return }
    names.append(name)
    if names.count > Self.limit { names.removeFirst(names.count - Self.limit) }
    guard let path else { return }
    Self.makeFolders(of: path)
    // Appended, not rewritten: two terminals of one person lose nothing to each other.
    Self.write(name + "\n", to: path, flags: O_WRONLY | O_CREAT | O_APPEND)
  }

  private func rewrite() {
    guard let path else { return }
    let other = path + ".new"
    let text = names.joined(separator: "\n") + "\n"
    if Self.write(text, to: other, flags: O_WRONLY | O_CREAT | O_TRUNC) { rename(other, path) }
  }

  private static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }

  private static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { Glibc.close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    // A megabyte of names was not written here.
    while bytes.count < 1 << 20 {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count <= 0 { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
      bytes.append(contentsOf: chunk[..<count])
    }
    return nil
  }

  @discardableResult
  private static func write(_ text: String, to path: String, flags: Int32) -> Bool {
    let file = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    defer { Glibc.close(file) }
    fchmod(file, 0o600)
    let bytes = Array(text.utf8)
    return Glibc.write(file, bytes, bytes.count) == bytes.count
  }

  /// Makes the folders that are missing, closed to others.
  private static func makeFolders(of path: String) {
    for (offset, byte) in path.utf8.enumerated() where byte == 0x2F && offset > 0 {
      mkdir(String(decoding: Array(path.utf8)[..<offset], as: UTF8.self), 0o700)
    }
  }
}

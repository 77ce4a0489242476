import Glibc

/// A folder for one text under work (草稿), which leaves nothing behind: what the program cannot take away itself, since it
/// was killed, the next start does.
struct DraftFolder {
  private static let prefix = "draft-"

  let path: String
  var file: String { path + "/text.txt" }
  /// Held as long as the process lives, whatever ends it.
  private let lock: Int32

  init(in folder: String) throws(ConsoleError) {
    var template = Array((folder + "/" + Self.prefix + "\(getpid())-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw ConsoleError(doing: .makingFile, code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    lock = Self.lock(path, O_CREAT | O_EXCL)
    guard lock >= 0 else {
      let code = errno
      rmdir(path)
      throw ConsoleError(doing: .makingFile, code: code)
    }
  }

  /// Takes away, overwritten, what killed programs left in `folder`. A draft that somebody still writes at is left alone.
  static func sweep(in folder: String) {
    for name in names(in: folder) where name.hasPrefix(prefix) {
      let path = folder + "/" + name
      let lock = lock(path, 0)
      if lock >= 0 {
        destroy(path)
        close(lock)
      } else if errno == ENOENT, let number = name.dropFirst(prefix.count).split(separator: "-").first,
        let process = pid_t(number), process > 0, kill(process, 0) != 0, errno == ESRCH
      {
        // Killed before it held its lock.
        destroy(path)
      }
    }
  }

  private static func lock(_ path: String, _ flags: Int32) -> Int32 {
    let file = open(path + "/lock", O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0o600)
    guard file >= 0, flock(file, LOCK_EX | LOCK_NB) != 0 else { return file }
    let code = errno
    close(file)
    errno = code
    return -1
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
    guard let text = String(validating: bytes, as: UTF8.self) ?? Gb18030.text(bytes) else {
      throw ConsoleError(doing: .readingFile, code: EILSEQ)
    }
    return text
  }

  func destroy() {
    Self.destroy(path)
    close(lock)
  }

  private static func destroy(_ path: String) {
    for name in names(in: path) { overwriteAndRemove(path + "/" + name) }
    rmdir(path)
  }

  private static func names(in path: String) -> [String] {
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

  private static func overwriteAndRemove(_ path: String) {
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

import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// What a path names, looked at before anything is changed (先看后动): what is no store is left as it is.
public struct StoreFile {
  /// The file itself, without links: lock and log are named after it, by whatever name it is opened.
  let path: String
  /// The file or its folder may only be read, as of a copy on a disk that was closed.
  let isReadOnly: Bool

  /// - Parameter creates: whether a file that is not there is to be made; its folder is then.
  /// - Throws: ``StoreError`` where it is not there, or is nothing that a store may lie in.
  init(at given: String, creates: Bool) throws {
    var status = stat()
    guard stat(given, &status) == 0 else {
      // A link to nothing would have the store made at a place that nobody named.
      guard lstat(given, &status) != 0, creates else { throw StoreError.missing(path: given) }
      try FileMaking.makeFolder(of: given)
      (path, isReadOnly) = (StoreFile.resolvedFolder(of: given), false)
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw StoreError.unreadable(path: given) }
    guard status.st_mode & S_IFMT == S_IFREG, let path = StoreFile.resolved(given) else {
      throw StoreError.notAStore(path: given)
    }
    // By either name it has a log and a lock of its own: what is written by one is lost to the other.
    guard status.st_nlink == 1 else { throw StoreError.linked(path: given) }
    self.path = path
    isReadOnly =
      !StoreFile.mayWrite(path) || !StoreFile.mayWrite((path as NSString).deletingLastPathComponent)
    try look(creates: creates)
  }

  /// Whether a store lies at a path, whosesoever it is, or what belongs to one: nothing else is to be put there.
  public static func isTaken(_ path: String) -> Bool {
    let store = [".lock", "-wal", "-shm", "-journal"].first { path.hasSuffix($0) }.map {
      path.dropLast($0.count)
    }
    return isStore(path) || store.map { isStore(String($0)) } ?? false
  }

  private static func isStore(_ path: String) -> Bool {
    if (FileMaking.size(path + ".lock") ?? 0) > 0 { return true }
    // One that is open here is marked, and its locks would go with closing it once more.
    let file = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var head = [UInt8](repeating: 0, count: 16)
    return Glibc.read(file, &head, head.count) == 16 && head == Array("SQLite format 3\0".utf8)
  }

  /// Whether the lock file says that it has been a store of ours.
  var isMarked: Bool { (FileMaking.size(path + ".lock") ?? 0) > 0 }

  /// Whether there is a log with something in it: the file alone is not the whole store then.
  var hasLog: Bool { (FileMaking.size(path + "-wal") ?? 0) > 0 }

  /// Whether the memory that is shared by those who read the log lies beside it.
  var hasSharedMemory: Bool { (FileMaking.size(path + "-shm") ?? 0) > 0 }

  /// As SQLite opens what may only be read: alone, or with the log that holds the rest.
  var readingPath: String { hasLog ? path : pathAlone }

  /// As SQLite opens the file alone, making, locking and changing nothing.
  var pathAlone: String { StoreFile.alone(path) }

  static func alone(_ path: String) -> String {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
    return encoded.map { "file:" + $0 + "?immutable=1" } ?? path
  }

  /// Where there is a log, the file may be anything yet. Where there is none, it begins as SQLite's files do.
  ///
  /// One that is marked is not opened here: closing it would let go of the locks that this process may have on it.
  private func look(creates: Bool) throws {
    if FileMaking.isCutToNothing(path, mark: path + ".lock") { throw StoreError.damaged(path: path) }
    guard !isMarked else { return }
    let file = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ELOOP ? StoreError.notAStore(path: path) : StoreError.unreadable(path: path)
    }
    defer { close(file) }
    guard !hasLog else { return }
    var head = [UInt8](repeating: 0, count: 16)
    let count = Glibc.read(file, &head, head.count)
    guard count >= 0 else { throw StoreError.unreadable(path: path) }
    // A first start that was cut short leaves an empty file with its lock, and goes on.
    let isFresh = count == 0 && (creates || FileMaking.size(path + ".lock") != nil)
    guard isFresh || head == Array("SQLite format 3\0".utf8) else { throw StoreError.notAStore(path: path) }
  }

  /// By its mode as well: whoever closed a copy to writing meant everybody, root included.
  private static func mayWrite(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IWUSR != 0 && access(path, W_OK) == 0
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func resolvedFolder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    guard let real = resolved(folder.isEmpty ? "." : folder) else { return path }
    return (real as NSString).appendingPathComponent((path as NSString).lastPathComponent)
  }
}

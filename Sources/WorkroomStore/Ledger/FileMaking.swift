import CSQLite
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Makes the store's folder and file so that only their owner can read them, whatever the umask.
enum FileMaking {
  static func makeFolder(of path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty, folder != "/" else { return }
    var made = ""
    for part in (folder as NSString).pathComponents {
      made = (made as NSString).appendingPathComponent(part)
      if mkdir(made, 0o700) == 0 {
        chmod(made, 0o700)
      } else if errno != EEXIST && errno != EISDIR {
        if errno == ENOSPC { throw StoreError.full(path: folder) }
        throw errno == EROFS ? StoreError.readOnly(path: folder) : StoreError.folder(path: folder)
      }
    }
  }

  /// Makes the file where it is not there yet: `O_EXCL`, 0600.
  static func makeFile(at path: String) throws {
    let file = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if file >= 0 {
      fchmod(file, 0o600)
      close(file)
    } else if errno == ENOSPC {
      throw StoreError.full(path: path)
    } else if errno == EROFS {
      throw StoreError.readOnly(path: path)
    } else if errno == EEXIST {
      narrow(path)
    } else {
      throw StoreError.folder(path: (path as NSString).deletingLastPathComponent)
    }
  }

  /// A store that was copied here with wider modes is taken back to its owner alone, with its log, before it is read.
  private static func narrow(_ path: String) {
    for file in [path, path + "-wal", path + "-shm"] {
      var status = stat()
      guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
        status.st_mode & 0o077 != 0
      else { continue }
      chmod(file, 0o600)
    }
  }

  /// Whether the file is empty, or shorter than what SQLite takes for more than that, although the lock file's
  /// mark says that it has been a store: it was cut off, and must not pass for a fresh one.
  static func isCutToNothing(_ path: String, mark: String) -> Bool {
    (size(path) ?? 512) < 512 && isEmptyLog(path + "-wal") && (size(mark) ?? 0) > 0
  }

  /// Room that the write-ahead log has before it is needed, so that a visitor's data can be erased on a full disk.
  /// SQLite writes the log from its beginning and reads no further than it wrote. Where there is no room, there is none.
  static func makeRoom(inLogOf path: String) {
    let file = Glibc.open(path + "-wal", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    _ = store_make_room(file, 1 << 18)
    close(file)
  }

  /// Whether nothing was ever written to the log but room made in it.
  private static func isEmptyLog(_ path: String) -> Bool {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return true }
    defer { close(file) }
    var magic: UInt32 = 0
    return read(file, &magic, 4) < 4 || magic == 0
  }

  /// Marks the lock file of a store that is whole. Where that fails there is no mark, and nothing else is lost.
  static func mark(_ path: String) {
    guard size(path) == 0 else { return }
    let file = Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return }
    _ = Glibc.write(file, "1", 1)
    close(file)
  }

  /// Bytes; nil where there is no such file.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Runs `body` while this process alone holds the lock file. The kernel lets go of it when a process dies.
  static func locked<Value>(
    _ path: String, wait: Int, store: String, _ body: () throws -> Value
  ) throws -> Value {
    let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard file >= 0 else {
      if errno == EROFS { throw StoreError.readOnly(path: store) }
      if errno == ENOSPC { throw StoreError.full(path: store) }
      throw StoreError.folder(path: (path as NSString).deletingLastPathComponent)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw StoreError.notAStore(path: store)
    }
    fchmod(file, 0o600)
    var waited = 0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, waited < wait * 100 else {
        throw StoreError.busy(path: store)
      }
      // flock has no time-out of its own; ten milliseconds between two tries.
      usleep(10_000)
      waited += 1
    }
    return try body()
  }
}

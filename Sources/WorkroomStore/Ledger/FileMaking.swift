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
    let file = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if file >= 0 {
      fchmod(file, 0o600)
      close(file)
    } else if errno == ENOSPC {
      throw StoreError.full(path: path)
    } else if errno == EROFS {
      throw StoreError.readOnly(path: path)
    } else if errno != EEXIST {
      throw StoreError.folder(path: (path as NSString).deletingLastPathComponent)
    }
  }

  /// Runs `body` while this process alone holds the lock file. The kernel lets go of it when a process dies.
  static func locked<Value>(
    _ path: String, wait: Int, store: String, _ body: () throws -> Value
  ) throws -> Value {
    let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      if errno == EROFS { throw StoreError.readOnly(path: store) }
      if errno == ENOSPC { throw StoreError.full(path: store) }
      throw StoreError.folder(path: (path as NSString).deletingLastPathComponent)
    }
    defer { close(file) }
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

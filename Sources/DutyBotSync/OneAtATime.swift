import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// One synchronisation at a time for each machine (同步锁): a kernel lock, gone with the process however it ends.
struct OneAtATime {
  private let file: Int32

  /// Nil where another process is at it, or the folder cannot be used.
  init?(in folder: String) {
    file = open(folder + "/run.lock", O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return nil }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      return nil
    }
  }

  func end() { close(file) }
}

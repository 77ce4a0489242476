import Foundation
import Glibc

/// A file that only its owner may read: what is printed names people and how to reach them.
enum PrivateFile {
  struct Broken: Error {}

  /// Writes the whole file or nothing: beside it first, then in place of what was there. Throws ``Broken``.
  static func write(_ bytes: Data, to path: String) throws(Broken) {
    let draft = path + "." + UUID().uuidString
    let file = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Broken() }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
    let isWritten = (try? handle.write(contentsOf: bytes)) != nil && fsync(file) == 0
    guard close(file) == 0, isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      throw Broken()
    }
  }
}

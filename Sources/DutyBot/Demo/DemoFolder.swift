import Foundation
import Glibc
import Regulation
import WorkroomStore

/// A fresh temporary folder (0700) for one demo: its store, and nothing of the person's.
///
/// It goes when the demo ends. What a killed demo left is cleared away by the next one.
struct DemoFolder {
  static let prefix = "dutybot-demo-"

  let path: String
  /// Held as long as the process lives, whatever ends it.
  private let lock: Int32

  var store: String { path + "/store.sqlite" }

  /// Throws ``StoreError/folder(path:)`` where it cannot be made.
  init(in parent: String = DemoFolder.parent) throws {
    DemoFolder.clearAway(in: parent)
    var template = Array("\(parent)/\(DemoFolder.prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw StoreError.folder(path: parent) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    lock = open(path + "/demo.lock", O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      rmdir(path)
      throw StoreError.folder(path: path)
    }
  }

  /// `TMPDIR` where that names a folder, else /tmp.
  static var parent: String {
    guard let wanted = Environment.variable("TMPDIR"), wanted.hasPrefix("/") else { return "/tmp" }
    return wanted.count > 1 && wanted.hasSuffix("/") ? String(wanted.dropLast()) : wanted
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
    close(lock)
  }

  /// Removes this user's demo folders whose process is gone. A folder that anybody still holds is left alone.
  static func clearAway(in parent: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
      guard name.hasPrefix(prefix) else { continue }
      let rest = name.dropFirst(prefix.count)
      guard let number = rest.split(separator: "-").first.flatMap({ pid_t($0) }), number > 0 else { continue }
      let folder = parent + "/" + name
      var status = stat()
      guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
        kill(number, 0) != 0, errno == ESRCH
      else { continue }
      // A process of another container is not seen by its number, but by its lock.
      let lock = open(folder + "/demo.lock", O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      if lock >= 0 {
        defer { close(lock) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { continue }
        try? FileManager.default.removeItem(atPath: folder)
      } else if errno == ENOENT {
        try? FileManager.default.removeItem(atPath: folder)
      }
    }
  }
}

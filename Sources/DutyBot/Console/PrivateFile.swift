import Foundation
import Glibc
import WorkroomStore

/// A file that only its owner may read (私有文件): what is printed or exported names people and how to reach them.
///
/// The whole of it or nothing: it is written beside its place first, then put in place of what was there.
final class PrivateFile {
  /// What the system refused, by its errno.
  struct Broken: Error { let code: Int32 }

  private let path: String
  private let draft: String
  private let file: Int32
  private var waiting: [UInt8] = []
  private var isInPlace = false

  /// Throws ``Broken``, also where something lies at `path` that is no file, such as a device, and where it would take the
  /// place of a store, of what belongs to one, or of this machine's key.
  init(at path: String) throws(Broken) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { throw Broken(code: EEXIST) }
    if StoreFile.isTaken(path) || PrivateFile.isInState(path) { throw Broken(code: EBUSY) }
    self.path = path
    draft = path + "." + UUID().uuidString
    file = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Broken(code: errno) }
  }

  private static func isInState(_ path: String) -> Bool {
    func whole(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
    return whole(path).hasPrefix(whole(Environment.stateFolder) + "/")
  }

  /// What was not put in place is taken away again.
  deinit {
    close(file)
    if !isInPlace { unlink(draft) }
  }

  func add(_ text: String) throws(Broken) {
    waiting += Array(text.utf8)
    if waiting.count >= 1 << 16 { try writeOut() }
  }

  func add(_ bytes: [UInt8]) throws(Broken) {
    waiting += bytes
    if waiting.count >= 1 << 16 { try writeOut() }
  }

  /// Puts it in its place, once all of it is on the disk.
  func finish() throws(Broken) {
    try writeOut()
    guard fsync(file) == 0, rename(draft, path) == 0 else { throw Broken(code: errno) }
    isInPlace = true
    let parent = (path as NSString).deletingLastPathComponent
    let folder = open(parent.isEmpty ? "." : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private func writeOut() throws(Broken) {
    var rest = waiting[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw Broken(code: errno) }
      rest = rest.dropFirst(max(0, count))
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// A whole text at once.
  static func write(_ text: String, to path: String) throws(Broken) {
    let file = try PrivateFile(at: path)
    try file.add(text)
    try file.finish()
  }
}

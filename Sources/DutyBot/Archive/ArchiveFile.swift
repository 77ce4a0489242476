import Glibc
import WorkroomStore

/// One file of an archive package while it is written (归档文件): its size and its SHA-256 are known at its end.
final class ArchiveFile {
  private let file: Int32
  private let name: String
  private var digest = FileDigest()
  private var size = 0
  private var waiting: [UInt8] = []

  /// Throws ``ArchiveFolder/Problem``, where it cannot be made.
  init(_ name: String, in folder: String) throws(ArchiveFolder.Problem) {
    self.name = name
    file = open(folder + "/" + name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .broken(errno) }
  }

  deinit { close(file) }

  func add(_ text: String) throws(ArchiveFolder.Problem) {
    waiting += Array(text.utf8)
    if waiting.count >= 1 << 16 { try writeOut() }
  }

  func finish() throws(ArchiveFolder.Problem) -> ArchiveManifest.File {
    try writeOut()
    guard fsync(file) == 0 else { throw .broken(errno) }
    return ArchiveManifest.File(name: name, size: size, sha256: digest.text)
  }

  private func writeOut() throws(ArchiveFolder.Problem) {
    digest.add(waiting)
    size += waiting.count
    var rest = waiting[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw .broken(errno) }
      rest = rest.dropFirst(max(0, count))
    }
    waiting.removeAll(keepingCapacity: true)
  }
}

import Crypto
import Foundation
import Regulation

#if canImport(Glibc)
  import Glibc
#endif

/// The files that are attached to records (附件的文件): beside the store in a folder of its own (0700), each readable for its owner
/// alone (0600) and called by the SHA-256 of what is in it, so that the same file lies there once.
public struct AttachedFiles: Sendable {
  /// Why a file is not taken.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no such file, or it cannot be read.
    case notThere
    /// It is a folder, a device, a store or what belongs to one.
    case notAFile
    case empty
    case tooLarge
    /// The disk is full, or the folder cannot be written.
    case notKept
  }

  /// How a file stands that the ledger knows.
  public enum Standing: Hashable, Sendable { case whole, missing, changed }

  private let folder: String

  /// Nil for a store that ends with the process, which has no files beside it.
  init?(of store: Store) {
    self.init(of: store, in: ".files")
  }

  /// - Parameter ending: what the folder is called behind the store's own name.
  fileprivate init?(of store: Store, in ending: String) {
    guard store.path != ":memory:" else { return nil }
    folder = store.path + ending
  }

  /// Keeps bytes, whole or not at all, and says what they are.
  public func keep(_ bytes: [UInt8]) throws(Fault) -> AttachedFile {
    let file = AttachedFile(of: bytes)
    guard file.isSound else { throw bytes.isEmpty ? .empty : .tooLarge }
    try put(bytes, as: file)
    return file
  }

  /// Takes away what nobody has any more; whatever is not called by a hash is left alone.
  public func sweep(keeping files: some Sequence<AttachedFile>) {
    let kept = Set(files.map(\.sha256))
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where !kept.contains(name) {
      remove(AttachedFile(sha256: name, bytes: 1, kind: .other))
    }
  }

  /// Copies a file in, whole or not at all, and says what it is.
  public func take(_ path: String) throws(Fault) -> AttachedFile {
    let bytes = try AttachedFiles.read(path, most: AttachedFile.largest)
    let file = AttachedFile(of: bytes)
    try put(bytes, as: file)
    return file
  }

  /// What a file would be known as. Nothing is copied.
  public func look(at path: String) throws(Fault) -> AttachedFile {
    let bytes = try AttachedFiles.read(path, most: AttachedFile.largest)
    return AttachedFile(of: bytes)
  }

  /// What is in a file, where it is there as it was attached.
  public func bytes(of file: AttachedFile) -> [UInt8]? {
    guard file.isSound,
      let bytes = try? AttachedFiles.read(path(of: file.sha256), most: AttachedFile.largest),
      AttachedFiles.hash(bytes) == file.sha256
    else { return nil }
    return bytes
  }

  public func standing(of file: AttachedFile) -> Standing {
    guard file.isSound else { return .missing }
    do {
      let bytes = try AttachedFiles.read(path(of: file.sha256), most: AttachedFile.largest)
      return AttachedFiles.hash(bytes) == file.sha256 ? .whole : .changed
    } catch {
      return error == .notThere ? .missing : .changed
    }
  }

  /// Whether anything lies under that hash.
  func isThere(_ file: AttachedFile) -> Bool {
    var status = stat()
    return file.isSound && lstat(path(of: file.sha256), &status) == 0
  }

  /// Takes a file away, its bytes overwritten first as far as the disk does it in place.
  func remove(_ file: AttachedFile) {
    guard file.isSound else { return }
    let path = path(of: file.sha256)
    let open = Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if open >= 0 {
      var status = stat()
      if fstat(open, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
        let zeros = [UInt8](repeating: 0, count: 1 << 16)
        var rest = Int(min(status.st_size, Int(AttachedFile.largest)))
        while rest > 0 {
          let count = zeros.withUnsafeBytes { Glibc.write(open, $0.baseAddress, min(rest, zeros.count)) }
          guard count > 0 else { break }
          rest -= count
        }
        fsync(open)
      }
      close(open)
    }
    unlink(path)
  }

  private func path(of hash: String) -> String { folder + "/" + hash }

  static func hash(_ bytes: [UInt8]) -> String { Hashing.hexadecimal(SHA256.hash(data: bytes)) }

  private func put(_ bytes: [UInt8], as file: AttachedFile) throws(Fault) {
    if standing(of: file) == .whole { return }
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .notKept }
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw .notKept }
    chmod(folder, 0o700)
    let draft = folder + "/." + UUID().uuidString
    let open = Glibc.open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard open >= 0 else { throw .notKept }
    var isWhole = fchmod(open, 0o600) == 0
    var rest = bytes[...]
    while isWhole, !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(open, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { isWhole = false }
      rest = rest.dropFirst(max(0, count))
    }
    isWhole = isWhole && fsync(open) == 0
    close(open)
    guard isWhole, rename(draft, path(of: file.sha256)) == 0 else {
      unlink(draft)
      throw .notKept
    }
    let parent = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if parent >= 0 {
      fsync(parent)
      close(parent)
    }
  }

  /// What is in a file, of at most so many bytes.
  public static func read(_ path: String, most: Int) throws(Fault) -> [UInt8] {
    // A ledger, or what belongs to one.
    if StoreFile.isTaken(path) { throw .notAFile }
    // Nothing is waited for: a pipe that nobody writes to is no file.
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw errno == ENOENT ? .notThere : errno == EISDIR ? .notAFile : .notThere }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size > 0 else { throw .empty }
    guard status.st_size <= most else { throw .tooLarge }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      filled += count
    }
    // It became shorter while it was read.
    guard filled == bytes.count else { throw .notThere }
    return bytes
  }
}

extension AttachedFile {
  /// As it would be known.
  public init(of bytes: [UInt8]) {
    self.init(sha256: AttachedFiles.hash(bytes), bytes: bytes.count, kind: FileKind(of: bytes))
  }
}

extension Store {
  /// Where the files are that are attached to its records; nil for a store that ends with the process.
  public var files: AttachedFiles? { AttachedFiles(of: self) }
  /// Where the photos of its members are (照片), each without whatever a camera wrote into it.
  public var photos: AttachedFiles? { AttachedFiles(of: self, in: ".photos") }
}

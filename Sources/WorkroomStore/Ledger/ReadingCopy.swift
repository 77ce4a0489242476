import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#endif

/// A copy of a closed store that cannot be read where it lies (阅读副本): its log has to be gone through first, or an earlier
/// program wrote it, and neither may be written there.
///
/// It lies in a folder of its own (0700) in the state folder, or where temporary files do, and only until it is open: then
/// its names are taken away, so that the words of visitors go with the process, whatever ends it. What a kill before that
/// left behind is taken away at the next opening.
struct ReadingCopy {
  private static let prefix = "reading-"
  /// Of the file in its folder.
  let path: String
  private let folder: String

  /// Copies the file and its log. Throws ``StoreError``: ``StoreError/full(path:)`` with the folder that has no room.
  init(of file: StoreFile, by machine: Machine) throws {
    let around = ReadingCopy.place(of: machine)
    var template = Array("\(around)/\(ReadingCopy.prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw errno == ENOSPC ? StoreError.full(path: around) : StoreError.folder(path: around)
    }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = folder + "/store.sqlite"
    do {
      for end in file.hasLog ? ["", "-wal"] : [""] { try copy(file.path + end, to: path + end) }
    } catch {
      remove()
      throw error
    }
  }

  /// Takes its names away; what is open stays readable.
  func remove() { ReadingCopy.remove(folder) }

  private func copy(_ from: String, to: String) throws {
    let source = Glibc.open(from, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard source >= 0 else { throw StoreError.unreadable(path: from) }
    defer { close(source) }
    let made = Glibc.open(to, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard made >= 0 else { throw StoreError.folder(path: folder) }
    defer { close(made) }
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(source, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw StoreError.unreadable(path: from) }
      guard count > 0 else { return }
      var done = 0
      while done < count {
        let written = piece.withUnsafeBytes {
          Glibc.write(made, $0.baseAddress.map { $0 + done }, count - done)
        }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw StoreError.full(path: folder) }
        done += written
      }
    }
  }

  /// The state folder where there is one that can be written.
  private static func place(of machine: Machine) -> String {
    if let stores = machine.stores, (try? FileMaking.makeFolder(of: stores)) != nil {
      let state = (stores as NSString).deletingLastPathComponent
      if access(state, W_OK | X_OK) == 0 { return state }
    }
    return FileManager.default.temporaryDirectory.path
  }

  /// Takes away what killed programs left.
  static func sweep(by machine: Machine) {
    let around = place(of: machine)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: around)) ?? []
    where name.hasPrefix(prefix) {
      guard let number = name.dropFirst(prefix.count).split(separator: "-").first,
        let process = pid_t(number),
        process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      remove(around + "/" + name)
    }
  }

  private static func remove(_ folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      unlink(folder + "/" + name)
    }
    rmdir(folder)
  }
}

import CReadline
import Foundation
import Glibc

/// Writes a site into a folder (写网页): the whole of it or nothing, and never over anything that is not a site of ours.
enum SiteFolder {
  enum Problem: Error, Equatable {
    /// A link, a file or something else that is no folder.
    case notAFolder
    /// Something lies in it that no site has; the first by name.
    case notOurs(String)
    /// What the system refused, by its errno.
    case broken(Int32)
  }

  /// - Parameter path: the folder; what holds it must be there. It is made, or put in the place of an older site at once.
  static func write(_ files: [SiteFile], to path: String) throws(Problem) {
    let path = plain(path)
    let stands = try isSite(path)
    let draft = path + "." + UUID().uuidString
    guard mkdir(draft, 0o755) == 0 else { throw .broken(errno) }
    do throws(Problem) {
      try fill(draft, files)
      if stands { try exchange(draft, path) } else if rename(draft, path) != 0 { throw Problem.broken(errno) }
    } catch {
      remove(draft)
      throw error
    }
    // Where the two were exchanged it holds what stood there before.
    if stands { remove(draft) }
  }

  private static func plain(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  // MARK: What is there

  /// Whether a site of ours, or an empty folder, is there; false where nothing is. Links are not followed.
  private static func isSite(_ path: String) throws(Problem) -> Bool {
    guard let kind = kind(path) else { return false }
    guard kind == S_IFDIR else { throw .notAFolder }
    let names = try names(path)
    guard !names.isEmpty else { return true }
    for name in names {
      let file = path + "/" + name
      guard known.contains(name), self.kind(file) == S_IFREG else { throw .notOurs(name) }
    }
    guard let mark = read(path + "/" + RoomSite.mark), SiteMark.isOurs(mark) else { throw .notOurs(names[0]) }
    return true
  }

  /// Every file that a site may have.
  private static let known: Set<String> = ["index.html", "index.en.html", "sheet.html", RoomSite.mark]

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func names(_ path: String) throws(Problem) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .broken(EACCES)
    }
    return names.sorted()
  }

  /// A small file; nil where it cannot be read, or is no small file.
  private static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = Glibc.read(file, &bytes, bytes.count)
    return count >= 0 && count < bytes.count ? Array(bytes.prefix(count)) : nil
  }

  // MARK: Writing

  private static func fill(_ folder: String, _ files: [SiteFile]) throws(Problem) {
    for file in files { try write(file.bytes, to: folder + "/" + file.name) }
    sync(folder)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw .broken(errno) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw .broken(errno) }
      rest = rest.dropFirst(max(0, count))
    }
    guard fsync(file) == 0 else { throw .broken(errno) }
  }

  private static func sync(_ folder: String) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// Puts the new one in the place of the old at once; where the file system cannot, the old one is put back when that fails.
  private static func exchange(_ draft: String, _ path: String) throws(Problem) {
    if console_exchange(draft, path) == 0 { return }
    guard [EINVAL, ENOSYS].contains(errno) else { throw .broken(errno) }
    let aside = draft + ".old"
    guard rename(path, aside) == 0 else { throw .broken(errno) }
    guard rename(draft, path) == 0 else {
      let code = errno
      rename(aside, path)
      throw .broken(code)
    }
    rename(aside, draft)
  }

  /// Takes away a folder of ours: its files by name, and nothing else.
  private static func remove(_ folder: String) {
    for name in known { unlink(folder + "/" + name) }
    rmdir(folder)
  }
}

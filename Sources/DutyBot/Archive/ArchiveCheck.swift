import Foundation
import Glibc
import WorkroomStore

/// Holds an archive package against its manifest (核对归档包), P7.4: one byte that is another, a file that is missing, one that was added.
/// What it reads may have been made by anybody: no link is followed, nothing outside the folder is looked at, nothing of any size
/// is held at once.
struct ArchiveCheck {
  enum Flaw: Hashable {
    /// No folder, or none of ours.
    case noPackage
    /// The manifest is not what its own file says, or not what was written down of it.
    case manifest
    case missing(String)
    case added(String)
    /// Another size, or other bytes.
    case changed(String)
    /// A link, a device, or something else that is no file.
    case notAFile(String)
  }

  let manifest: ArchiveManifest?
  /// The SHA-256 of the manifest as it lies there.
  let digest: String
  let flaws: [Flaw]

  /// - Parameter said: the SHA-256 of the manifest that was written down elsewhere; nil: there is none.
  init(of path: String, said: String? = nil) {
    guard let (bytes, digest) = ArchiveCheck.manifest(path),
      let found = try? JSONDecoder().decode(ArchiveManifest.self, from: Data(bytes)),
      found.format == ArchiveManifest.known, found.files.count <= ArchiveManifest.mostFiles
    else {
      (manifest, digest, flaws) = (nil, "", [.noPackage])
      return
    }
    var flaws: [Flaw] = []
    let seal = ArchiveCheck.small(path + "/" + ArchiveManifest.seal, atMost: 200)
    if seal.map({ String(decoding: $0, as: UTF8.self) }) != digest + "\n" { flaws.append(.manifest) }
    if let said, said.lowercased() != digest { flaws.append(.manifest) }
    var names: Set<String> = [ArchiveManifest.file, ArchiveManifest.seal]
    for file in found.files {
      // A name that leads out of the folder, or stands twice, is none of a package's.
      guard ArchiveManifest.isPlain(file.name), names.insert(file.name).inserted else {
        flaws.append(.manifest)
        continue
      }
      if let flaw = ArchiveCheck.flaw(of: file, in: path) { flaws.append(flaw) }
    }
    flaws += ArchiveCheck.added(in: path, beside: names)
    (manifest, self.digest, self.flaws) = (
      found, digest, Array(Set(flaws.prefix(ArchiveManifest.mostFiles))).sorted(by: <)
    )
  }

  var isWhole: Bool { flaws.isEmpty }

  /// The manifest's bytes and their SHA-256; nil where there is none of a size that one may have.
  private static func manifest(_ path: String) -> ([UInt8], String)? {
    guard kind(path) == S_IFDIR,
      let bytes = small(path + "/" + ArchiveManifest.file, atMost: ArchiveManifest.longest)
    else { return nil }
    var digest = FileDigest()
    digest.add(bytes)
    return (bytes, digest.text)
  }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Opens a file, never a link or a device; nil where it is none.
  private static func opened(_ path: String) -> Int32? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    return file
  }

  private static func small(_ path: String, atMost most: Int) -> [UInt8]? {
    guard let file = opened(path) else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= most {
      let count = read(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += part.prefix(count)
    }
    return nil
  }

  private static func flaw(of file: ArchiveManifest.File, in folder: String) -> Flaw? {
    let path = folder + "/" + file.name
    if file.name.contains("/"), kind((path as NSString).deletingLastPathComponent) != S_IFDIR {
      return .missing(file.name)
    }
    guard let found = kind(path) else { return .missing(file.name) }
    guard found == S_IFREG, let opened = opened(path) else { return .notAFile(file.name) }
    defer { close(opened) }
    var digest = FileDigest()
    var size = 0
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while size <= file.size {
      let count = read(opened, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .changed(file.name) }
      if count == 0 { break }
      digest.add(part.prefix(count))
      size += count
    }
    return size == file.size && digest.text == file.sha256 ? nil : .changed(file.name)
  }

  /// What lies there and stands on no manifest; folders are looked into once, links never.
  private static func added(in folder: String, beside known: Set<String>) -> [Flaw] {
    var flaws: [Flaw] = []
    let folders = Set(
      known.compactMap { name in
        name.split(separator: "/").count > 1 ? String(name.prefix { $0 != "/" }) : nil
      })
    func look(_ place: String, isInside: Bool) {
      for name in entries(folder + "/" + place) {
        guard flaws.count < ArchiveManifest.mostFiles else { return }
        let whole = isInside ? place + "/" + name : name
        if !isInside, folders.contains(name), kind(folder + "/" + name) == S_IFDIR {
          look(name, isInside: true)
        } else if !known.contains(whole) {
          flaws.append(.added(whole))
        }
      }
    }
    look("", isInside: false)
    return flaws
  }

  /// The names in a folder, as far as they are so many that a package may have them.
  private static func entries(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while names.count <= 2 * ArchiveManifest.mostFiles, let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

extension ArchiveCheck.Flaw: Comparable {
  /// What it is about, as scripts have it, with the name of the file where it is one's.
  var code: (kind: String, file: String?) {
    switch self {
    case .noPackage: ("noPackage", nil)
    case .manifest: ("manifest", nil)
    case .missing(let name): ("missing", name)
    case .added(let name): ("added", name)
    case .changed(let name): ("changed", name)
    case .notAFile(let name): ("notAFile", name)
    }
  }

  static func < (a: Self, b: Self) -> Bool {
    (a.code.file ?? "", a.code.kind) < (b.code.file ?? "", b.code.kind)
  }
}

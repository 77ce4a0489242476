import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#endif

/// This machine's id, kept beside the history: it tells a store copied to another machine from the one at home.
public enum Machine {
  /// Reads the id under `folder` (`$XDG_STATE_HOME/dutybot`), making it at the first call.
  ///
  /// Throws ``StoreError/folder(path:)`` where it can neither be read nor made.
  public static func id(under folder: String, named name: String = "machine") throws -> String {
    let path = folder + "/" + name
    if let known = try? String(contentsOfFile: path, encoding: .utf8), known.count >= 32 { return known }
    try FileMaking.makeFolder(of: path)
    let fresh = Hashing.hexadecimal(Hashing.salt())
    // Written aside and linked into place, so that two first starts at once agree on one id.
    let draft = path + "." + fresh.prefix(16)
    let file = Glibc.open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw errno == ENOSPC ? StoreError.full(path: folder) : StoreError.folder(path: folder)
    }
    let bytes = Array(fresh.utf8)
    let wrote = Glibc.write(file, bytes, bytes.count)
    close(file)
    defer { unlink(draft) }
    guard wrote == bytes.count else { throw StoreError.full(path: folder) }
    if link(draft, path) != 0, errno != EEXIST { throw StoreError.folder(path: folder) }
    guard let known = try? String(contentsOfFile: path, encoding: .utf8), known.count >= 32 else {
      throw StoreError.folder(path: folder)
    }
    return known
  }
}

extension Store {
  /// The origin of what is written here: it belongs to this file on this machine.
  func origin(_ db: Database, fresh: () -> String) throws -> OriginID {
    if let known = try knownOrigin(db) { return known }
    let origin = OriginID(fresh())
    try db.execute(
      sql: "INSERT INTO origins (origin, place) VALUES (?, ?)", arguments: [origin.rawValue, place])
    return origin
  }

  /// The origin this store already has on this machine.
  func knownOrigin(_ db: Database) throws -> OriginID? {
    let statement = try db.cachedStatement(sql: "SELECT origin FROM origins WHERE place = ?")
    return try String.fetchOne(statement, arguments: [place]).map { OriginID($0) }
  }

  private var place: String { machine + "/" + inode() }

  /// Tells a copied file from the file itself, also on the same machine.
  private func inode() -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "-" }
    return String(status.st_ino)
  }
}

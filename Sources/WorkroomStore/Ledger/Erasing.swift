import Foundation
import GRDB
import Regulation

#if canImport(Glibc)
  import Glibc
#endif

/// What an erasure took away (删除的内容): for those who hold copies of it to forget, never to be written anywhere.
public struct Erased: Sendable {
  /// The matters, and those of their entries, whose texts went.
  public private(set) var matters: Set<MatterID> = []
  public private(set) var entries: Set<EntryID> = []
  /// The ways to reach a visitor, and what they said: nobody else's words are the same.
  public private(set) var telling: Set<String> = []
  /// All texts, names and answers among them.
  private(set) var texts: Set<String> = []

  /// How many texts went.
  private(set) var count = 0

  var isEmpty: Bool { matters.isEmpty }

  mutating func take(_ entry: EntryID, _ sealed: SealedText) {
    entries.insert(entry)
    texts.insert(sealed.text)
    count += 1
    let field = PersonalField(rawValue: sealed.field)
    // A whole name is nobody else's, as 王大爷 is; a number is known by itself, whatever stands beside it.
    if field == .visitor, Called(sealed.text).isWholeName { telling.insert(sealed.text) }
    guard field == .contact || field == .words, sealed.text.count >= 4 else { return }
    telling.insert(sealed.text)
    if field == .contact {
      telling.formUnion(Called("", reached: sealed.text).needles.filter { $0.count >= 7 })
    }
  }

  mutating func take(_ matter: MatterID) { matters.insert(matter) }

  mutating func merge(_ other: Erased) {
    matters.formUnion(other.matters)
    entries.formUnion(other.entries)
    telling.formUnion(other.telling)
    texts.formUnion(other.texts)
    count += other.count
  }

  /// Whether any of it stands in what is said to somebody, however it is written there.
  public func isTold(in row: String) -> Bool {
    let bare = BareText.of(row)
    return texts.contains { text in
      guard text.count >= 2 else { return false }
      let wanted = BareText.of(text)
      return row.contains(text) || wanted.count >= 2 && bare.contains(wanted)
    }
  }

  /// Whether somebody has typed any of what tells of the visitor, however they wrote it.
  public func isTyped(in text: String) -> Bool {
    let bare = BareText.of(text)
    return telling.contains { told in
      let wanted = BareText.of(told)
      return text.contains(told)
        || wanted.count >= (told.utf8.count > told.count ? 3 : 4) && bare.contains(wanted)
    }
  }

  /// What to look for in the bytes of a file: short pieces of each stretch that JSON would not write otherwise, the
  /// first of them its beginning, which is what an excerpt shows. Of an older copy any part may be left.
  var traces: [[UInt8]] {
    texts.flatMap { text in
      text.unicodeScalars.split { $0.value < 0x20 || $0 == "\"" || $0 == "\\" }.flatMap { stretch in
        // Some pieces of a long one are enough: each is looked for through the whole file.
        stride(from: 0, to: stretch.count, by: max(8, stretch.count / 16)).map { place in
          Array(String(String.UnicodeScalarView(stretch.dropFirst(place).prefix(8))).utf8)
        }
      }.filter { $0.count >= 6 }
    }
  }
}

/// Why traces of what was erased may still lie in the files (旧痕迹); the next opening sees to them.
public enum Unscrubbed: Hashable, Sendable {
  /// Another program is reading.
  case held
  /// The disk is full: so many bytes have to be freed on the one that the store lies on.
  case full(path: String, bytes: Int)
}

/// What a conversation holds of others' words, it can forget (会话里的个人信息).
public protocol Forgetful {
  /// Drops what was erased, wherever it stands: offered, half written or said before.
  ///
  /// - Parameter isSpeaking: the conversation in whose turn it was erased; what is said in it now stays.
  mutating func forget(_ erased: Erased, isSpeaking: Bool)
}

/// A fixture's snapshot says nothing of its own.
extension String: Forgetful {
  public mutating func forget(_: Erased, isSpeaking _: Bool) { self = "" }
}

extension Conversations {
  /// Lets every saved conversation (but the owner's, in whose turn it was) forget what was erased.
  ///
  /// One that this program cannot read and that holds any of it is dropped.
  func forget<Snapshot: Codable & Forgetful>(_ erased: Erased, as _: Snapshot.Type, but owner: Owner?) throws
  {
    let traces = erased.traces
    let rows = try Row.fetchAll(
      db, sql: "SELECT owner, snapshot FROM conversations WHERE owner IS NOT ?", arguments: [owner?.key])
    for row in rows {
      let columns = Columns(row, of: "conversations")
      let (key, saved) = try (columns.text(0), columns.text(1))
      guard !saved.isEmpty else { continue }
      guard var snapshot = try? JSONText.decode(Snapshot.self, from: saved) else {
        guard traces.contains(where: { Bytes.holds($0, in: Array(saved.utf8)) }) else { continue }
        try db.execute(sql: "UPDATE conversations SET snapshot = '' WHERE owner = ?", arguments: [key])
        continue
      }
      snapshot.forget(erased, isSpeaking: false)
      try db.execute(
        sql: "UPDATE conversations SET snapshot = ? WHERE owner = ?",
        arguments: [JSONText.encode(snapshot), key])
    }
  }
}

extension Store {
  /// Notes, in the erasing transaction itself, that older copies of what was erased may still lie in the files.
  func noteUnscrubbed(_ db: Database) throws { try db.execute(sql: "PRAGMA user_version = 1") }

  /// Whether the last erasure has not been finished in the files: another process was reading, or this one was killed.
  func isUnscrubbed() throws -> Bool {
    try read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 } == 1
  }

  /// Makes sure that no byte of what was erased is left in database, write-ahead log or free pages.
  ///
  /// Moves the log into the database and empties it; where a trace is found in the file all the same (an older copy
  /// in the slack of a page), or where what to look for is not known any more, the file is made again from what is
  /// there.
  ///
  /// - Parameter erased: what went; nil for an erasure of an earlier run of the program.
  /// - Throws: ``StoreError``; it is then tried again at the next opening.
  func scrub(_ erased: Erased?) throws {
    guard path != ":memory:" else { return }
    try named {
      try queue.writeWithoutTransaction { db in
        try removeErasedFiles(db)
        try empty(db)
        if try erased.map({ try Self.holds($0.traces, inFileAt: path) }) ?? true {
          try db.execute(sql: "VACUUM")
          try empty(db)
        }
        try db.execute(sql: "PRAGMA user_version = 0")
        try empty(db)
      }
    }
    FileMaking.makeRoom(inLogOf: path)
  }

  /// Scrubs, or says what stands in the way.
  func tryToScrub(_ erased: Erased) -> Unscrubbed? {
    do {
      try scrub(erased)
      return nil
    } catch StoreError.full {
      // Where the file has to be made again it lies there twice for a while: once in the log.
      return .full(path: path, bytes: 2 * (FileMaking.size(path) ?? 0) + Store.room)
    } catch {
      return .held
    }
  }

  /// What a turn and its shared memory take at most, by the side of the conversations that it lets forget.
  private static let room = 1 << 20

  /// Writes, where the disk is full once more: into the room that the write-ahead log has already, which what it
  /// holds is moved out of first. `body` is run again then, and must begin anew.
  ///
  /// Throws ``StoreError/fullErasing(path:bytes:)`` where that is not enough to erase what was asked for.
  func onFullDisk<Value>(isErasing: () -> Bool, _ body: (Database) throws -> Value) throws -> Value {
    do {
      return try write(body)
    } catch StoreError.full {
      do {
        _ = try named {
          try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(RESTART)") }
        }
        return try write(body)
      } catch StoreError.full where isErasing() {
        throw StoreError.fullErasing(path: path, bytes: try bytesToErase())
      }
    }
  }

  /// Every conversation may have to be written anew, beside the turn itself.
  private func bytesToErase() throws -> Int {
    let saved = try read {
      try Int.fetchOne($0, sql: "SELECT sum(length(CAST(snapshot AS BLOB))) FROM conversations")
    }
    return 2 * (saved ?? 0) + Store.room
  }

  /// Checkpoints the write-ahead log and cuts it to nothing. Throws where another process reads from it too long.
  private func empty(_ db: Database) throws {
    let isBusy = try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 0
    guard isBusy == 0 else { throw StoreError.busy(path: path) }
  }

  /// Whether any of the byte strings stands in the file, which is read piece by piece.
  static func holds(_ traces: [[UInt8]], inFileAt path: String) throws -> Bool {
    guard let longest = traces.map(\.count).max() else { return false }
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return true }
    defer { close(file) }
    let piece = 1 << 22
    var buffer = [UInt8](repeating: 0, count: piece + longest)
    var kept = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress.map { $0 + kept }, piece) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count < 0 }
      let filled = kept + count
      let isThere = buffer.withUnsafeBytes { bytes in
        traces.contains { Bytes.holds($0, in: UnsafeRawBufferPointer(rebasing: bytes[..<filled])) }
      }
      if isThere { return true }
      // A trace may lie across two pieces.
      kept = min(filled, longest - 1)
      buffer.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        memmove(start, start + (filled - kept), kept)
      }
    }
  }
}

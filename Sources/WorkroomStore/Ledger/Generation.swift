import Foundation
import GRDB
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Tells a store that was set back from the store itself (世代): a backup that was put in its place, a copy that was written
/// on meanwhile, a log that was lost.
///
/// Every chain belongs to one generation of a store. How many entries the store had in it when it was last written, and how
/// often anything sealed was (see ``Seals``), is noted outside of it, by this machine. A store that finds itself behind that
/// note goes on in a fresh generation, so in new chains: nobody finds two entries under one number.
final class Generation: Sendable {
  /// How far a store has got.
  struct Far: Equatable {
    var entries: Int64
    /// Of its seals; nil where another machine sealed it, or they are not as they were sealed.
    var version: Int64?

    /// Whether it is behind what is known of it.
    func isBehind(_ known: Far) -> Bool {
      known.entries > entries || (version.map { known.version ?? 0 > $0 } ?? false)
    }
  }

  private let folder: String
  private let noted = Mutex<Note?>(nil)

  /// The note that is open, and its generation.
  private struct Note {
    let store: String
    let number: Int
    let file: Int32
    var isHeld = false
  }

  init(in folder: String) { self.folder = folder }

  deinit { noted.withLock { if let note = $0 { close(note.file) } } }

  /// The generation a store writes in now, moved on where the store is behind its note; the note is held by this process
  /// alone until ``release(at:)``.
  ///
  /// - Parameter current: the generation that the store says it is in.
  func claim(_ store: String, at far: Far, _ current: Int) throws -> Int {
    try noted.withLock { note in
      if note?.store != store || note?.number != current {
        if let note { close(note.file) }
        note = nil
        note = Note(store: store, number: current, file: try open(store, current))
      }
      guard let file = note?.file, note?.isHeld == false else { return current }
      lock(file)
      guard let known = Generation.read(file), far.isBehind(known) else {
        note?.isHeld = true
        return current
      }
      close(file)
      note = nil
      let next = try fresh(store)
      lock(next.file)
      note = Note(store: store, number: next.number, file: next.file, isHeld: true)
      return next.number
    }
  }

  /// What is noted of a generation of a store; nil where nothing is. Nothing is made.
  func known(_ store: String, _ number: Int) -> Far? {
    let file = Glibc.open(path(store, number), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return Generation.read(file)
  }

  /// Lets go of the note, once it is known how far the store has got; nil: nothing was written.
  func release(at far: Far?) {
    noted.withLock { note in
      guard let file = note?.file, note?.isHeld == true else { return }
      note?.isHeld = false
      if let far {
        // In one piece; a version that cannot be told is left as it was.
        let known: [Int64?] = [far.entries, far.version]
        let numbers: [UInt64] = known.compactMap(\.self).map { UInt64(clamping: $0).littleEndian }
        _ = numbers.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
      }
      flock(file, LOCK_UN)
    }
  }

  private func path(_ store: String, _ number: Int) -> String { "\(folder)/\(store).\(number)" }

  private func open(_ store: String, _ number: Int) throws -> Int32 {
    try FileMaking.makeFolder(of: path(store, number))
    let file = Glibc.open(path(store, number), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw StoreError.folder(path: folder) }
    return file
  }

  /// Goes on in a generation that no copy of this machine comes upon: it is drawn by lot. The note is held as ``claim(_:at:_:)``
  /// holds it.
  func leaveToCopy(_ store: String) throws -> Int {
    try noted.withLock { note in
      if let note { close(note.file) }
      note = nil
      let number = Int.random(in: Self.drawn)
      let file = try open(store, number)
      lock(file)
      note = Note(store: store, number: number, file: file, isHeld: true)
      return number
    }
  }

  /// Far above what counting comes to.
  private static let drawn = 1_000_000...Int(Int32.max)

  /// A generation of the store that nothing was written in yet.
  private func fresh(_ store: String) throws -> (number: Int, file: Int32) {
    var number = 2
    while true {
      let file = Glibc.open(path(store, number), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
      if file >= 0 { return (number, file) }
      guard errno == EEXIST else { throw StoreError.folder(path: folder) }
      number += 1
    }
  }

  private func lock(_ file: Int32) { while flock(file, LOCK_EX) != 0, errno == EINTR {} }

  /// Earlier programs noted the entries alone.
  private static func read(_ file: Int32) -> Far? {
    var known: [UInt64] = [0, 0]
    let count = known.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    guard count >= MemoryLayout<UInt64>.size else { return nil }
    let numbers: [Int64] = known.map { Int64(clamping: UInt64(littleEndian: $0)) }
    return Far(entries: numbers[0], version: count == 16 ? numbers[1] : nil)
  }
}

/// A store that lacks what this machine knows to have been written in it (退回旧版): a backup or a copy that was put in its
/// place, or entries cut off.
public struct SetBack: Hashable, Sendable {
  /// How many entries it lacks; 0 where only what is sealed beside them is older.
  public let entries: Int
}

extension Store {
  /// Goes on in chains of its own, since a copy of this machine writes in those of before (克隆). What was written stays. Throws
  /// ``StoreError``; a store that ends with the process has no copy, and does nothing.
  public func leaveChainsToCopy() throws {
    guard let generation else { return }
    try write { db in
      let (id, _) = try currentGeneration(db)
      try db.execute(sql: "UPDATE store SET generation = ?", arguments: [generation.leaveToCopy(id)])
    }
  }

  /// Whether the store is behind what this machine noted of it; nil where it is not, or nothing was noted. Throws ``StoreError``.
  public func isBehind() throws -> SetBack? {
    guard let known = try noted() else { return nil }
    let here = try read { db in try self.far(db) }
    guard here.isBehind(known) else { return nil }
    return SetBack(entries: Int(max(0, known.entries - here.entries)))
  }

  /// The version of the seals that this machine noted.
  func notedVersion() throws -> Int? { try noted()?.version.map { Int($0) } }

  private func noted() throws -> Generation.Far? {
    guard path != ":memory:", let folder = machine.stores else { return nil }
    let (id, number) = try read { try notedGeneration($0) }
    return Generation(in: folder).known(id, number)
  }
}

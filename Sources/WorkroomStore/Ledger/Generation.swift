import Foundation
import GRDB
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Tells a store that was set back from the store itself (世代): a backup that was put in its place, a copy that was written
/// on meanwhile, a log that was lost.
///
/// Every chain belongs to one generation of a store. How many entries the store had in it when it was last written is noted
/// outside of it, by this machine. A store that finds itself behind that note goes on in a fresh generation, so in new
/// chains: nobody finds two entries under one number.
final class Generation: Sendable {
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
  /// - Parameters:
  ///   - entries: how many entries the store has.
  ///   - current: the generation that the store says it is in.
  func claim(_ store: String, at entries: Int64, _ current: Int) throws -> Int {
    try noted.withLock { note in
      if note?.store != store || note?.number != current {
        if let note { close(note.file) }
        note = nil
        note = Note(store: store, number: current, file: try open(store, current))
      }
      guard let file = note?.file, note?.isHeld == false else { return current }
      lock(file)
      guard let known = read(file), known > entries else {
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

  /// Lets go of the note, once it is known how many entries the store has; nil: nothing was written.
  func release(at entries: Int64?) {
    noted.withLock { note in
      guard let file = note?.file, note?.isHeld == true else { return }
      note?.isHeld = false
      if var entries = entries.map({ UInt64($0).littleEndian }) {
        _ = withUnsafeBytes(of: &entries) { pwrite(file, $0.baseAddress, $0.count, 0) }
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

  private func read(_ file: Int32) -> Int64? {
    var known: UInt64 = 0
    let count = withUnsafeMutableBytes(of: &known) { pread(file, $0.baseAddress, $0.count, 0) }
    return count == MemoryLayout<UInt64>.size ? Int64(clamping: UInt64(littleEndian: known)) : nil
  }
}

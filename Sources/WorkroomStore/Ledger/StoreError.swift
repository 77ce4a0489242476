import GRDB

/// Why the store could not be opened, read or written. What a person is told of each stands in the phrase books.
public enum StoreError: Error, Hashable, Sendable {
  /// The folder cannot be made or written. Path of the folder.
  case folder(path: String)
  /// There is no such file, and it was not to be made.
  case missing(path: String)
  /// The file is there and cannot be opened.
  case unreadable(path: String)
  /// The file or folder may only be read.
  case readOnly(path: String)
  /// The file is not a store of this program.
  case notAStore(path: String)
  /// The file has a second name (a hard link), and what is written by one would be lost to the other.
  case linked(path: String)
  /// The file was written by a newer version of this program.
  case newer(path: String)
  /// Another process held the store longer than the wait.
  case busy(path: String)
  /// No room left on the disk; nothing of the turn was kept.
  case full(path: String)
  /// The file is damaged.
  case damaged(path: String)
  /// A row holds what it cannot: it was changed behind the program's back. Names table and row, never what it holds.
  case illegible(path: String, table: String, row: String)
  /// No room left to erase what was asked for: nothing was erased, and so many bytes have to be freed.
  case fullErasing(path: String, bytes: Int)
  /// Anything else that SQLite reports, by its code; never with its statement, which may hold personal data.
  case other(path: String, code: Int)
}

extension StoreError {
  /// Nothing more may be written to this store: saying it again would not help, and might do harm.
  public var isFinal: Bool {
    switch self {
    case .damaged, .illegible, .notAStore, .linked, .newer: true
    case .folder, .missing, .unreadable, .readOnly, .busy, .full, .fullErasing, .other: false
    }
  }

  init(_ error: DatabaseError, path: String) {
    // The shared memory beside the WAL could not grow: SQLite writes every page of it before mapping it.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .full(path: path)
      return
    }
    // The one column that is asked as JSON is that of matters, which are named when they are read whole.
    if error.resultCode == .SQLITE_ERROR, error.message?.contains("JSON") == true {
      self = .illegible(path: path, table: "matters", row: "?")
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .unreadable(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    default: self = .other(path: path, code: Int(error.extendedResultCode.rawValue))
    }
  }
}

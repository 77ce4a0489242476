import Regulation

/// One running program over one store, as a talk needs it.
///
/// What is said comes back as rows, the prompt not among them.
protocol Stage {
  /// Starts it and signs in, and returns the greeting.
  mutating func open() throws -> [String]
  mutating func hear(_ line: String) throws -> [String]
  /// Ctrl-C.
  mutating func interrupt() throws -> [String]
  mutating func wait(minutes: Int) throws
  /// As after a power cut: what was not committed is gone.
  mutating func restart() throws -> [String]
  /// All entries so far, in order, those of a fixture left out.
  func ledger() throws -> [LedgerLine]
  /// `check-in.mode`, or `menu`.
  var state: String { get }
  /// Goes to a state as a person would come there, and returns what is said there last.
  ///
  /// Entries that are written on the way are not among ``ledger()``. Throws ``Unreachable``.
  mutating func begin(at state: String) throws -> [String]
  /// What the person who speaks owes, as 我的义务 says it.
  func duties() throws -> [String]
}

extension Stage {
  mutating func begin(at state: String) throws -> [String] { throw Unreachable(state: state) }
  func duties() throws -> [String] { [] }
}

/// No way was found from the talk's beginning to a state.
struct Unreachable: Error, CustomStringConvertible {
  let state: String
  var description: String { "走不到 \(state) / \(state) cannot be reached from this data" }
}

/// An entry in words, as talks name it.
struct LedgerLine: Sendable, Hashable {
  /// The names of the act, Chinese first, then English.
  var act: [String]
  var fields: [Field]

  struct Field: Sendable, Hashable {
    /// Chinese first, then English.
    var names: [String]
    /// The spellings of the one value, Chinese first, then English.
    var values: [String]

    init(names: [String], values: [String]) {
      self.names = names
      self.values = values
    }
  }

  init(act: [String], fields: [Field] = []) {
    self.act = act
    self.fields = fields
  }
}

package import Conversation

/// Whom a person talks to at the console: the duty conversation, or a lesson.
package protocol Partner {
  /// Takes in what was said and gives back the answer. Throws `StoreError` where nothing of it could be kept.
  func hear(_ input: Input) throws -> Spoken
  /// After how many minutes without a key it is to be locked; nil for never.
  func locksAfter() throws -> Int?
  /// Locks it; nil where nothing is to be locked. Throws `StoreError`.
  func lock() throws -> Spoken?
}

extension Partner {
  // A lesson or a walk holds nobody's data.
  package func locksAfter() -> Int? { nil }
  package func lock() -> Spoken? { nil }
}

extension Session: Partner {}

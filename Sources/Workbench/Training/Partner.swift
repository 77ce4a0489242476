package import Conversation

/// Whom a person talks to at the console: the duty conversation, or a lesson.
package protocol Partner {
  /// Takes in what was said and gives back the answer. Throws `StoreError` where nothing of it could be kept.
  func hear(_ input: Input) throws -> Spoken
}

extension Session: Partner {}

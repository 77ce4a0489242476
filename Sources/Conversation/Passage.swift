package import Understanding

/// Something a conversation went through in a turn (经过): what coverage counts and a lesson looks back on.
package enum Passage: Hashable, Sendable {
  /// A way out of a state was taken, the one at this place among all of the state's, counted from 0.
  case way(dialog: String, state: String, exit: Int)
  /// A question was answered; `slot` is the name of what was filled.
  case answered(dialog: String, state: String, slot: String)
  /// An answer was not understood, for the first, second, third … time (1, 2, 3 …).
  case missed(dialog: String, state: String, time: Int)
  /// An engine word was said in a dialog; nil: at the menu.
  case said(EngineWord, dialog: String?)
}

/// What a turn went through, in order: it is not saved, and two conversations that differ in it alone are equal.
package struct Passages: Hashable, Sendable {
  package var all: [Passage] = []

  package static func == (_: Passages, _: Passages) -> Bool { true }
  package func hash(into _: inout Hasher) {}
}

import Regulation

/// Texts on a room's work as far as they speak of nobody who came to it (不涉及来访人的文字): what goes on a paper that is no export.
struct PlainWords {
  private let somebody: SpeaksOfSomebody

  /// Throws `StoreError`.
  init(_ state: StoreState) throws {
    somebody = SpeaksOfSomebody(visitors: Array(try state.ledger().visitors()))
  }

  /// The text; nil where it names a visitor, a number by which somebody is reached, or somebody who was called on.
  func callAsFunction(_ text: String) -> String? { somebody.isTrue(of: text) ? nil : text }
}

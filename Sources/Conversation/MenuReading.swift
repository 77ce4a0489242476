package import Regulation
package import Understanding

/// What a whole line at the menu means, where it is no phrase of a dialog word for word (读整句).
///
/// The engine knows neither intents nor the words for them: the book has a ``MenuReader``.
package enum MenuReading: Sendable, Hashable {
  /// Begin this dialog, with what the line says beside.
  case dialog(String, said: [SaidSlot])
  /// Something the engine itself does.
  case word(EngineWord)
  /// A short answer is all that is wanted: a greeting, thanks, a complaint.
  case answer(Bilingual)
  /// One of these dialogs: ask which.
  case either([String])
  /// These, one after the other; the first is begun, and what comes next is said.
  case sequence([String])
  /// Nothing that can be done; the nearest dialogs, the likeliest first.
  case none(nearest: [String])
}

/// Who reads a whole line at the menu.
package struct MenuReader: Sendable {
  /// The dialogs that it knows sentences for; the others are found by their phrases.
  let knows: Set<String>
  /// What a line means when it is said now, with the names it may hold, by somebody of this audience.
  let read: @Sendable (String, Moment, [String], Audience) -> MenuReading

  package init(
    knows: Set<String>,
    read:
      @escaping @Sendable (
        _ line: String, _ now: Moment, _ people: [String], _ audience: Audience
      ) -> MenuReading
  ) {
    (self.knows, self.read) = (knows, read)
  }
}

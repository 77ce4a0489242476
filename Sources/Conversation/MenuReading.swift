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

/// What a whole line means that is said to a question of a dialog (读对话中的整句).
package enum AnswerReading: Sendable, Hashable {
  /// It asks for something else.
  case asks(MenuReading)
  /// It confirms what was shown.
  case yes
  /// It corrects what was answered, with what it says.
  case change([SaidSlot])
  /// It answers, with what it says of this question and of others.
  case answer([SaidSlot])
  case none
}

/// A question as the reader of a line needs to know it.
package struct QuestionAsked: Sendable, Hashable {
  /// The name of its dialog.
  package let dialog: String
  /// What of a sentence may answer it; nil where nothing read in one does.
  package let slot: SaidSlot.Name?
  /// Whether everything is shown and need only be confirmed.
  package let isConfirmation: Bool
  /// Whether any words at all may answer it: only what says that it corrects something does.
  package let takesWords: Bool
}

/// Who reads whole lines, at the menu and at a question.
package struct MenuReader: Sendable {
  /// A line is read as it is said now, with the names it may hold, by somebody of this audience.
  package struct Hearing: Sendable {
    package let line: String
    package let now: Moment
    package let people: [String]
    package let audience: Audience
  }

  /// The dialogs that it knows sentences for; the others are found by their phrases.
  let knows: Set<String>
  /// What a line means at the menu.
  let read: @Sendable (Hearing) -> MenuReading
  /// What a line means at a question.
  let readAnswer: @Sendable (Hearing, QuestionAsked) -> AnswerReading

  package init(
    knows: Set<String>, read: @escaping @Sendable (Hearing) -> MenuReading,
    readAnswer: @escaping @Sendable (Hearing, QuestionAsked) -> AnswerReading
  ) {
    (self.knows, self.read, self.readAnswer) = (knows, read, readAnswer)
  }
}

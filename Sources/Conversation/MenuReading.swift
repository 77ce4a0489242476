package import Regulation
package import Understanding

/// What a whole line at the menu means, where it is no phrase of a dialog word for word (读整句).
///
/// The engine knows neither intents nor the words for them: the book has a ``MenuReader``.
package indirect enum MenuReading: Sendable, Hashable {
  /// Begin this dialog, with what the line says beside.
  case dialog(String, said: Beside)
  /// Something the engine itself does, with what the line says beside.
  case word(EngineWord, said: [SaidSlot])
  /// A short answer is all that is wanted: a greeting, thanks, a complaint.
  case answer(Bilingual)
  /// How this dialog goes is asked.
  case howTo(String)
  /// Why there is this dialog is asked.
  case why(String)
  /// One of these: ask which. Each begins a dialog.
  case either([Request])
  /// These, one after the other, each with its words.
  case sequence([Request])
  /// Nothing that can be done; the nearest dialogs, the likeliest first.
  case none(nearest: [String])

  /// What a line says beside what it asks for.
  package struct Beside: Sendable, Hashable {
    /// The part of the line that is meant.
    package var line: String
    package var slots: [SaidSlot]
    /// Where it says something that neither asks for the dialog nor is a particle, in its Unicode scalars.
    package var spare: [Range<Int>]
    /// What is to be said of it before the dialog begins, such as that one shift is entered at a time.
    package var note: Bilingual?

    package init(line: String, slots: [SaidSlot] = [], spare: [Range<Int>] = [], note: Bilingual? = nil) {
      (self.line, self.slots, self.spare, self.note) = (line, slots, spare, note)
    }
  }

  /// One of several requests.
  package struct Request: Sendable, Hashable {
    package var line: String
    package var reading: MenuReading

    package init(_ line: String, _ reading: MenuReading) { (self.line, self.reading) = (line, reading) }

    /// The dialog that is asked for, by name.
    var dialog: String? {
      switch reading {
      case .dialog(let name, _): name
      case .word, .answer, .howTo, .why, .either, .sequence, .none: nil
      }
    }
  }
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
  /// It says what other questions ask for: a correction, unless the question itself understands it.
  case beside([SaidSlot])
  case none
}

/// A question as the reader of a line needs to know it.
package struct QuestionAsked: Sendable, Hashable {
  /// The name of its dialog.
  package let dialog: String
  /// What of a sentence may answer it; empty where nothing read in one does.
  package let names: [SaidSlot.Name]
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
  /// What a line asks for in so many words, before any phrase is looked at; nil: it is read as a whole.
  let says: @Sendable (Hearing) -> MenuReading?
  /// What a line means at the menu.
  let read: @Sendable (Hearing) -> MenuReading
  /// What a line means at a question.
  let readAnswer: @Sendable (Hearing, QuestionAsked) -> AnswerReading

  package init(
    knows: Set<String>, says: @escaping @Sendable (Hearing) -> MenuReading? = { _ in nil },
    read: @escaping @Sendable (Hearing) -> MenuReading,
    readAnswer: @escaping @Sendable (Hearing, QuestionAsked) -> AnswerReading
  ) {
    (self.knows, self.says, self.read, self.readAnswer) = (knows, says, read, readAnswer)
  }
}

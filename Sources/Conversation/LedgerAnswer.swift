package import Regulation
import Understanding
package import WorkroomStore

/// What the ledger says to a question (查询的回答): nothing was begun, and nothing is kept of it.
package struct LedgerAnswer: Hashable, Sendable {
  /// The dialog that answers, by name.
  package let intent: String
  package let title: Bilingual
  /// What it says, a row each.
  package let rows: [String]
  /// What it rests on, as far as the rows cite it.
  package let clauses: [Clause]
}

/// What became of a question that is asked outside of a conversation.
package enum LedgerAsked: Hashable, Sendable {
  case answered(LedgerAnswer)
  /// It may be one of these questions, by their titles.
  case several([Bilingual])
  /// More has to be said, in a sentence.
  case needsMore(String)
  /// It is no question to the ledger: nothing is meant, or something that records.
  case noQuestion
}

extension Engine {
  /// Answers a question to the ledger without a conversation: read only, and only by dialogs that record nothing.
  ///
  /// - Parameters:
  ///   - line: the question as it was typed.
  ///   - me: who asks; they see what they see in a conversation.
  /// - Throws: `StoreError`.
  package func ask(_ line: String, as me: Scene.Me, at desk: Desk, in language: Language) throws
    -> LedgerAsked
  {
    try desk.consider { facts, now in
      var run = Run(
        book: book,
        setting: Setting(now: now, me: me, language: language, turn: TurnID("asked"), facts: facts),
        conversation: Conversation())
      return try run.answer(line)
    }
  }
}

extension Run {
  /// Begins the dialog that a question asks for and takes what it says.
  fileprivate mutating func answer(_ line: String) throws -> LedgerAsked {
    let audience = scene(nil).audience
    let dialog: Dialog?
    if let leading = book.readLeading(line, as: audience)?.dialog {
      dialog = leading
    } else if let reading = try reading(line) {
      switch reading {
      case .dialog(let name, _): dialog = book[name]
      case .either(let requests):
        let questions = requests.compactMap(\.dialog).compactMap { book[$0] }.filter { !$0.records }
        return questions.isEmpty ? .noQuestion : .several(questions.map(\.title))
      case .word, .answer, .howTo, .why, .sequence, .none: dialog = nil
      }
    } else {
      switch book.read(line, as: audience) {
      case .one(let name): dialog = book[name]
      case .several(let names):
        let questions = names.compactMap { book[$0] }.filter { !$0.records }
        guard questions.count == 1, questions.count == names.count else {
          return questions.isEmpty ? .noQuestion : .several(questions.map(\.title))
        }
        dialog = questions.first
      case .none: dialog = nil
      }
    }
    guard let dialog, !dialog.records, try reads(line) || interrupts(line) else { return .noQuestion }
    leaveRest()
    // What would print a paper or sign somebody out answers nothing.
    guard conversation.request == nil else { return .noQuestion }
    var rows = conversation.said
    // A question at its end is for whoever stays; a list belongs to the answer.
    if let (frame, running, step) = running, case .ask(let slot, _) = step.kind,
      !slot.isListed || frame.trail.isEmpty
    {
      let asked = try running.words(step.state, scene(frame)).ask
      rows.removeLast(min(rows.count, asked.split(whereSeparator: \.isLineFeed).count))
      if rows.isEmpty { return .needsMore(asked) }
      // What was said could not be taken, and why: nothing is answered.
      if frame.trail.isEmpty { return .needsMore(rows.joined(separator: setting.language("", " "))) }
    }
    guard !rows.isEmpty else { return .noQuestion }
    return .answered(
      LedgerAnswer(
        intent: dialog.name, title: dialog.title, rows: rows,
        clauses: Clause.cited(in: rows.joined(separator: "\n"))))
  }
}

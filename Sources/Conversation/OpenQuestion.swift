import Regulation
import Understanding
import WorkroomStore

// What stands open in a conversation, for talks that begin in a state and for recording.
extension Session {
  /// What my obligations (我的义务) says now, without a turn; nothing for somebody who has not signed in.
  ///
  /// Throws `StoreError`.
  package func duties() throws -> [String] {
    guard case .person = owner else { return [] }
    return try looking { run in try engine.book.duties(run.scene(nil)) }.split(whereSeparator: \.isLineFeed)
      .map { row in
        var row = row
        while row.last == " " { row.removeLast() }
        return String(row)
      }
  }

  /// Lines that would answer what is asked now, each a list of one or more: the choices shown by number, the
  /// example, yes, passing it over. The likeliest first.
  ///
  /// Throws `StoreError`.
  package func answers() throws -> [[String]] {
    if conversation.aside != nil { return [[language("是", "yes")], ["1"], [language("否", "no")]] }
    return try looking { run in
      guard let (frame, dialog, step) = run.running else { return [] }
      let example = try dialog.words(step.state, run.scene(frame)).example
      switch step.kind {
      case .ask(let slot, let isOptional):
        var answers: [[String]] = []
        if frame.offered.isEmpty {
          if !example.isEmpty { answers.append([example]) }
        } else {
          answers = frame.offered.indices.prefix(9).map { [String($0 + 1)] }
        }
        if slot.manner == .lines { answers = answers.map { $0 + ["."] } }
        if isOptional {
          answers.append([slot.manner.isText ? "" : language("跳过", "skip")])
        }
        return answers
      case .confirm: return [[language("是", "yes")]]
      case .decide, .say, .record, .end: return []
      }
    }
  }

  /// The question that a line said now would answer; nil at the menu and where the engine asks something itself.
  package var asked: AskedNow? {
    guard conversation.aside == nil, let frame = conversation.frames.last,
      let slot = engine.book[frame.dialog]?.step(frame.state)?.slot
    else { return nil }
    return AskedNow(
      dialog: frame.dialog, state: frame.state, slot: slot.name, manner: slot.manner,
      choices: frame.offered.map(\.label))
  }

  private func looking<Result>(_ body: (Run) throws -> Result) throws -> Result {
    try desk.consider { facts, now in
      let setting = Engine.Setting(now: now, me: me, language: language, turn: TurnID(""), facts: facts)
      return try body(Run(book: engine.book, setting: setting, conversation: conversation))
    }
  }
}

/// A question that stands open (正在问的).
package struct AskedNow: Hashable, Sendable {
  package let dialog: String
  package let state: String
  /// The name of what it fills.
  package let slot: String
  package let manner: Manner
  /// The choices as they were shown.
  package let choices: [String]
}

extension DialogBook {
  /// Whether there is such a state: `check-in.mode`.
  package func isState(_ name: String) -> Bool {
    guard let (dialog, state) = parted(name) else { return false }
    return dialog.step(state) != nil
  }

  private func parted(_ name: String) -> (Dialog, state: String)? {
    guard let dot = name.firstIndex(of: "."), let dialog = self[String(name[..<dot])] else { return nil }
    return (dialog, String(name[name.index(after: dot)...]))
  }
}

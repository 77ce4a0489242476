import Regulation
import Understanding
import WorkroomStore

// A line at the menu that is no phrase of a dialog: read as a whole.
extension Run {
  /// What a whole line means; nil where it is told by phrases, or by a choice of the menu.
  func reading(_ line: String) throws -> MenuReading? {
    let audience = scene(nil).audience
    guard let reader = book.reader, let me = setting.me, !book.isPhrase(line, as: audience),
      book.readLeading(line, as: audience) == nil
    else { return nil }
    if case .one(let name) = book.read(line, as: audience), !reader.knows.contains(name) { return nil }
    return reader.read(try hearing(line, as: me))
  }

  /// A line with what it is read by: when it is said, and whom it may name.
  func hearing(_ line: String, as me: Scene.Me?) throws -> MenuReader.Hearing {
    let people = try me.map { try setting.facts(TheRoster($0.room)).people.map(\.name) } ?? []
    return MenuReader.Hearing(line: line, now: setting.now, people: people, audience: scene(nil).audience)
  }

  /// Does what a whole line asks for. False where nothing is made of it.
  mutating func reads(_ line: String) throws -> Bool { try does(reading(line), said: line) }

  /// Does what a line was read as. False where nothing is made of it.
  mutating func does(_ reading: MenuReading?, said line: String) throws -> Bool {
    switch reading {
    case .dialog(let name, let said)?:
      guard let dialog = mayBegin(name) else { return false }
      if try declines(line, dialog, said) { return true }
      rest = try opening(line, dialog)
      try start(dialog, having: try answers(said, dialog))
    case .word(let word)?: try perform(word, "")
    case .answer(let text)?: say(text(setting.language))
    case .either(let names)?:
      let dialogs = names.compactMap(mayBegin)
      guard dialogs.count > 1 else { return say(nearest: dialogs) }
      conversation.aside = .whichDialog(dialogs.map(option))
      try ask()
    case .sequence(let names)?:
      let dialogs = names.compactMap(mayBegin)
      // One that may not be begun is not passed over in silence.
      guard let first = dialogs.first, dialogs.count == names.count else { return false }
      if try declines(line, first, []) { return true }
      if dialogs.count > 1 { say(phrases.oneAfterOther(dialogs.map { $0.title(setting.language) })) }
      try start(first)
    case .none(let nearest)?: return say(nearest: nearest.compactMap(mayBegin))
    case nil: return false
    }
    return true
  }

  /// Turns down what is always one's own where the line is about somebody else: 替老李签到, 委员乙还差几次值班.
  private mutating func declines(_ line: String, _ dialog: Dialog, _ said: [SaidSlot]) throws -> Bool {
    guard try isOfAnother(line, dialog) || dialog.isOnesOwn && isSomebodyElse(said) else { return false }
    let title = dialog.title(setting.language)
    say(dialog.records ? phrases.notBegun(title) : phrases.onlyOnesOwn(title))
    return true
  }

  /// What of the line answers questions of the dialog: read as those read it, so that nothing passes that they refuse.
  private func answers(_ said: [SaidSlot], _ dialog: Dialog) throws -> [String: Datum] {
    var frame = Conversation.Frame(dialog, began: setting.now)
    for step in dialog.steps {
      guard let slot = step.slot, let name = dialog.hears[slot.name], frame.draft[slot.name] == nil,
        let text = SaidText(said, today: setting.now.day)[name]
      else { continue }
      let scene = scene(frame)
      if case .value(let datum) = try slot.read(text, scene, slot.options(scene)) {
        frame.draft[slot.name] = datum
        frame.trail.append(step.state)
      }
    }
    return frame.draft
  }

  /// Whether a line names a member who is not whoever speaks: 老李 is found in the roster.
  private func isSomebodyElse(_ said: [SaidSlot]) throws -> Bool {
    guard let me = setting.me, case .text(let name)? = said.first(where: { $0.name == .member })?.value else {
      return said.contains { $0.name == .member }
    }
    let mine = try setting.facts(TheRoster(me.room)).people.first { $0.id == me.person }?.name
    return mine.map { !PersonName.isSame($0, name) } ?? true
  }

  /// The dialog, where whoever speaks may ask for it.
  private func mayBegin(_ name: String) -> Dialog? {
    book[name].flatMap { $0.audiences.contains(scene(nil).audience) ? $0 : nil }
  }

  private func option(_ dialog: Dialog) -> Option {
    Option(
      id: dialog.name, label: dialog.title(setting.language), aliases: [dialog.title.zh, dialog.title.en])
  }

  /// Says that nothing was understood, and what comes nearest; false where nothing does.
  private mutating func say(nearest dialogs: [Dialog]) -> Bool {
    guard !dialogs.isEmpty else { return false }
    say(phrases.nearest(dialogs.map { $0.title(setting.language) }))
    return true
  }
}

/// What a line says, in texts that the questions of a dialog read.
struct SaidText {
  private let said: [SaidSlot]
  private let today: Day
  private let isAnswer: Bool

  /// - Parameter isAnswer: whether it is said to a question, which judges an end by the start that it knows.
  init(_ said: [SaidSlot], today: Day, isAnswer: Bool = false) {
    (self.said, self.today, self.isAnswer) = (said, today, isAnswer)
  }

  subscript(name: SaidSlot.Name) -> String? {
    guard let value = said.first(where: { $0.name == name })?.value else { return nil }
    switch (name, value) {
    case (.mode, .text("online")): return "线上"
    case (.mode, .text("offline")): return "线下"
    // Of several days none is taken for the time.
    case (.from, .text(let text)): return hasSeveralDays && !text.contains("T") ? nil : moment(text)
    // An end is said by its clock, as it is where it is asked for; one before the start is asked for.
    case (.to, .text(let text)) where isAnswer && !said.contains { $0.name == .from }:
      return String(text.suffix(5))
    case (.to, .text(let text)):
      guard case .text(let from)? = said.first(where: { $0.name == .from })?.value,
        text.suffix(5) > from.suffix(5)
      else { return nil }
      return String(text.suffix(5))
    case (_, .text(let text)): return text
    case (_, .number(let number)): return String(number)
    // Which of several is meant is for the question.
    case (_, .several): return nil
    }
  }

  private var hasSeveralDays: Bool {
    said.contains { slot in if slot.name == .day, case .several = slot.value { true } else { false } }
  }

  /// `2026-03-30T15:00`; a time alone is of the day that is said, or of today.
  private func moment(_ text: String) -> String {
    guard !text.contains("T") else { return text.replacing("T", with: " ") }
    return "\(self[.day] ?? today.iso) \(text)"
  }
}

import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// A lesson being held: the learner talks freely to the whole program, over a store in memory.
struct Exercise {
  let talk: Talk
  let lesson: Lesson
  private var stage: ScriptStage
  private(set) var turns: [SaidLine] = []
  private(set) var hintsTold = 0
  /// What was last said to the learner, and is to be answered.
  private(set) var standing = Spoken()

  /// One thing the learner said, and what it answered.
  struct SaidLine: Sendable, Hashable {
    var text: String
    /// The names of the slots it filled, in both languages.
    var answered: [Bilingual]
    /// How many entries stood after it, those of the fixture among them.
    var entries: Int
  }

  /// Nil for a talk that is no lesson. Throws where its data cannot be made.
  init?(_ talk: Talk) throws {
    guard let lesson = talk.lesson else { return nil }
    (self.talk, self.lesson) = (talk, lesson)
    stage = try ScriptStage(for: talk)
  }

  /// The greeting, as whoever sits down at the console hears it.
  mutating func begin() throws -> Spoken {
    standing = try stage.begin()
    return standing
  }

  mutating func hear(_ input: Input) throws -> Spoken {
    standing = try stage.hear(input)
    switch input {
    case .line(let text), .edited(let text): try note(text)
    case .opened, .interrupted, .left: break
    }
    return standing
  }

  private mutating func note(_ text: String) throws {
    let answered = stage.session.passages.compactMap { passage -> Bilingual? in
      switch passage {
      case .answered(let dialog, let state, _): stage.session.label(of: state, in: dialog)
      case .way, .missed, .said: nil
      }
    }
    turns.append(SaidLine(text: text, answered: answered, entries: try stage.store.allEntries().count))
  }

  mutating func wait(minutes: Int) { stage.clock.go(on: minutes) }

  var now: Moment { stage.clock.now }

  /// Whether a word of the lesson's own needs a slash now.
  var takesFreeText: Bool { stage.session.takesFreeText }

  /// The next hint; nil where all were told.
  mutating func nextHint() -> Lesson.Hint? {
    guard hintsTold < lesson.hints.count else { return nil }
    hintsTold += 1
    return lesson.hints[hintsTold - 1]
  }

  /// What stands in the ledger now, that the learner wrote.
  func facts() throws -> [LessonFact] {
    let entries = try stage.store.allEntries()
    var turnOf: [EntryID: Int] = [:]
    for (place, entry) in entries.enumerated() {
      turnOf[entry.id] = turns.firstIndex { place < $0.entries } ?? max(0, turns.count - 1)
    }
    for entry in entries {
      if let facts = entry.act?.as(Corrected.self) { turnOf[facts.target] = turnOf[entry.id] }
    }
    return try entries.dropFirst(stage.fixtureEntries).compactMap { entry in
      guard let record = try stage.desk.ask(TheRecord(entry.id)), !record.retracted else { return nil }
      return LessonFact(record, turn: turnOf[entry.id] ?? 0)
    }
  }

  /// How it went so far.
  func verdict() throws -> LessonVerdict {
    LessonVerdict(lesson, facts: try facts(), turns: turns, hintsTold: hintsTold)
  }
}

// The model conversation is played like any talk, and judged like a learner.
extension Exercise: Stage {
  mutating func open() throws -> [String] { try begin().rows }
  mutating func hear(_ line: String) throws -> [String] { try hear(.line(line)).rows }
  mutating func interrupt() throws -> [String] { try hear(.interrupted).rows }
  mutating func restart() throws -> [String] { try stage.restart() }
  func ledger() throws -> [LedgerLine] { try stage.ledger() }
  var state: String { stage.state }
}

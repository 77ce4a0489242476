import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// A recording, held again in memory with invented words: what is said in the talk, and what is answered.
struct Rehearsed {
  var greeting: [String] = []
  var answers: [[String]] = []
  var ledger: [LedgerLine] = []
}

/// Finds what to say in the place of what was said, so that the conversation goes the same way.
struct Rehearsal {
  let steps: [RecordedStep]
  let invented: Invented
  /// Where the conversation stood when it began.
  let start: String

  /// How far the steps went the same way as recorded, and what was said; all of them where nothing differed.
  struct Found {
    var lines: [RecordedLine] = []
    /// The first step that went another way, counted from 0.
    var differs: Int?
    /// Steps that were answered in more or fewer rows.
    var others = 0

    var isExact: Bool { differs == nil && others == 0 }
    /// The more the nearer to what was recorded.
    var quality: (Int, Int) { (differs ?? lines.count, lines.count - others) }
  }

  /// - Throws: what the stage throws, such as ``FixtureRefused``.
  func find(on talk: Talk) throws -> Found {
    var found = Found()
    var stage = try open(talk)
    if stage.state != start { found.differs = 0 }
    for (index, step) in steps.enumerated() {
      let shown = try stage.session.answers()
      let candidates = invented.candidates(for: step, shown: shown)
      // One that goes the same way and is answered in as many rows; else one that goes the same way.
      var (chosen, near): (RecordedLine?, RecordedLine?)
      // Behind a step that went another way nothing more is looked for.
      let tried = found.differs == nil ? candidates[...] : candidates.prefix(1)
      for (place, candidate) in tried.enumerated() {
        if place > 0 { stage = try reopened(talk, found.lines) }
        let rows = try hold(candidate, index, talk, on: &stage)
        guard stage.state == step.after, stage.session.passages == step.passages else { continue }
        near = near ?? candidate
        guard rows.count == step.rows else { continue }
        chosen = candidate
        break
      }
      if chosen == nil {
        // Nothing is quite the same: the nearest is said, and the rest is held as it comes.
        if near == nil { found.differs = found.differs ?? index }
        found.others += 1
        stage = try reopened(talk, found.lines)
        chosen = near ?? candidates.first
        if let line = chosen { try hold(line, index, talk, on: &stage) }
      }
      if let chosen { found.lines.append(chosen) }
    }
    return found
  }

  /// Minutes that passed before a step.
  func wait(before index: Int, since began: Moment) -> Int {
    let earlier = index == 0 ? began : steps[index - 1].at
    return max(0, Rehearsal.minute(steps[index].at) - Rehearsal.minute(earlier))
  }

  static func minute(_ moment: Moment) -> Int { moment.day.ordinal * 1440 + moment.minuteOfDay }

  private func reopened(_ talk: Talk, _ lines: [RecordedLine]) throws -> ScriptStage {
    var stage = try open(talk)
    for (index, line) in lines.enumerated() { try hold(line, index, talk, on: &stage) }
    return stage
  }

  private func open(_ talk: Talk) throws -> ScriptStage {
    var stage = try ScriptStage(for: talk)
    _ = try stage.open()
    if case .begin(let state)? = talk.parts.first?.act { _ = try stage.begin(at: state) }
    return stage
  }

  @discardableResult
  private func hold(
    _ line: RecordedLine, _ index: Int, _ talk: Talk, on stage: inout ScriptStage
  ) throws -> [String] {
    try stage.wait(minutes: wait(before: index, since: talk.now))
    switch line {
    case .say(let lines): return try lines.flatMap { try stage.hear($0) }
    case .interrupt: return try stage.interrupt()
    }
  }

  /// What is answered to lines that were found.
  func hold(_ lines: [RecordedLine], on talk: Talk) throws -> Rehearsed {
    var held = Rehearsed()
    var stage = try ScriptStage(for: talk)
    held.greeting = try stage.open()
    if case .begin(let state)? = talk.parts.first?.act { held.greeting = try stage.begin(at: state) }
    for (index, line) in lines.enumerated() {
      held.answers.append(try hold(line, index, talk, on: &stage))
    }
    held.ledger = try stage.ledger()
    return held
  }
}

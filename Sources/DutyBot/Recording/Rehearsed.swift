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
  }

  /// - Throws: what the stage throws, such as ``FixtureRefused``.
  func find(on talk: Talk) throws -> Found {
    var found = Found()
    var stage = try open(talk)
    if stage.state != start { found.differs = 0 }
    for (index, step) in steps.enumerated() {
      let shown = try stage.session.answers()
      let candidates = invented.candidates(for: step, shown: shown)
      var chosen: RecordedLine?
      for candidate in candidates {
        if chosen == nil, candidate != candidates.first {
          stage = try open(talk)
          for (before, line) in found.lines.enumerated() { try hold(line, before, talk, on: &stage) }
        }
        try hold(candidate, index, talk, on: &stage)
        if stage.state == step.after, stage.session.passages == step.passages {
          chosen = candidate
          break
        }
      }
      if chosen == nil {
        // Nothing goes the same way: the first is said, and the rest is held as it comes.
        found.differs = found.differs ?? index
        stage = try open(talk)
        for (before, line) in found.lines.enumerated() { try hold(line, before, talk, on: &stage) }
        if let first = candidates.first { try hold(first, index, talk, on: &stage) }
      }
      if let line = chosen ?? candidates.first { found.lines.append(line) }
    }
    return found
  }

  /// Minutes that passed before a step.
  func wait(before index: Int, since began: Moment) -> Int {
    let earlier = index == 0 ? began : steps[index - 1].at
    return max(0, Rehearsal.minute(steps[index].at) - Rehearsal.minute(earlier))
  }

  static func minute(_ moment: Moment) -> Int { moment.day.ordinal * 1440 + moment.minuteOfDay }

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

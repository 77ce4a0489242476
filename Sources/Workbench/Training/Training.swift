package import Conversation
import Dialogs
package import Regulation
import Understanding

/// Training (训练): a learner picks a lesson, holds the conversation, and is judged by what the ledger holds.
package final class Training: Partner {
  private enum Place {
    case learner
    case choosing
    case holding(Exercise)
    case judged(Exercise, LessonVerdict)
  }

  let lessons: [Talk]
  let language: Language
  private let clock: () -> Moment
  private let record: TrainingRecord?
  private var place = Place.learner
  private var learner = ""
  private var results: [TrainingResult] = []
  private var phrases: TrainingPhrases { TrainingPhrases(language) }

  /// - Parameters:
  ///   - lessons: talks that are lessons, in the order they are listed.
  ///   - learner: who learns; nil: they are asked.
  ///   - record: where results are kept; nil: nowhere.
  package init(
    _ lessons: [Talk], language: Language, learner: String?, record: TrainingRecord?,
    clock: @escaping () -> Moment
  ) {
    (self.lessons, self.language, self.record, self.clock) = (lessons, language, record, clock)
    if let learner { (self.learner, place) = (learner, .choosing) }
    results = record?.read().results ?? []
  }

  /// Greets. With a lesson it begins at once.
  package func open(_ lesson: Talk? = nil) throws -> Spoken {
    if let lesson { return try begin(lesson) }
    switch place {
    case .learner: return says([phrases.whoLearns])
    case .choosing, .holding, .judged: return list()
    }
  }

  package func hear(_ input: Input) throws -> Spoken {
    switch place {
    case .learner: return try name(input)
    case .choosing: return try choose(input)
    case .holding(let exercise): return try hold(exercise, input)
    case .judged(let exercise, let verdict): return try goOn(exercise, verdict, input)
    }
  }

  // MARK: Who, and which lesson

  private func name(_ input: Input) throws -> Spoken {
    guard case .line(let line) = input else { return leaving(input) ?? says([phrases.whoLearns]) }
    if TrainingWord.read(line) == .leave { return leave() }
    let name = String(trimmed(Array(line)[...]))
    guard name.count <= 30, !name.contains(where: \.isNewline) else { return says([phrases.shorterName]) }
    learner = name
    return list()
  }

  private func list() -> Spoken {
    place = .choosing
    let rows = lessons.enumerated().map { place, talk in
      "  \(place + 1) \(talk.title)" + phrases.standing(mine(talk))
    }
    return says([phrases.whichLesson] + rows)
  }

  private func mine(_ talk: Talk) -> [TrainingResult] {
    results.filter {
      $0.learner == learner && $0.lesson == talk.lesson?.number && $0.language == language
    }
  }

  private func choose(_ input: Input) throws -> Spoken {
    guard case .line(let line) = input else { return leaving(input) ?? list() }
    if TrainingWord.read(line) == .leave { return leave() }
    let options = lessons.enumerated().map { Option(id: "\($0)", label: $1.title) }
    switch Choices.read(line, among: options) {
    case .one(let index): return try begin(lessons[index])
    case .several(let near):
      return says([phrases.whichOfThese(near.map { "\($0 + 1) \(lessons[$0].title)" })])
    case .none: return says([phrases.numberPlease(lessons.count)])
    }
  }

  // MARK: The lesson

  private func begin(_ talk: Talk) throws -> Spoken {
    guard var exercise = try Exercise(talk) else { return list() }
    var spoken = try exercise.begin()
    spoken.rows =
      [phrases.lesson(talk.title)] + exercise.lesson.scene.map { "  " + $0 }
      + [phrases.howToLearn(hints: exercise.lesson.hints.count), ""]
      + [spoken.banner].compactMap(\.self) + spoken.rows
    spoken.banner = nil
    place = .holding(exercise)
    return spoken
  }

  private func hold(_ held: Exercise, _ input: Input) throws -> Spoken {
    var exercise = held
    if case .line(let line) = input, let word = word(line, in: exercise) {
      return try obey(word, &exercise)
    }
    var spoken = try exercise.hear(input)
    place = .holding(exercise)
    guard spoken.leaves else { return spoken }
    // Whoever says goodbye to the console has done the lesson; leaving it is another word.
    spoken.leaves = false
    return try handIn(exercise, after: spoken.rows)
  }

  /// A word of the lesson's own; in free text only behind a slash.
  private func word(_ line: String, in exercise: Exercise) -> TrainingWord? {
    if let command = line.slashed { return TrainingWord.read(command).flatMap { $0 == .leave ? nil : $0 } }
    guard !exercise.takesFreeText, let word = TrainingWord.read(line), word != .leave else { return nil }
    return word
  }

  private func obey(_ word: TrainingWord, _ exercise: inout Exercise) throws -> Spoken {
    defer { if case .holding = place { place = .holding(exercise) } }
    switch word {
    case .hint:
      return aside([exercise.nextHint().map(phrases.hint) ?? phrases.noMoreHints], in: exercise)
    case .scene: return aside(exercise.lesson.scene, in: exercise)
    case .wait(let minutes):
      exercise.wait(minutes: minutes)
      return aside([phrases.itIs(exercise.now)], in: exercise)
    case .drop: return list()
    case .handIn: return try handIn(exercise, after: [])
    case .leave: return leave()
    }
  }

  /// Something said beside the conversation: the question that stands is said again below it.
  private func aside(_ rows: [String], in exercise: Exercise) -> Spoken {
    var spoken = exercise.standing
    spoken.banner = nil
    spoken.rows = rows + (spoken.hint == nil ? spoken.rows.suffix(1) : [])
    return spoken
  }

  private func handIn(_ exercise: Exercise, after rows: [String]) throws -> Spoken {
    let verdict = try exercise.verdict()
    place = .judged(exercise, verdict)
    let result = TrainingResult(
      lesson: exercise.lesson.number, title: exercise.talk.title, language: language, learner: learner,
      at: clock().iso, score: verdict.score, passed: verdict.passed, hints: verdict.hintsTold)
    results.append(result)
    var rows = rows + phrases.verdict(verdict, turns: exercise.turns)
    do {
      try record?.add(result)
    } catch {
      rows.append(phrases.notKept)
    }
    return says(rows + [phrases.whatNext])
  }

  private func goOn(_ exercise: Exercise, _ verdict: LessonVerdict, _ input: Input) throws -> Spoken {
    guard case .line(let line) = input else { return leaving(input) ?? says([phrases.whatNext]) }
    switch TrainingWord.read(line) {
    case .leave: return leave()
    case .drop: return list()
    case .hint, .scene, .handIn, .wait, nil: break
    }
    switch Choices.read(line, among: phrases.next) {
    case .one(0): return try begin(exercise.talk)
    case .one(1): return says(LessonModel.rows(of: exercise.talk) + [phrases.whatNext])
    case .one(2): return list()
    case .one(3): return leave()
    case .one, .several, .none: return says([phrases.notUnderstood, phrases.whatNext])
    }
  }

  // MARK: Saying

  private func says(_ rows: [String]) -> Spoken {
    var spoken = Spoken()
    spoken.rows = rows.flatMap {
      $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    spoken.completions = completions
    return spoken
  }

  private var completions: [String] {
    switch place {
    case .learner: []
    case .choosing: lessons.map(\.title)
    case .holding: TrainingWord.shown(language)
    case .judged: phrases.next.map(\.label)
    }
  }

  private func leaving(_ input: Input) -> Spoken? {
    switch input {
    case .left: leave()
    case .opened, .line, .edited, .interrupted: nil
    }
  }

  private func leave() -> Spoken {
    var spoken = Spoken()
    spoken.leaves = true
    return spoken
  }
}

extension String {
  /// What stands behind a leading slash; nil where there is none.
  fileprivate var slashed: String? {
    guard let first, first == "/" || first == "／" else { return nil }
    return String(dropFirst())
  }
}

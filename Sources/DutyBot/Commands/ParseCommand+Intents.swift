import Conversation
import Dialogs
import Regulation
import Understanding
import WorkroomStore

/// Reads lines as they are read at the menu, and prints what they ask for.
struct IntentParsing {
  private let now: Moment
  private let people: [KnownPerson]
  private let reader: LineReader

  init(now: Moment, people: [KnownPerson]) {
    (self.now, self.people) = (now, people)
    reader = LineReader.dutyBot.with(people: people.flatMap { [$0.name] + $0.aliases })
  }

  func say(_ line: String, role: String) throws {
    Output.json(try JSONText.encode(prediction(line, role: role, at: now)))
  }

  func sayFeatures(_ line: String) throws {
    let features = reader.features(line, explained: true)
    Output.json(
      try JSONText.encode(
        FeaturesSaid(
          text: line, count: features.marks.count,
          words: Set(features.words.values.filter { !$0.isEmpty }).sorted())))
  }

  /// What a case asks for; a line that is no case is passed over.
  func say(ofCase row: String) throws {
    guard let one = try? JSONText.decode(ParseCase.self, from: row) else { return }
    let context = ParseContext(one.context)
    let moment = ParseCommand.moment(one.now) ?? now
    var said =
      context.isMenu
      ? prediction(one.text, role: one.role, at: moment)
      : context.isFreeText
        ? inFreeText(one.text, context, role: one.role, at: moment)
        : inDialog(one.text, context, role: one.role, at: moment)
    said.id = one.id
    Output.json(try JSONText.encode(said))
  }

  /// In a free text only what begins with a slash asks for anything.
  private func inFreeText(
    _ line: String, _ context: ParseContext, role: String, at moment: Moment
  ) -> ParsePrediction {
    guard let command = line.command else {
      // A name that may be left out is left out by 不留.
      if context.question.name == "free text name", SkipWords.contains(line) {
        return ParsePrediction(text: line, intent: context.intent)
      }
      return ParsePrediction(text: line, intent: LineReader.nothing, kept: line)
    }
    let inDialog = inDialog(command, context, role: role, at: moment)
    return inDialog.intent == LineReader.nothing || inDialog.intent == context.intent
      ? prediction(command, role: role, at: moment) : inDialog
  }

  private func inDialog(
    _ line: String, _ context: ParseContext, role: String, at moment: Moment
  ) -> ParsePrediction {
    var said = ParsePrediction(text: line, intent: LineReader.nothing)
    func fill(_ slots: [SaidSlot]) {
      said.slots = Dictionary(slots.map { ($0.name.rawValue, SlotJson(value: $0.value)) }) { first, _ in first
      }
    }
    if let number = Numbers.read(line), let choice = context.choice(number) {
      said.intent = context.intent
      fill([choice])
      return said
    }
    if context.offersToResume, YesNo.read(line) == true {
      said.intent = "resume"
      return said
    }
    let reading = QuestionReader(reader, slots: SlotReader(now: moment, people: people)).read(
      line, at: context.question)
    switch reading {
    case .intent(let intent):
      said.intent = intent
      said.started = [intent]
    case .yes: said.intent = context.intent
    case .change(let slots), .beside(let slots):
      said.intent = "change"
      fill(slots)
    case .answer(let slots):
      said.intent = context.intent
      fill(slots)
    case .none: break
    }
    return said
  }

  private func prediction(_ line: String, role: String, at moment: Moment) -> ParsePrediction {
    let reading = reader.read(line, penalised: SaidIntent.penalised(role: role), explained: true)
    var said = ParsePrediction(text: line, intent: LineReader.nothing)
    switch reading.decision {
    case .take(let intent):
      said.intent = intent
      said.started = [intent]
      said.slots = Dictionary(
        SlotReader(now: moment, people: people).read(line, for: intent)
          .map { ($0.name.rawValue, SlotJson(value: $0.value)) }
      ) { first, _ in first }
    case .ask(let one, let other): said.intent = "ambiguous:[\(one),\(other)]"
    case .sequence(let all): said.intent = "ambiguous:[\(all.joined(separator: ","))]"
    case .none: break
    }
    said.alternatives = reading.ranked.prefix(3).map {
      .init(intent: $0.intent, score: Double(($0.score * 1000).rounded()) / 1000)
    }
    said.why = reading.evidence.map { ($0.isFor ? "" : "≠") + $0.word }
    return said
  }
}

/// A line with what it is said in, as a file of cases has it.
struct ParseCase: Decodable {
  var id: String
  var now: String
  var context: String
  var role: String
  var text: String
}

/// What a line was read as; the keys are never renamed.
struct ParsePrediction: Encodable {
  struct Alternative: Encodable {
    var intent: String
    var score: Double
  }

  /// Of the case, where there is one.
  var id: String?
  var text: String
  /// An intent, `none`, or `ambiguous:[a,b]` where it would be asked which.
  var intent: String
  var slots: [String: SlotJson] = [:]
  /// In a free text: the words that are kept.
  var kept: String?
  var alternatives: [Alternative] = []
  /// What would begin.
  var started: [String] = []
  /// Words that speak for it; behind ≠ those against.
  var why: [String] = []
}

private struct FeaturesSaid: Encodable {
  var text: String
  var count: Int
  var words: [String]
}

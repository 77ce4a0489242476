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

  /// What a case asks for; a line that is no case is passed over. Inside a dialog nothing is read yet.
  func say(ofCase row: String) throws {
    guard let one = try? JSONText.decode(ParseCase.self, from: row) else { return }
    guard one.context == "menu" else {
      let isFree = one.context.contains("free text")
      Output.json(
        try JSONText.encode(
          ParsePrediction(
            id: one.id, text: one.text, intent: LineReader.nothing, kept: isFree ? one.text : nil)))
      return
    }
    var said = prediction(one.text, role: one.role, at: ParseCommand.moment(one.now) ?? now)
    said.id = one.id
    Output.json(try JSONText.encode(said))
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

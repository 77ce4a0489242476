import Regulation
import Understanding
import WorkroomStore

// A line that says more, or something else, than the question asks for.
extension Run {
  /// What a line means at the question that stands.
  ///
  /// - Parameter slot: what is asked for; nil at a confirmation.
  func sentence(_ line: String, at slot: AnySlot?) throws -> AnswerReading {
    guard let reader = book.reader, let (frame, dialog, _) = running, !line.isBlank else { return .none }
    let asked = QuestionAsked(
      dialog: frame.dialog, names: slot.map { dialog.names(for: $0) } ?? [], isConfirmation: slot == nil,
      takesWords: slot?.manner.isText ?? false)
    return reader.readAnswer(try hearing(line), asked)
  }

  // MARK: Corrections

  /// Puts what a line corrects in the place of what was answered. False where nothing answered is meant.
  ///
  /// - Parameter isAsked: nothing says that it is a correction: it is asked whether it is one.
  mutating func corrects(_ line: String, _ said: [SaidSlot], isAsked: Bool = false) throws -> Bool {
    guard let (frame, dialog, _) = running, !frame.trail.isEmpty else { return false }
    if isAsked { return try asksWhetherCorrected(said, frame, dialog) }
    if try correctsTail(line) { return true }
    let isAtConfirmation = if case .confirm = dialog.step(frame.state)?.kind { true } else { false }
    var found = try answers(said, among: frame.trail, frame, dialog)
    guard !found.isEmpty else {
      let options = answered(frame, dialog)
      for change in ChangeTo.corrections(line) where try changes(change, among: options) { return true }
      return false
    }
    let first = found.removeFirst()
    turn(to: first.state, dialog)
    var others: [String: Datum] = [:]
    for case (_, let slot, .value(let datum), _) in found { others[slot.name] = datum }
    withFrame { frame in
      frame.offered = first.offered
      frame.draft.merge(others) { $1 }
      frame.said.formUnion(others.keys)
    }
    if let end = try keptEnd(first.slot, first.read, frame, dialog) { withFrame { $0.said.insert(end) } }
    // At the confirmation all that was answered is shown anyway.
    if case .value(let datum) = first.read, !isAtConfirmation,
      let shown = try first.slot.show(datum, scene(frame))
    {
      say(phrases.changed(first.slot.label(setting.language), to: shown))
    }
    try take(first.read, first.slot)
    return true
  }

  /// Asks whether one value that answers another question is to be changed to what was said. False where it answers none.
  private mutating func asksWhetherCorrected(
    _ said: [SaidSlot], _ frame: Conversation.Frame, _ dialog: Dialog
  ) throws -> Bool {
    guard let one = try answers(said, among: frame.trail, frame, dialog).first,
      case .value(let datum) = one.read,
      let shown = try one.slot.show(datum, scene(frame))
    else { return false }
    turn(to: one.state, dialog)
    withFrame { $0.offered = one.offered }
    try take(.doubt(datum, phrases.change(one.slot.label(setting.language), to: shown)), one.slot)
    return true
  }

  /// The slot of an end that another start leaves as it was; nil where it does not come after it.
  private func keptEnd(
    _ slot: AnySlot, _ read: Understood<Datum>, _ frame: Conversation.Frame, _ dialog: Dialog
  ) throws -> String? {
    guard dialog.names(for: slot).contains(.from), case .value(let datum) = read,
      let start = Moment(datum: datum),
      let end = dialog.hears.first(where: { $0.name == .to })?.slot,
      let known = frame.draft[end].flatMap({ Moment(datum: $0) }), known.day == start.day, start < known
    else { return nil }
    return end
  }

  /// Changes the end of a number that was given: 电话最后一位是6.
  private mutating func correctsTail(_ line: String) throws -> Bool {
    guard let (frame, dialog, _) = running, let tail = PhoneTail.read(line) else { return false }
    for state in frame.trail {
      guard let slot = dialog.step(state)?.slot, dialog.names(for: slot).contains(.phone),
        case .text(let known)? = frame.draft[slot.name], known.count > tail.count
      else { continue }
      turn(to: state, dialog)
      try take(try slot.read(known.dropLast(tail.count) + tail, scene(conversation.frames.last), []), slot)
      return true
    }
    return false
  }

  private typealias Found = (state: String, slot: AnySlot, read: Understood<Datum>, offered: [Option])

  /// What of a line answers some questions otherwise than they were answered, each read as it reads its own answer.
  private func answers(
    _ said: [SaidSlot], among states: [String], _ frame: Conversation.Frame, _ dialog: Dialog
  ) throws -> [Found] {
    let texts = Corrected(said, frame, dialog, today: setting.now.day)
    var found: [Found] = []
    for (place, state) in states.enumerated() {
      guard let slot = dialog.step(state)?.slot else { continue }
      var before = frame
      before.trail = Array(states[..<place])
      for case (_, let slot, .value(let datum), _) in found { before.draft[slot.name] = datum }
      let scene = scene(before)
      switch try reads({ texts[$0] }, for: slot, of: dialog, scene) {
      case .value(let datum) where datum == frame.draft[slot.name]: continue
      case .miss: continue
      case let read: found.append((state, slot, read, try slot.options(scene)))
      }
    }
    return found
  }

  // MARK: In a free text

  /// Whether a line that would be kept as it stands corrects what was answered before: it is asked which is meant.
  func isSentenceAsContent(_ line: String, _ slot: AnySlot) throws -> Bool {
    guard line.count <= Self.longestAside, let (frame, dialog, _) = running,
      case .change(let said) = try sentence(line, at: slot)
    else { return false }
    return try !answers(said, among: frame.trail, frame, dialog).isEmpty
  }

  /// Characters; what is longer is told to somebody, not to the program.
  static let longestAside = 24

  /// Does what a line that was asked about means as a command.
  mutating func obeys(content line: String) throws {
    if let word = lineWord(line) { return try perform(word) }
    if let (word, rest) = EngineWord.read(line) { return try perform(word, rest) }
    if ChangeTo(line) != nil { return try perform(.change, line) }
    if isOwnTitle(line) { return try ask() }
    switch try sentence(line, at: running?.step.slot) {
    case .change(let said): if try !corrects(line, said) { try perform(.change, "") }
    case .asks(let reading): if try !does(reading) { try ask() }
    case .yes, .answer, .beside, .none: try ask()
    }
  }

  // MARK: Answers that say more

  /// Takes an answer, and with it what the line says of questions that still come: 昨天下午三点到五点 to “哪天？”.
  mutating func take(
    _ understood: Understood<Datum>, _ slot: AnySlot, beside said: [SaidSlot], in line: String
  ) throws {
    guard case .value(let datum) = understood, let (frame, dialog, step) = running else {
      return try take(understood, slot)
    }
    var ahead = frame
    ahead.draft[slot.name] = datum
    ahead.trail.append(step.state)
    var known: [String: Datum] = [:]
    var shown: [String] = []
    let texts = SaidText(said, today: setting.now.day)
    for state in dialog.steps.map(\.state) where !ahead.trail.contains(state) {
      guard let other = dialog.step(state)?.slot, other.name != slot.name, known[other.name] == nil else {
        continue
      }
      let isChosen = dialog.hears.contains { $0.slot == other.name && $0.name == nil }
      let datum: Datum
      if isChosen, let chosen = try chosen(in: line, other, scene(ahead)) {
        datum = chosen
        if !dialog.confirms, let words = try other.show(chosen, scene(ahead)) {
          shown.append(other.label(setting.language) + " " + words)
        }
      } else if case .value(let read) = try reads({ texts[$0] }, for: other, of: dialog, scene(ahead)) {
        datum = read
      } else {
        continue
      }
      known[other.name] = datum
      ahead.draft[other.name] = datum
      ahead.trail.append(state)
    }
    guard !known.isEmpty else { return try take(understood, slot) }
    if !shown.isEmpty { say(phrases.understood(shown)) }
    withFrame { frame in
      frame.draft.merge(known) { $1 }
      frame.said.formUnion(known.keys)
    }
    try take(understood, slot)
  }
}

/// What a line says of days and hours that were answered before, in texts that their questions read: a day alone keeps
/// the hours (不对，是前天), an hour alone the day (改成两点半).
private struct Corrected {
  private let said: [SaidSlot]
  private var known: [SaidSlot.Name: Moment] = [:]
  private let today: Day

  init(_ said: [SaidSlot], _ frame: Conversation.Frame, _ dialog: Dialog, today now: Day) {
    for heard in dialog.hears {
      if let name = heard.name, let moment = frame.draft[heard.slot].flatMap({ Moment(datum: $0) }) {
        known[name] = moment
      }
    }
    today = known[.from]?.day ?? now
    self.said = Self.placed(said, known)
  }

  /// An hour alone that comes after the end that is known is another end, one before the start another start.
  private static func placed(_ said: [SaidSlot], _ known: [SaidSlot.Name: Moment]) -> [SaidSlot] {
    let hours = said.filter { [.from, .to].contains($0.name) }
    guard hours.count == 1, let only = hours.first, case .text(let text) = only.value, !text.contains("T"),
      let start = known[.from], let end = known[.to]
    else { return said }
    let name: SaidSlot.Name =
      text.suffix(5) > end.clock.suffix(5) ? .to : text.suffix(5) < start.clock.suffix(5) ? .from : only.name
    return said.filter { $0 != only } + [SaidSlot(name: name, value: only.value, span: only.span)]
  }

  subscript(name: SaidSlot.Name) -> String? {
    guard [.from, .to].contains(name), !said.contains(where: { $0.name == name }), let known = known[name],
      case .text(let day)? = said.first(where: { $0.name == .day })?.value
    else { return SaidText(said, today: today)[name] }
    return name == .from ? "\(day) \(known.clock)" : known.clock
  }
}

extension Dialog {
  /// What of a sentence may answer a slot's question.
  func names(for slot: AnySlot) -> [SaidSlot.Name] {
    hears.filter { $0.slot == slot.name && !$0.isProposed }.compactMap(\.name)
  }
}

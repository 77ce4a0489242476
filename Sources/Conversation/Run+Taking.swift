import Regulation
import Understanding
import WorkroomStore

// An answer that was understood, and what comes of it.
extension Run {
  mutating func take(_ understood: Understood<Datum>, _ slot: AnySlot) throws {
    guard let (frame, _, _) = running else { return }
    switch understood {
    case .value(let datum):
      guard try isStillOffered(datum, slot, frame) else {
        say(phrases.vanished)
        return try ask()
      }
      try accept(datum)
    case .doubt(let datum, let question):
      conversation.aside = .doubt(datum, question)
      try ask()
    case .several(let options):
      conversation.aside = .whichOption(options)
      try ask()
    case .partial(let part, let question):
      withFrame { $0.part = part }
      say(question)
    case .problem(let why):
      say(why)
      try ask()
    case .miss:
      try miss()
    }
  }

  /// A choice that has vanished since it was shown is said, never shifted.
  func isStillOffered(_ datum: Datum, _ slot: AnySlot, _ frame: Conversation.Frame) throws -> Bool {
    let shown = datum.texts.filter { id in frame.offered.contains { $0.id == id } }
    guard !shown.isEmpty else { return true }
    return try slot.holds(shown, scene(frame))
  }

  mutating func accept(_ datum: Datum) throws {
    guard let (frame, _, step) = running, let slot = step.slot else { return }
    conversation.passages.all.append(
      .answered(dialog: frame.dialog, state: step.state, slot: slot.name))
    let vanished = try vanishing(with: datum, for: slot, frame)
    withFrame {
      for name in vanished { $0.draft[name] = nil }
      $0.draft[slot.name] = datum
      $0.trail.append(step.state)
    }
    try goOn(by: .answered)
  }

  /// Answers further on that were choices of what is changed now, and are none any more (a convenor who is no longer on the
  /// list): they are asked again.
  private func vanishing(with datum: Datum, for slot: AnySlot, _ frame: Conversation.Frame) throws -> [String]
  {
    guard case .change(_, let whole) = frame.asking, frame.draft[slot.name] != datum,
      let dialog = book[frame.dialog]
    else { return [] }
    var (old, new) = (frame, frame)
    (old.trail, new.trail) = (whole, whole)
    new.draft[slot.name] = datum
    let (before, after) = (scene(old), scene(new))
    return try whole.compactMap { dialog.step($0)?.slot }.filter { other in
      guard other.name != slot.name, let chosen = frame.draft[other.name]?.texts, !chosen.isEmpty else {
        return false
      }
      let were = Set(try other.options(before).map(\.id)).intersection(chosen)
      return try !were.isEmpty && !were.isSubset(of: other.options(after).map(\.id))
    }.map(\.name)
  }

  mutating func goOn(by event: DialogEvent) throws {
    if case .change? = running?.frame.asking { followsAnswer = false } else { followsAnswer = true }
    withFrame { frame in
      // After a change, what was answered before need not be answered again.
      if case .change = frame.asking { frame.hurries = true }
      frame.asking = .first
    }
    if isOfAnotherDay, try decidesAgain(isAnswered: true) { return }
    try leaveState(by: event)
    try advance()
  }

  mutating func hear(edited text: String) throws {
    guard let (_, _, step) = running, let slot = step.slot, slot.manner.isText
    else { return try ask() }
    let written = text.hasSuffix("\n") ? String(text.dropLast()) : text
    // It is the answer to the dialog's question, whatever else the engine had asked about one before.
    (conversation.aside, conversation.asideText) = (nil, nil)
    // Where it is not taken it is there to be edited again.
    withFrame { $0.lines = LinesSoFar(written) }
    try takeContent(written, slot)
  }
}

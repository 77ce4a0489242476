import Regulation
import Understanding
import WorkroomStore

// A text of several lines, as it is written.
extension Run {
  mutating func hearLines(
    _ line: String, _ slot: AnySlot, _ isOptional: Bool, _ frame: Conversation.Frame
  ) throws {
    let bare = line.trimmed
    if isOptional, frame.lines.isEmpty, try passesOver(line, slot, isOptional) { return }
    if bare == "." || bare == "。" { return try endLines(slot, isOptional) }
    if let command = line.command {
      if let word = LineWord.read(command) { return try perform(word) }
      return try obey(command)
    }
    // Nobody who is new knows of the slash: what reads like a command is asked about, here as in a text of one line.
    if isCommandAsContent(line) || LineWord.read(line) != nil {
      conversation.aside = .contentOrCommand(line.trimmed)
      return try ask()
    }
    try add(line.hasPrefix("\\") ? String(line.dropFirst()) : line, slot)
  }

  /// Adds a line to the text as it comes.
  mutating func add(_ kept: String, _ slot: AnySlot) throws {
    guard let (frame, _, _) = running else { return }
    // It was said when it became too much, and is said once more when the text ends.
    if frame.lines.tally.lost > 0 { return withFrame { $0.lines = $0.lines.losing() } }
    // A line that is too long by itself is refused by itself, and the text goes on.
    guard !TextLength.exceeds(kept, slot.longestText) else { return say(phrases.tooLong(slot.longestText)) }
    let lines = frame.lines.adding(kept)
    guard !lines.exceeds(slot.longestText) else {
      say(phrases.linesFull(frame.lines.count, most: slot.longestText))
      return withFrame { $0.lines = $0.lines.losing() }
    }
    // What may not be kept is a problem at once, line by line; a line that is empty is one. In a plain text the lines before it
    // need not be read again; in a list, such as of names, they say whether it may stand there.
    let read = slot.longest == nil ? lines.text ?? "" : kept
    if case .problem(let why) = try slot.read(read, scene(frame), []) { return say(why) }
    withFrame { $0.lines = lines }
  }

  /// The text is written: it is taken for the answer.
  private mutating func endLines(_ slot: AnySlot, _ isOptional: Bool) throws {
    guard let (frame, _, _) = running else { return }
    if !isOptional, let text = frame.lines.text, SkipWords.only(text) {
      withFrame { $0.lines = LinesSoFar() }
      say(phrases.mayNotSkip)
      return try ask()
    }
    let lost = frame.lines.tally.lost
    if lost > 0 { say(phrases.linesKept(frame.lines.count, lost: lost, most: slot.longestText)) }
    try take(try slot.read(frame.lines.text ?? "", scene(frame), []), slot)
  }

  /// Does what is said of the text itself.
  mutating func perform(_ word: LineWord) throws {
    guard let (frame, _, step) = running, case .ask(let slot, let isOptional) = step.kind else { return }
    switch word {
    case .done: try endLines(slot, isOptional)
    case .skip:
      guard isOptional else {
        say(phrases.mayNotSkip)
        return try ask()
      }
      // What was written is not dropped by the way.
      guard frame.lines.isEmpty else { return say(phrases.linesBeforeSkip(frame.lines.count)) }
      _ = try passesOver(line(word), slot, isOptional)
    case .rewrite:
      withFrame {
        $0.lines = LinesSoFar()
        // An answer that is being changed is not taken up again by itself.
        $0.unfinished[step.state] = LinesSoFar()
      }
      say(phrases.linesRewritten)
    case .takeBack:
      guard let (left, gone) = frame.lines.takingBack() else { return say(phrases.noLines) }
      withFrame {
        $0.lines = left
        if left.isEmpty { $0.unfinished[step.state] = LinesSoFar() }
      }
      say(phrases.lineTakenBack(gone, left: left.count))
    }
  }

  private func line(_ word: LineWord) -> String { word.name(setting.language) }

  /// What a line may be a command for besides the words that are known everywhere; nil where no text of several lines is written.
  func lineWord(_ line: String) -> LineWord? {
    running?.step.slot?.manner == .lines ? LineWord.read(line) : nil
  }

  /// Whether the engine has asked about a line of a text of several lines.
  var asksAboutLine: Bool {
    guard case .contentOrCommand? = conversation.aside else { return false }
    return running?.step.slot?.manner == .lines
  }
}

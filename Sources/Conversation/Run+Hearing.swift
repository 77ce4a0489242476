import Regulation
import Understanding
import WorkroomStore

// What a person says, and what it is taken for.
extension Run {
  mutating func hear(line: String) throws {
    if try settlesTakenUp(line) { return }
    if let aside = conversation.aside { return try hear(line, for: aside) }
    guard let (frame, _, step) = running else { return try hearAtMenu(line) }
    switch step.kind {
    case .ask(let slot, let isOptional):
      switch slot.manner {
      case .lines: try hearLines(line, slot, isOptional, frame)
      case .free: try hear(free: line, slot, isOptional)
      case .closed, .open: try hearClosed(line, slot, isOptional, frame)
      }
    case .confirm: try hearConfirmation(line)
    case .decide, .say, .record, .end: try advance()
    }
  }

  // MARK: Free text is sacred

  mutating func hear(free line: String, _ slot: AnySlot, _ isOptional: Bool) throws {
    if let command = line.command, !(slot.isPath && command.contains("/")) { return try obey(command) }
    if try proposesChange(line, slot) { return }
    if try isCommandAsContent(line) || isSentenceAsContent(line, slot) {
      conversation.aside = .contentOrCommand(line.trimmed)
      return try ask()
    }
    if try passesOver(line, slot, isOptional) { return }
    // A lone full stop is what ends several lines, typed out of habit: it says nothing.
    if [".", "。"].contains(line.trimmed) { return try miss() }
    if !isOptional, SkipWords.only(line) {
      say(phrases.mayNotSkip)
      return try ask()
    }
    try takeContent(line.hasPrefix("\\") ? String(line.dropFirst()) : line, slot)
  }

  /// Whether a line of content reads exactly like a command: 取消, or 改 with the name of something answered.
  func isCommandAsContent(_ line: String) -> Bool {
    if saysToWhat(line) { return true }
    guard let (word, rest) = EngineWord.read(line), running != nil else { return false }
    if rest.isEmpty { return true }
    return word == .change && isAnswered(TextFolding.folded(rest))
  }

  /// Whether something was answered that is called so, word for word.
  private func isAnswered(_ name: String) -> Bool {
    guard let (frame, dialog, _) = running else { return false }
    let answered = frame.trail.compactMap { dialog.step($0)?.slot?.label }
    return answered.contains { [$0.zh, $0.en].contains { TextFolding.folded($0) == name } }
  }

  /// Whether a short line changes an answer by its name, and says to what (改 称呼 王大爷, 把称呼改成王大爷), or begins with
  /// 改成 where something was answered: nothing that a visitor says begins so.
  private func saysToWhat(_ line: String) -> Bool {
    guard line.count <= 60, let (frame, dialog, _) = running, !frame.trail.isEmpty else {
      return false
    }
    let names = answered(frame, dialog).flatMap(\.aliases)
    let behind = EngineWord.read(line).flatMap { $0.word == .change && !$0.rest.isEmpty ? $0.rest : nil }
    let said = behind.flatMap { ChangeTo(behind: $0, naming: names) } ?? ChangeTo(line)
    guard let said else { return false }
    return said.item.map { isAnswered(TextFolding.folded($0)) }
      ?? Self.toThat.contains { line.trimmed.hasPrefix($0) }
  }

  mutating func takeContent(_ line: String, _ slot: AnySlot) throws {
    try take(try slot.read(line, scene(conversation.frames.last), []), slot)
  }

  // MARK: In one's own words

  /// Does what a command in one's own words asks for: /我还差几次值班. False where it asks for nothing.
  private mutating func obeysSentence(_ command: String) throws -> Bool {
    if case .asks(let reading) = try sentence(command, at: running?.step.slot), try obeys(reading) {
      return true
    }
    guard let reading = try reading(command) else { return false }
    return try obeys(reading)
  }

  /// Does what a line asks for in the middle of a dialog. False where nothing is made of it.
  mutating func obeys(_ reading: MenuReading) throws -> Bool {
    guard try does(reading) else { return false }
    // An answer leaves the question as it stands.
    switch reading {
    case .answer, .howTo, .why: try ask()
    case .dialog, .word, .either, .sequence, .none: break
    }
    return true
  }

  // MARK: Passed over, confirmed, commanded

  /// An empty line keeps what is there, or passes over what may be passed over; so does 不留.
  mutating func passesOver(_ line: String, _ slot: AnySlot, _ isOptional: Bool) throws -> Bool {
    guard let (frame, _, step) = running else { return false }
    let isEmpty = line.isBlank
    if isEmpty, frame.asking.keepsAnswer, let known = frame.draft[slot.name], slot.accepts(known) {
      try accept(known)
      return true
    }
    guard isOptional, isEmpty || SkipWords.contains(line) else { return false }
    withFrame {
      $0.draft[slot.name] = .nothing
      $0.trail.append(step.state)
    }
    try goOn(by: step.event(answered: .nothing))
    return true
  }

  /// A command of the engine's. 改 with something behind it that names a dialog word for word is that dialog: 改口令.
  func engineWord(_ line: String) -> (word: EngineWord, rest: String)? {
    guard let said = EngineWord.read(line) else { return nil }
    let isDialog = said.word == .change && !said.rest.isEmpty && book.isPhrase(line, as: scene(nil).audience)
    return isDialog ? nil : said
  }

  private mutating func hearConfirmation(_ line: String) throws {
    if let command = line.command { return try obey(command) }
    if let (word, rest) = engineWord(line) { return try perform(word, rest) }
    let plain = YesNo.read(line) ?? Run.confirmation(line)
    let sentence = plain == nil ? try sentence(line, at: nil) : .none
    switch plain ?? (sentence == .yes ? true : nil) {
    case true?:
      // What was shown on another day is looked at once more before it is recorded.
      if isOfAnotherDay {
        if try decidesAgain() { return }
        say(phrases.anotherDay(setting.now.day))
        return try ask()
      }
      withFrame { $0.trail.append($0.state) }
      try leaveState(by: .yes)
      try advance()
    case false?:
      try perform(.change, "")
    case nil:
      if TextFolding.command(line) == "3" { return try perform(.cancel, "") }
      if case .change(let said) = sentence, try corrects(line, said) { return }
      if ChangeTo(line) != nil { return try perform(.change, line) }
      if case .change(let said) = sentence, said.isEmpty { return try perform(.change, "") }
      if try interrupts(line) { return }
      if case .asks(let reading) = sentence, try obeys(reading) { return }
      // Something else was said of what is shown: what is to be changed is asked.
      if case .change = sentence { return try perform(.change, "") }
      try miss()
    }
  }

  /// 1 and 2 of 是 / 改 / 取消.
  private static func confirmation(_ line: String) -> Bool? {
    switch TextFolding.command(line) {
    case "1": true
    case "2": false
    case _: nil
    }
  }

  /// A line that began with a slash.
  mutating func obey(_ command: String) throws {
    if let (word, rest) = engineWord(command) { return try perform(word, rest) }
    if try interrupts(command) { return }
    if try obeysSentence(command) { return }
    if SkipWords.contains(command), let (_, _, step) = running,
      case .ask(let slot, let isOptional) = step.kind
    {
      if try passesOver(command, slot, isOptional) { return }
      say(phrases.mayNotSkip)
      return try ask()
    }
    say(phrases.unknownCommand(command))
  }
}

extension String {
  /// What stands behind a leading slash; nil where there is none.
  package var command: String? {
    // The scalar is looked at before the character, which may be a million marks long.
    guard let scalar = unicodeScalars.first, scalar == "/" || scalar == "／", let first,
      first == "/" || first == "／"
    else { return nil }
    return String(dropFirst())
  }
}

import Regulation
import Understanding
import WorkroomStore

// What a person says, and what it is taken for.
extension Run {
  mutating func hear(line: String) throws {
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
    if let command = line.command { return try obey(command) }
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

  // MARK: Closed questions

  private mutating func hearClosed(
    _ line: String, _ slot: AnySlot, _ isOptional: Bool, _ frame: Conversation.Frame
  ) throws {
    if let command = line.command { return try obey(command) }
    if let (word, rest) = engineWord(line), !isChoice(line, insteadOf: word, frame.offered) {
      return try perform(word, rest)
    }
    if try passesOver(line, slot, isOptional) { return }
    // A question that takes any words at all, such as what is looked for, does not take another dialog's name.
    if slot.manner == .open, let (_, dialog, _) = running, dialog.hearsOpening,
      let other = book.named(by: line, as: scene(nil).audience), other != dialog.name, try interrupts(line)
    {
      return
    }
    // What names a dialog word for word is no choice with something behind it: apply for a workroom.
    if !book.isPhrase(line, as: scene(nil).audience), try takesLeading(line, slot, frame) { return }
    if try takesYesOrNo(line, slot, frame) { return }
    var understood = try read(line, slot, frame)
    if case .miss = understood { understood = try onOtherPages(line, slot, frame) }
    try take(understood, line, slot, isOptional, frame)
  }

  /// Takes what the question's own reader made of a line, unless the whole sentence says something else.
  private mutating func take(
    _ understood: Understood<Datum>, _ line: String, _ slot: AnySlot, _ isOptional: Bool,
    _ frame: Conversation.Frame
  ) throws {
    let isNamed = isChoice(line, frame.offered)
    // 反馈医保那件 is about that one, whichever was dealt with before.
    if !isNamed, isAskedForMore(frame), let reading = try reading(line), isRequest(reading, ofThis: true),
      try obeys(reading)
    {
      return
    }
    let sentence = try isNamed ? AnswerReading.none : sentence(line, at: slot)
    var (understood, beside) = (understood, [SaidSlot]())
    switch sentence {
    case .change(let said):
      let asked = running.map { $0.dialog.names(for: slot) } ?? []
      let isOwn = said.allSatisfy { asked.contains($0.name) } && !understood.isMiss
      if !isOwn, try corrects(line, said) { return }
    case .answer(let said):
      beside = said
      if understood.isMiss { understood = try read(said, slot, frame) }
    case .beside(let said): if understood.isMiss, try corrects(line, said, isAsked: true) { return }
    case .asks, .yes, .none: break
    }
    if understood.isMiss { understood = try nearly(line, slot, frame) }
    if understood.isMiss {
      // Where only more is asked for, a whole request is that: 登记意见 to “接着办吗？”.
      if isAskedForMore(frame), let reading = try reading(line), isRequest(reading, ofThis: false),
        try obeys(reading)
      {
        return
      }
      if try interrupts(line) { return }
      if case .asks(let reading) = sentence, try obeys(reading) { return }
      if !isOptional, SkipWords.only(line) {
        say(phrases.mayNotSkip)
        return try ask()
      }
    }
    try take(understood, slot, beside: beside, in: line)
  }

  /// Whether something was recorded and nothing answered since: whether there is more is what is asked.
  private func isAskedForMore(_ frame: Conversation.Frame) -> Bool {
    frame.trail.isEmpty && !frame.settled.isEmpty
  }

  /// Whether a line asks for another dialog, or for the one that is running and says what for: 反馈路灯那件.
  private func isRequest(_ reading: MenuReading, ofThis: Bool) -> Bool {
    guard case .dialog(let name, let beside) = reading, let (_, dialog, _) = running,
      (name == dialog.name) == ofThis
    else { return false }
    return !ofThis || beside.slots.contains { $0.name == dialog.hears.first?.name }
  }

  /// Takes a yes or no with a day behind it for the next question: 在，去年4月15号入驻的. False where it is not so.
  private mutating func takesYesOrNo(_ line: String, _ slot: AnySlot, _ frame: Conversation.Frame) throws
    -> Bool
  {
    guard slot.manner == .closed, frame.offered.isYesOrNo,
      let mark = line.firstIndex(where: { "，,；;。 ".contains($0) })
    else { return false }
    let rest = line[mark...].drop { "，,；;。 ".contains($0) }
    guard YesNo.read(String(line[..<mark])) != nil, YesNo.read(line) == nil,
      let day = TimeReader.read(String(rest), now: setting.now),
      2 * day.span.count >= rest.unicodeScalars.count,
      case .value(let datum) = try slot.read(String(line[..<mark]), scene(frame), frame.offered)
    else { return false }
    self.rest = String(rest)
    try take(.value(datum), slot)
    return true
  }

  /// The choice that a line is nearly a part of: it goes before what the line is only like, and not before another dialog's
  /// own name.
  private func nearly(_ line: String, _ slot: AnySlot, _ frame: Conversation.Frame) throws -> Understood<
    Datum
  > {
    guard !book.isPhrase(line, as: scene(nil).audience),
      let near = Choices.nearly(line, among: frame.offered)
    else { return .miss }
    return try slot.read(frame.offered[near].label, scene(frame), frame.offered)
  }

  /// The answer that a whole sentence holds, read as the question reads it: 三点到五点，线上 to “什么时候开始的？”.
  private func read(_ said: [SaidSlot], _ slot: AnySlot, _ frame: Conversation.Frame) throws -> Understood<
    Datum
  > {
    guard let dialog = running?.dialog else { return .miss }
    let texts = SaidText(said, today: setting.now.day)
    return try reads({ texts[$0] }, for: slot, of: dialog, scene(frame))
  }

  /// Does what a command in one's own words asks for: /我还差几次值班. False where it asks for nothing.
  private mutating func obeysSentence(_ command: String) throws -> Bool {
    if case .asks(let reading) = try sentence(command, at: running?.step.slot), try obeys(reading) {
      return true
    }
    guard let reading = try reading(command) else { return false }
    return try obeys(reading)
  }

  /// Does what a line asks for in the middle of a dialog. False where nothing is made of it.
  private mutating func obeys(_ reading: MenuReading) throws -> Bool {
    guard try does(reading) else { return false }
    // An answer leaves the question as it stands.
    switch reading {
    case .answer, .howTo, .why: try ask()
    case .dialog, .word, .either, .sequence, .none: break
    }
    return true
  }

  /// The answer, together with the part of it that was said before: 去年4月, then 15号.
  private func read(_ line: String, _ slot: AnySlot, _ frame: Conversation.Frame) throws -> Understood<Datum>
  {
    guard let part = frame.part else { return try slot.read(line, scene(frame), frame.offered) }
    // 2025年4月15号; 2026-03-30 3pm, 15 April 2025.
    let isChinese = part.unicodeScalars.last.map { $0.value > 0x7F } ?? false
    for whole in [isChinese ? part + line : part + " " + line, line + " " + part] {
      let said = try slot.read(whole, scene(frame), frame.offered)
      if case .miss = said { continue }
      return said
    }
    return try slot.read(line, scene(frame), frame.offered)
  }

  /// By its name a choice is found on any page of a long list; a number is one of those that are shown.
  func onOtherPages(_ line: String, _ slot: AnySlot, _ frame: Conversation.Frame) throws
    -> Understood<Datum>
  {
    guard frame.offered.count == Pages.size || frame.page != nil, Numbers.read(line) == nil
    else { return .miss }
    let found = try slot.read(line, scene(frame), slot.named(line, scene(frame)))
    // Too many to ask about: more of the name is wanted.
    if case .several(let near) = found, near.count > Pages.size { return .miss }
    return found
  }

  /// Whether a line is one of the choices, word for word.
  private func isChoice(_ line: String, _ offered: [Option]) -> Bool {
    let said = TextFolding.folded(line)
    return offered.contains { option in
      ([option.label] + option.aliases).contains { TextFolding.folded($0) == said }
    }
  }

  /// A choice by its name goes before a command; 改 also gives way to a choice that begins so, such as 改稿.
  private func isChoice(_ line: String, insteadOf word: EngineWord, _ offered: [Option]) -> Bool {
    let said = TextFolding.folded(line)
    return offered.contains { option in
      ([option.label] + option.aliases).contains { TextFolding.folded($0) == said }
        || word == .change && TextFolding.folded(option.label).hasPrefix(said)
    }
  }

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

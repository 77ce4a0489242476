import Regulation
import Understanding
import WorkroomStore

// A question with choices, or for a day, a number, a name.
extension Run {
  mutating func hearClosed(
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
      if try keepsSaidAhead(line, insteadOf: nil) { return }
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
}

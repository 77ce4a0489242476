import Regulation
import Understanding
import WorkroomStore

// The engine's own questions.
extension Run {
  func asideQuestion(_ aside: Conversation.Aside) -> String {
    switch aside {
    case .contentOrCommand(let line):
      (command(line).map { phrases.commandOrContent(line, word: $0) } ?? phrases.sentenceOrContent(line))
        + "  "
        + choices(contentOptions(line))
    case .whichOption(let options): phrases.whichOne + "  " + choices(options)
    case .whichDialog(let options): phrases.doWhat + "  " + choices(options)
    case .whichSlot(let options): phrases.changeWhat + "  " + choices(options)
    case .doubt(_, let question): question + "  " + phrases.yesNo
    case .discard(let restarts): restarts ? phrases.startOver(runningTitle) : phrases.discard(runningTitle)
    case .undo: conversation.asideText ?? ""
    case .stale: (conversation.asideText ?? "") + "  " + choices(staleOptions)
    case .again: (conversation.asideText ?? "") + "  " + choices(againOptions)
    }
  }

  /// What a line is a command for: as it was said, or by its name where it was typed in letters; nil where it is none.
  private func command(_ line: String) -> String? {
    if let word = lineWord(line) { return word.name(setting.language) }
    guard let (word, rest) = EngineWord.read(line) else { return nil }
    let isInLetters = line.unicodeScalars.allSatisfy(\.isASCII)
    return isInLetters
      ? [word.name(setting.language), rest].filter { !$0.isEmpty }.joined(separator: " ") : line
  }

  private var runningTitle: String { running?.dialog.title(setting.language) ?? "" }

  private func contentOptions(_ line: String) -> [Option] {
    [
      Option(
        id: "command", label: command(line).map(phrases.command) ?? phrases.saidToMe,
        aliases: ["命令", "command"]),
      Option(id: "content", label: phrases.content, aliases: ["内容", "就是内容", "content", "the content"]),
    ]
  }

  /// The choices of the engine's question that stands, for completion.
  func asideOptions(_ aside: Conversation.Aside) -> [Option] {
    switch aside {
    case .contentOrCommand(let line): contentOptions(line)
    case .whichOption(let options), .whichDialog(let options), .whichSlot(let options): options
    case .stale: staleOptions
    case .again: againOptions
    case .doubt, .discard, .undo:
      [
        Option(id: "yes", label: setting.language("是", "yes"), aliases: []),
        Option(id: "no", label: setting.language("否", "no"), aliases: []),
      ]
    }
  }

  mutating func hear(_ line: String, for aside: Conversation.Aside) throws {
    defer { if conversation.aside == nil { conversation.asideMisses = 0 } }
    if case .stale(let isParked) = aside, try settlesStale(line, isParked) { return }
    if case .again(let name, let known, let likely) = aside, try settlesAgain(line, name, known, likely) {
      return
    }
    if case .contentOrCommand(let content) = aside, TextFolding.folded(content) == TextFolding.folded(line) {
      conversation.aside = nil
      return try obeys(content: content)
    }
    if try leaves(aside, by: line) { return }
    switch aside {
    case .doubt(let datum, _):
      try answer(line, aside) { run in
        try run.accept(datum)
      } no: { run in
        try run.ask()
      }
    case .discard(let restarts):
      try answer(line, aside) { run in
        try run.drop(restarts: restarts)
      } no: { run in
        try run.ask()
      }
    case .undo(let entries):
      try answer(line, aside) { run in
        try run.takeBack(entries)
      } no: { run in
        run.say(run.phrases.notUndone)
        try run.ask()
      }
    case .contentOrCommand, .whichOption, .whichDialog, .whichSlot, .stale, .again:
      try hearChoice(line, aside)
    }
  }

  /// A command leaves the engine's question: 返回 and 取消 for the dialog's question, the others to be done.
  ///
  /// Where a line of content is asked about, only 返回 and 取消 do, and a slash. Said once more, the command that the
  /// question is about is meant: 返回 to “返回还是内容？”, 取消 to “放弃？”.
  private mutating func leaves(_ aside: Conversation.Aside, by line: String) throws -> Bool {
    let word = EngineWord.read(line.command ?? line)
    if case .contentOrCommand(let content) = aside, let asked = lineWord(content),
      lineWord(line.command ?? line) == asked
    {
      conversation.aside = nil
      try perform(asked)
      return true
    }
    if let word, try isMeant(word, by: aside) { return true }
    let isAboutContent = if case .contentOrCommand = aside { true } else { false }
    if case .contentOrCommand(let content) = aside, asksAboutLine, try goesOn(behind: content, with: line) {
      return true
    }
    switch word?.word {
    case .back?, .cancel?:
      conversation.aside = nil
      if case .again = aside, conversation.frames.isEmpty { say(phrases.putOff) }
      try ask()
      return true
    case .help?, .why?, .change?, .restart?, .progress?, .undo?, .resume?, .park?, .more?, .edit?,
      .switchPerson?,
      .leave?:
      guard let word, !isAboutContent || line.command != nil else { return false }
      conversation.aside = nil
      try perform(word.word, word.rest)
      return true
    case nil:
      guard line.command != nil else { return false }
      conversation.aside = nil
      try hear(line: line)
      return true
    }
  }

  /// The text goes on: what was asked about was a line of it, and this is the next. Nothing that is dictated or pasted is lost
  /// by a line that reads like a command. False where the question is answered, or left by 返回 or 取消.
  private mutating func goesOn(behind content: String, with line: String) throws -> Bool {
    switch EngineWord.read(line.command ?? line)?.word {
    case .back?, .cancel?: return false
    case .help?, .why?, .change?, .restart?, .progress?, .undo?, .resume?, .park?, .more?, .edit?,
      .switchPerson?, .leave?, nil:
      break
    }
    guard let slot = running?.step.slot, line.command != nil || !isAnswer(line, about: content) else {
      return false
    }
    conversation.aside = nil
    try add(content, slot)
    try hear(line: line)
    return true
  }

  /// Whether a line answers in so many words which is meant, or by a yes or no, which does not tell.
  private func isAnswer(_ line: String, about content: String) -> Bool {
    if YesNo.read(line) != nil || Numbers.read(line).map({ (1...2).contains($0) }) ?? false { return true }
    let said = TextFolding.folded(line)
    return contentOptions(content).contains { option in
      ([option.label] + option.aliases).contains { TextFolding.folded($0) == said }
    }
  }

  /// Does the command that the engine's question is about, where it is said again. False where it is another.
  private mutating func isMeant(_ said: (word: EngineWord, rest: String), by aside: Conversation.Aside) throws
    -> Bool
  {
    switch aside {
    case .contentOrCommand(let line):
      guard let asked = EngineWord.read(line), asked.word == said.word, lineWord(line) == nil else {
        return false
      }
      conversation.aside = nil
      try perform(asked.word, asked.rest)
    case .discard(let restarts):
      guard said.word == (restarts ? .restart : .cancel) else { return false }
      conversation.aside = nil
      try drop(restarts: restarts)
    case .undo(let entries):
      guard said.word == .undo else { return false }
      (conversation.aside, conversation.asideText) = (nil, nil)
      try takeBack(entries)
    case .whichOption, .whichDialog, .whichSlot, .doubt, .stale, .again: return false
    }
    return true
  }

  /// Neither yes nor no, nor a choice: another dialog may be meant, else it is asked again.
  private mutating func missAside(_ line: String, _ aside: Conversation.Aside) throws {
    let isAboutContent = if case .contentOrCommand = aside { true } else { false }
    conversation.aside = nil
    if try answersAfterAll(line, aside) { return }
    if !isAboutContent, try interrupts(line) { return }
    if try saysAnother(line, than: aside) { return }
    conversation.aside = aside
    conversation.asideMisses += 1
    // Never the same sentence twice: what would be understood is said the second time.
    say(
      conversation.asideMisses == 1
        ? phrases.notUnderstood : phrases.sayOneOf(asideOptions(aside).map(\.label)))
    try ask()
  }

  /// At the menu, asked which of two was meant, a line that plainly means a third is heard as the menu would hear it.
  private mutating func saysAnother(_ line: String, than aside: Conversation.Aside) throws -> Bool {
    guard case .whichDialog = aside, running == nil, let reading = try reading(line) else { return false }
    switch reading {
    case .dialog, .answer, .howTo, .why, .sequence:
      let text = conversation.asideText
      conversation.asideText = nil
      if try does(reading) { return true }
      conversation.asideText = text
      return false
    case .word, .either, .none: return false
    }
  }

  /// Another answer to the dialog's question, where the engine had asked about the one before: 昨天 to 对吗？, 线下 to
  /// 放弃？.
  private mutating func answersAfterAll(_ line: String, _ aside: Conversation.Aside) throws -> Bool {
    guard let (frame, _, step) = running, let slot = step.slot else { return false }
    switch aside {
    case .doubt, .whichOption:
      // A free text is not taken for the answer to a doubt about it: whoever hesitates may say anything.
      guard !slot.manner.isText else { return false }
    case .discard:
      guard !slot.manner.isText else { return false }
    case .contentOrCommand, .whichDialog, .undo, .whichSlot, .stale, .again: return false
    }
    let understood = try slot.read(line, scene(frame), frame.offered)
    if case .miss = understood { return false }
    try take(understood, slot)
    return true
  }

  private mutating func answer(
    _ line: String, _ aside: Conversation.Aside, yes: (inout Run) throws -> Void,
    no: (inout Run) throws -> Void
  ) throws {
    guard let answer = YesNo.read(line) ?? TextFolding.command(line).flatMap({ ["1": true, "2": false][$0] })
    else {
      return try missAside(line, aside)
    }
    conversation.aside = nil
    try answer ? yes(&self) : no(&self)
    if conversation.aside == nil { conversation.asideText = nil }
  }

  private mutating func hearChoice(_ line: String, _ aside: Conversation.Aside) throws {
    let options = asideOptions(aside)
    // None of these is a yes or no question: 是 must not be found in 就是内容.
    if YesNo.read(line) != nil { return try missAside(line, aside) }
    guard case .one(let index) = Choices.read(line, among: options) else {
      return try missAside(line, aside)
    }
    let line = conversation.asideText
    (conversation.aside, conversation.asideText) = (nil, nil)
    let id = options[index].id
    switch aside {
    case .contentOrCommand(let content):
      if id == "content" {
        if let slot = running?.step.slot {
          if slot.manner == .lines {
            try add(content, slot)
            say(phrases.linesSoFar(running?.frame.lines.count ?? 0))
          } else {
            try takeContent(content, slot)
          }
        }
      } else {
        try obeys(content: content)
      }
    case .whichOption: if let slot = running?.step.slot { try take(.value(.text(id)), slot) }
    case .whichDialog: if let dialog = book[id] { try begin(dialog, meantBy: line) }
    case .whichSlot: try change(state: id)
    // The first three are answered by yes or no, the others before they come here.
    case .doubt, .discard, .undo, .stale, .again: break
    }
  }

  /// Takes back the entries of a turn, the last one first.
  private mutating func takeBack(_ entries: [EntryID]) throws {
    let reason = setting.language("撤销", "undone")
    for id in entries.reversed() {
      guard let record = try setting.facts(TheRecord(id)) else { continue }
      proposals.append(
        Proposal(
          Retracted(target: id, reason: reason), in: record.entry.workroom,
          on: record.entry.matter, occurred: setting.now))
    }
    conversation.undoes = !proposals.isEmpty
  }
}

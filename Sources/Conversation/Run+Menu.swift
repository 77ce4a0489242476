import Regulation
import Understanding
import WorkroomStore

// A line at the menu that is no phrase of a dialog: read as a whole.
extension Run {
  /// What a whole line means; nil where it is told by phrases, or by a choice of the menu.
  func reading(_ line: String) throws -> MenuReading? {
    let audience = scene(nil).audience
    guard let reader = book.reader, setting.me != nil else { return nil }
    if let said = reader.says(try hearing(line)) { return said }
    guard !book.isPhrase(line, as: audience) else { return nil }
    if let (dialog, rest) = book.readLeading(line, as: audience) {
      // 微协商 停车难 12人: what follows answers no first question, and says something for others; 名册 委员乙, where none is asked.
      let answers = try dialog.step(dialog.start)?.slot.map { try isAnswer(rest, $0) } ?? false
      guard !dialog.hears.isEmpty, !answers, let whole = try wholeReading(line),
        case .dialog(dialog.name, _) = whole
      else { return nil }
      return whole
    }
    if case .one(let name) = book.read(line, as: audience), !reader.knows.contains(name) { return nil }
    return try wholeReading(line)
  }

  /// Whether a text begins with an answer to a question.
  private func isAnswer(_ text: String, _ slot: AnySlot) throws -> Bool {
    let scene = scene(nil)
    let options = try slot.options(scene)
    if Choices.readLeading(text, among: options) != nil { return true }
    if case .miss = try slot.read(text, scene, options) { return false }
    return true
  }

  /// The same without a look at the phrases.
  private func wholeReading(_ line: String) throws -> MenuReading? {
    guard let reader = book.reader, setting.me != nil else { return nil }
    return reader.read(try hearing(line))
  }

  /// A line with what it is read by: when it is said, and whom it may name.
  func hearing(_ line: String) throws -> MenuReader.Hearing {
    let people =
      try setting.me.map { me in
        try setting.facts(TheRoster(me.room)).people.flatMap { [$0.name] + $0.formerNames }
      } ?? []
    return MenuReader.Hearing(line: line, now: setting.now, people: people, audience: scene(nil).audience)
  }

  /// Does what a whole line asks for. False where nothing is made of it.
  mutating func reads(_ line: String) throws -> Bool {
    guard let reading = try reading(line) else { return false }
    return try does(reading)
  }

  /// Does what a line was read as. False where nothing is made of it.
  mutating func does(_ reading: MenuReading) throws -> Bool {
    switch reading {
    case .dialog(let name, let said):
      if try keepsSaidAhead(said.line, insteadOf: name) { return true }
      guard let dialog = mayBegin(name) else { return false }
      try begin(dialog, said)
    case .word(.switchPerson, let said) where setting.me != nil:
      // Whoever is to sign in may be named at once: 换人 委员丙.
      if case .text(let name)? = said.first(where: { $0.name == .member })?.value {
        conversation.request = .switchTo(name)
      } else {
        try perform(.switchPerson, "")
      }
    case .word(let word, _): try perform(word, "")
    case .answer(let text): say(text(setting.language))
    case .howTo(let name):
      guard let dialog = mayBegin(name) else { return false }
      say(phrases.howTo(dialog.title(setting.language), dialog.asksInOrder.map { $0(setting.language) }))
    case .why(let name):
      guard let dialog = mayBegin(name) else { return false }
      say(dialog.because.map(phrases.clause) ?? phrases.noClause)
    case .either(let requests):
      let dialogs = requests.compactMap(\.dialog).compactMap(mayBegin)
      guard dialogs.count > 1 else { return say(nearest: dialogs) }
      (conversation.aside, conversation.asideText) = (.whichDialog(dialogs.map(option)), requests.first?.line)
      try ask()
    case .sequence(let requests): return try begins(requests)
    case .none(let nearest): return say(nearest: nearest.compactMap(mayBegin))
    }
    return true
  }

  /// Begins the dialog that was meant by a line that might have meant another, with all that the line says for it.
  mutating func begin(_ dialog: Dialog, meantBy line: String?) throws {
    if let line, let reader = book.reader, case .either(let requests) = reader.read(try hearing(line)),
      let request = requests.first(where: { $0.dialog == dialog.name }), try does(request.reading)
    {
      return
    }
    try start(dialog)
  }

  /// Begins a dialog with what the line says for its questions; what it says beside is told.
  private mutating func begin(_ dialog: Dialog, _ said: MenuReading.Beside) throws {
    if try declines(said.line, dialog, said.slots) { return }
    if let note = said.note { say(note(setting.language)) }
    // Where the whole line says what is meant, nothing of it is looked for word by word.
    let isWhole = said.slots.contains { $0.span.isEmpty }
    rest = try isWhole ? nil : opening(said.line, dialog)
    let heard = try heard(said, dialog)
    for problem in heard.problems { say(problem) }
    if rest == nil, !heard.unused.isEmpty { say(phrases.spare(heard.unused)) }
    if !heard.shown.isEmpty, !dialog.confirms { say(phrases.understood(heard.shown)) }
    try start(dialog, having: heard.known, proposing: heard.likely)
    guard let (slot, understood) = heard.unclear, conversation.aside == nil,
      running?.step.slot?.name == slot.name
    else { return }
    try take(understood, slot)
  }

  /// Turns down what is one's own where the line is about somebody else (替老李签到, 委员乙还差几次值班), and what only tells of
  /// somebody: 张三昨天请假了.
  private mutating func declines(_ line: String, _ dialog: Dialog, _ said: [SaidSlot]) throws -> Bool {
    let title = dialog.title(setting.language)
    if try dialog.isOnesOwn(scene(nil)), try isOfAnother(line, dialog) || isSomebodyElse(said) {
      say(dialog.records ? phrases.onlyOnesOwnRecord(title) : phrases.onlyOnesOwn(title))
      return true
    }
    if dialog.records, dialog.hears.contains(where: { $0.name == .member }),
      TurningDown.tellsOfSomebody(line, among: try people())
    {
      say(phrases.notBegun(title))
      return true
    }
    // 替张三补录, where it may be done for others: the roster says who they are.
    if dialog.records, dialog.hears.contains(where: { $0.name == .member }),
      !said.contains(where: { $0.name == .member }),
      TurningDown.isForSomebody(TextFolding.folded(line)) || TurningDown.namesInEnglish(line)
    {
      say(phrases.forNobodyKnown(title))
      return true
    }
    return false
  }

  /// The names of those who belong to the room, but of whoever speaks.
  private func people() throws -> [String] {
    guard let me = setting.me else { return [] }
    return try setting.facts(TheRoster(me.room)).people.filter { $0.id != me.person }.map(\.name)
  }

  /// Whether a line names a member who is not whoever speaks: 老李 is found in the roster.
  private func isSomebodyElse(_ said: [SaidSlot]) throws -> Bool {
    guard let me = setting.me, case .text(let name)? = said.first(where: { $0.name == .member })?.value else {
      return said.contains { $0.name == .member }
    }
    let mine = try setting.facts(TheRoster(me.room)).people.first { $0.id == me.person }?.name
    return mine.map { !PersonName.isSame($0, name) } ?? true
  }

  /// The dialog, where whoever speaks may ask for it.
  private func mayBegin(_ name: String) -> Dialog? {
    book[name].flatMap { $0.audiences.contains(scene(nil).audience) ? $0 : nil }
  }

  private func option(_ dialog: Dialog) -> Option {
    Option(
      id: dialog.name, label: dialog.title(setting.language), aliases: [dialog.title.zh, dialog.title.en])
  }

  /// Says that nothing was understood, and what comes nearest; false where nothing does.
  private mutating func say(nearest dialogs: [Dialog]) -> Bool {
    guard !dialogs.isEmpty else { return false }
    say(phrases.nearest(dialogs.map { $0.title(setting.language) }))
    return true
  }
}

// Several requests in one line: the first is begun, and the others wait below it.
extension Run {
  /// False where one of them may not be begun: none is passed over in silence.
  private mutating func begins(_ requests: [MenuReading.Request]) throws -> Bool {
    var titles: [String] = []
    for request in requests {
      switch request.reading {
      case .dialog(let name, _):
        guard let dialog = mayBegin(name) else { return false }
        titles.append(dialog.title(setting.language))
      case .word(let word, _): titles.append(word.name(setting.language))
      case .answer, .howTo, .why, .either, .sequence, .none: return false
      }
    }
    guard let first = requests.first, conversation.frames.isEmpty, Set(titles).count == titles.count else {
      return false
    }
    let others = zip(requests, titles).dropFirst()
    // A word of the engine's own, such as 退出, cannot wait.
    say(
      phrases.oneAfterOther(
        titles[0], then: others.filter { $0.0.dialog != nil }.map(\.1),
        sayAgain: others.filter { $0.0.dialog == nil }.map(\.1)))
    for request in requests.dropFirst().reversed() {
      guard let dialog = request.dialog.flatMap(mayBegin) else { continue }
      var frame = Conversation.Frame(dialog, began: setting.now)
      frame.waiting = request.line
      conversation.frames.append(frame)
    }
    if case .word(let word, _) = first.reading {
      let waiting = conversation.frames
      conversation.frames = []
      try perform(word, "")
      guard conversation.request == nil else { return true }
      conversation.frames = waiting
      if conversation.aside == nil { _ = try beginsWaiting() }
    } else if try does(first.reading), conversation.frames.last?.waiting != nil, conversation.aside == nil {
      // It was turned down, or was over at once.
      _ = try beginsWaiting()
    }
    return true
  }

  /// Begins what waited until another was done. False where nothing waits.
  mutating func beginsWaiting() throws -> Bool {
    guard let frame = conversation.frames.last, let line = frame.waiting else { return false }
    conversation.frames.removeLast()
    guard let dialog = mayBegin(frame.dialog) else { return try beginsWaiting() }
    say(phrases.nextIs(dialog.title(setting.language)))
    let open = conversation.frames.count
    // The line is read anew: what it rests on may have changed meanwhile.
    if case .dialog(dialog.name, let said)? = try wholeReading(line) {
      try begin(dialog, said)
    } else {
      try start(dialog)
    }
    if conversation.frames.count <= open, conversation.aside == nil, conversation.request == nil {
      _ = try beginsWaiting()
    }
    return true
  }
}

extension Dialog {
  /// Whether what was gathered is shown before it is recorded.
  var confirms: Bool {
    steps.contains { step in
      switch step.kind {
      case .confirm: true
      case .ask, .decide, .say, .record, .end: false
      }
    }
  }

  /// What it asks for on its ordinary way, in order; what may be passed over is marked.
  fileprivate var asksInOrder: [Bilingual] {
    var (found, seen): ([Bilingual], Set<String>) = ([], [])
    var state: String? = start
    while let here = state, seen.insert(here).inserted, let step = step(here) {
      switch step.kind {
      case .ask(let slot, let isOptional):
        found.append(
          isOptional ? Bilingual(slot.label.zh + "（可以跳过）", slot.label.en + " (may be skipped)") : slot.label)
      case .confirm: found.append(Bilingual("核对一遍", "a look at it all"))
      // What comes behind a record is asked of the next one.
      case .record, .end: return found
      case .decide, .say: break
      }
      state = step.exits.last { $0.event != .refused && $0.event != .skipped }?.target
    }
    return found
  }
}

import Regulation
import StateMachines
import Understanding
import WorkroomStore

// What a person may say anywhere.
extension Run {
  mutating func perform(_ word: EngineWord, _ rest: String) throws {
    conversation.passages.all.append(.said(word, dialog: running?.dialog.name))
    switch word {
    case .help: try help()
    case .why: try why(rest)
    case .back: try back()
    case .change: try change(rest)
    case .cancel: try discard(restarts: false)
    case .restart: try discard(restarts: true)
    case .progress: try progress()
    case .undo: try undo()
    case .resume: try resume()
    case .park: try park()
    case .more: try more()
    case .edit: try edit()
    case .switchPerson:
      if setting.me != nil { conversation.request = .signOut } else { try ask() }
    case .leave: leave()
    }
  }

  mutating func leave() {
    conversation.isSeen = true
    conversation.request = .leave
  }

  private mutating func help() throws {
    guard let (frame, dialog, step) = running else { return say(phrases.menuHelp) }
    var words = try dialog.words(step.state, scene(frame))
    if case .confirm = step.kind { (words.help, words.example) = (phrases.confirmHelp, phrases.yes) }
    let manner = step.slot?.manner ?? .closed
    if !words.help.isEmpty { say(words.help) }
    if !words.example.isEmpty { say(phrases.example(words.example)) }
    say(phrases.words(manner.isText))
    if manner == .lines { say(phrases.linesWords) }
    try ask()
  }

  private mutating func why(_ id: String) throws {
    // Where no question stands it is what was said last: an answer from the ledger, a greeting.
    let cited =
      id.isEmpty
      ? running == nil ? Array(Clause.cited(in: saidBefore.joined(separator: "\n")).prefix(3)) : []
      : Clause.cited(by: id)
    guard cited.isEmpty else {
      for clause in cited { say(phrases.clause(clause)) }
      return try ask()
    }
    // What the question itself cites is what is asked about; the dialog's own clause only where the question has none.
    let clauses: [Clause] =
      try running.map { (frame, dialog, step) -> [Clause] in
        let words = try dialog.words(step.state, scene(frame))
        if let clause = words.because ?? step.because { return [clause] }
        let cited = Array(Clause.cited(in: words.ask).prefix(3))
        return cited.isEmpty ? [dialog.because].compactMap(\.self) : cited
      } ?? []
    for clause in clauses { say(phrases.clause(clause)) }
    if clauses.isEmpty { say(phrases.noClause) }
    try ask()
  }

  private mutating func back() throws {
    guard let (frame, dialog, _) = running else { return say(phrases.nothingOpen) }
    if case .change(let origin, let trail) = frame.asking {
      withFrame {
        if $0.unfinished[$0.state]?.isEmpty == true { $0.unfinished[$0.state] = nil }
        $0.state = origin
        $0.trail = trail
        $0.asking = .again
        $0.leaveQuestion()
      }
      return try ask()
    }
    guard let last = frame.trail.last else {
      say(frame.settled.isEmpty ? phrases.atTheStart : phrases.alreadyRecorded)
      return try ask()
    }
    withFrame {
      $0.keepLines(dialog)
      $0.trail.removeLast()
      $0.state = last
      $0.asking = .again
      $0.leaveQuestion()
    }
    try ask()
  }

  private mutating func edit() throws {
    guard let (frame, _, step) = running, let slot = step.slot,
      slot.manner.isText
    else { return try ask() }
    var text = frame.lines.text ?? ""
    if frame.lines.isEmpty, let known = answeredText(slot, frame) { text = known }
    conversation.request = .edit(text)
  }

  // MARK: Dropping, putting aside, taking up

  private mutating func discard(restarts: Bool) throws {
    guard let (frame, dialog, _) = running else { return say(phrases.nothingOpen) }
    guard !frame.holdsMuch(dialog) else {
      conversation.aside = .discard(restarts: restarts)
      return try ask()
    }
    try drop(restarts: restarts)
  }

  mutating func drop(restarts: Bool) throws {
    guard let (frame, dialog, _) = running else { return }
    conversation.frames.removeLast()
    if restarts { return try start(dialog, isAnother: true) }
    let title = dialog.title(setting.language)
    say(frame.settled.isEmpty ? phrases.cancelled(title) : phrases.stopped(title))
    try backToInterrupted()
  }

  mutating func park() throws {
    conversation.aside = nil
    guard let (_, dialog, step) = running else {
      return conversation.frames.isEmpty ? say(phrases.menuHelp) : try ask()
    }
    // Before anybody is signed in there is nothing else to turn to.
    guard setting.me != nil else {
      say(phrases.comesFirst(isFree: step.slot?.manner.isText == true))
      return try ask()
    }
    conversation.parked += conversation.frames
    conversation.frames = []
    say(phrases.parked(dialog.title(setting.language)))
  }

  private mutating func resume() throws {
    guard conversation.frames.isEmpty else { return try ask() }
    // What this version does not know stays where it is.
    guard let place = conversation.parked.lastIndex(where: { book[$0.dialog] != nil }) else {
      return say(conversation.parked.isEmpty ? phrases.nothingParked : phrases.dialogGone)
    }
    conversation.frames = [conversation.parked.remove(at: place)]
    try takeUp()
  }

  /// The next page of a list, and after its last one the first again; at the menu all that may be done.
  private mutating func more() throws {
    guard conversation.frames.isEmpty else {
      withFrame { $0.page = Conversation.Frame.Page(state: $0.state, number: $0.pageNumber + 1) }
      return try ask()
    }
    conversation.wholeMenu = true
  }

  // MARK: Where am I

  private mutating func progress() throws {
    guard let (frame, dialog, _) = running else {
      let parked = conversation.parked.compactMap { book[$0.dialog]?.title(setting.language) }
      return say(
        parked.isEmpty
          ? phrases.nothingOpen : phrases.parkedWaiting(parked.joined(separator: setting.language("、", ", ")))
      )
    }
    say(
      phrases.progress(
        dialog.title(setting.language), done: frame.settled.count + frame.trail.count,
        left: dialog.questionsLeft(from: frame.state)
      ))
    let soFar = try summary(frame, dialog)
    if !soFar.isEmpty { say(soFar) }
    try ask()
  }

  // MARK: Undo

  /// How long after a record it may be undone, in minutes (product default).
  static let undoMinutes = 10

  private mutating func undo() throws {
    guard let me = setting.me else { return try ask() }
    let records = try setting.facts(LastRecords(of: me.person, in: me.room)).filter { record in
      !record.retracted && record.act.kind.isUndone
    }
    guard let last = records.last, last.entry.recorded.minutes(to: setting.now) < Run.undoMinutes else {
      say(phrases.nothingToUndo)
      return try ask()
    }
    conversation.aside = .undo(records.map(\.entry.id))
    conversation.asideText = phrases.undo(
      records.map { book.house.record($0, scene(nil)) }.joined(separator: setting.language("；", "; ")))
    try ask()
  }
}

extension ActKind {
  /// Whether 撤销 takes it back. Set-up, seats and offices are changed by the roster dialog instead; what was taken
  /// back or erased stays so.
  fileprivate var isUndone: Bool { self == Corrected.kind || matter.map { !$0.isStanding } ?? false }
}

extension Conversation.Frame {
  /// Which page of the present question's list is shown, counted from 0.
  var pageNumber: Int { page.map { $0.state == state ? $0.number : 0 } ?? 0 }

  /// Forgets what belonged to the question that stood.
  mutating func leaveQuestion() { (misses, part, lines) = (0, nil, LinesSoFar()) }

  /// Lines of an unfinished text wait for the question to be asked again.
  mutating func keepLines(_ dialog: Dialog) {
    guard !lines.isEmpty, let slot = dialog.step(state)?.slot else { return }
    // A text that was taken up to be changed and left as it is, is the answer still.
    let text = lines.text ?? ""
    let isAsItWas =
      draft[slot.name].map { $0 == .text(text) || $0.texts.joined(separator: "\n") == text } ?? false
    if !isAsItWas { unfinished[state] = lines }
  }

  /// Whether a slot has an answer that was gone back behind, and so is none of what holds now.
  func leavesAside(_ slot: AnySlot, _ dialog: Dialog) -> Bool {
    draft[slot.name] != nil && !(settled + trail).contains { dialog.step($0)?.slot?.name == slot.name }
  }

  /// Whether dropping it would lose what somebody typed.
  func holdsMuch(_ dialog: Dialog) -> Bool {
    if !lines.isEmpty || !unfinished.isEmpty || trail.count >= 4 { return true }
    // However short, and whatever was made of it: a line of the quick entry is a name, a number and words.
    return dialog.steps.contains { step in
      guard let slot = step.slot, slot.manner.isText,
        trail.contains(step.state) || dialog.saidAhead?.slot == slot.name && said.contains(slot.name)
      else {
        return false
      }
      return draft[slot.name]?.texts.contains { !$0.isBlank } ?? false
    }
  }
}

extension Dialog {
  /// The fewest questions that still come, the present one included.
  func questionsLeft(from state: String) -> Int {
    var fewest: [String: Int] = [:]
    func isAsked(_ state: String) -> Bool {
      switch step(state)?.kind {
      case .ask, .confirm: true
      case .decide, .say, .record, .end, nil: false
      }
    }
    // Relaxed until nothing changes: there are few states.
    for step in steps {
      if case .end = step.kind { fewest[step.state] = 0 }
    }
    for _ in steps {
      for step in steps {
        let ahead = step.exits.filter { $0.event != .refused }.compactMap { fewest[$0.target] }.min()
        guard let ahead else { continue }
        let mine = ahead + (isAsked(step.state) ? 1 : 0)
        if mine < fewest[step.state] ?? .max { fewest[step.state] = mine }
      }
    }
    return fewest[state] ?? 1
  }
}

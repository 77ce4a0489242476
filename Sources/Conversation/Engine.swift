package import Regulation
import Understanding
package import WorkroomStore

/// Holds every conversation: one pure function from what was said to what is said and recorded.
///
///     (dialogs, conversation, event, what the desk answered, now) → (conversation, replies, entries to write)
package struct Engine: Sendable {
  package let book: DialogBook

  package init(book: DialogBook) { self.book = book }

  /// What is the same all through a turn.
  package struct Setting: Sendable {
    package var now: Moment
    package var me: Scene.Me?
    package var language: Language
    package var turn: TurnID
    package var facts: Answers
    /// Whether somebody sits at a terminal, where a text may be written in an editor.
    package var hasEditor = false

    package init(now: Moment, me: Scene.Me?, language: Language, turn: TurnID, facts: Answers) {
      (self.now, self.me, self.language, self.turn, self.facts) = (now, me, language, turn, facts)
    }
  }

  /// One step of a turn. Throws `Unanswered` where it needs to know more; it has no other effect.
  package func step(
    _ before: Conversation?, _ event: DeskEvent, hearing input: Input, in setting: Setting
  ) throws -> Step<Conversation> {
    var run = Run(book: book, setting: setting, conversation: before ?? Conversation())
    switch event {
    case .spoken: try run.hear(input)
    case .recorded(let entries, let givesCodes): try run.stands(entries, givesCodes: givesCodes)
    case .refused(let refusal): try run.isRefused(refusal)
    }
    return try run.finished()
  }
}

/// One step under way: the conversation as it changes, and what is to be written.
package struct Run {
  let book: DialogBook
  let setting: Engine.Setting
  var conversation: Conversation
  var proposals: [Proposal] = []
  /// What followed a choice on its line, for the questions that come next.
  var rest: String?
  /// What was taken of the sentence for questions of free text that were passed by in this turn.
  var passedBy: [(label: Bilingual, text: String)] = []
  /// Whether what comes now follows an answer that was given just now, and not to a change: it is said, also where questions that
  /// have their answer are passed by.
  var followsAnswer = false
  /// What was said before this was heard: whoever asks what it rests on means that.
  var saidBefore: [String] = []

  package init(book: DialogBook, setting: Engine.Setting, conversation: Conversation) {
    (self.book, self.setting, self.conversation) = (book, setting, conversation)
  }

  var phrases: EnginePhrases { EnginePhrases(setting.language) }

  mutating func finished() throws -> Step<Conversation> {
    leaveRest()
    if proposals.isEmpty { conversation.menu = try menuNow() }
    return Step(snapshot: conversation, proposals: proposals)
  }

  mutating func say(_ text: String) {
    // Only at line feeds: what else would break a line (U+2028 and its like) is shown, not obeyed.
    for row in text.split(whereSeparator: \.isLineFeed) {
      var row = row
      while row.last == " " { row.removeLast() }
      conversation.said.append(String(row))
    }
  }

  mutating func hear(_ input: Input) throws {
    let (before, wasSeen) = (conversation.said, conversation.isSeen)
    conversation.said = []
    saidBefore = before
    conversation.isSeen = false
    conversation.request = nil
    conversation.passages.all = []
    if try isStopped(input) { return }
    switch input {
    case .opened: try open(lastSaid: wasSeen ? [] : before)
    case .line(let line): try hear(line: line)
    case .edited(let text): try hear(edited: text)
    case .interrupted: try park()
    case .left: leave()
    }
  }

  // MARK: The running dialog

  /// The running frame with its dialog and step; nil at the menu.
  var running: (frame: Conversation.Frame, dialog: Dialog, step: DialogStep)? {
    guard let frame = conversation.frames.last, let dialog = book[frame.dialog],
      let step = dialog.step(frame.state)
    else { return nil }
    return (frame, dialog, step)
  }

  /// Changes the running frame in place.
  mutating func withFrame(_ change: (inout Conversation.Frame) -> Void) {
    guard !conversation.frames.isEmpty else { return }
    change(&conversation.frames[conversation.frames.count - 1])
  }

  /// What a dialog sees: of its slots those that were answered on the way to where it stands.
  ///
  /// What 返回 or 改 has left aside stays in the frame, to be proposed again, and is no part of the matter.
  package func scene(_ frame: Conversation.Frame?, recorded: [Entry] = []) -> Scene {
    var draft: [String: Datum] = [:]
    if let frame, let dialog = book[frame.dialog] {
      for state in frame.settled + frame.trail {
        guard let name = dialog.step(state)?.slot?.name else { continue }
        draft[name] = frame.draft[name]
      }
    }
    return Scene(
      now: setting.now, facts: setting.facts, me: setting.me, language: setting.language,
      turn: setting.turn, draft: draft, recorded: recorded, trail: frame?.trail ?? [],
      said: frame.map { frame in
        let known = known(in: frame, but: draft)
        return frame.draft.filter { frame.said.contains($0.key) || known.contains($0.key) }
      } ?? [:])
  }

  /// After a change what only the opening sentence brought up is come to again, as what it says is: its answer is there.
  private func known(in frame: Conversation.Frame, but draft: [String: Datum]) -> Set<String> {
    guard frame.hurries else { return [] }
    return Set(frame.draft.filter { $0.value != .nothing && draft[$0.key] == nil }.keys)
  }

  /// - Parameters:
  ///   - known: slots that are filled already, by name: questions that ask for them are passed by.
  ///   - likely: slots whose questions are asked all the same, with what they are likely answered with.
  mutating func start(
    _ dialog: Dialog, having known: [String: Datum] = [:], proposing likely: [String: Datum] = [:],
    isAnother: Bool = false
  ) throws {
    if let place = conversation.frames.lastIndex(where: { $0.dialog == dialog.name }) {
      guard place < conversation.frames.count - 1 else {
        // It asked only whether there is more, and that is what was said: 反馈路灯那件 behind an answer.
        let frame = conversation.frames[place]
        if dialog.records, !known.isEmpty, frame.trail.isEmpty, !frame.settled.isEmpty {
          conversation.frames.removeLast()
          return try start(dialog, having: known, proposing: likely)
        }
        // Another question of the same kind is asked anew: nothing was recorded that could be lost.
        if dialog.hearsOpening, !dialog.records, rest != nil {
          conversation.frames.removeLast()
          return try start(dialog, having: known, proposing: likely)
        }
        say(phrases.alreadyRunning(dialog.title(setting.language)))
        // What was said with it, and told as heard, answers the questions that are still to come.
        withFrame { frame in
          let fresh = known.filter { frame.draft[$0.key] == nil }
          frame.draft.merge(fresh) { known, _ in known }
          frame.said.formUnion(fresh.keys)
        }
        return try ask()
      }
      // What it had been interrupted for waits below it.
      conversation.frames.append(conversation.frames.remove(at: place))
      return try backToInterrupted()
    }
    if dialog.records, let why = try book.closed(scene(nil), dialog.name) {
      say(why)
      return try backToInterrupted()
    }
    conversation.wholeMenu = false
    // What begins by itself is about one matter: where it was put aside, it is gone on with.
    if let parked = conversation.parked.lastIndex(where: { $0.dialog == dialog.name }),
      try dialog.opensItself(scene(nil))
    {
      conversation.frames.append(conversation.parked.remove(at: parked))
      return try takeUp()
    }
    if !isAnother, try asksAgain(dialog, known, likely) { return }
    conversation.frames.append(Conversation.Frame(dialog, began: setting.now))
    withFrame { ($0.draft, $0.said) = (known.merging(likely) { known, _ in known }, Set(known.keys)) }
    try advance()
  }

  /// Takes the first way out of the running state whose guard holds.
  mutating func leaveState(by event: DialogEvent) throws {
    guard let (frame, dialog, step) = running else { return }
    let scene = scene(frame)
    for (place, exit) in step.exits.enumerated() where exit.event == event {
      if let condition = exit.guard, try !condition.holds(scene) { continue }
      conversation.passages.all.append(.way(dialog: frame.dialog, state: step.state, exit: place))
      withFrame { frame in
        frame.state = exit.target
        for slot in exit.clears where !frame.said.contains(slot) { frame.draft[slot] = nil }
        frame.settled.removeAll { state in
          dialog.step(state)?.slot.map { exit.clears.contains($0.name) } ?? false
        }
        frame.leaveQuestion()
        frame.unfinished[step.state] = nil
        (frame.offered, frame.page) = ([], nil)
        // What 返回 has left aside is proposed again on the way forward.
        let leavesAside = dialog.step(exit.target)?.slot.map { frame.leavesAside($0, dialog) } ?? false
        frame.asking = leavesAside ? .again : .first
      }
      return
    }
    // The check of every dialog shows that the last way out of a state is open.
    throw NoWayOut(dialog: frame.dialog, state: frame.state)
  }

  /// Goes on until something is asked, recorded or ended.
  mutating func advance() throws {
    // A dialog that goes round without asking is found by its check; the bound keeps a slip from hanging.
    for _ in 0..<256 {
      guard let (frame, dialog, step) = running else { return }
      switch step.kind {
      case .ask(let slot, _):
        let isPassed = frame.hurries || frame.said.contains(slot.name)
        guard isPassed, frame.unfinished[step.state] == nil, let known = frame.draft[slot.name] else {
          return try ask()
        }
        if frame.said.contains(slot.name), slot.manner.isText, case .text(let text) = known {
          passedBy.append((slot.label, text))
        }
        followsAnswer = false
        withFrame { $0.trail.append(step.state) }
        try leaveState(by: step.event(answered: known))
        withFrame { $0.said.remove(slot.name) }
      case .confirm:
        withFrame { $0.hurries = false }
        return try ask()
      case .decide:
        try leaveState(by: .passed)
      case .say:
        if !frame.hurries || followsAnswer { say(try dialog.words(step.state, scene(frame)).ask) }
        try leaveState(by: .passed)
      case .record(_, let propose):
        withFrame { $0.hurries = false }
        let proposed = try propose(scene(frame))
        guard proposed.isEmpty else {
          leaveRest()
          conversation.aside = nil
          proposals = proposed
          return
        }
        say(try dialog.words(step.state, scene(frame)).ask)
        try leaveState(by: .recorded)
      case .end(let ending):
        say(try dialog.words(step.state, scene(frame)).ask)
        return try end(try ending(scene(frame)))
      }
    }
    throw NoWayOut(dialog: conversation.frames.last?.dialog ?? "", state: "")
  }

  private mutating func end(_ ending: Ending) throws {
    let ended = conversation.frames.removeLast()
    switch ending {
    case .done:
      try backToInterrupted()
      try openByItself(after: ended.dialog)
    case .handsOn(let name, let known):
      if let dialog = book[name] { try start(dialog, having: known) }
    case .signsIn(let me):
      conversation.request = .signIn(me)
    case .prints(let order):
      conversation.request = .print(order)
      try backToInterrupted()
    case .attaches(let order):
      conversation.request = .attach(order)
      try backToInterrupted()
    // What was interrupted is gone back to behind the door.
    case .changesPin: conversation.request = .changePin
    }
  }

  /// Takes up the dialog that the ended one had interrupted.
  mutating func backToInterrupted() throws {
    if try beginsWaiting() { return }
    guard let frame = conversation.frames.last, let dialog = book[frame.dialog] else { return }
    say(phrases.backTo(dialog.title(setting.language), try summary(frame, dialog)))
    guard frame.isUntouched, frame.shape == dialog.shape else { return try goOn(frame, with: dialog) }
    // How it begins rests on what stands, and that may have changed: a workroom more, a shift that ended.
    withFrame { $0 = Conversation.Frame(dialog, began: frame.began) }
    try advance()
  }

  // MARK: What became of a proposal

  mutating func stands(_ entries: [Entry], givesCodes: Bool) throws {
    if conversation.undoes {
      conversation.undoes = false
      say(phrases.undone)
      return try ask()
    }
    guard let (frame, dialog, step) = running else { return }
    say(try dialog.words(step.state, scene(frame, recorded: entries)).ask)
    // The codes themselves are added by the session: what is said here is saved.
    if givesCodes { say(GatePhrases(setting.language).codesOnce) }
    withFrame {
      $0.settled += $0.trail
      $0.trail = []
    }
    try leaveState(by: .recorded)
    try advance()
  }

  mutating func isRefused(_ refusal: Refusal) throws {
    say(try book.house.refusal(refusal, scene(conversation.frames.last)))
    if conversation.undoes {
      conversation.undoes = false
      return try ask()
    }
    guard let (frame, dialog, step) = running else { return }
    if step.exits.contains(where: { $0.event == .refused }) {
      try leaveState(by: .refused)
      return try advance()
    }
    guard let last = frame.trail.last else {
      conversation.frames.removeLast()
      say(phrases.cancelled(dialog.title(setting.language)))
      return try backToInterrupted()
    }
    withFrame {
      $0.trail.removeLast()
      $0.state = last
      $0.asking = .again
    }
    try ask()
  }
}

/// A state had no open way out: the dialog's check was not run.
package struct NoWayOut: Error, Sendable {
  package let dialog: String
  package let state: String
}

import Regulation
import Understanding
import WorkroomStore

// Signing in, resuming, and the menu.
extension Run {
  mutating func open(lastSaid: [String]) throws {
    guard let me = setting.me else {
      // Who they are is asked anew; a room that is being set up is gone on with.
      conversation.frames.removeAll { $0.dialog == book.welcome }
      guard conversation.frames.isEmpty else { return try takeUp() }
      if let welcome = book.welcome.flatMap({ book[$0] }) { try start(welcome) }
      return
    }
    try tellOfClock(in: me.room)
    let name =
      try setting.facts(TheRoster(me.room)).name(of: me.person) ?? setting.facts(NameOf(me.person)) ?? ""
    // What is owed and overdue is said first, also where something unfinished is gone on with.
    say(phrases.joined(phrases.greeting(name), try book.owed(scene(nil)) ?? ""))
    if try asksAboutStale() { return }
    guard conversation.frames.isEmpty else { return try takeUp() }
    if let last = worthRepeating(lastSaid) { say(phrases.lastSaid(last)) }
    let opening = try opensItself()
    mentionParked(but: opening?.name)
    if let opening { try start(opening) }
  }

  /// What was said last and perhaps not seen: nothing where it was a word of courtesy, or told of what was put aside,
  /// which is told again anyway.
  private func worthRepeating(_ rows: [String]) -> String? {
    let parked = conversation.parked.compactMap { book[$0.dialog]?.title(setting.language) }.map(
      phrases.parked)
    let said = rows.filter { !parked.contains($0) }.joined(separator: " ")
    return said.count > Self.courtesy ? said : nil
  }

  /// Characters; what is not longer, such as 好。, tells nobody anything.
  private static var courtesy: Int { 6 }

  /// Tells, before anything is recorded, that the computer's clock cannot be right: it says less than the last entry from
  /// here, or so much more that nobody would have been away for so long.
  private mutating func tellOfClock(in room: WorkroomID) throws {
    guard let last = try setting.facts(LastWritten(in: room)) else { return }
    if last.minutes(to: setting.now) < 0 { say(phrases.clockWasSetBack(now: setting.now, last: last)) }
    if last.day.adding(Self.longestAway) < setting.now.day {
      say(phrases.clockIsAhead(now: setting.now, last: last))
    }
  }

  /// Days.
  private static var longestAway: Int { 92 }

  /// The dialogs that are for whoever speaks.
  private func mine() throws -> [Dialog] {
    let audience = scene(nil).audience
    return book.dialogs.filter { $0.audiences.contains(audience) }
  }

  /// The dialog that begins by itself now; nil where none does.
  private func opensItself() throws -> Dialog? {
    guard setting.me != nil else { return nil }
    return try mine().first { try $0.opensItself(scene(nil)) }
  }

  /// Begins what begins by itself and could not at sign-in, since something unfinished went before it.
  ///
  /// - Parameter ended: the dialog that has just ended; it does not begin again at once.
  mutating func openByItself(after ended: String) throws {
    guard conversation.frames.isEmpty, let dialog = try opensItself(), dialog.name != ended,
      !conversation.parked.contains(where: { $0.dialog == dialog.name })
    else { return }
    try start(dialog)
  }

  private mutating func mentionParked(but opening: String?) {
    let parked = conversation.parked.filter { $0.dialog != opening }
    let titles = parked.compactMap { book[$0.dialog]?.title(setting.language) }
    guard !titles.isEmpty else { return }
    say(phrases.parkedWaiting(titles.joined(separator: setting.language("、", ", "))))
  }

  /// Goes on with the running frame: says what was answered and asks again.
  ///
  /// Where the dialog has changed since, what this version cannot read is named and asked again.
  mutating func takeUp() throws {
    let unknown = conversation.frames.filter { book[$0.dialog] == nil }
    conversation.frames.removeAll { book[$0.dialog] == nil }
    conversation.parked += unknown
    let opening = unknown.isEmpty ? "" : phrases.dialogGone
    if try beginsWaiting() { return }
    guard let frame = conversation.frames.last, let dialog = book[frame.dialog] else { return say(opening) }
    say(
      phrases.joined(opening, phrases.unfinished(dialog.title(setting.language), try summary(frame, dialog)))
    )
    conversation.isTakenUp = true
    try goOn(frame, with: dialog)
  }

  /// Says what was stopped since the person last spoke. What they have said for it is not heard, and true comes back.
  mutating func isStopped(_ input: Input) throws -> Bool {
    guard let stopped = conversation.stopped else { return false }
    conversation.stopped = nil
    let titles = stopped.dialogs.compactMap { book[$0]?.title(setting.language) }
    say(phrases.stoppedByErasing(titles.joined(separator: setting.language("、", ", "))))
    switch input {
    case .opened, .left: return false
    case .line, .edited, .interrupted: break
    }
    guard stopped.wasRunning else { return false }
    say(phrases.notHeard)
    try backToInterrupted()
    return true
  }

  // MARK: The menu

  /// The dialogs that stand in the person's menu now, by name.
  func menuNow() throws -> [String] {
    guard setting.me != nil, conversation.frames.isEmpty else { return [] }
    let scene = scene(nil)
    let offered = try mine().filter { dialog in
      try dialog.isOffered(scene) && (!dialog.records || book.closed(scene, dialog.name) == nil)
    }.map(\.name)
    let front = book.front.filter(offered.contains)
    return conversation.wholeMenu ? front + offered.filter { !front.contains($0) } : front
  }

  mutating func hearAtMenu(_ line: String) throws {
    guard setting.me != nil else { return try open(lastSaid: []) }
    let text = line.command ?? line
    guard !text.isBlank else { return }
    if let number = Numbers.read(text) {
      if number > 0, number <= conversation.menu.count, let dialog = book[conversation.menu[number - 1]] {
        return try start(dialog)
      }
      if number == conversation.menu.count + 1, !conversation.wholeMenu { return try perform(.more, "") }
    }
    // Nothing is open that 改 could change: with something behind it, a record is meant.
    let reading = try reading(text)
    if let (word, rest) = engineWord(text) {
      if word == .change, !rest.isEmpty, case .dialog? = reading, let reading, try does(reading) { return }
      return try perform(word, rest)
    }
    if let reading, try does(reading) { return }
    if try interrupts(text) { return }
    let options = conversation.menu.compactMap { book[$0] }.map {
      Option(id: $0.name, label: $0.title(setting.language), aliases: [$0.title.zh, $0.title.en])
    }
    if case .one(let index) = Choices.read(text, among: options), let dialog = book[options[index].id] {
      if try turnsDown(text, dialog) { return }
      return try start(dialog)
    }
    say(phrases.joined(phrases.notUnderstood, phrases.menuHelp))
  }
}

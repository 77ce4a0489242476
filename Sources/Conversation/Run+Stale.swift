import Regulation
import Understanding

// What was left unfinished long ago: it is offered to be dropped, never dropped by itself.
extension Run {
  /// Days after which an open dialog is asked about at sign-in (product default).
  static let staleDays = 30

  private func isStale(_ frame: Conversation.Frame) -> Bool {
    guard let began = frame.began else { return false }
    return began.day.days(to: setting.now.day) > Run.staleDays
  }

  /// Asks about the running dialog, or the last one put aside, where it is old. False where neither is.
  mutating func asksAboutStale() throws -> Bool {
    // What the engine had asked about, such as a line it was not sure of, is answered first.
    switch conversation.aside {
    case nil, .stale?: break
    case .contentOrCommand?, .whichOption?, .whichDialog?, .doubt?, .discard?, .undo?, .whichSlot?, .again?:
      return false
    }
    let isParked = conversation.frames.isEmpty
    let frame =
      isParked ? conversation.parked.last { isStale($0) && book[$0.dialog] != nil } : conversation.frames.last
    guard let frame, isStale(frame), let dialog = book[frame.dialog], let began = frame.began else {
      return false
    }
    conversation.aside = .stale(isParked: isParked)
    conversation.asideText = phrases.stale(
      dialog.title(setting.language), began, now: setting.now, try summary(frame, dialog))
    try ask()
    return true
  }

  var staleOptions: [Option] {
    [
      Option(id: "resume", label: setting.language("接着写", "go on"), aliases: ["接着", "resume"]),
      Option(id: "park", label: setting.language("到此为止", "put it off"), aliases: ["先放着", "park"]),
      Option(id: "cancel", label: setting.language("放弃", "drop it"), aliases: ["取消", "discard", "cancel"]),
    ]
  }

  /// The answer to “go on, put it off or drop it?”, said of what has just been taken up: in the middle of a text, too, where the
  /// same words would be asked about. False where the line is anything else.
  mutating func settlesTakenUp(_ line: String) throws -> Bool {
    guard conversation.isTakenUp else { return false }
    conversation.isTakenUp = false
    guard conversation.aside == nil, !conversation.frames.isEmpty else { return false }
    let said = TextFolding.folded((line.command ?? line).trimmed)
    let choice = staleOptions.first { option in
      ([option.label] + option.aliases).contains { TextFolding.folded($0) == said }
    }
    switch choice?.id {
    case "resume"?: try ask()
    case "park"?: try perform(.park, "")
    case "cancel"?: try perform(.cancel, "")
    case _:
      // What the dialog is called goes on with it; in the middle of a text it may be a line of that as well.
      guard isOwnTitle(line), line.command == nil, running?.step.slot?.manner.isText == true else {
        return false
      }
      conversation.aside = .contentOrCommand(line.trimmed)
      try ask()
    }
    return true
  }

  /// Whether a line is what the running dialog is called, word for word.
  func isOwnTitle(_ line: String) -> Bool {
    let said = TextFolding.folded((line.command ?? line).trimmed)
    return running.map {
      [$0.dialog.title.zh, $0.dialog.title.en].contains { TextFolding.folded($0) == said }
    } ?? false
  }

  /// The answer to that question. False where the line is none.
  mutating func settlesStale(_ line: String, _ isParked: Bool) throws -> Bool {
    guard case .one(let choice) = Choices.read(line.command ?? line, among: staleOptions) else {
      return false
    }
    (conversation.aside, conversation.asideText) = (nil, nil)
    guard let place = isParked ? conversation.parked.lastIndex(where: isStale) : nil else {
      try settleRunning(staleOptions[choice].id)
      return true
    }
    switch staleOptions[choice].id {
    case "resume":
      conversation.frames = [conversation.parked.remove(at: place)]
      try takeUp()
    case "park":
      conversation.parked[place].began = setting.now
      say(phrases.putOff)
    case _:
      let title = book[conversation.parked.remove(at: place).dialog]?.title(setting.language) ?? ""
      say(phrases.dropped(title))
    }
    return true
  }

  private mutating func settleRunning(_ id: String) throws {
    let now = setting.now
    withFrame { $0.began = now }
    switch id {
    case "resume": try takeUp()
    case "park": try park()
    case _: try drop(restarts: false)
    }
  }
}

// One that was put aside, and its kind is asked for again: nobody means to have two halves of one matter.
extension Run {
  var againOptions: [Option] {
    [
      Option(
        id: "resume", label: setting.language("接着写", "go on"), aliases: ["接着", "继续", "resume", "continue"]),
      Option(
        id: "anew", label: setting.language("另起一件", "begin another"),
        aliases: ["另起", "新的", "重来", "重新开始", "another", "a new one", "restart", "start over"]),
    ]
  }

  /// Asks which is meant, where one of the kind was put aside with something in it. False where none was.
  mutating func asksAgain(_ dialog: Dialog, _ known: [String: Datum], _ likely: [String: Datum]) throws
    -> Bool
  {
    guard dialog.records else { return false }
    // Nothing is lost by those, and “resume” comes to no empty one.
    conversation.parked.removeAll { $0.dialog == dialog.name && $0.waiting == nil && !$0.holdsAnything }
    guard let frame = conversation.parked.last(where: { $0.dialog == dialog.name && $0.waiting == nil })
    else {
      return false
    }
    leaveRest()
    conversation.aside = .again(dialog: dialog.name, having: known, proposing: likely)
    conversation.asideText = phrases.again(dialog.title(setting.language), try summary(frame, dialog))
    try ask()
    return true
  }

  /// The answer to that question. False where the line is none.
  mutating func settlesAgain(
    _ line: String, _ name: String, _ known: [String: Datum], _ likely: [String: Datum]
  ) throws -> Bool {
    let said = line.command ?? line
    let resumes: Bool
    if let answer = YesNo.read(said) {
      resumes = answer
    } else if case .one(let choice) = Choices.read(said, among: againOptions) {
      resumes = againOptions[choice].id == "resume"
    } else {
      return false
    }
    (conversation.aside, conversation.asideText) = (nil, nil)
    if resumes, let place = conversation.parked.lastIndex(where: { $0.dialog == name && $0.waiting == nil }) {
      conversation.frames.append(conversation.parked.remove(at: place))
      try takeUp()
    } else if let dialog = book[name] {
      try start(dialog, having: known, proposing: likely, isAnother: true)
    }
    return true
  }
}

extension Conversation.Frame {
  /// Whether anything was answered, or begun to be written.
  fileprivate var holdsAnything: Bool { !trail.isEmpty || !lines.isEmpty || !unfinished.isEmpty }
}

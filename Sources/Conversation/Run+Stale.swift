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
    case .contentOrCommand?, .whichOption?, .whichDialog?, .doubt?, .discard?, .undo?, .whichSlot?:
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
    case _: return false
    }
    return true
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

import Regulation

@testable import Conversation
@testable import Dialogs
@testable import WorkroomStore

/// One thing that happens to a program at random.
enum WalkStep: Hashable, Sendable {
  case line(String)
  case edited(String)
  case interrupted
  /// The program is stopped and started again.
  case restarted
  case waited(minutes: Int)

  /// As a row of a talk, with what cannot be seen written out.
  var inTalk: String {
    func shown(_ text: String) -> String {
      let long = text.unicodeScalars.count > 200
      let beginning = String(text.unicodeScalars.prefix(200))
      return beginning.debugDescription.dropFirst().dropLast()
        + (long ? "…（\(text.unicodeScalars.count)）" : "")
    }
    switch self {
    case .line(let text): return "我：" + shown(text)
    case .edited(let text): return "【编辑】" + shown(text)
    case .interrupted: return "【中断】"
    case .restarted: return "【重启】"
    case .waited(let minutes): return "【过 \(minutes) 分】"
    }
  }
}

/// What must never be so, and was.
struct WalkFault: Error {
  /// Which of the rules was broken; the same for a script and a shorter one.
  let rule: String
  let detail: String
}

/// A walk through a program: its room, and what of the dialogs it has seen.
struct Walk {
  let room: HostileRoom
  private(set) var seen = WalkCoverage()
  private(set) var turns = 0
  private var entries: Int

  init(_ start: HostileRoom.Start, _ language: Language) throws {
    room = try HostileRoom(start, language)
    entries = try room.entryCount()
    let spoken = try room.open()
    try check(spoken, after: nil)
  }

  var conversation: Conversation { room.session.conversation }
  var me: Scene.Me? { room.session.me }

  /// Goes one step. Throws ``WalkFault`` where a rule is broken.
  mutating func take(_ step: WalkStep) throws {
    let before = conversation
    let spoken: Spoken
    turns += 1
    do {
      switch step {
      case .line(let line): spoken = try room.session.hear(.line(line))
      case .edited(let text): spoken = try room.session.hear(.edited(text))
      case .interrupted: spoken = try room.session.hear(.interrupted)
      case .restarted: return try restart()
      case .waited(let minutes):
        room.clock.go(on: minutes)
        return
      }
    } catch let fault as WalkFault {
      throw fault
    } catch {
      throw WalkFault(rule: "throws", detail: "\(error)")
    }
    try check(spoken, after: before)
    seen.went(from: before, to: conversation)
    if spoken.leaves { try restart() }
  }

  /// Checks the ledger at the end.
  func finish() throws {
    guard try room.store.verify().isClean else { throw WalkFault(rule: "the ledger verifies", detail: "") }
    let rows = try room.store.viewRows()
    _ = try room.store.rebuild()
    let again = try room.store.viewRows()
    guard again == rows else {
      let other =
        zip(rows, again).first { $0 != $1 }.map { "\($0.0)\n\($0.1)" } ?? "\(rows.count) \(again.count)"
      throw WalkFault(rule: "rebuilding gives the same", detail: other)
    }
  }

  private mutating func restart() throws {
    let (before, owner) = (conversation, me)
    let spoken: Spoken
    do {
      room.startAgain()
      spoken = try room.session.open(as: owner)
    } catch {
      throw WalkFault(rule: "throws on starting", detail: "\(error)")
    }
    try check(spoken, after: nil)
    // Guests who were signing in are asked who they are; what was put aside by itself may open by itself.
    guard owner != nil, !before.frames.isEmpty else { return }
    // After thirty days it is asked first whether to go on at all.
    let isAsked = if case .stale = conversation.aside { before.aside == nil } else { false }
    guard conversation.frames.map(\.state) == before.frames.map(\.state),
      conversation.aside == before.aside || isAsked
    else {
      throw WalkFault(
        rule: "resumes where it stood",
        detail: "\(before.frames.map(\.state)) \(before.aside as Any) → \(conversation.frames.map(\.state))")
    }
  }

  // MARK: Rules

  private mutating func check(_ spoken: Spoken, after before: Conversation?) throws {
    let now = conversation
    func rule(_ name: String, _ holds: Bool, _ detail: @autoclosure () -> String = "") throws {
      guard holds else { throw WalkFault(rule: name, detail: "\(room.session.state) \(detail())") }
    }
    try rule("nothing raw", OnScreen.raw(spoken) == nil, spoken.rows.joined(separator: "\n").debugDescription)
    try rule(
      "no row holds two", !spoken.rows.contains { $0.contains(where: \.isLineFeed) }, "\(spoken.rows)")
    if let frame = now.frames.last {
      let step = DialogBook.dutyBot[frame.dialog]?.step(frame.state)
      try rule("the state is declared", step != nil)
      try rule("a question stands", step?.asksSomething == true)
      seen.states.insert("\(frame.dialog).\(frame.state)")
    } else if !spoken.leaves {
      try rule("a menu stands", now.aside != nil || spoken.hint != nil && me != nil)
    }
    let isSilent = spoken.rows.isEmpty && spoken.hint == nil
    try rule("something is said", !isSilent || spoken.takesLines || spoken.leaves || spoken.edits != nil)
    try checkSaved(rule)
    let count = try room.entryCount()
    try rule("entries only grow", count >= entries, "\(entries) → \(count)")
    if let before, let was = before.frames.last, let frame = now.frames.last, was.state == frame.state,
      before.frames.count == now.frames.count, frame.misses > was.misses
    {
      try rule("a miss writes nothing", count == entries, "\(entries) → \(count)")
    }
    entries = count
  }

  private func checkSaved(_ rule: (String, Bool, @autoclosure () -> String) throws -> Void) throws {
    guard let text = try room.saved(of: me) else { return }
    guard let saved = try? JSONText.decode(Conversation.self, from: text) else {
      throw WalkFault(rule: "what is saved is read", detail: text)
    }
    try rule("what is saved is what stands", me == nil || saved == conversation, "")
    try rule("what is saved is saved alike", try JSONText.encode(saved) == text, text)
  }
}

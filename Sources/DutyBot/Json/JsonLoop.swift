import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// Holds the conversation as JSON lines: what another front end sends, and what it is to show.
struct JsonLoop {
  let session: Session
  let language: Language
  /// Prints what the conversation orders.
  private let papers: PaperWriter?
  /// What was answered to the turns of this run, by id.
  private var answered: [String: JsonReply] = [:]
  /// In the order they came; the oldest is forgotten first.
  private var order: [String] = []
  private static let remembered = 1000

  init(_ session: Session, _ language: Language, papers: PaperWriter? = nil) {
    (self.session, self.language, self.papers) = (session, language, papers)
  }

  /// - Parameters:
  ///   - next: the next line of the client; nil at its end.
  ///   - send: one line to the client.
  /// - Returns: whether the store could be written to the end.
  mutating func run(as me: Scene.Me?, next: () -> String?, send: (String) -> Void) -> Bool {
    do {
      send(reply(try session.open(as: me), turn: nil).line)
    } catch {
      send(failure(nil, error).reply.line)
      return false
    }
    while let line = next() {
      let (reply, isOver) = answer(line)
      send(reply.line)
      if isOver { return false }
      if reply.leaves { return true }
    }
    _ = try? session.hear(.left)
    return true
  }

  /// The same over stdin and stdout. Throws `ExitCode` where the store could not be written to the end.
  func holdOnPipes(as me: Scene.Me?) throws {
    var loop = self
    var lines = ClientLines()
    let isKept = loop.run(as: me, next: { lines.next() }) { line in
      Output.json(line)
      Output.flush()
    }
    if !isKept { throw ExitCode.failure }
  }

  private mutating func answer(_ line: String) -> (reply: JsonReply, isOver: Bool) {
    guard let turn = JsonTurn(line) else {
      return (
        refusal(
          nil, .malformed,
          language(
            "这一行不是 {\"turn\": …, \"text\": …}，没有用上。",
            "This line is not {\"turn\": …, \"text\": …}; it was not used.")),
        false
      )
    }
    guard let name = turn.turn else { return hear(turn, as: nil) }
    guard let id = JsonTurn.id(name) else {
      return (
        refusal(
          nil, .turn,
          language(
            "turn 要 1 到 64 个字母、数字或 . - _，没有用上。", "turn is 1 to 64 letters, digits or . - _; it was not used.")
        ),
        false
      )
    }
    if let before = answered[name] { return (before, false) }
    let (reply, isOver) = hear(turn, as: id)
    if reply.error?.code != .notKept { remember(reply, name) }
    return (reply, isOver)
  }

  private mutating func remember(_ reply: JsonReply, _ name: String) {
    answered[name] = reply
    order.append(name)
    if order.count > JsonLoop.remembered { answered[order.removeFirst()] = nil }
  }

  private func hear(_ turn: JsonTurn, as id: TurnID?) -> (JsonReply, isOver: Bool) {
    let input: Input =
      switch turn.event {
      case nil: .line(turn.text ?? "")
      case .interrupt?: .interrupted
      case .edited?: .edited(turn.text ?? "")
      case .leave?: .left
      }
    do {
      var reply = reply(try session.hear(input, as: id), turn: turn.turn)
      if turn.event == .leave { reply.leaves = true }
      guard session.isRepeated, !session.isLast(id) else { return (reply, false) }
      return (
        refusal(
          turn.turn, .repeated,
          language("这个 turn 以前记过，没有再记。", "This turn was recorded before; nothing was recorded again.")),
        false
      )
    } catch {
      return failure(turn.turn, error)
    }
  }

  private func reply(_ spoken: Spoken, turn: String?) -> JsonReply {
    JsonReply(
      turn: turn,
      replies: [spoken.banner].compactMap(\.self) + spoken.rows
        + (spoken.prints.flatMap { papers?.write($0) } ?? [])
        + (spoken.attaches.flatMap { papers?.take($0) } ?? []), choices: session.choices,
      state: session.state,
      entries: session.written.map {
        .init(
          id: $0.id.rawValue, act: $0.actName, matter: $0.matter.rawValue, occurred: $0.occurred.iso,
          recorded: $0.recorded.iso)
      }, lines: spoken.takesLines, free: session.takesFreeText, secret: session.asksForSecret,
      edit: spoken.edits, leaves: spoken.leaves)
  }

  private func refusal(_ turn: String?, _ code: JsonReply.Failure.Code, _ text: String) -> JsonReply {
    JsonReply(
      turn: turn, replies: [], choices: session.choices, state: session.state, lines: session.takesLines,
      free: session.takesFreeText, secret: session.asksForSecret, error: .init(code: code, text: text))
  }

  private func failure(_ turn: String?, _ error: any Error) -> (reply: JsonReply, isOver: Bool) {
    guard let error = error as? StoreError else {
      let text = language(
        "程序出错了，这一句没有记下，以前的都在。", "The program failed; this was not recorded, all before it is safe.")
      return (refusal(turn, .notKept, text), false)
    }
    return (refusal(turn, .notKept, StorePhrases(language).text(error)), error.isFinal)
  }
}

extension PlainTalk {
  /// The conversation as JSON lines on standard input and output. Throws `ExitCode`, or `ValidationError` where
  /// nobody is called so.
  func runJSON() throws {
    let store = try StoreOptions.open(self.store, creates: true, language)
    if let pack { store.look(by: try PackChoice.find(pack, language)) }
    var desk = Desk(store: store, clock: { Faults.now }, milestone: Faults.reached)
    desk.hub = HubNotice.news
    desk.isFileOwner = isOwner
    let me = try Failing.reporting(language) { try whoever(desk) }
    let session = Session(
      desk: desk, engine: Engine(book: .dutyBot), language: language,
      presence: PersonLock(beside: store.path), asksFirst: false)
    try JsonLoop(
      session, language, papers: PaperWriter(store: store, language: language, today: { Faults.now.day })
    ).holdOnPipes(as: me)
  }
}

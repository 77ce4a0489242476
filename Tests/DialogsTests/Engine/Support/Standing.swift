import Regulation
import Synchronization
import Testing

@testable import Conversation
@testable import Dialogs
@testable import Understanding
@testable import WorkroomStore

/// A conversation that stands at one question of one dialog, over a room where there is something to ask about.
struct Standing: Sendable {
  let sample: KnownDesk
  let dialog: Dialog
  let step: DialogStep
  let language: Language
  let conversation: Conversation
  /// Whether the room at hand leads here; otherwise guards were passed by.
  let isLedTo: Bool

  var name: String { "\(dialog.name).\(step.state)" }
  private var me: Scene.Me? {
    if dialog.isForGuests { return nil }
    return dialog.isForRooms
      ? SampleDesk.me(SampleDesk.liaison) : SampleApplications.whoever(dialog)
  }

  // MARK: Reaching them

  /// Every question that can be reached, of all dialogs or of one.
  static func all(_ language: Language, in name: String? = nil) -> [Standing] {
    let reached = language == .zh ? inChinese : inEnglish
    return reached.filter { name == nil || $0.dialog.name == name }
  }

  // Reached once for all tests: nothing is written on the desks.
  private static let inChinese = reach(.zh)
  private static let inEnglish = reach(.en)

  private static func reach(_ language: Language) -> [Standing] {
    let stages = KnownDesk.stages
    return DialogBook.dutyBot.dialogs.flatMap { dialog in
      var found: [String: Standing] = [:]
      for isGuarded in [true, false] {
        for stage in stages where found.count < dialog.steps.filter(\.asksSomething).count {
          walk(dialog, stage, language, isGuarded: isGuarded, into: &found)
        }
      }
      return dialog.steps.compactMap { found[$0.state] }
    }
  }

  /// How often a state is looked at, each time with another draft.
  private static let looks = 24

  /// Walks breadth first from the start, answering each question with its example and with each of its choices.
  ///
  /// - Parameter isGuarded: whether guards are asked; where they are not, a state may be reached that the room at
  ///   hand would not lead to.
  private static func walk(
    _ dialog: Dialog, _ sample: KnownDesk, _ language: Language, isGuarded: Bool,
    into found: inout [String: Standing]
  ) {
    var waiting: [(state: String, frame: Conversation.Frame)] = [(dialog.start, .init(dialog))]
    var seen: [String: Int] = [:]
    while !waiting.isEmpty {
      var (state, frame) = waiting.removeFirst()
      guard let step = dialog.step(state), seen[state, default: 0] < (step.asksSomething ? looks : 10 * looks)
      else { continue }
      seen[state, default: 0] += 1
      frame.state = state
      var conversation = Conversation()
      conversation.frames = [frame]
      let standing = Standing(
        sample: sample, dialog: dialog, step: step, language: language, conversation: conversation,
        isLedTo: isGuarded)
      if step.asksSomething, found[state] == nil, (try? standing.asked()) != nil { found[state] = standing }
      for (event, answered) in standing.answers() {
        for exit in step.exits where exit.event == event {
          var isOpen = true
          if isGuarded, let condition = exit.guard {
            isOpen = (try? standing.with(answered).ask { try condition.holds($0) }) ?? false
          }
          guard isOpen else { continue }
          var next = answered
          for slot in exit.clears { next.draft[slot] = nil }
          waiting.append((exit.target, next))
          // The first open way is the one that is taken.
          if isGuarded { break }
        }
      }
    }
  }

  /// The ways this step may be left: by which event, with which frame.
  private func answers() -> [(DialogEvent, Conversation.Frame)] {
    guard let frame = conversation.frames.last else { return [] }
    switch step.kind {
    case .ask(let slot, _):
      var data: [Datum] = []
      if let example = try? words().example, let options = try? options(slot),
        let read = try? ask({ try slot.read(example, $0, options) })
      {
        switch read {
        case .value(let datum), .doubt(let datum, _): data.append(datum)
        case .several, .partial, .problem, .miss: break
        }
      }
      for number in ((try? options(slot)) ?? []).indices {
        if let read = try? ask({ try slot.read(String(number + 1), $0, slot.options($0)) }),
          case .value(let datum) = read
        {
          data.append(datum)
        }
      }
      return data.map { datum in
        var next = frame
        next.draft[slot.name] = datum
        next.trail.append(step.state)
        return (.answered, next)
      } + [(.skipped, frame)]
    case .confirm: return [(.yes, frame)]
    case .decide, .say, .end: return [(.passed, frame)]
    case .record: return [(.recorded, frame), (.refused, frame)]
    }
  }

  private func with(_ frame: Conversation.Frame) -> Standing {
    var conversation = conversation
    conversation.frames = [frame]
    return Standing(
      sample: sample, dialog: dialog, step: step, language: language, conversation: conversation,
      isLedTo: isLedTo)
  }

  // MARK: Asking

  private func setting(_ facts: Answers, _ now: Moment) -> Engine.Setting {
    Engine.Setting(now: now, me: me, language: language, turn: TurnID("turn"), facts: facts)
  }

  /// Asks something of the scene as the dialog would see it.
  func ask<Answer>(_ question: (Scene) throws -> Answer) throws -> Answer {
    try sample.consider { facts, now in
      let run = Run(book: .dutyBot, setting: setting(facts, now), conversation: conversation)
      return try question(run.scene(conversation.frames.last))
    }
  }

  func words() throws -> Words { try ask { try dialog.words(step.state, $0) } }
  func options(_ slot: AnySlot) throws -> [Option] { try ask { try slot.options($0) } }

  /// What is said when the question is asked.
  func asked() throws -> String { try opened().said.joined(separator: "\n") }

  func opened() throws -> Conversation {
    try sample.consider { facts, now in
      var run = Run(book: .dutyBot, setting: setting(facts, now), conversation: conversation)
      try run.ask()
      return try run.finished().snapshot
    }
  }

  // MARK: Saying something

  /// Says a line that is an engine word, with a slash or without; checks what must hold of the answer.
  func say(_ line: String, _ word: EngineWord, _ before: Conversation) throws {
    let step = try sample.consider { facts, now in
      try Engine(book: .dutyBot).step(before, .spoken, hearing: .line(line), in: setting(facts, now))
    }
    let after = step.snapshot
    let where_ = "\(name): \(line)"
    #expect(step.proposals.isEmpty, "\(where_)")
    let isSlashed = line.hasPrefix("/")
    switch self.step.slot?.manner {
    case .free? where !isSlashed, .lines? where !isSlashed:
      #expect(after.aside == .contentOrCommand(line), "\(where_)")
      #expect(!after.said.isEmpty, "\(where_)")
      return
    case .free?, .lines?, .open?, .closed?, nil: break
    }
    if !isSlashed, isChoice(line, before) { return }
    #expect(!after.said.isEmpty || after.request != nil, "\(where_)")
    switch word {
    case .cancel:
      #expect(after.frames.isEmpty || after.aside == .discard(restarts: false), "\(where_)")
    case .restart:
      if isLedTo { #expect(after.frames.last?.dialog == dialog.name, "\(where_)") }
    case .park:
      if me == nil {
        #expect(after.frames.count == 1, "\(where_)")
      } else {
        #expect(after.frames.isEmpty && after.parked.map(\.state) == [self.step.state], "\(where_)")
      }
    case .back, .change:
      #expect(after.frames.map(\.dialog) == [dialog.name], "\(where_)")
    case .leave:
      #expect(after.request == .leave, "\(where_)")
      #expect(after.frames.map(\.state) == [self.step.state], "\(where_)")
    case .help, .why, .progress, .undo, .resume, .more, .edit, .switchPerson:
      #expect(after.frames.map(\.state) == [self.step.state], "\(where_)")
    }
  }

  /// Whether the line names a choice that is shown: those go before the words.
  private func isChoice(_ line: String, _ before: Conversation) -> Bool {
    (before.frames.last?.offered ?? []).contains { option in
      ([option.label] + option.aliases).contains {
        TextFolding.folded($0).hasPrefix(TextFolding.folded(line))
      }
    }
  }
}

/// A desk that nothing is written on: what it has answered once it is not asked again.
struct KnownDesk: Sendable {
  let desk: Desk
  private let facts = Box()

  /// Rooms with work in them, and one that has only been entered.
  static let stages: [KnownDesk] = {
    let rooms: [SampleDesk?] =
      SampleDesk.Shift.allCases.map { shift in
        let room = try? SampleDesk()
        return (try? room?.fill(shift)) == nil ? nil : room
      } + [try? SampleDesk(counts: false), try? SampleDesk.underCppcc(), try? SampleDesk.waiting()]
    return rooms.compactMap { $0.map { KnownDesk(desk: $0.desk) } }
  }()

  func consider<Answer>(_ step: (Answers, Moment) throws -> Answer) throws -> Answer {
    while true {
      do {
        return try step(facts.known.withLock { $0 }, desk.now)
      } catch let unanswered as Unanswered {
        try desk.store.read { db in
          let state = StoreState(db: db, store: desk.store)
          try facts.known.withLock { try $0.know(unanswered.query, from: state) }
        }
      }
    }
  }

  private final class Box: Sendable { let known = Mutex(Answers()) }
}

extension Answers {
  fileprivate mutating func know(_ query: any DeskQuery, from state: StoreState) throws {
    func ask<Query: DeskQuery>(_ query: Query) throws { know(query, try query.answer(from: state)) }
    try ask(query)
  }
}

import GRDB
import Regulation
import Synchronization

@testable import Conversation
@testable import Dialogs
@testable import DutyBot
@testable import WorkroomStore

/// A program over a copy of a room in memory, with all of a session's workings in sight.
final class HostileRoom {
  /// Which room, and who comes to it.
  enum Start: String, CaseIterable, Sendable {
    /// Nothing is set up, nobody has signed in.
    case empty
    /// A room, and nobody has signed in.
    case guest
    case member, convenor, liaison
    /// The liaison, with work in the room, with no shift, on duty, with a shift left open, in a room that does
    /// not count yet.
    case idle, onDuty, forgotten, uncounted
    /// The office in charge, of the CPPCC over the room.
    case official
    /// The liaison of a room where much waits for somebody, and the office in charge over it.
    case waiting, officeWaiting
    /// Whoever handles an application: filled in, handed in, agreed to by the council.
    case drafting, handedIn, agreed

    /// Whether they have signed in at no room.
    var isOutside: Bool { [.official, .officeWaiting, .drafting, .handedIn, .agreed].contains(self) }
    var isWaiting: Bool { [.waiting, .officeWaiting].contains(self) }

    var name: String? {
      switch self {
      case .empty, .guest: nil
      case .member: "委员甲"
      case .convenor: SampleDesk.convenor
      case .liaison, .idle, .onDuty, .forgotten, .uncounted, .waiting: SampleDesk.liaison
      case .official, .officeWaiting: "干部甲"
      case .drafting, .handedIn, .agreed: "委员壬"
      }
    }
  }

  let store: Store
  let clock: HandClock
  let desk: Desk
  let start: Start
  let language: Language
  private(set) var session: Session

  /// Rooms are made once and copied.
  private static let templates: [Start: Store] = Dictionary(
    uniqueKeysWithValues: Start.allCases.compactMap { start in (try? template(start)).map { (start, $0) } })

  private static func template(_ start: Start) throws -> Store {
    let sample =
      try start.isWaiting
      ? SampleDesk.waiting()
      : start.isOutside
        ? SampleDesk.underCppcc() : SampleDesk(empty: start == .empty, counts: start != .uncounted)
    switch start {
    case .empty, .guest, .member, .convenor, .liaison, .uncounted, .official, .drafting, .handedIn, .agreed,
      .waiting, .officeWaiting:
      break
    case .idle: try sample.fill(.none)
    case .onDuty: try sample.fill(.running)
    case .forgotten: try sample.fill(.forgotten)
    }
    return sample.store
  }

  init(_ start: Start, _ language: Language) throws {
    store = try Store.inMemory()
    if let template = HostileRoom.templates[start] { try template.queue.backup(to: store.queue) }
    let clock = HandClock(Play.now)
    self.clock = clock
    desk = Desk(store: store, clock: { clock.now }, ids: NewIDs())
    (self.start, self.language) = (start, language)
    session = Session(desk: desk, engine: Engine(book: .dutyBot), language: language)
  }

  var me: Scene.Me? {
    switch start {
    case .empty, .guest: nil
    case .member, .convenor, .liaison, .idle, .onDuty, .forgotten, .uncounted, .waiting:
      start.name.map(SampleDesk.me)
    case .official, .officeWaiting: SampleApplications.official
    case .drafting: SampleApplications.drafting
    case .handedIn: SampleApplications.handedIn
    case .agreed: SampleApplications.agreed
    }
  }

  /// A program that has just been started.
  func open() throws -> Spoken {
    startAgain()
    return try session.open(as: me)
  }

  /// Another session over the same store, which has not opened yet.
  func startAgain() {
    session = Session(desk: desk, engine: Engine(book: .dutyBot), language: language)
  }

  // MARK: In sight

  /// What is saved of somebody's conversation, as it is saved; nil where nothing is.
  func saved(of me: Scene.Me?) throws -> String? {
    let owner = me.map { Owner.person($0.person, $0.room) } ?? .guest
    let text = try store.read { try Conversations(db: $0).find(owner)?.snapshot }
    return text?.isEmpty == true ? nil : text
  }

  func entryCount() throws -> Int {
    try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entries") } ?? 0
  }

  /// Puts the conversation where another stands, as if it had got there by being spoken with.
  func stand(at conversation: Conversation) throws {
    let owner = me.map { Owner.person($0.person, $0.room) } ?? .guest
    let generation = try desk.takeUp(owner, as: Conversation.self).generation
    _ = try desk.commit(
      Turn(id: desk.turnID(), owner: owner, generation: generation), continuing: Conversation.self
    ) { _, _, _, _ in Step(snapshot: conversation) }
    _ = try open()
  }

  /// Every text in the ledger and beside it.
  func keptTexts() throws -> [String] {
    try store.read { db in
      let ledger = Ledger(db: db, store: store)
      return try ledger.entries("", []).flatMap { entry in
        try JSONText.decode(TextsWithin.self, from: entry.bodyText).texts
          + Array(entry.texts.values)
      }
    }
  }

  /// An answer to the question that stands which it would take.
  func answer(_ conversation: Conversation, _ me: Scene.Me?) throws -> String? {
    if let aside = conversation.aside {
      return switch aside {
      case .contentOrCommand: "2"
      case .doubt: language("是", "yes")
      case .whichOption, .whichDialog, .whichSlot, .stale, .again: "1"
      case .discard, .undo: language("否", "no")
      }
    }
    return try desk.consider { facts, now in
      let run = Run(
        book: .dutyBot,
        setting: Engine.Setting(now: now, me: me, language: language, turn: TurnID("look"), facts: facts),
        conversation: conversation)
      guard let (frame, dialog, step) = run.running else { return nil }
      switch step.kind {
      case .ask(let slot, _):
        if slot.manner == .lines, !frame.lines.isEmpty { return "。" }
        return try dialog.words(step.state, run.scene(frame)).example
      case .confirm: return language("是", "yes")
      case .decide, .say, .record, .end: return nil
      }
    }
  }

  /// Ids that no room that was copied has.
  private final class NewIDs: IDSource {
    private let count = Mutex(0)
    func next(at _: Moment) -> String {
      count.withLock { count in
        count += 1
        return "new-\(count)"
      }
    }
  }
}

/// What reaches the terminal of what was said.
enum OnScreen {
  private static let screen = Screen(isTerminal: true, columns: 80, colour: false)

  /// The first scalar that a terminal would be steered by, in what is shown of a turn; nil where there is none.
  static func raw(_ spoken: Spoken) -> Unicode.Scalar? {
    let rows = [spoken.banner, spoken.hint].compactMap(\.self) + spoken.rows
    for row in screen.layOut(rows.map { ($0, .plain) }) {
      if let scalar = raw(row) { return scalar }
    }
    return nil
  }

  static func raw(_ row: String) -> Unicode.Scalar? {
    row.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x20...0x7E: false
      case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0x61C: true
      case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
      default: false
      }
    }
  }
}

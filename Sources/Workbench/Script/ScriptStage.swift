import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// A talk's stage: the whole program in memory, with a clock that stands until it is told to go on.
struct ScriptStage: Stage {
  let store: Store
  let clock: StageClock
  let desk: Desk
  private let talk: Talk
  private let language: Language
  let identity: String?
  private(set) var fixtureEntries: Int
  private let engine: Engine
  private(set) var session: Session
  /// What all turns went through so far; coverage counts it.
  private(set) var passed: [Passage] = []
  /// Where the conversation stood when each line of the talk was said, `check-in.mode`; empty where something was
  /// asked beside the dialog.
  private(set) var heardAt: [String] = []

  /// - Parameter book: the dialogs that are held; a test may listen at them.
  init(for talk: Talk, holding book: DialogBook = .dutyBot) throws {
    self.talk = talk
    store = try Store.inMemory()
    engine = Engine(book: book)
    let clock = StageClock(talk.now)
    self.clock = clock
    var desk = Desk(store: store, clock: { clock.now }, ids: CountingIDs())
    if talk.data == .joining {
      let news = try SampleRoom.hubNews(to: store.machine)
      desk.hub = { news }
    }
    self.desk = desk
    language = talk.language == .zh ? .zh : .en
    identity = talk.identity
    switch talk.data {
    case .empty: break
    case .sample: try SampleRoom.setUp(desk)
    case .waiting, .joining:
      try SampleRoom.setUp(desk)
      try SampleRoom.keepApart(in: store, at: talk.now)
      if talk.data == .joining { try SampleRoom.makePaper(in: store) }
    case .conflict:
      try SampleRoom.setUp(desk)
      try SampleRoom.recordTwice(in: store, at: talk.now)
    case .wrongClock:
      try SampleRoom.setUp(desk)
      try SampleRoom.writeAhead(in: store)
    case .demo: try DemoYear(until: talk.now).record(in: store)
    }
    if talk.asksForPins { try store.settle(.pins, "on") }
    try FixtureEntry.write(talk.entries, in: store, base: talk.data.room, machine: CountingIDs("data"))
    fixtureEntries = try store.entryLines().count
    session = Session(desk: desk, engine: engine, language: language)
  }

  mutating func open() throws -> [String] { try begin().rows }

  /// As ``open()``, with all that a console shows.
  mutating func begin() throws -> Spoken {
    let spoken = try session.open(as: me())
    passed += session.passages
    return spoken
  }

  mutating func hear(_ line: String) throws -> [String] {
    heardAt.append(session.conversation.aside == nil ? state : "")
    return try hear(.line(line)).rows
  }

  mutating func interrupt() throws -> [String] { try hear(.interrupted).rows }

  mutating func hear(_ input: Input) throws -> Spoken {
    let spoken = try session.hear(input)
    passed += session.passages
    return spoken
  }

  mutating func wait(minutes: Int) throws { clock.go(on: minutes) }

  mutating func restart() throws -> [String] {
    session = Session(desk: desk, engine: engine, language: language)
    return try open()
  }

  func ledger() throws -> [LedgerLine] { Array(try store.entryLines().dropFirst(fixtureEntries)) }

  var state: String { session.state }

  func duties() throws -> [String] { try session.duties() }

  mutating func begin(at state: String) throws -> [String] {
    let name = state.prefix { $0 != "." }
    guard let dialog = engine.book[String(name)],
      let way = try DialogWalker(engine.book, language: language).walk(
        dialog, to: String(state.dropFirst(name.count + 1)), from: [start()])
    else { throw Unreachable(state: state) }
    var said: [String] = []
    for case .say(let line) in way.moves { said = try hear(.line(line)).rows }
    fixtureEntries = try store.entryLines().count
    return said
  }
}

extension ScriptStage {
  /// Where walks from here begin: each has a copy of the ledger to itself.
  func start(_ name: String = "talk", before: [WalkStart.Move] = [], meanwhile: [WalkStart.Move]? = nil)
    throws -> WalkStart
  {
    let ground = try ground()
    return WalkStart(name, before: before, meanwhile: meanwhile) { ground }
  }

  func ground() throws -> WalkStart.Ground {
    .copying(try store.copy(), at: clock.now, as: try me(), desk.hub)
  }
}

extension WalkStart.Ground {
  /// - Parameter written: how many ids were given out before.
  fileprivate static func copying(
    _ store: Store, at now: Moment, as me: Scene.Me?, _ hub: @escaping @Sendable () -> HubNews,
    after written: Int = 0
  ) -> Self {
    let (clock, ids) = (StageClock(now), CountingIDs("walk", after: written))
    var desk = Desk(store: store, clock: { clock.now }, ids: ids)
    desk.hub = hub
    return Self(
      desk: desk, me: me, wait: { clock.go(on: $0) },
      copy: { copying(try store.copy(), at: clock.now, as: me, hub, after: ids.given) })
  }
}

extension Talk.Fixture {
  /// The room that stands in it.
  var room: WorkroomID? {
    switch self {
    case .empty: nil
    case .sample, .waiting, .joining, .conflict, .wrongClock: SampleRoom.room
    case .demo: DemoRoom.id
    }
  }
}

/// A talk names somebody who is not on the roster of its data.
struct UnknownIdentity: Error, CustomStringConvertible {
  let name: String
  var description: String { "身份：名册里没有这个姓名 / as: nobody of that name on the roster" }
}

extension Store {
  /// Every entry in words, in the order it was written.
  fileprivate func entryLines() throws -> [LedgerLine] {
    try allEntries().map { entry in
      guard let act = entry.act else { return LedgerLine(act: [entry.actName]) }
      return LedgerLine(
        act: [act.name.zh, act.name.en],
        fields: act.fields.map {
          .init(names: [$0.name.zh, $0.name.en], values: [$0.value.zh, $0.value.en])
        } + (entry.body?.late.map { [.init(names: ["补录原因", "late reason"], values: [$0])] } ?? []))
    }
  }
}

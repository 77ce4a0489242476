import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// A turn, an import and an erasure with a disk that fails at any of their calls: once, for ever, in the middle of a write,
/// or for want of room.
///
/// How many calls are tried in a run, and which, is said by ``FaultyDisk/sample(of:most:)``.
@Suite("The disk fails at any call", .serialized)
struct DiskFaultTests {
  /// How many calls of each are tried in a run. All of them, a few hundred each, take minutes: `DUTYBOT_FAULTS=all`.
  static let most = 14

  /// A store as it lies on the disk while nobody has it open.
  private final class Ground {
    let folder: TemporaryFolder
    init(_ make: (String) throws -> Void) throws {
      folder = try TemporaryFolder()
      try make(folder.file())
    }

    func copy() throws -> TemporaryFolder {
      let copy = try TemporaryFolder()
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        try FileManager.default.copyItem(atPath: folder.file(name), toPath: copy.file(name))
      }
      return copy
    }
  }

  private static func open(_ folder: TemporaryFolder, ids: String = UUID().uuidString) throws -> TestRoom {
    try TestRoom(in: .open(at: folder.file(), machine: "b", wait: 0), ids: ids, setUp: false)
  }

  /// Runs `body` on copies of a ground, failing at one call after the other, and looks at what is left.
  ///
  /// - Parameters:
  ///   - retry: what is done on the same store once the disk is sound again.
  ///   - look: at the store as the next process opens it.
  private static func everyCall(
    of ground: Ground, _ manner: FaultyDisk.Manner, _ body: (TestRoom) throws -> Void,
    retry: (TestRoom, FaultyDisk.Fault) throws -> Void,
    look: (TestRoom, TemporaryFolder, FaultyDisk.Fault) throws -> Void
  ) throws {
    let sound = try ground.copy()
    try FaultyDisk.lay(sound.path)
    let whole = try open(sound, ids: "x")
    let calls = try FaultyDisk.calls(in: sound.path) { try body(whole) }
    #expect(calls > 20)
    var failures = 0
    for call in FaultyDisk.sample(of: calls, most: most) {
      let folder = try ground.copy()
      try FaultyDisk.lay(folder.path)
      let fault: FaultyDisk.Fault = try {
        let test = try open(folder, ids: "x")
        var fault = FaultyDisk.fail(in: folder.path, at: call, manner) { try body(test) }
        fault.calls = calls
        if manner == .once || manner == .full {
          FaultyDisk.mend()
          try retry(test, fault)
        }
        return fault
      }()
      // Its process is gone only now: what it closed, it closed on the broken disk.
      FaultyDisk.mend()
      if !fault.what.isEmpty { failures += 1 }
      let again = try open(folder)
      let found = try again.store.verify()
      #expect(found.isClean, "\(fault): \(found.flaws) \(found.findings) \(found.damaged)")
      try look(again, folder, fault)
    }
    #expect(failures > 0)
  }

  private static let visitor: [PersonalField: String] = [
    .visitor: "来访人甲", .contact: "13900000001", .words: "门口的石阶塌了一角，晚上看不见",
  ]
  private static let traces = ["来访人甲", "13900000001", "石阶塌了一角"]

  /// Which traces stand in which file of a folder.
  private static func found(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { name in
      let bytes = try Data(contentsOf: URL(filePath: folder.file(name)))
      return traces.filter { bytes.range(of: Data($0.utf8)) != nil }.map { "\(name): \($0)" }
    }
  }

  private static func room() throws -> Ground {
    try Ground { path in
      let test = try TestRoom(in: .open(at: path, machine: "b"))
      for number in 0..<12 {
        try test.record(
          Said.opinion(test.c), on: MatterID("around-\(number)"), by: test.c,
          personal: [.words: String(repeating: "别的事\(number) ", count: number * 30 + 1)])
      }
      try test.record(Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: visitor)
    }
  }

  @Test("a turn is recorded once or not at all", arguments: FaultyDisk.Manner.allCases)
  func turn(_ manner: FaultyDisk.Manner) throws {
    let ground = try Self.room()
    let before = try Self.open(ground.copy()).store.allEntries().count
    func say(_ test: TestRoom) throws {
      try test.commit(
        [test.proposal(Said.opinion(test.b), on: MatterID("new"), personal: Self.visitor)],
        by: .person(test.b, test.room), turn: TurnID("the-turn"))
    }
    try Self.everyCall(of: ground, manner, say) { test, fault in
      try say(test)
      #expect(try test.store.allEntries().count == before + 1, "\(fault)")
    } look: { test, _, fault in
      let entries = try test.store.allEntries()
      let isThere = entries.count == before + 1
      #expect(isThere || entries.count == before && fault.error != nil, "\(fault)")
      if isThere { #expect(entries.last?.texts == Self.visitor, "\(fault)") }
      // Said again by whoever does not know it goes in once.
      try say(test)
      #expect(try test.store.allEntries().count == before + 1, "\(fault)")
    }
  }

  @Test(
    "an erasure is done, or not begun, or finished when the store is opened next",
    arguments: FaultyDisk.Manner.allCases)
  func erasure(_ manner: FaultyDisk.Manner) throws {
    let ground = try Self.room()
    func erase(_ test: TestRoom) throws {
      try test.commit(
        [test.proposal(Act(VisitorErased(why: .requested)), on: MatterID("opinion"))],
        by: .person(test.liaison, test.room), turn: TurnID("the-turn"))
    }
    try Self.everyCall(of: ground, manner, erase) { test, fault in
      try erase(test)
      #expect(try test.store.allEntries().count { $0.actName == VisitorErased.id } == 1, "\(fault)")
    } look: { test, folder, fault in
      let opinion = try #require(try test.desk.ask(TheOpinion(MatterID("opinion"))))
      if opinion.facts.erased == nil {
        #expect(fault.error != nil, "\(fault)")
        #expect(opinion.said.words == Self.visitor[.words], "\(fault)")
        try erase(test)
      }
      #expect(try test.desk.ask(TheOpinion(MatterID("opinion")))?.said == VisitorWords(), "\(fault)")
      #expect(try !test.store.isUnscrubbed(), "\(fault)")
      #expect(try Self.found(in: folder) == [], "\(fault)")
      #expect(try test.desk.ask(TheOpinion(MatterID("around-3")))?.said.words != nil, "\(fault)")
    }
  }

  @Test(
    "an import has each of its steps or not, goes on when it is said again, and believes nobody more",
    arguments: FaultyDisk.Manner.allCases)
  func importing(_ manner: FaultyDisk.Manner) throws {
    let a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    try a.record(Said.opinion(a.b), on: MatterID("opinion"), by: a.b, personal: Self.visitor)
    let exchange = try Exchange()
    let first = try exchange.file(Exchange.whole(a.store))
    let ground = try Ground { path in
      let store = try Store.open(at: path, machine: "b")
      _ = try store.importLedger(from: first, forgetting: String.self, consent: true, at: Exchange.today)
    }
    let before = try Self.open(ground.copy()).store.allEntries().count
    for number in 0..<40 {
      try a.record(
        Said.opinion(a.c), on: MatterID("more-\(number)"), by: a.c, personal: [.words: "别的事\(number)"])
    }
    try a.record(Act(VisitorErased(why: .requested)), on: MatterID("opinion"), by: a.liaison)
    let forged = Entry(
      id: EntryID("forged"), origin: OriginID("0123456789abcdef0123456789abcdef01234567"), number: 1,
      turn: TurnID("forged"), workroom: a.room, matter: MatterID("office-Z"), actName: OfficeTaken.id,
      actor: a.a, occurred: a.clock.now, recorded: a.clock.now,
      bodyText: #"{"count":1000,"facts":{"name":"坏人","office":"convenor","person":"Z"},"v":1}"#, previous: [],
      hash: [])
    let line = try ExportedLine(entry: forged.hashed(Hashing.hash(of: forged))).text
    let file = try exchange.file(Exchange.whole(a.store) + [line])
    let step = 15
    func take(_ test: TestRoom) throws {
      _ = try test.store.importLedger(
        from: file, forgetting: String.self, consent: true, at: Exchange.today, linesABatch: step)
    }
    let wanted = try {
      let test = try Self.open(ground.copy())
      try take(test)
      return try Exchange.everything(test.store)
    }()
    let all = try a.store.allEntries().count
    // The file has what is here already in its first lines; a step ends after every so many of them.
    let steps = Set(stride(from: step, to: all, by: step).map { max(before, $0) } + [before, all])
    try Self.everyCall(of: ground, manner, take) { test, fault in
      try take(test)
      #expect(try Exchange.everything(test.store) == wanted, "\(fault)")
    } look: { test, folder, fault in
      let entries = try test.store.allEntries()
      #expect(steps.contains(entries.count), "\(fault): \(entries.count)")
      #expect(!entries.contains { $0.id == EntryID("forged") }, "\(fault)")
      #expect(
        try test.desk.ask(TheRoster(test.room)).people.allSatisfy { $0.id != PersonID("Z") }, "\(fault)")
      let isErased = try test.desk.ask(TheOpinion(MatterID("opinion")))?.facts.erased != nil
      #expect(isErased == (entries.count == all), "\(fault)")
      try take(test)
      #expect(try Exchange.everything(test.store) == wanted, "\(fault)")
      #expect(try test.desk.ask(PennedChains()).map(\.reason) == [.unsigned], "\(fault)")
      #expect(try Self.found(in: folder) == [], "\(fault)")
    }
  }
}

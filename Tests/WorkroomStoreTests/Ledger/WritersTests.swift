import Dispatch
import Foundation
import GRDB
import Regulation
import Synchronization
import Testing

@testable import WorkroomStore

@Suite("Several writers of one store", .serialized)
struct WritersTests {
  /// Every look is one millisecond later: whatever is flagged is flagged wrongly.
  private final class Ticking: Sendable {
    private let ticks = Mutex(Moment(TestRoom.day, hour: 9).milliseconds)
    var next: Moment {
      ticks.withLock {
        $0 += 1; return Moment(milliseconds: $0)
      }
    }
  }

  @Test("eight writers on a fresh path lose nothing")
  func eight() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("new/store.sqlite")
    let (clock, failures) = (Ticking(), TestLog())
    let (writers, turns) = (8, 200)
    let room = WorkroomID("room")
    let setUps = TestLog()
    inThreads(writers) { writer in
      do {
        let store = try Store.open(at: path, machine: "m", wait: 60)
        // All set the same room up at once; one succeeds.
        let desk = Desk(store: store, clock: { clock.next }, ids: CountingIDs("w\(writer)"))
        let founder = PersonID("w0")
        let setUp: [Proposal] = [
          Proposal(
            WorkroomSetUp(name: "示例", type: .sector, level: .city, area: "示例市"), in: room,
            on: room.matter, occurred: Moment(TestRoom.day)),
          Proposal(
            SeatTaken(person: founder, name: "委员"), in: room, on: MatterID("seat"),
            occurred: Moment(TestRoom.day)),
        ]
        try commit(setUp, desk, .guest) { if $0 == nil { setUps.add("\(writer)") } }
        // One person at eight terminals: their turns come one after the other, none is lost.
        for turn in 0..<turns {
          let act =
            turn.isMultiple(of: 2)
            ? Proposal(
              Said.activity(founder, "\(writer)"), in: room, on: MatterID("a-\(writer)-\(turn)"),
              occurred: Moment(TestRoom.day))
            : Proposal(
              Said.opinion(founder), in: room, on: MatterID("o-\(writer)-\(turn)"),
              occurred: Moment(TestRoom.day),
              personal: [.words: "第 \(turn) 条"])
          try commit([act], desk, .person(founder, room)) {
            if let refusal = $0 { failures.add("\(refusal)") }
          }
        }
      } catch {
        failures.add("\(error)")
      }
    }
    #expect(failures.all == [])
    #expect(setUps.all.count == 1)
    let store = try Store.open(at: path, machine: "m")
    let result = try store.verify()
    #expect(result.isClean)
    #expect(result.entries == writers * turns + 2)
    #expect(result.heads.count == 1)
    #expect(result.clocks.isEmpty, "waiting for another writer is no clock that runs backwards")
    #expect(Set(try store.allEntries().map(\.matter)).count == writers * turns + 2)
    let count = try store.queue.read {
      try Int.fetchOne($0, sql: "SELECT snapshot FROM conversations WHERE owner <> 'guest'")
    }
    #expect(count == writers * turns)
    let rows = try store.viewRows()
    #expect(try store.rebuild() == writers * turns + 2)
    #expect(try store.viewRows() == rows)
  }

  /// Runs `body` in as many threads at once, whatever the machine has of cores.
  private func inThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    for index in 0..<count {
      group.enter()
      Thread.detachNewThread {
        body(index)
        group.leave()
      }
    }
    group.wait()
  }

  private func commit(
    _ proposals: [Proposal], _ desk: Desk, _ owner: Owner, _ done: (Refusal?) -> Void
  ) throws {
    let turn = Turn(id: desk.turnID(), owner: owner, generation: 0)
    _ = try desk.commit(turn, continuing: Int.self) { before, event, _, _ in
      switch event {
      case .spoken: return Step(snapshot: (before ?? 0) + 1, proposals: proposals)
      case .recorded: done(nil)
      case .refused(let refusal): done(refusal)
      }
      return Step(snapshot: before ?? 0)
    }
  }

  @Test("a writer that is held up says so, keeps nothing, and works afterwards")
  func busy() throws {
    let folder = try TemporaryFolder()
    let test = try TestRoom(in: .open(at: folder.file(), machine: "m", wait: 1))
    let other = try DatabaseQueue(path: folder.file())
    let before = try test.store.allEntries()
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: StoreError.busy(path: folder.file())) {
        try test.commit(test.proposal(Said.activity(test.b), on: MatterID("a")), by: test.b)
      }
      // Reading goes on meanwhile.
      #expect(try test.desk.ask(TheWorkroom(test.room)) != nil)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try test.store.allEntries() == before)
    try test.record(Said.activity(test.b), on: MatterID("a"), by: test.b)
  }

  @Test("a store is opened while somebody writes to it")
  func openedWhileWriting() throws {
    let folder = try TemporaryFolder()
    _ = try TestRoom(in: .open(at: folder.file(), machine: "m"))
    let other = try DatabaseQueue(path: folder.file())
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(try Store.open(at: folder.file(), machine: "m", wait: 0).verify().isClean)
      try db.execute(sql: "ROLLBACK")
    }
  }
}

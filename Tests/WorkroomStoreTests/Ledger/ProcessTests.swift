import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// Real processes, not threads: what a lock, a crash and a second program do to the file.
@Suite("Several processes and one store")
struct ProcessTests {
  @Test("two processes on a fresh path lose nothing")
  func two() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("new/store.sqlite")
    async let one: Void = write(to: path, as: "one")
    async let two: Void = write(to: path, as: "two")
    _ = await (one, two)
    let store = try Store.open(at: path, machine: "m")
    let result = try store.verify()
    #expect(result.isClean)
    #expect(result.heads.count == 1)
    let matters = try store.allEntries().map(\.matter.rawValue).filter { $0.contains("/") }
    #expect(matters.count == 200 && Set(matters).count == 200)
    let rows = try store.viewRows()
    _ = try store.rebuild()
    #expect(try store.viewRows() == rows)
  }

  private func write(to path: String, as name: String) async {
    await #expect(processExitsWith: .success) { [path = path as String, name = name as String] in
      // Whoever comes first sets the room up; the other's attempt is refused, and nothing of it stays.
      let test = try TestRoom(in: .open(at: path, machine: "m", wait: 60), ids: name, setUp: false)
      try test.setUpIfFirst()
      for turn in 0..<100 {
        try test.record(Said.activity(test.b), on: MatterID("\(name)/\(turn)"), by: test.b)
      }
    }
  }

  @Test("a process killed before its commit leaves nothing, killed after it leaves all")
  func killed() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    do { _ = try TestRoom(in: .open(at: path, machine: "m")) }
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      try ProcessTests.checkIn(at: path, killedAt: .beforeCommit)
    }
    do {
      let store = try Store.open(at: path, machine: "m")
      #expect(try store.ask(RunningShifts(in: WorkroomID("room"))).isEmpty)
      #expect(try store.verify().isClean)
    }
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      try ProcessTests.checkIn(at: path, killedAt: .afterCommit)
    }
    let test = try TestRoom(in: .open(at: path, machine: "m"), ids: "later", setUp: false)
    #expect(try test.desk.ask(RunningShifts(in: test.room)).map(\.id) == [MatterID("shift")])
    #expect(try test.store.verify().isClean)
    // What would have been said is there to be said, and the turn is not done twice.
    let taken = try test.desk.takeUp(.person(test.b, test.room), as: String.self)
    #expect(taken.snapshot == "checked in")
    let turn = Turn(
      id: TurnID("after-commit"), owner: .person(test.b, test.room), generation: taken.generation)
    let again = try test.desk.commit(turn, continuing: String.self) { _, _, _, _ in Step(snapshot: "again") }
    #expect(again.isRepeated && again.snapshot == "checked in")
  }

  private static func checkIn(at path: String, killedAt milestone: Desk.Milestone) throws {
    let test = try TestRoom(in: .open(at: path, machine: "m"), ids: milestone.rawValue, setUp: false)
    let desk = Desk(store: test.store, clock: { test.clock.now }, ids: CountingIDs(milestone.rawValue)) {
      if $0 == milestone { kill(getpid(), SIGKILL) }
    }
    let turn = Turn(id: TurnID(milestone.rawValue), owner: .person(test.b, test.room), generation: 0)
    _ = try desk.commit(turn, continuing: String.self) { _, event, _, _ in
      guard case .spoken = event else { return Step(snapshot: "checked in") }
      return Step(snapshot: "", proposals: [test.proposal(Said.started(test.b), on: MatterID("shift"))])
    }
  }

  @Test("a process killed while it holds the lock file holds nobody up")
  func killedLocking() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      try FileMaking.locked(path + ".lock", wait: 0, store: path) { _ = kill(getpid(), SIGKILL) }
    }
    #expect(FileManager.default.fileExists(atPath: path + ".lock"))
    _ = try Store.open(at: path, machine: "m", wait: 0)
  }
}

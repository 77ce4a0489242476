import Foundation
import GRDB
import Regulation
import Synchronization
import Testing

@testable import WorkroomStore

@Suite("The door: tries and waiting")
struct DoorTests {
  private static let pin = "7391"

  private func withPin(in store: Store? = nil) throws -> (TestRoom, Door) {
    let test = try TestRoom(in: store)
    try test.desk.setPin(Self.pin, of: test.b, at: test.room)
    return (test, Door(test.store))
  }

  private func noted(_ door: Door) throws -> [Door.Note] {
    try door.noted(since: Moment(TestRoom.day)).map(\.what)
  }

  @Test(
    "the PIN that was set is right, however its digits are typed; nothing else is",
    arguments: [
      ("7391", true), ("７３９１", true), (" 7391 ", true), ("\u{3000}７391", true), ("7392", false),
      ("739", false),
      ("73911", false), ("", false), ("七三九一", false), ("73 91", false),
    ])
  func right(_ text: String, _ isRight: Bool) throws {
    let (test, door) = try withPin()
    #expect(try door.try(text, of: test.b, at: test.clock.now) == (isRight ? .right : .wrong(left: 4)))
    // One try is one line.
    #expect(try noted(door) == [.code, .right, .set, isRight ? .right : .wrong])
  }

  @Test("after each five wrong ones nothing is looked at: 1, 2, 4 … 60 minutes; all of it is noted")
  func waits() throws {
    let test = try TestRoom()
    // Of somebody without a PIN: there is nothing to look at, which saves the time that would take.
    let (door, person) = (Door(test.store), test.c)
    for minutes in [1, 2, 4, 8, 16, 32, 60, 60] {
      let wait = Int64(minutes) * 60_000
      for left in [4, 3, 2, 1] {
        #expect(try door.try("0000", of: person, at: test.clock.now) == .wrong(left: left))
      }
      #expect(try door.try("0000", of: person, at: test.clock.now) == .shut(wait))
      let now = test.clock.now
      #expect(try door.try("0000", of: person, at: now) == .waiting(wait))
      let nearly = Moment(milliseconds: now.milliseconds + wait - 1)
      #expect(try door.try("0000", of: person, at: nearly) == .waiting(1))
      // What came too early is noted once for each wait.
      #expect(try noted(door).suffix(6) == Array(repeating: .wrong, count: 5) + [.early])
      test.clock.move(minutes: minutes)
    }
  }

  @Test("while one waits not even the right one is looked at; after it everything begins anew")
  func rightOne() throws {
    let (test, door) = try withPin()
    for _ in 0..<5 { _ = try door.try("0000", of: test.b, at: test.clock.now) }
    #expect(try door.try(Self.pin, of: test.b, at: test.clock.now) == .waiting(60_000))
    test.clock.move(minutes: 1)
    #expect(try door.try(Self.pin, of: test.b, at: test.clock.now) == .right)
    #expect(try door.try("0000", of: test.b, at: test.clock.now) == .wrong(left: 4))
  }

  @Test("of twenty at once five are looked at, whoever reads the clock first")
  func atOnce() throws {
    let folder = try TemporaryFolder()
    let test = try TestRoom(in: .open(at: folder.file(), machine: "m"))
    let (door, path, person) = (Door(test.store), folder.file(), test.c)
    let clock = TickingClock(test.clock.now)
    DispatchQueue.concurrentPerform(iterations: 20) { _ in
      guard let store = try? Store.open(at: path, machine: "m") else { return }
      _ = try? Door(store).try("0000", of: person, at: clock.next)
    }
    #expect(try noted(door).filter { $0 == .wrong }.count == 5)
  }

  @Test("the clock is read while nobody else writes")
  func clockUnderTheLock() throws {
    let folder = try TemporaryFolder()
    let (test, door) = try withPin(in: .open(at: folder.file(), machine: "m", wait: 0))
    let other = Door(try .open(at: folder.file(), machine: "m", wait: 0))
    func now() -> Moment {
      #expect(throws: StoreError.self) { try other.ask(forPins: true, at: test.clock.now) }
      return test.clock.now
    }
    #expect(try door.try(Self.pin, of: test.b, at: now()) == .right)
  }

  @Test("a clock that was set back keeps nobody waiting for longer than a minute")
  func clockSetBack() throws {
    let (test, door) = try withPin()
    for _ in 0..<5 { _ = try door.try("0000", of: test.b, at: test.clock.now) }
    test.clock.move(minutes: -600)
    #expect(try door.try(Self.pin, of: test.b, at: test.clock.now) == .right)
  }

  @Test("the tries of one are not another's; who has no PIN is never right")
  func apart() throws {
    let (test, door) = try withPin()
    for _ in 0..<5 { _ = try door.try("0000", of: test.b, at: test.clock.now) }
    #expect(try door.try(Self.pin, of: test.c, at: test.clock.now) == .wrong(left: 4))
    #expect(try !door.hasPin(test.c) && door.hasPin(test.b))
  }

  @Test("tries are counted in the file, whichever process makes them")
  func twoProcesses() throws {
    let folder = try TemporaryFolder()
    let (test, first) = try withPin(in: .open(at: folder.file(), machine: "m"))
    let second = Door(try .open(at: folder.file(), machine: "m"))
    for (door, left) in [(first, 4), (second, 3), (second, 2), (first, 1)] {
      #expect(try door.try("0000", of: test.b, at: test.clock.now) == .wrong(left: left))
    }
    #expect(try second.try("0000", of: test.b, at: test.clock.now) == .shut(60_000))
    for door in [first, second] {
      #expect(try door.try(Self.pin, of: test.b, at: test.clock.now) == .waiting(60_000))
    }
    test.clock.move(minutes: 1)
    #expect(try second.try(Self.pin, of: test.b, at: test.clock.now) == .right)
  }

  @Test("after a reset the old one is wrong, waiting is over, and another may be set")
  func resetAndSetAnew() throws {
    let (test, door) = try withPin()
    for _ in 0..<5 { _ = try door.try("0000", of: test.b, at: test.clock.now) }
    let matter = test.b.pin(at: test.room)
    try test.record(Act(PinReset(person: test.b)), on: matter, by: test.a)
    #expect(try !door.hasPin(test.b))
    #expect(try door.try(Self.pin, of: test.b, at: test.clock.now) == .wrong(left: 4))
    try test.desk.setPin("8264", of: test.b, at: test.room)
    #expect(try door.try(Self.pin, of: test.b, at: test.clock.now) == .wrong(left: 4))
    #expect(try door.try("8264", of: test.b, at: test.clock.now) == .right)
    #expect(try noted(door).suffix(5) == [.code, .right, .set, .wrong, .right])
  }

  @Test("whoever has left, or was never there, can set none: nothing of it is kept", arguments: ["B", "X"])
  func left(_ name: String) throws {
    let test = try TestRoom()
    let person = PersonID(name)
    try test.record(Act(SeatLeft(reason: .termEnded)), on: test.seat(test.b), by: test.a)
    let before = try Exchange.everything(test.store)
    #expect(throws: Refusal.notAllowed(PinSet.kind)) {
      try test.desk.setPin("7391", of: person, at: test.room)
    }
    #expect(try Exchange.everything(test.store) == before)
    #expect(try Door(test.store).key(of: person) == .code && !noted(Door(test.store)).contains(.set))
  }

  @Test("nobody sets another's, not even who leads the room", arguments: ["A", "L", "C"])
  func anothers(_ name: String) throws {
    let test = try TestRoom()
    let refusal = try test.refusal(
      Act(PinSet(person: test.b)), on: test.b.pin(at: test.room), by: PersonID(name))
    #expect(refusal == .notAllowed(PinSet.kind))
  }
}

/// A clock that goes on by a millisecond whenever it is read.
private final class TickingClock: Sendable {
  private let time: Mutex<Int64>
  init(_ start: Moment) { time = Mutex(start.milliseconds) }
  var next: Moment {
    Moment(
      milliseconds: time.withLock {
        $0 += 1
        return $0
      })
  }
}

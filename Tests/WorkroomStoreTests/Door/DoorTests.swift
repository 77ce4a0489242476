import GRDB
import Regulation
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
    #expect(try noted(door) == [.set, isRight ? .right : .wrong])
  }

  @Test("after five wrong ones nothing is looked at for a minute, not even the right one")
  func waits() throws {
    let (test, door) = try withPin()
    let now = test.clock.now
    func after(_ milliseconds: Int64) -> Moment { Moment(milliseconds: now.milliseconds + milliseconds) }
    for left in [4, 3, 2, 1, 0] { #expect(try door.try("0000", of: test.b, at: now) == .wrong(left: left)) }
    #expect(try door.try(Self.pin, of: test.b, at: now) == .waiting(60_000))
    #expect(try door.try(Self.pin, of: test.b, at: after(59_999)) == .waiting(1))
    #expect(try noted(door) == [.set] + Array(repeating: .wrong, count: 5))
    for left in [4, 3, 2, 1, 0] {
      #expect(try door.try("0000", of: test.b, at: after(60_000)) == .wrong(left: left))
    }
    #expect(try door.try(Self.pin, of: test.b, at: after(119_999)) == .waiting(1))
    #expect(try door.try(Self.pin, of: test.b, at: after(120_000)) == .right)
    #expect(try door.try("0000", of: test.b, at: after(120_001)) == .wrong(left: 4))
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
    for (door, left) in [(first, 4), (second, 3), (second, 2), (first, 1), (second, 0)] {
      #expect(try door.try("0000", of: test.b, at: test.clock.now) == .wrong(left: left))
    }
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
    #expect(try noted(door).suffix(5) == [.reset, .wrong, .set, .wrong, .right])
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
    #expect(try !Door(test.store).hasPin(person) && noted(Door(test.store)).isEmpty)
  }

  @Test("nobody sets another's, not even who leads the room", arguments: ["A", "L", "C"])
  func anothers(_ name: String) throws {
    let test = try TestRoom()
    let refusal = try test.refusal(
      Act(PinSet(person: test.b)), on: test.b.pin(at: test.room), by: PersonID(name))
    #expect(refusal == .notAllowed(PinSet.kind))
  }
}

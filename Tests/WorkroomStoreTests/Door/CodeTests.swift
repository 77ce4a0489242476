import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("One-time codes")
struct CodeTests {
  /// A room on a store that asks for PINs, in which nobody has anything yet.
  private func guarded(in store: Store? = nil) throws -> TestRoom {
    let test = try TestRoom(in: store)
    try Door(test.store).ask(forPins: true, at: test.clock.now)
    return test
  }

  /// Commits a turn that ends as soon as it is recorded, and says what the step was told.
  private func commit(
    _ proposals: [Proposal], by owner: Owner, _ test: TestRoom, turn: TurnID? = nil
  ) throws -> (Committed<String>, givesCodes: Bool) {
    let turn = Turn(id: turn ?? test.desk.turnID(), owner: owner, generation: 0)
    var gives = false
    let done = try test.desk.commit(turn, continuing: String.self) { _, event, _, _ in
      switch event {
      case .spoken: return Step(snapshot: "", proposals: proposals)
      case .recorded(_, let givesCodes):
        gives = givesCodes
        return Step(snapshot: "done")
      case .refused(let refusal): throw refusal
      }
    }
    return (done, gives)
  }

  private func joining(_ name: String, _ test: TestRoom) -> Proposal {
    test.proposal(Act(SeatTaken(person: PersonID(name), name: name)), on: MatterID("seat-\(name)"))
  }

  @Test("whoever is seated gets one: six digits, told once, good for a PIN and for nothing else")
  func seated() throws {
    let test = try guarded()
    let (done, gives) = try commit([joining("D", test)], by: .person(test.a, test.room), test)
    let code = try #require(done.codes.first)
    #expect(gives && done.codes.count == 1 && code.person == PersonID("D") && code.name == "D")
    #expect(code.digits.count == 6 && code.digits.allSatisfy { $0.isASCII && $0.isNumber })
    let door = Door(test.store)
    #expect(try door.key(of: code.person) == .code)
    let now = test.clock.now
    #expect(try door.try("0\(code.digits)", of: code.person, at: now) == .wrong(left: 4))
    guard case .code(let shown) = try door.try(code.digits, of: code.person, at: now) else {
      Issue.record("the code is right")
      return
    }
    try test.desk.setPin(test.desk.pin(of: "7391"), of: code.person, at: test.room, with: shown)
    #expect(try door.try("7391", of: code.person, at: now) == .right)
    // It is spent.
    #expect(try door.try(code.digits, of: code.person, at: now) == .wrong(left: 4))
    #expect(throws: Refusal.gone) {
      try test.desk.setPin(test.desk.pin(of: "2468"), of: code.person, at: test.room, with: shown)
    }
  }

  @Test("a turn said twice gives none again, and whoever has something keeps it")
  func twice() throws {
    let test = try guarded()
    let turn = TurnID("t")
    let owner = Owner.person(test.a, test.room)
    #expect(try commit([joining("D", test)], by: owner, test, turn: turn).0.codes.count == 1)
    let again = try commit([joining("D", test)], by: owner, test, turn: turn)
    #expect(again.0.isRepeated && again.0.codes.isEmpty && !again.givesCodes)
    let office = OfficeTaken(office: .convenor, person: PersonID("D"), name: "D")
    let known = try commit([test.proposal(Act(office), on: MatterID("o"))], by: owner, test)
    #expect(known.0.codes.isEmpty && !known.givesCodes)
  }

  @Test("a reset gives another, and the one before is void")
  func reset() throws {
    let test = try guarded()
    let first = try #require(
      try commit([joining("D", test)], by: .person(test.a, test.room), test).0.codes.first)
    let whose = first.person
    let reset = test.proposal(Act(PinReset(person: whose)), on: whose.pin(at: test.room))
    let second = try #require(try commit([reset], by: .person(test.a, test.room), test).0.codes.first)
    #expect(second.person == whose && second.name == "D")
    let third = try #require(try test.desk.resetPinAsFileOwner(of: whose, at: test.room))
    let door = Door(test.store)
    for (code, isRight) in [(first, false), (second, false), (third, true)] {
      let answer = try door.try(code.digits, of: whose, at: test.clock.now)
      if case .code = answer { #expect(isRight) } else { #expect(!isRight, "\(answer)") }
    }
  }

  @Test("without PINs nobody gets any, also not by a reset")
  func unguarded() throws {
    let test = try TestRoom()
    let owner = Owner.person(test.a, test.room)
    let reset = test.proposal(Act(PinReset(person: test.b)), on: test.b.pin(at: test.room))
    for proposal in [joining("D", test), reset] {
      let (done, gives) = try commit([proposal], by: owner, test)
      #expect(done.codes.isEmpty && !gives)
    }
    #expect(try test.desk.resetPinAsFileOwner(of: test.b, at: test.room) == nil)
  }

  @Test("it is nowhere in the file, in no entry, in no snapshot and in no export")
  func nowhere() throws {
    let folder = try TemporaryFolder()
    let test = try guarded(in: .open(at: folder.file(), machine: "m"))
    // Digits may be found by chance in an id or a hash: what is looked for is more of them.
    let codes = try (1...3).flatMap { number in
      try commit([joining("D\(number)", test)], by: .person(test.a, test.room), test).0.codes
    }
    #expect(codes.count == 3)
    var texts = try Exchange.lines(test.store)
    texts += try test.store.read { try String.fetchAll($0, sql: "SELECT snapshot FROM conversations") }
    for code in codes {
      #expect(!texts.contains { $0.contains("\"\(code.digits)\"") || $0.contains(" \(code.digits)") })
    }
    let rows = try test.store.read { try Row.fetchAll($0, sql: "SELECT * FROM pins") }
    for row in rows {
      #expect((row["hash"] as Data).count == 32 && (row["once"] as Bool))
    }
  }

  @Test("a store that comes to ask for PINs lets in whoever leads; where there is one place, everybody")
  func first() throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    let test = cppcc.test
    func first(_ everybody: Bool) throws -> [String] {
      try test.store.ask(FirstLetIn(everybody: everybody)).map(\.person.rawValue).sorted()
    }
    #expect(try first(false) == ["A", "L", "O"] && first(true) == ["A", "L", "O"])
    let alone = try TestRoom()
    #expect(
      try alone.store.ask(FirstLetIn(everybody: true)).map(\.person.rawValue).sorted() == [
        "A", "B", "C", "L",
      ])
    #expect(try alone.store.ask(FirstLetIn(everybody: false)).map(\.person.rawValue).sorted() == ["A", "L"])
    try Door(test.store).ask(forPins: true, at: test.clock.now)
    let codes = try test.desk.giveCodes(to: test.store.ask(FirstLetIn(everybody: false)))
    #expect(codes.count == 3)
    #expect(try test.desk.giveCodes(to: test.store.ask(FirstLetIn(everybody: false))).isEmpty)
    for person in [test.b, test.c] { #expect(try Door(test.store).key(of: person) == .none) }
  }
}

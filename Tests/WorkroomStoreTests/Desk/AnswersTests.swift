import Regulation
import Synchronization
import Testing

@testable import WorkroomStore

@Suite("What a step asks the desk")
struct AnswersTests {
  /// A question of a test; `nil` is an answer like any other.
  struct Echo: DeskQuery {
    let value: Int?
    func answer(from state: StoreState) throws -> Int? { value }
  }
  struct OtherEcho: DeskQuery {
    let value: Int?
    func answer(from state: StoreState) throws -> String { "other" }
  }

  /// A question that tells how often it was looked up.
  struct Counted: DeskQuery {
    static let asked = Mutex(0)
    func answer(from state: StoreState) throws -> Int {
      Counted.asked.withLock {
        $0 += 1; return $0
      }
    }
  }

  @Test("a question is looked up once in a step, and the answers end with it")
  func once() throws {
    let test = try TestRoom()
    var kept: Answers?
    let first = try test.desk.consider { answers, _ in
      kept = answers
      return try (answers(Counted()), answers(Counted()))
    }
    #expect(first.0 == first.1)
    let answers = try #require(kept)
    #expect(try answers(Counted()) == first.0)
    #expect(throws: Unanswered.self) { try answers(NameOf(test.b)) }
  }

  @Test("a step runs once, and everything it asks is answered")
  func runsOnce() throws {
    let test = try TestRoom()
    var runs = 0
    let turn = Turn(id: TurnID("t"), owner: .person(test.b, test.room), generation: 0)
    let done = try test.desk.commit(turn, continuing: String.self) { _, _, answers, _ in
      runs += 1
      let room = try answers(TheWorkroom(test.room))
      let missing = try answers(TheWorkroom(WorkroomID("elsewhere")))
      let echo = try answers(Echo(value: nil))
      let other = try answers(OtherEcho(value: nil))
      return Step(
        snapshot: [room?.facts.name, missing?.facts.name, echo.map(String.init), other].description)
    }
    #expect(runs == 1)
    #expect(done.snapshot == #"[Optional("示例委员工作室"), nil, nil, Optional("other")]"#)
  }

  @Test("what was recorded in the turn is seen by its next step")
  func afresh() throws {
    let test = try TestRoom()
    let turn = Turn(id: TurnID("t"), owner: .person(test.b, test.room), generation: 0)
    let done = try test.desk.commit(turn, continuing: [Bool].self) { before, event, answers, _ in
      let onDuty = try answers(RunningShift(of: test.b, in: test.room)) != nil
      guard case .spoken = event else { return Step(snapshot: (before ?? []) + [onDuty]) }
      return Step(snapshot: [onDuty], proposals: [test.proposal(Said.started(test.b), on: MatterID("s"))])
    }
    #expect(done.snapshot == [false, true])
  }

  @Test("outside of a turn a question leaves no trace")
  func consider() throws {
    let test = try TestRoom()
    let name = try test.desk.consider { answers, now in
      #expect(now == test.clock.now)
      return try answers(NameOf(test.liaison))
    }
    #expect(name == "联络员")
    #expect(try test.desk.ask(NameOf(test.stranger)) == nil)
  }

  @Test("a missing answer is told by its question")
  func unanswered() throws {
    let missing = #expect(throws: Unanswered.self) { try Answers()(NameOf(PersonID("A"))) }
    #expect(missing?.query as? NameOf == NameOf(PersonID("A")))
    var answers = Answers()
    answers.know(NameOf(PersonID("A")), nil)
    #expect(try answers(NameOf(PersonID("A"))) == nil)
  }
}

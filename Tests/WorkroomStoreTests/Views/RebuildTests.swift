import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("Views made again")
struct RebuildTests {
  @Test("a long sequence of allowed and refused acts gives the same rows", arguments: [1, 2, 3] as [UInt64])
  func same(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let test = try TestRoom()
    var (recorded, refusals) = ([Entry](), 0)
    for step in 0..<400 {
      test.clock.move(minutes: Int.random(in: -20...90, using: &random))
      let person =
        [test.a, test.b, test.c, test.liaison, test.stranger].randomElement(using: &random) ?? test.b
      let (act, matter) = anything(by: person, step, recorded, &random)
      let late = Int.random(in: 0..<4, using: &random) == 0
      let moment = late ? test.clock.now.adding(minutes: -Int.random(in: 0...4000, using: &random)) : nil
      let outcome = try test.commit(
        test.proposal(
          act, on: matter, at: moment, late: late ? "补录" : nil,
          personal: act.is(OpinionRecorded.self) ? [.words: "第 \(step) 条"] : [:]), by: person)
      recorded += outcome.entries
      refusals += outcome.refusal == nil ? 0 : 1
    }
    #expect(recorded.count > 80, "too little was allowed to say anything")
    #expect(refusals > 80, "too little was refused to say anything")
    let rows = try test.store.viewRows()
    let matters = try test.store.rebuild()
    #expect(matters > 40)
    #expect(try test.store.viewRows() == rows)
    let result = try test.store.verify()
    #expect(result.isClean)
    #expect(!result.clocks.isEmpty)
    #expect(try test.desk.ask(Conflicts(in: test.room)).isEmpty)
    #expect(result.entries == recorded.count + 7)
  }

  private func anything(
    by person: PersonID, _ step: Int, _ recorded: [Entry], _ random: inout SplitMix64
  ) -> (Act, MatterID) {
    let fresh = MatterID("m\(step)")
    let some = recorded.suffix(25).randomElement(using: &random)
    let known = some?.matter ?? fresh
    let opinions = recorded.suffix(40).filter { $0.actName == "opinionRecorded" }.map(\.matter)
    let shifts = recorded.suffix(40).filter { $0.actName == "dutyStarted" }.map(\.matter)
    return switch Int.random(in: 0..<20, using: &random) {
    case 0: (Said.started(person), fresh)
    case 1: (Said.ended, shifts.randomElement(using: &random) ?? known)
    case 2, 3: (Said.opinion(person, shift: shifts.randomElement(using: &random)), fresh)
    case 4: (Said.opinion(person, reachable: false), fresh)
    case 5, 6:
      (Said.triaged(OpinionClass.allCases.randomElement(using: &random) ?? .problem), opinions.last ?? known)
    case 7: (Said.guided, opinions.last ?? known)
    case 8, 9: (Said.answered("答 \(step)"), opinions.randomElement(using: &random) ?? known)
    case 10: (Said.explained, opinions.randomElement(using: &random) ?? known)
    case 11: (Said.fedBack, opinions.randomElement(using: &random) ?? known)
    case 12: (Said.closed, opinions.randomElement(using: &random) ?? known)
    case 13: (Said.activity(person, "活动 \(step)"), fresh)
    case 14: (Act(MicroOversightHeld(Said.micro(person, resting: Array(opinions.suffix(2))))), fresh)
    case 15:
      (Said.drafted(person, resting: Array(opinions.suffix(1))), Bool.random(using: &random) ? fresh : known)
    case 16: (Said.reviewed(Bool.random(using: &random)), known)
    case 17: (Said.submitted, known)
    case 18: some.map { (Said.retracted($0), known) } ?? (Said.ended, known)
    default:
      some.flatMap { entry in
        entry.act.map { (Said.corrected(entry, $0, at: entry.occurred.adding(minutes: -step % 70)), known) }
      } ?? (Said.submitted, known)
    }
  }

  @Test("views that were lost or spoilt are made again")
  func lost() throws {
    let test = try TestRoom()
    try test.record(Said.opinion(test.b), on: MatterID("o"), by: test.b)
    let rows = try test.store.viewRows()
    try test.store.queue.write { db in
      try db.execute(sql: "DELETE FROM matters WHERE kind = 'seat'; UPDATE matters SET state = 'closed'")
      try db.execute(sql: "INSERT INTO links VALUES ('o', 'nothing')")
    }
    #expect(try test.store.viewRows() != rows)
    #expect(try test.store.rebuild() == 7)
    #expect(try test.store.viewRows() == rows)
  }
}

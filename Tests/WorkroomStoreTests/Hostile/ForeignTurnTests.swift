import Regulation
import Testing

@testable import WorkroomStore

/// What others call their turns says nothing of the turns that are spoken here.
@Suite("Turns of others")
struct ForeignTurnTests {
  /// A room here, and another that came in, whose entry was written in a turn of that name.
  private func both(_ turn: TurnID) throws -> TestRoom {
    let test = try TestRoom(in: .inMemory(machine: "here"), ids: "here")
    let other = try TestRoom(in: .inMemory(machine: "other"), ids: "other")
    let elsewhere = WorkroomID("elsewhere")
    try other.desk.record(as: .guest) { _, _, now in
      (
        (),
        [
          Proposal(
            WorkroomSetUp(name: "别处委员工作室", type: .regional, level: .county, area: "示例区", smallReason: "刚成立"),
            in: elsewhere, on: elsewhere.matter, occurred: now)
        ]
      )
    }
    let file = try Exchange()
    var lines = try Exchange.lines(other.store).map { try ExportedLine($0) }.filter {
      $0.entry.workroom == elsewhere
    }
    let first = try #require(lines.first?.entry)
    let renamed = Entry(
      id: first.id, origin: OriginID("0192e4a0-0000-7000-8000-000000000001"), number: 1, turn: turn,
      workroom: first.workroom, matter: first.matter, actName: first.actName, actor: test.b,
      occurred: first.occurred, recorded: first.recorded, bodyText: first.bodyText, previous: [], hash: [])
    lines = [ExportedLine(entry: renamed.hashed(Hashing.hash(of: renamed)))]
    let report = try test.store.importLedger(
      from: file.file(lines.map { try $0.text }), forgetting: String.self, consent: true, at: Exchange.today)
    try #require(report.new == 1, "\(report)")
    return test
  }

  @Test("a turn of that name is recorded here all the same, and once")
  func recorded() throws {
    let turn = TurnID("turn-1")
    let test = try both(turn)
    let proposal = test.proposal(Said.activity(test.b), on: MatterID("activity"))
    let first = try test.commit([proposal], by: .person(test.b, test.room), turn: turn)
    #expect(!first.isRepeated && first.entries.count == 1 && first.refusal == nil)
    let again = try test.commit([proposal], by: .person(test.b, test.room), turn: turn)
    #expect(again.isRepeated && again.entries.isEmpty)
    let last = try test.desk.ask(LastRecords(of: test.b, in: test.room))
    #expect(last.map(\.entry.id) == first.entries.map(\.id))
  }
}

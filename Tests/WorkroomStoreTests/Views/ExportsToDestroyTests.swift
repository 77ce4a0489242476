import Regulation
import Testing

@testable import WorkroomStore

@Suite("What was exported before an erasure is to be destroyed")
struct ExportsToDestroyTests {
  let test: TestRoom
  static let visitor: [PersonalField: String] = [.visitor: "王大爷", .contact: "13900000001", .words: "路灯坏了"]

  init() throws { test = try TestRoom() }

  /// An opinion of B's with an answer.
  @discardableResult
  private func opinion(_ name: String, of person: PersonID? = nil) throws -> MatterID {
    let (matter, person) = (MatterID(name), person ?? test.b)
    try test.record(Said.opinion(person), on: matter, by: person, personal: Self.visitor)
    try test.record(Said.triaged(.problem), on: matter, by: person)
    try test.record(Said.answered("已告知王大爷"), on: matter, by: person)
    return matter
  }

  private func export(
    _ what: PersonalPart, _ id: String = "export", by person: PersonID? = nil, covers: ExportCover? = nil
  ) throws {
    try test.record(
      Act(PersonalExported(what: what, to: "区政协办公室", covers: covers)), on: MatterID(id),
      by: person ?? test.liaison)
  }

  private func erase(_ matter: MatterID, only target: EntryID? = nil) throws {
    try test.record(
      Act(VisitorErased(why: .requested, target: target)), on: matter, by: test.liaison)
  }

  private func open() throws -> [String] {
    try test.store.ask(ExportsToDestroy(in: test.room)).map(\.id.rawValue)
  }

  private func holding(_ matters: [MatterID], _ entries: [EntryID] = []) throws -> [String] {
    try test.store.ask(ExportsHolding(matters, and: entries, in: test.room)).map(\.id.rawValue)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let what: PersonalPart
    var covers: ExportCover?
    var by = "L"
    let holds: Bool
    var testDescription: String { name }
  }

  private static let day = TestRoom.day
  private static func days(_ from: Int, _ to: Int, of recorder: String? = nil) -> ExportCover {
    var cover = ExportCover(
      of: [], from: day.adding(from), to: day.adding(to), recordedBy: recorder.map { PersonID($0) })
    cover.matters = nil
    return cover
  }

  @Test(
    "Every kind of export, by what it was of",
    arguments: [
      Row(name: "the ledger", what: .ledger, holds: true),
      Row(name: "their own records, of whoever recorded it", what: .own, by: "B", holds: true),
      Row(name: "their own records, of somebody else", what: .own, by: "C", holds: false),
      Row(name: "a list, as earlier programs noted it", what: .opinions, holds: true),
      Row(
        name: "a list with it", what: .opinions, covers: ExportCover(of: [MatterID("o"), MatterID("p")]),
        holds: true),
      Row(name: "a list without it", what: .opinions, covers: ExportCover(of: [MatterID("p")]), holds: false),
      Row(name: "a long list of those days", what: .opinions, covers: days(-3, 0), holds: true),
      Row(name: "a long list of other days", what: .opinions, covers: days(-9, -1), holds: false),
      Row(
        name: "a long list of whoever recorded it", what: .opinions, covers: days(-3, 0, of: "B"), holds: true
      ),
      Row(name: "a long list of somebody else", what: .opinions, covers: days(-3, 0, of: "C"), holds: false),
      Row(name: "its slip", what: .slip, covers: ExportCover(of: [MatterID("o")]), holds: true),
      Row(name: "another's slip", what: .slip, covers: ExportCover(of: [MatterID("p")]), holds: false),
      Row(name: "a form of application", what: .form, holds: false),
      Row(name: "the form of one", what: .form, covers: ExportCover(of: [MatterID("o")]), holds: false),
    ])
  func kinds(_ row: Row) throws {
    let matter = try opinion("o")
    try opinion("p", of: test.c)
    try export(row.what, by: PersonID(row.by), covers: row.covers)
    let expected = row.holds ? ["export"] : []
    #expect(try holding([matter]) == expected)
    #expect(try open().isEmpty)
    try erase(matter)
    #expect(try open() == expected)
    #expect(try holding([matter]) == expected)
    _ = try test.store.rebuild()
    #expect(try open() == expected)
    #expect(try test.store.verify().isClean)
  }

  @Test("Only what stood there then: nothing that came, or was erased, before or after")
  func when() throws {
    try export(.ledger, "before")
    let matter = try opinion("o")
    try export(.ledger, "between")
    try erase(matter)
    try export(.ledger, "after")
    #expect(try open() == ["between"])
  }

  @Test("A record that only speaks of them is in the ledger, and in what its recorder took, and in no list")
  func mentioned() throws {
    let shift = MatterID("shift")
    try test.record(Said.started(test.b), on: shift, by: test.b)
    test.clock.move(minutes: 5)
    let ended = try test.record(Act(DutyEnded(done: "接待王大爷")), on: shift, by: test.b)
    for (what, person) in [
      (PersonalPart.ledger, test.liaison), (.own, test.b), (.own, test.c), (.opinions, test.a),
    ] { try export(what, what.rawValue + person.rawValue, by: person) }
    #expect(try holding([], [ended.id]) == ["ledgerL", "ownB"])
    try erase(shift, only: ended.id)
    #expect(try open() == ["ledgerL", "ownB"])
  }

  @Test("It stays open until somebody says what became of it, and what turned up is destroyed after all")
  func settled() throws {
    let matter = try opinion("o")
    try export(.ledger, "one")
    try export(.ledger, "two")
    try erase(matter)
    let destroyed = Act(ExportSettled(destroyed: true, by: "区政协办公室"))
    let lost = Act(ExportSettled(destroyed: false, why: "对方单位已撤销"))
    let yesterday = test.at(12, day: -1)
    #expect(
      try test.refusal(destroyed, on: MatterID("one"), by: test.liaison, at: yesterday)
        == .outOfOrder(.destroying, TestRoom.day, yesterday.day))
    #expect(
      try test.refusal(destroyed, on: MatterID("one"), by: test.c) == .notAllowed(ExportSettled.kind))
    try test.record(destroyed, on: MatterID("one"), by: test.a)
    #expect(try open() == ["two"])
    try test.record(lost, on: MatterID("two"), by: test.liaison)
    #expect(try open().isEmpty)
    #expect(
      try test.refusal(destroyed, on: MatterID("one"), by: test.a)
        == .notNow(ExportSettled.kind, .destroyed))
    // The next one to be erased is told of what cannot be had back, and not of what is gone.
    #expect(try holding([matter]) == ["two"])
    try test.record(destroyed, on: MatterID("two"), by: test.liaison)
    #expect(try holding([matter]).isEmpty)
  }

  @Test("Nothing of whoever was erased stands in the task")
  func nameless() throws {
    let matter = try opinion("o")
    try export(.ledger)
    try erase(matter)
    let task = try #require(try test.store.ask(ExportsToDestroy(in: test.room)).first)
    let told = try JSONText.encode(task.facts)
    for trace in Self.visitor.values { #expect(!told.contains(trace)) }
    #expect(task.facts.to == "区政协办公室" && task.facts.by == test.liaison)
  }

  @Test("What an earlier program noted of an export is read as it was")
  func older() throws {
    let old = #"{"facts":{"what":"opinions"},"v":1}"#
    let body = try Entry.Body(text: old, of: PersonalExported.kind)
    #expect(body.act == Act(PersonalExported(what: .opinions)))
    #expect(try body.text() == old)
    #expect(ExportCover(of: (0..<501).map { MatterID("m\($0)") }).matters == nil)
  }
}

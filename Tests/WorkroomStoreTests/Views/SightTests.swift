import Regulation
import Testing

@testable import WorkroomStore

@Suite("What somebody may see")
struct SightTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let who: String
    /// Whether they see the records of the room, all that visitors said there, and the application for another.
    let room: Bool
    var words = false
    var application = false
    var testDescription: String { who }
  }

  @Test(
    "a member the room, who leads it all of it, the CPPCC what it looks after, an applicant the application",
    arguments: [
      Row(who: "A", room: true, words: true), Row(who: "L", room: true, words: true),
      Row(who: "B", room: true),
      Row(who: "C", room: true), Row(who: "X", room: false), Row(who: "H", room: false, application: true),
      Row(who: "O", room: true, application: true), Row(who: "K", room: true, application: true),
      Row(who: "S", room: true, application: true), Row(who: "V", room: true, application: true),
      // Of another committee: neither the room nor, once it was handed in, the application is theirs.
      Row(who: "N", room: false),
    ])
  func table(_ row: Row) throws {
    let world = try TestApplication(upTo: .applied)
    let room = world.cppcc.test.room
    let sight = try world.cppcc.test.store.ask(SightOf(PersonID(row.who)))
    #expect(sight.sees(room) == row.room)
    #expect(sight.seesAllWords(in: room) == row.words)
    #expect(sight.seesApplication(at: world.place) == row.application)
    #expect(!sight.seesApplication(at: room) || row.words)
    #expect(
      Sight.whole.sees(room) && Sight.whole.seesAllWords(in: room) && Sight.whole.seesPersonal(of: room))
  }

  @Test(
    "an export has the texts that somebody sees, and no more",
    arguments: [("A", ["甲", "乙"]), ("B", ["乙"]), ("C", []), ("O", [])])
  func texts(_ who: String, _ words: [String]) throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    let test = cppcc.test
    for (person, text) in [(test.a, "甲的来访人"), (test.b, "乙的来访人")] {
      let shift = MatterID("shift-\(person.rawValue)")
      try test.record(Said.started(person), on: shift, by: person)
      try test.record(
        Said.opinion(person, shift: shift), on: MatterID("opinion-\(person.rawValue)"), by: person,
        personal: [.words: text])
    }
    var lines: [String] = []
    let sight = try test.store.ask(SightOf(PersonID(who)))
    _ = try test.store.export(to: sight, withPersonal: true) { lines.append($0) }
    let out = lines.joined()
    for name in ["甲", "乙"] { #expect(out.contains("\(name)的来访人") == words.contains(name), "\(name)") }
    #expect(out.contains("opinionRecorded"))
  }

  @Test(
    "that personal data were exported stands in the ledger, by whoever sees some; a stranger has nothing to export"
  )
  func recorded() throws {
    let test = try TestRoom()
    let act = Act(PersonalExported(what: .own))
    let entry = try test.record(act, on: MatterID("export"), by: test.b)
    #expect(entry.actor == test.b && entry.act == act)
    #expect(
      try test.refusal(act, on: MatterID("export-2"), by: test.stranger) == .notAllowed(PersonalExported.kind)
    )
    #expect(
      try test.refusal(act, on: MatterID("export"), by: test.b) == .notNow(PersonalExported.kind, .held))
  }
}

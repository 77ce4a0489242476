import Regulation
import Testing

@testable import Conversation
@testable import Dialogs
@testable import WorkroomStore

/// The act that CONTRIBUTING shows, with its matter, goes all the way by four places: ``SchoolVisited``,
/// ``SchoolVisitFacts`` with its lifecycle, the line below, and ``VisitSchool``.
@Suite("A sample act")
struct SampleActTests {
  static let acts = ActList(Act.all + [SchoolVisited.self])

  private let sample: SampleDesk
  private let session: Session

  init() throws {
    sample = try SampleDesk(knowing: Self.acts)
    let book = DialogBook(
      [SignIn.dialog, VisitSchool.dialog], front: ["visit-school"], welcome: "sign-in", house: .dutyBot)
    session = Session(desk: sample.desk, engine: Engine(book: book), language: .zh)
    _ = try session.open(as: SampleDesk.me("委员甲"))
  }

  private func say(_ lines: String...) throws -> String {
    try lines.map { try session.hear(.line($0)).rows.joined(separator: "\n") }.last ?? ""
  }

  @Test("It is recorded, folded, told, corrected and taken back, and its text lies apart")
  func wholeWay() throws {
    #expect(try say("走访学校", "东关小学", "线下", "路灯不亮", "是").contains("已登记走访学校"))
    let entry = try #require(try sample.store.allEntries().last)
    #expect(entry.actName == "schoolVisited" && !entry.bodyText.contains("路灯"))
    #expect(entry.act?.fields.map(\.value.zh) == ["东关小学", "线下", "路灯不亮"])

    let matter = try #require(
      try sample.store.read {
        try StoreState(db: $0, store: sample.store).matter(SchoolVisitFacts.self, entry.matter)
      })
    #expect(matter.state == .held && matter.facts.visit.remark == "路灯不亮")

    var revision = Revision(act: try #require(entry.act), occurred: entry.occurred)
    let school = try #require(entry.act?.correctables.first { $0.id == "school" })
    #expect(school.set(&revision, "西关小学"))
    let corrected = Corrected(
      target: entry.id, act: revision.act, occurred: entry.occurred, reason: "记错了学校")
    try write(corrected, on: entry.matter)
    #expect(try facts(entry.matter)?.visit.school == "西关小学")

    try write(Retracted(target: entry.id, reason: "登记了两遍"), on: entry.matter)
    #expect(try state(entry.matter) == .nothing)
    let rows = try sample.store.viewRows()
    _ = try sample.store.rebuild()
    #expect(try sample.store.viewRows() == rows)
  }

  @Test("What may be done with it is told from its lifecycle and its permission, refused in its own words")
  func mayDo() throws {
    let me = SampleDesk.person("委员甲")
    let ask = { (person: PersonID) in
      try sample.store.ask(MayDo(SchoolVisited.self, in: SampleDesk.room, by: person))
    }
    #expect(try ask(me) == nil)
    #expect(try ask(PersonID("somebody")) == .notAllowed(SchoolVisited.kind))
    _ = try say("走访学校", "东关小学", "线下", "跳过", "是")
    let matter = try #require(try sample.store.allEntries().last?.matter)
    let again = MayDo(SchoolVisited.self, on: matter, in: SampleDesk.room, by: me)
    #expect(try sample.store.ask(again) == .notNow(SchoolVisited.kind, .held))
  }

  @Test("A store that does not know it keeps it, and says so")
  func unknown() throws {
    _ = try say("走访学校", "东关小学", "线下", "跳过", "是")
    var entry = try #require(try sample.store.allEntries().last)
    entry.acts = .standard
    #expect(entry.kind == nil && entry.act == nil && entry.actName == "schoolVisited")
  }

  private func write(_ act: some ActBody, on matter: MatterID) throws {
    try sample.write(
      [Proposal(act, in: SampleDesk.room, on: matter, occurred: sample.clock.now)], as: "委员甲")
  }

  private func matter(_ id: MatterID) throws -> Matter<SchoolVisitFacts>? {
    try sample.store.read { try StoreState(db: $0, store: sample.store).matter(SchoolVisitFacts.self, id) }
  }
  private func facts(_ id: MatterID) throws -> SchoolVisitFacts? { try matter(id)?.facts }
  private func state(_ id: MatterID) throws -> MatterState? { try matter(id)?.state }
}

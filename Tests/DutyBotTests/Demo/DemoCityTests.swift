import Conversation
import Dialogs
import Foundation
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench
@testable import WorkroomStore

/// The demo's second room, its committee and its city; the first room stays as it is without them.
@Suite("The demo's two rooms and who is over them")
struct DemoCityTests {
  private static func made(_ now: Moment) throws -> Store {
    let store = try DemoYearTests.made(now)
    try DemoCity(until: now).record(in: store)
    try store.settle(.pins, "off")
    return store
  }

  @Test(
    "It stands on any day, the same from run to run",
    arguments: [
      "2025-01-01", "2026-03-31", "2026-04-01 00:00", "2026-12-10", "2026-12-21", "2028-02-29", "2099-12-31",
    ])
  func anyDay(_ day: String) throws {
    let now = try #require(DemoNow.moment(day))
    let store = try Self.made(now)
    #expect(try store.verify().isClean)
    #expect(try store.head() == Self.made(now).head())
    #expect(try store.allEntries().allSatisfy { $0.recorded <= now && $0.occurred <= $0.recorded })
    let rooms = try store.ask(Workrooms()).map(\.workroom)
    #expect(Set(rooms) == [DemoRoom.id, DemoCity.room])
    #expect(Set(try store.ask(Cppccs()).map(\.facts.level)) == [.county, .city])
  }

  @Test("Nothing of the first room's ledger is other for it")
  func firstRoom() throws {
    let (alone, both) = (try DemoYearTests.made(DemoNow.standard), try Self.made(DemoNow.standard))
    func lines(_ store: Store) throws -> [String] {
      var lines: [String] = []
      _ = try store.export(of: DemoRoom.id, withPersonal: true, seeing: { _, _ in (true, true) }) {
        lines.append($0)
      }
      return lines
    }
    #expect(try lines(alone) == lines(both))
  }

  private func hello(_ name: String, at place: WorkroomID, in store: Store, _ language: Language = .zh) throws
    -> String
  {
    let desk = Desk(store: store, clock: { DemoNow.standard })
    let session = Session(desk: desk, engine: Engine(book: .dutyBot), language: language)
    return try session.open(as: Scene.Me(DemoRoom.person(name), in: place)).rows.joined(separator: "\n")
  }

  @Test(
    "Whoever trains in the first room is greeted as before", arguments: ["委员甲", "委员丙", "委员丁"],
    Language.allCases)
  func greeted(_ name: String, _ language: Language) throws {
    let (alone, both) = (try DemoYearTests.made(DemoNow.standard), try Self.made(DemoNow.standard))
    try alone.settle(.pins, "off")
    let expected = try hello(name, at: DemoRoom.id, in: alone, language)
    #expect(try hello(name, at: DemoRoom.id, in: both, language) == expected)
  }

  @Test("There is something to show of everything that a committee and a city do")
  func shows() throws {
    let store = try Self.made(DemoNow.standard)
    let today = DemoNow.standard.day
    let committee = DemoRoom.person("干部乙")
    let guided = try store.ask(RoomsGuidedBy(committee, at: DemoCity.county))
    #expect(Set(guided.map(\.workroom)) == [DemoRoom.id, DemoCity.room])
    let due = try store.ask(AssessmentsDue(of: guided, on: today))
    #expect(due.unassessed.map(\.workroom) == [DemoRoom.id] && due.unsent.isEmpty)
    let assessed = try #require(try store.ask(TheAssessment(of: DemoCity.room, 2025))?.facts.assessed)
    #expect(assessed.result == .notMet && assessed.consequence == .warning)
    #expect(assessed.sheet.summary == .late && assessed.sheet.inspections == 1 && assessed.sheet.plan == nil)
    let looked = try store.ask(SupervisionOf(DemoCity.room, in: today.adding(-400)...today))
    #expect(looked.inspections.map(\.state).sorted { $0.rawValue < $1.rawValue } == [.closed, .open])
    #expect(looked.reminders.map(\.state) == [.closed])
    let work = try store.ask(WorkOf(store.ask(Workrooms()), in: today.quarter.first...today.quarter.last))
    #expect(work.rooms == 2)
    let found = try store.ask(Coverage(of: store.ask(Workrooms()), for: DemoCity.city, on: today))
    #expect(found.rooms == 2 && found.notOnPlatform.count == 1)
    #expect(try hello("干部乙", at: DemoCity.county, in: store).contains("没有考核"))
    #expect(try hello("干部戊", at: DemoCity.city, in: store).contains("干部戊"))
  }

  @Test("Commands with --demo are about the first room unless another is named")
  func commands() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let sheet = try bot.run(["assessment", "--demo", "--room", "医药卫生", "--lang", "en"])
    #expect(sheet.code == 0 && sheet.out.contains("not met"), "\(sheet.error)")
    #expect(try bot.run(["assessment", "--demo"]).code == 1)
    #expect(try bot.run(["plan", "--demo"]).code == 0)
    let report = try bot.run(["report", "--demo", "--json"])
    let whole = try #require(
      JSONSerialization.jsonObject(with: Data(report.out.utf8)) as? [String: Any])
    #expect(whole["rooms"] as? Int == 2)
    let signedIn = try bot.run(["--demo", "--as", "干部乙"], lines: ["各工作室情况"])
    #expect(signedIn.code == 0 && signedIn.out.contains("医药卫生"), "\(signedIn.out)\(signedIn.error)")
  }
}

import Dialogs
import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import DutyBot
@testable import Workbench

/// The year of invented records.
@Suite struct DemoYearTests {
  static func made(_ now: Moment) throws -> Store {
    let store = try Store.inMemory()
    try DemoYear(until: now).record(in: store)
    return store
  }

  static func lines(_ store: Store) throws -> [String] {
    var lines: [String] = []
    try store.export(withPersonal: true) { lines.append($0) }
    return lines
  }

  @Test func isTheSameFromRunToRun() throws {
    let (one, other) = (try Self.made(DemoNow.standard), try Self.made(DemoNow.standard))
    #expect(try Self.lines(one) == Self.lines(other))
    #expect(try one.head() == other.head())
    // From process to process too: hashing is seeded anew in each.
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Golden/demo-head.txt")
    let head = try #require(try one.head()) + "\n"
    if ProcessInfo.processInfo.environment["DUTYBOT_ACCEPT"] != nil {
      try head.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == head,
      "the demo's year has changed: look at it, then run the tests with DUTYBOT_ACCEPT=1")
  }

  /// Every day of the week and of a quarter, leap days, both ends of what is allowed.
  @Test(arguments: [
    "2025-01-01", "2026-01-05", "2026-03-31 00:00", "2026-04-01T23:59", "2026-07-19", "2028-02-29",
    "2099-12-31",
  ])
  func standsOnAnyDay(_ day: String) throws {
    let now = try #require(DemoNow.moment(day))
    let store = try Self.made(now)
    #expect(try store.verify().isClean)
    let entries = try store.allEntries()
    #expect((250...700).contains(entries.count), "\(entries.count)")
    #expect(entries.allSatisfy { $0.recorded <= now && $0.occurred <= $0.recorded && $0.body?.clock == nil })
    // The CPPCC over the rooms, PINs, exports and other machines are no part of a room's year, nor is what was entered
    // wrongly of the room and its people.
    let wrongly: Set<ActKind> = [RoomPutRight.kind, SeatPutRight.kind, OfficePutRight.kind]
    // What the committee does with the room is written by whoever acts for it, and the demo has no CPPCC.
    let committees: Set<ActKind> = [
      RoomInspected.kind, InspectionMended.kind, GuidanceGiven.kind, RoomReminded.kind, ReminderAnswered.kind,
      RoomAssessed.kind, AssessmentSent.kind, EndingProposed.kind, EndingDecided.kind, RoomEnded.kind,
      RoomConverted.kind, EndingTakenBack.kind, PlaqueRecovered.kind, RoomArchived.kind,
    ]
    // No opinion is two years old yet, and no term ended in that year.
    let later: Set<ActKind> = [OpinionKept.kind, SeatRenewed.kind]
    // No file lies beside a table of words, and what is joined to the plan by hand is what did not go as it was planned.
    let byHand: Set<ActKind> = [PhotoKept.kind, PlanItemJoined.kind, PlanItemReleased.kind]
    let ofARoom = ActList.standard.kinds.filter {
      $0.matter.map {
        !$0.type.isOfCppcc
          && ![
            "cppcc", PinFacts.kind, PersonalExportFacts.kind, MachineFacts.kind, PaperFacts.kind,
            ApplicationFacts.kind,
          ]
          .contains($0.id)
      } ?? true
    }
    #expect(
      Set(entries.compactMap(\.kind))
        == Set(ofARoom).subtracting(wrongly).subtracting(later).subtracting(byHand).subtracting(committees))
  }

  @Test func everyDayOfAQuarterIsPlannedWithoutARefusal() throws {
    for offset in stride(from: 0, to: 92, by: 13) {
      let now = Moment(DemoNow.standard.day.adding(offset), hour: 12)
      _ = try Self.made(now)
    }
  }

  /// What is older than a week keeps its day of the week, whatever day it is.
  @Test func shiftsStayOnWorkingDays() throws {
    for offset in 0..<7 {
      let now = Moment(DemoNow.standard.day.adding(offset), hour: 12)
      let shifts = try DemoYear(until: now).entries.filter { $0.act.is(DutyStarted.self) }
      #expect(shifts.count > 60)
      #expect(shifts.filter { $0.at.day.days(to: now.day) > 7 }.allSatisfy { $0.at.day.weekday <= 5 })
    }
  }

  /// Of the quarter that runs and of the one before, wherever in it the demo stands; with a swap and a shift taken over.
  @Test(arguments: [
    "2025-01-01 00:00", "2026-03-31", "2026-04-01 00:00", "2026-05-12", "2026-10-08", "2027-02-15",
    "2028-02-29",
    "2099-12-31",
  ])
  func theRotasStandWhereverItIs(_ day: String) throws {
    let now = try #require(DemoNow.moment(day))
    let store = try Self.made(now)
    let quarter = now.day.quarter
    for quarter in [quarter.previous, quarter] {
      let rota = try #require(try store.ask(TheRota(of: DemoRoom.id, quarter))).facts
      #expect(rota.patterns == DemoRota.patterns && rota.version == 1 && rota.published.day < quarter.first)
      #expect(rota.shifts.count >= 6 && rota.shifts.allSatisfy { WorkCalendar.isWorkday($0.day) })
      #expect(rota.shifts.allSatisfy { rota.free(at: $0) == 0 })
    }
    let rota = try #require(try store.ask(TheRota(of: DemoRoom.id, quarter))).facts
    let fixed = DemoRota(quarter: quarter, done: []).fixed.map(\.key)
    #expect(rota.swaps.map(\.agreed) == [true] && rota.revision == 4)
    #expect(rota.people(at: fixed[1]) == [DemoRoom.person("委员丙")])
    #expect(rota.people(at: fixed[2]) == [DemoRoom.person("委员乙")])
    #expect(rota.people(at: fixed[4]) == [DemoRoom.person("委员庚")])
    #expect(try store.ask(TheRota(of: DemoRoom.id, quarter.next)) == nil)
  }

  /// On the last day of the quarter every way of coming or not is there.
  @Test func whoCameIsToldApart() throws {
    let store = try Self.made(DemoNow.standard)
    let came = try store.ask(Attendance(in: DemoRoom.id, DemoNow.standard.day.quarter, at: DemoNow.standard))
    for way in [Attendance.Came.onTime, .late, .absent] {
      #expect(came.contains { $0.came == way }, "\(way)")
    }
    #expect(came.allSatisfy { ($0.late ?? 0) < 60 })
  }

  @Test func rebuildingChangesNothing() throws {
    let store = try Self.made(DemoNow.standard)
    let desk = Desk(store: store, clock: { DemoNow.standard })
    let before = try desk.ask(RunningShifts(in: DemoRoom.id))
    _ = try store.rebuild()
    #expect(try desk.ask(RunningShifts(in: DemoRoom.id)) == before)
    #expect(before.map(\.facts.member) == [DemoRoom.person(DemoRoom.forgetful)])
  }

  /// No lines on paper that are not in the field's own words: kinds, classes and sources all occur.
  @Test func everyClassSourceAndKindOccurs() throws {
    var (sources, classes, kinds, outputs):
      (Set<Source>, Set<OpinionClass>, Set<ActivityKind>, Set<OutputKind>) =
        ([], [], [], [])
    for entry in try Self.made(DemoNow.standard).allEntries() {
      if let facts = entry.act?.as(OpinionRecorded.self) { sources.insert(facts.source) }
      if let facts = entry.act?.as(OpinionTriaged.self) { classes.insert(facts.kind) }
      if let facts = entry.act?.as(ActivityLogged.self) { kinds.insert(facts.kind) }
      if let facts = entry.act?.as(OutputDrafted.self) { outputs.insert(facts.kind) }
    }
    #expect(sources == Set(Source.allCases))
    #expect(classes == Set(OpinionClass.allCases))
    #expect(kinds == Set(ActivityKind.allCases))
    #expect(outputs == Set(OutputKind.allCases))
  }

  /// What each member says `我的义务` to, on the last day of the quarter.
  @Test(arguments: [
    ("委员甲", "还差线上 1 次"), ("委员乙", "还差 1 次"), ("委员丙", "都够了"), ("委员丁", "都够了"), ("委员戊", "还差线下 1 次"),
    ("委员己", "还差 1 次"), ("委员庚", "线上"), ("委员辛", "线下"), ("委员癸", "才驻室"),
  ])
  func obligationsShowEveryStanding(_ name: String, _ expected: String) throws {
    let desk = Desk(store: try Self.made(DemoNow.standard), clock: { DemoNow.standard }, ids: CountingIDs())
    let session = Session(desk: desk, engine: Engine(book: .dutyBot), language: .zh)
    _ = try session.open(as: Scene.Me(DemoRoom.person(name), in: DemoRoom.id))
    let rows = try session.hear(.line("我的义务")).rows.joined(separator: "\n")
    #expect(rows.contains(expected), "\(rows)")
  }

  @Test func aTalkMayStandOnIt() throws {
    let text = "今天：2026-03-31 08:55\n身份：委员甲\n数据：演示\n\n我：我的义务\n机：……\n【台账】 无\n"
    #expect(try TalkParser.parse(text, file: "demo.talk").data == .demo)
    let stage = try ScriptStage(for: TalkParser.parse(text, file: "demo.talk"))
    #expect(try stage.ledger().isEmpty)
  }

  @Test(arguments: [
    ("2026-03-31", "2026-03-31T08:55:00+08:00"), ("2026-03-31 10:05", "2026-03-31T10:05:00+08:00"),
    ("2026-03-31T23:59", "2026-03-31T23:59:00+08:00"),
  ])
  func nowIsRead(_ text: String, _ iso: String) { #expect(DemoNow.moment(text)?.iso == iso) }

  @Test(arguments: [
    "", "today", "2026-02-30", "2026-03-31T24:00", "2026-03-31T8:55", "2026-03-31T08:55Z", "2024-12-31",
    "2100-01-01", "2026-03-31T", "T08:55",
  ])
  func nowIsRefused(_ text: String) { #expect(DemoNow.moment(text) == nil) }
}

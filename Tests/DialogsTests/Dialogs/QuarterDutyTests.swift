import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import Dialogs

/// What a quarter's duty comes to: the worked counts that one member's shifts decide.
@Suite("A quarter's duty")
struct QuarterDutyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Each shift: day, online or offline, ended or still running.
    var shifts: [(day: String, channel: Channel, ended: Bool)] = []
    var seat: (since: String, until: String?)? = ("2024-03-01", nil)
    var plaque: String? = "2024-03-01"
    var platform: String? = "2024-04-01"
    var quarter: (Int, Int) = (2026, 1)
    let owed: Int
    let done: Int
    var offline: Bool
    var online: Bool
    var notCounted = false
    /// Online shifts on 秦商量, where the row is about them.
    var onPlatform: Int?
    var wait: QuarterDuty.OnlineWait?
  }

  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(ordinal: 0) }

  static let cases = [
    Case(testDescription: "nothing done", owed: 1, done: 0, offline: true, online: true),
    Case(
      testDescription: "one offline meets the city, not the province",
      shifts: [("2026-01-12", .offline, true)],
      owed: 0, done: 1, offline: false, online: true),
    Case(
      testDescription: "two offline, no online (example 20)",
      shifts: [("2026-01-12", .offline, true), ("2026-03-09", .offline, true)], owed: 0, done: 2,
      offline: false,
      online: true),
    Case(
      testDescription: "one of each",
      shifts: [("2026-01-01", .offline, true), ("2026-03-31", .online, true)], owed: 0, done: 2,
      offline: false,
      online: false),
    Case(
      testDescription: "a shift that still runs does not count (A9)",
      shifts: [("2026-03-31", .offline, false)],
      owed: 1, done: 0, offline: true, online: true),
    Case(
      testDescription: "another quarter's shift does not count",
      shifts: [("2025-12-31", .offline, true), ("2026-04-01", .offline, true)], owed: 1, done: 0,
      offline: true,
      online: true),
    Case(
      testDescription: "no plaque: nothing counts (P0)", shifts: [("2026-02-02", .offline, true)],
      plaque: nil,
      owed: 0, done: 0, offline: false, online: false, notCounted: true),
    Case(
      testDescription: "before the plaque, and the plaque in mid quarter (A13)",
      shifts: [("2026-02-02", .offline, true), ("2026-02-18", .offline, true)], plaque: "2026-02-18", owed: 0,
      done: 1, offline: false, online: false, notCounted: true),
    Case(
      testDescription: "seated on the quarter's first day counts (example 16)", seat: ("2026-01-01", nil),
      owed: 1,
      done: 0, offline: true, online: true),
    Case(
      testDescription: "seated a day later does not (example 16)", seat: ("2026-01-02", nil), owed: 0,
      done: 0,
      offline: false, online: false, notCounted: true),
    Case(
      testDescription: "left on the quarter's last day counts (example 16)",
      seat: ("2024-03-01", "2026-03-31"),
      owed: 1, done: 0, offline: true, online: true),
    Case(
      testDescription: "left a day earlier does not (example 16)", seat: ("2024-03-01", "2026-03-30"),
      owed: 0,
      done: 0, offline: false, online: false, notCounted: true),
    Case(
      testDescription: "no seat, no duty", seat: nil, owed: 0, done: 0, offline: false, online: false,
      notCounted: true),
    Case(
      testDescription: "joined the platform in mid quarter: the province's online is not asked (example 22)",
      shifts: [("2026-02-01", .online, true), ("2026-03-02", .online, true)], platform: "2026-03-01", owed: 0,
      done: 2, offline: true, online: false, onPlatform: 1, wait: .nextQuarter(joined: day("2026-03-01"))),
    Case(
      testDescription: "it is asked from the next quarter on (example 22)", platform: "2026-03-01",
      quarter: (2026, 2), owed: 1, done: 0, offline: true, online: true),
    Case(
      testDescription: "joined on the quarter's first day: asked", platform: "2026-01-01", owed: 1, done: 0,
      offline: true, online: true),
    Case(
      testDescription: "joined after the quarter: still waiting in it", platform: "2026-04-01", owed: 1,
      done: 0, offline: true, online: false, wait: .platform),
    Case(
      testDescription: "not on the platform: online serves the city only, the province waits (A4)",
      shifts: [("2026-02-01", .online, true)], platform: nil, owed: 0, done: 1, offline: true, online: false,
      wait: .platform),
    Case(
      testDescription: "no seat comes before no plaque: nothing is owed either way", seat: nil, plaque: nil,
      owed: 0, done: 0, offline: false, online: false, notCounted: true),
    Case(
      testDescription: "leap day (example 24)", shifts: [("2028-02-29", .offline, true)], quarter: (2028, 1),
      owed: 0, done: 1, offline: false, online: true),
  ]

  @Test(arguments: cases)
  func comesTo(_ row: Case) throws {
    let quarter = try #require(Quarter(row.quarter.0, row.quarter.1))
    let room = RoomSpan(
      id: "r", level: .county, plaque: row.plaque.map(Self.day), platform: row.platform.map(Self.day))
    let seats = row.seat.map {
      [SeatSpan(member: "m", room: "r", since: Self.day($0.since), until: $0.until.map(Self.day))]
    }
    let norm = try #require(NormPacks.standard.norm("N3"))
    let finding = Evaluation(by: NormPacks.standard, asOf: quarter.last).finding(
      norm, of: "m", at: room, seats: seats ?? [], rooms: [room], in: .quarter(quarter),
      from: row.shifts.enumerated().map(Self.shift))
    let duty = QuarterDuty(finding, quarter: quarter, today: quarter.last, joined: room.platform)
    #expect(duty.owed == row.owed)
    #expect(duty.done == row.done)
    #expect(duty.owedOffline == row.offline)
    #expect(duty.owedOnline == row.online)
    #expect((duty.notCounted != nil) == row.notCounted)
    #expect(duty.onlineWait == row.wait)
    if let onPlatform = row.onPlatform { #expect(duty.onlineOnPlatform.count == onPlatform) }
    #expect(duty.daysLeft == 0)
  }

  private static func shift(
    _ number: Int, _ said: (day: String, channel: Channel, ended: Bool)
  ) -> Fact {
    let began = Moment(day(said.day), hour: 9)
    var content = Fact.Content(.duty, room: "r", person: "m", began: began, channel: said.channel)
    content.hasLog = said.ended
    return Fact(matter: "s\(number)", versions: [Fact.Version(recorded: began, content: content)])
  }
}

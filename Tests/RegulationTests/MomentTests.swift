import Foundation
import Regulation
import Testing

@Suite("A moment")
struct MomentTests {
  @Test(
    "civil time is UTC+8",
    arguments: [
      (0, "1970-01-01T08:00:00+08:00"), (-1, "1970-01-01T07:59:59+08:00"),
      (-28_800_000, "1970-01-01T00:00:00+08:00"), (-28_800_001, "1969-12-31T23:59:59+08:00"),
      (999, "1970-01-01T08:00:00+08:00"), (1000, "1970-01-01T08:00:01+08:00"),
      (57_599_999, "1970-01-01T23:59:59+08:00"), (57_600_000, "1970-01-02T00:00:00+08:00"),
      (1_774_918_500_000, "2026-03-31T08:55:00+08:00"), (1_835_366_400_000, "2028-02-29T00:00:00+08:00"),
      (-2_209_017_600_001, "1899-12-31T23:59:59+08:00"),
    ] as [(Int64, String)])
  func civil(_ milliseconds: Int64, _ iso: String) {
    #expect(Moment(milliseconds: milliseconds).iso == iso)
  }

  @Test(
    "a moment by day and clock",
    arguments: [
      (0, 0, "2026-03-31T00:00:00+08:00"), (8, 55, "2026-03-31T08:55:00+08:00"),
      (23, 59, "2026-03-31T23:59:00+08:00"), (24, 0, "2026-04-01T00:00:00+08:00"),
      (25, 30, "2026-04-01T01:30:00+08:00"), (0, 90, "2026-03-31T01:30:00+08:00"),
      (-1, 0, "2026-03-30T23:00:00+08:00"),
    ])
  func byClock(_ hour: Int, _ minute: Int, _ iso: String) throws {
    let day = try #require(Day(2026, 3, 31))
    #expect(Moment(day, hour: hour, minute: minute).iso == iso)
  }

  @Test("the parts of a moment")
  func parts() throws {
    let moment = Moment(try #require(Day(2026, 3, 31)), hour: 8, minute: 5, second: 9)
    #expect(moment.day.iso == "2026-03-31")
    #expect((moment.hour, moment.minute, moment.second) == (8, 5, 9))
    #expect(moment.minuteOfDay == 485)
    #expect(moment.clock == "08:05")
  }

  @Test("minutes between two moments")
  func minutes() {
    let moment = Moment(milliseconds: 0)
    #expect(moment.minutes(to: moment.adding(minutes: 90)) == 90)
    #expect(moment.minutes(to: moment.adding(minutes: -90)) == -90)
    #expect(moment.minutes(to: Moment(milliseconds: 59_999)) == 0)
    #expect(moment < moment.adding(minutes: 1))
  }

  /// Stored numbers may be anything once a file was changed by hand: they are shown, never a trap.
  @Test("any stored number is a moment", arguments: [Int64.min, Int64.min + 1, Int64.max, -1, 0])
  func extremes(_ milliseconds: Int64) {
    let moment = Moment(milliseconds: milliseconds)
    #expect((0...23).contains(moment.hour))
    #expect((0...59).contains(moment.second))
    #expect(!moment.iso.isEmpty)
    _ = moment.minutes(to: Moment(milliseconds: 0))
    _ = Moment(milliseconds: 1).minutes(to: moment)
    _ = moment.day.quarter
  }

  @Test("stored as a number and as the text of a day")
  func stored() throws {
    struct Both: Codable, Equatable { var moment: Moment, day: Day }
    let both = Both(moment: Moment(milliseconds: 1_774_918_500_000), day: Moment(milliseconds: 0).day)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(both)
    #expect(String(decoding: data, as: UTF8.self) == #"{"day":"1970-01-01","moment":1774918500000}"#)
    #expect(try JSONDecoder().decode(Both.self, from: data) == both)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Day.self, from: Data(#""2026-02-30""#.utf8))
    }
  }
}

@Suite("The system's zone does not matter")
struct ZoneTests {
  /// In a process of its own: the zone belongs to all of it.
  @Test(
    "a day begins at midnight in UTC+8 whatever the zone",
    arguments: ["UTC", "America/Los_Angeles", "Asia/Shanghai", "Pacific/Kiritimati", "Europe/London"])
  func anyZone(_ zone: String) async {
    await #expect(processExitsWith: .success) { [zone] in
      setenv("TZ", zone, 1)
      tzset()
      let moment = Moment(milliseconds: 1_774_886_400_000)
      #expect(moment.iso == "2026-03-31T00:00:00+08:00")
      #expect(Moment(milliseconds: 1_774_886_399_999).day.iso == "2026-03-30")
      #expect(Moment(moment.day).milliseconds == 1_774_886_400_000)
    }
  }
}

@Suite("Moments to the millisecond")
struct ExactMomentTests {
  @Test(
    "what is written is read as the same moment",
    arguments: [
      0, 1, 999, 1000, 1_774_918_500_000, 1_774_918_500_007, 1_774_918_500_120, -1, -62_000_000_000_000,
    ])
  func roundTrip(_ milliseconds: Int64) {
    let moment = Moment(milliseconds: milliseconds)
    #expect(Moment(exact: moment.exact) == moment)
  }

  @Test("as without them where there are none")
  func plain() {
    #expect(Moment(milliseconds: 1_774_918_500_000).exact == "2026-03-31T08:55:00+08:00")
    #expect(Moment(milliseconds: 1_774_918_500_007).exact == "2026-03-31T08:55:00.007+08:00")
  }

  @Test(
    "anything else is none",
    arguments: [
      "", "2026-03-31", "2026-03-31T08:55:00Z", "2026-03-31T08:55:00+09:00", "2026-02-30T08:55:00+08:00",
      "2026-03-31T24:00:00+08:00", "2026-03-31T08:60:00+08:00", "2026-03-31T08:55:60+08:00",
      "2026-03-31 08:55:00+08:00", "2026-03-31T08:55:00.000+08:00", "2026-03-31T+8:55:00+08:00",
      "2026-03-31T08:55:00.1+08:00", "2026-03-31T08:55:00,120+08:00",
    ])
  func none(_ text: String) {
    #expect(Moment(exact: text) == nil)
  }
}

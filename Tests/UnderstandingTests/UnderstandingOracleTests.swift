import Foundation
import Regulation
import Testing

@testable import Understanding

/// Cases from public test suites, read only where the folder is there. What is asserted is a share, not single rows.
private struct Oracle {
  struct Expectation: Decodable {
    var from: String?
    var to: String?
  }
  struct Result: Decodable {
    var value: String?
    var expect: [Expectation]?
  }
  struct Row: Decodable {
    var kind: String?
    var text: String
    var ref: String?
    var whole: Bool?
    var negative: Bool?
    var valid: Bool?
    var conventions: [String]?
    var results: [Result]?
  }
  struct YesNoRow: Decodable {
    struct Answer: Decodable { var value: Bool }
    var text: String
    var expect: [Answer]
  }

  /// The folder of the cases, beside the project; nil where it is not there.
  static let folder: URL? = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path.count > 1 {
      folder.deleteLastPathComponent()
      let cases = folder.appendingPathComponent("shared/oracles")
      if FileManager.default.fileExists(atPath: cases.path) { return cases }
    }
    return nil
  }()

  static func rows<Row: Decodable>(_ name: String, as type: Row.Type = Row.self) throws -> [Row] {
    let data = try Data(contentsOf: #require(folder).appendingPathComponent("\(name).jsonl"))
    return data.split(separator: 0x0A).compactMap { try? JSONDecoder().decode(Row.self, from: $0) }
  }

  static func moment(_ text: String) -> Moment? {
    let parts = text.split(whereSeparator: { "-T: ".contains($0) }).compactMap { Int($0) }
    guard parts.count >= 3, let day = Day(parts[0], parts[1], parts[2]) else { return nil }
    return Moment(
      day, hour: parts.count > 3 ? parts[3] : 0, minute: parts.count > 4 ? parts[4] : 0,
      second: parts.count > 5 ? parts[5] : 0)
  }
}

@Suite(.enabled(if: Oracle.folder != nil, "the cases lie beside the project"))
struct UnderstandingOracleTests {
  private struct Tally {
    var agreed = 0
    var differed: [String] = []
    var unread: [String] = []
    var total: Int { agreed + differed.count + unread.count }
    var summary: String { "\(agreed)/\(total) agree, \(differed.count) differ \(differed), unread \(unread)" }
  }

  /// Whole-line points in time of the kinds that `When` reads; periods, ranges and vague parts of a day are not.
  private static let kinds: Set<String> = [
    "absolute-date", "relative-day", "weekday", "time-of-day", "datetime", "holiday", "relative-period",
  ]

  private func times(_ name: String) throws -> Tally {
    let rows = try Oracle.rows(name, as: Oracle.Row.self)
    var tally = Tally()
    for row in rows where row.whole == true && Self.kinds.contains(row.kind ?? "") {
      guard let ref = row.ref, let now = Oracle.moment(ref), let expected = row.results?.first?.expect,
        isPoint(expected)
      else {
        continue
      }
      let reading = When.moment(row.text, now: now)
      guard let reading else {
        tally.unread.append(row.text)
        continue
      }
      let agrees = expected.contains { $0.from.map { matches(reading, $0, now: now) } ?? false }
      if agrees { tally.agreed += 1 } else { tally.differed.append("\(row.text) \(reading.moment.iso)") }
    }
    return tally
  }

  /// A day, an hour or less; weeks, months and open ends are periods.
  private func isPoint(_ expected: [Oracle.Expectation]) -> Bool {
    expected.allSatisfy { one in
      guard let from = one.from else { return false }
      guard let to = one.to, let start = Oracle.moment(from), let end = Oracle.moment(to) else {
        return from.count >= 8
      }
      let length = start.minutes(to: end)
      return length <= 60 || length == 1440 && start.minuteOfDay == 0
    }
  }

  private func matches(_ reading: MomentReading, _ from: String, now: Moment) -> Bool {
    let moment = reading.moment
    if from.count == 8 { return moment.clock + ":00" == from || moment.iso.contains("T" + from) }
    guard let expected = Oracle.moment(from) else { return false }
    return reading.timeGiven ? moment == expected : moment.day == expected.day
  }

  @Test func chineseTimes() throws {
    let tally = try times("time_zh_core")
    print("time_zh_core:", tally.summary)
    #expect(tally.agreed * 100 >= tally.total * 85)
    #expect(tally.differed.count <= 4)
  }

  @Test func englishTimes() throws {
    let tally = try times("time_en_core")
    print("time_en_core:", tally.summary)
    #expect(tally.agreed * 100 >= tally.total * 65)
    #expect(tally.differed.count <= 6)
  }

  @Test(arguments: ["time_zh_quarter", "time_zh_core", "time_en_core"])
  func quarters(_ name: String) throws {
    let rows = try Oracle.rows(name, as: Oracle.Row.self)
    for row in rows where row.whole == true && row.kind == "quarter" {
      let quarter = row.ref.flatMap(Oracle.moment).flatMap { When.quarter(row.text, now: $0) }
      let from = row.results?.first?.expect?.first?.from.flatMap(Oracle.moment)
      #expect(quarter != nil && quarter?.first == from?.day, "\(row.text)")
    }
  }

  @Test(arguments: [("number_zh", 80, 2), ("number_en", 65, 1)])
  func wholeNumbers(_ name: String, _ percent: Int, _ differing: Int) throws {
    let rows = try Oracle.rows(name, as: Oracle.Row.self)
    var tally = Tally()
    for row in rows where row.whole == true && row.kind == "cardinal" {
      let expected = row.results?.first?.value.flatMap(Double.init).flatMap { Int(exactly: $0) }
      let read = Numbers.read(row.text)
      if row.negative == true || expected == nil {
        if read != nil { tally.differed.append("\(row.text) \(read ?? 0)") }
      } else if let read {
        if read == expected { tally.agreed += 1 } else { tally.differed.append("\(row.text) \(read)") }
      } else {
        tally.unread.append(row.text)
      }
    }
    print("\(name):", tally.summary)
    #expect(tally.agreed * 100 >= tally.total * percent)
    #expect(tally.differed.count <= differing)
  }

  @Test func phones() throws {
    let rows = try Oracle.rows("phone_cn", as: Oracle.Row.self)
    var differing: [String] = []
    for row in rows where (Phone.read(row.text) != nil) != row.valid { differing.append(row.text) }
    print("phone_cn:", rows.count - differing.count, "of", rows.count, "agree", differing)
    #expect(differing.count <= 1)
  }

  @Test func yesAndNo() throws {
    let rows = try Oracle.rows("yes_no", as: Oracle.YesNoRow.self)
    var agreed = 0
    for row in rows {
      guard let expected = row.expect.first?.value, let read = YesNo.read(row.text) else { continue }
      #expect(read == expected, "\(row.text)")
      agreed += 1
    }
    print("yes_no:", agreed, "of", rows.count, "read")
    #expect(agreed * 100 >= rows.count * 70)
  }

  /// Hostile input is read as nothing or as something, and never stops the program.
  @Test func naughtyStrings() throws {
    struct Naughty: Decodable { var text: String? }
    let rows = try Oracle.rows("naughty_strings", as: Naughty.self)
    let now = Moment(Day(ordinal: 20_543), hour: 16)
    for text in rows.compactMap(\.text) {
      _ = (
        When.moment(text, now: now), When.day(text, now: now), When.duration(text),
        When.quarter(text, now: now)
      )
      _ = (
        Numbers.read(text), YesNo.read(text), Phone.read(text),
        IdentityNumber.occurs(in: text)
      )
      _ = (Choices.readMany(text, among: [Option(id: "a", label: text)]), TriageHint.suggest(text))
    }
  }
}

import Foundation
import Testing

@testable import Regulation

@Suite("Work days")
struct WorkCalendarTests {
  @Test(
    "known days",
    arguments: [
      ("2026-01-01", false), ("2026-01-04", true), ("2026-02-16", false), ("2026-02-14", true),
      ("2026-02-28", true),
      ("2026-10-01", false), ("2026-10-10", true), ("2026-11-24", true), ("2026-11-22", false),
      ("2025-09-28", true),
      ("2025-10-08", false), ("2004-05-07", false), ("2004-05-08", true),
      // Years that are not known go by Monday to Friday.
      ("2003-10-01", true), ("2003-10-04", false), ("2099-10-01", true),
    ])
  func known(_ text: String, isWorkday: Bool) {
    #expect(WorkCalendar.isWorkday(day(text)) == isWorkday)
  }

  @Test("days left, with a holiday between")
  func left() {
    let first = WorkCalendar.workdays(after: day("2026-03-05"), through: day("2026-03-31"))
    #expect(first.count == 18 && !first.isEstimated)
    // Spring Festival: 15 to 23 February off, 14 and 28 February worked.
    #expect(WorkCalendar.workdays(after: day("2026-02-13"), through: day("2026-02-28")).count == 6)
    #expect(WorkCalendar.workdays(after: day("2026-03-31"), through: day("2026-03-31")).count == 0)
    let later = WorkCalendar.workdays(after: day("2098-12-31"), through: day("2099-01-07"))
    #expect(later.isEstimated && later.count == 5)
    #expect(WorkCalendar.day(3, workdaysAfter: day("2026-02-13")) == day("2026-02-25"))
    #expect(WorkCalendar.day(0, workdaysAfter: day("2026-02-15")) == day("2026-02-15"))
  }

  @Test("every row of the table is read: days of that year, weekdays free and weekends worked")
  func table() {
    #expect(WorkCalendar.years.lowerBound == 2004 && WorkdayTable.years.count == WorkCalendar.years.count)
    for row in WorkdayTable.years {
      for span in row.worked.split(separator: " ") {
        let ends = span.split(separator: "-").compactMap {
          Int($0).flatMap { Day(row.year, $0 / 100, $0 % 100) }
        }
        #expect(!ends.isEmpty && ends.allSatisfy { $0.weekday > 5 }, "\(row.year) \(span)")
      }
      for span in row.free.split(separator: " ") {
        let ends = span.split(separator: "-").compactMap {
          Int($0).flatMap { Day(row.year, $0 / 100, $0 % 100) }
        }
        #expect(!ends.isEmpty && ends.allSatisfy { $0.weekday < 6 }, "\(row.year) \(span)")
      }
    }
  }

  @Test("three public sources agree", .enabled(if: WorkCalendarTests.oracle != nil))
  func agrees() throws {
    struct Row: Decodable { let date: String; let workday: Bool }
    let text = try #require(WorkCalendarTests.oracle)
    var compared = 0
    for line in text.split(separator: "\n") {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      #expect(WorkCalendar.isWorkday(day(row.date)) == row.workday, "\(row.date)")
      compared += 1
    }
    #expect(compared > 4000)
  }

  private static let oracle: String? = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/oracles/workday_cn.jsonl")
      if let text = try? String(contentsOf: file, encoding: .utf8) { return text }
    }
    return nil
  }()
}

import Foundation
import Regulation
import Testing

@testable import DutyBot

@Suite("The calendar file, RFC 5545")
struct ICalendarTests {
  private static let day = Day(2026, 4, 10) ?? Day(ordinal: 0)
  private static let stamp = Moment(day, hour: 8, minute: 55)

  private static func calendar(_ text: String, isCancelled: Bool = false) -> String {
    let event = ICalendar.Event(
      uid: "u", sequence: 3, starts: Moment(day, minute: 540), ends: Moment(day, minute: 1440), summary: text,
      details: text, place: text, isCancelled: isCancelled)
    return ICalendar(name: text, events: [event]).text(stamp: stamp)
  }

  /// The lines as a reader has them: unfolded.
  private static func lines(_ text: String) -> [String] {
    var lines = unfolded(text).components(separatedBy: "\r\n")
    #expect(lines.removeLast().isEmpty)
    return lines
  }

  /// By octets, as the standard has it: a mark may stand behind the blank.
  private static func unfolded(_ text: String) -> String {
    var (octets, all) = ([UInt8](), Array(text.utf8)[...])
    while let octet = all.first {
      let isFold = all.starts(with: Array("\r\n ".utf8))
      if !isFold { octets.append(octet) }
      all = all.dropFirst(isFold ? 3 : 1)
    }
    return String(decoding: octets, as: UTF8.self)
  }

  @Test("An event has what the standard asks for, and the same values make the same bytes")
  func event() {
    #expect(
      Self.lines(Self.calendar("线下值班")) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//DutyBot//Rota 1//ZH", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", "X-WR-CALNAME:线下值班", "BEGIN:VEVENT", "UID:u", "DTSTAMP:20260410T005500Z",
        "SEQUENCE:3", "DTSTART:20260410T010000Z", "DTEND:20260410T160000Z", "SUMMARY:线下值班",
        "DESCRIPTION:线下值班",
        "LOCATION:线下值班", "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR",
      ])
    #expect(Self.calendar("甲", isCancelled: true).contains("\r\nSTATUS:CANCELLED\r\n"))
    #expect(Self.calendar("甲") == Self.calendar("甲"))
  }

  @Test("Nothing is written of what is empty")
  func empty() {
    let event = ICalendar.Event(
      uid: "u", sequence: 0, starts: Self.stamp, ends: Self.stamp, summary: "甲")
    let text = ICalendar(name: "甲", events: [event]).text(stamp: Self.stamp)
    #expect(!text.contains("DESCRIPTION") && !text.contains("LOCATION"))
  }

  @Test(
    "Texts are escaped",
    arguments: [
      ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("一\n二\r\n三", "一\\n二\\n三"), ("a:b\"c", "a:b\"c"), ("\\n", "\\\\n"),
      ("甲\r乙", "甲\u{240D}乙"), ("甲\u{0}\u{7}乙", "甲\u{2400}\u{2407}乙"), ("甲\u{2028}乙", "甲⟨U+2028⟩乙"),
      ("甲\u{85}乙", "甲⟨U+0085⟩乙"), ("甲\u{202E}乙", "甲⟨U+202E⟩乙"), ("", ""),
    ])
  func escaped(_ text: String, _ expected: String) { #expect(ICalendar.escaped(text) == expected) }

  private static let hostile = [
    "甲\r\nEND:VEVENT\r\nBEGIN:VALARM", "甲\nATTENDEE:mailto:x@example.invalid", "甲\rX:1",
    "甲\u{B}\u{C}\u{85}\u{2029}X:1",
    "\u{0}\u{1B}[2J\u{7F}", String(repeating: "值班", count: 200),
    String(repeating: "a\u{301}\u{20D7}", count: 90),
    String(repeating: "👨‍👩‍👧", count: 30), "a" + String(repeating: "\u{301}", count: 200),
    String(repeating: ",", count: 99),
  ]

  @Test("Whatever stands in a text, lines are whole, short and no more than they were", arguments: hostile)
  func lines(_ text: String) throws {
    let made = Self.calendar(text)
    let bytes = Array(made.utf8)
    // No line break but CR LF, and no other control character.
    for (place, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x7F {
      if byte == 13 {
        #expect(bytes[place + 1] == 10)
      } else {
        #expect(byte == 10 && place > 0 && bytes[place - 1] == 13)
      }
    }
    for line in made.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75)
      // A divided character would not be read as it was.
      #expect(!line.unicodeScalars.contains("\u{FFFD}"))
    }
    let plain = Self.lines(Self.calendar("甲"))
    func names(_ lines: [String]) -> [String] { lines.map { String($0.prefix { $0 != ":" }) } }
    #expect(names(Self.lines(made)) == names(plain))
    #expect(Self.lines(made).contains("SUMMARY:" + ICalendar.escaped(text)))
  }

  @Test("A line is divided where the next character would be beyond 75 octets", arguments: 60...90)
  func folded(_ length: Int) {
    for filler in ["a", "é", "值", "𠮷"] {
      let line = String(repeating: "x", count: length) + String(repeating: filler, count: 60)
      let folded = ICalendar.folded(line)
      #expect(Self.unfolded(folded) == line)
      let rows = folded.components(separatedBy: "\r\n")
      #expect(rows.allSatisfy { $0.utf8.count <= 75 } && rows.dropFirst().allSatisfy { $0.hasPrefix(" ") })
      #expect(rows.dropLast().allSatisfy { $0.utf8.count > 75 - filler.utf8.count })
    }
  }

  @Test(
    "Beijing time is written as UTC, also over midnight and a year's end",
    arguments: [
      ("2026-01-01 00:00", "20251231T160000Z"), ("2026-03-01 07:59", "20260228T235900Z"),
      ("2028-02-29 08:00", "20280229T000000Z"),
    ])
  func utc(_ text: String, _ expected: String) throws {
    let parts = text.split(separator: " ").map(String.init)
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    let day = try #require(Day(iso: parts[0]))
    #expect(ICalendar.utc(Moment(day, hour: clock[0], minute: clock[1])) == expected)
  }
}

import Dialogs
import Regulation

/// A calendar as other programs take it (日历文件), RFC 5545: events as values, and the text that they make.
///
/// It is pure: what time it is comes from outside, and the same values make the same bytes. Texts are made visible first
/// (`VisibleText`), so that no name makes a line of its own.
struct ICalendar: Hashable, Sendable {
  struct Event: Hashable, Sendable {
    /// Stays with it for ever, whatever becomes of it.
    var uid: String
    /// Grows with each change: a program that has the event takes the higher one.
    var sequence: Int
    var starts: Moment
    var ends: Moment
    var summary: String
    /// Nothing is written where it is empty; so with the place.
    var details = ""
    var place = ""
    /// It is off, and whoever has it takes it out.
    var isCancelled = false
  }

  /// What the calendar is called.
  var name: String
  var events: [Event]

  /// The calendar as it is written to a file: lines of at most 75 octets that end in CR LF.
  ///
  /// - Parameter stamp: when it is made.
  func text(stamp: Moment) -> String {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//DutyBot//Rota 1//ZH", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:" + ICalendar.escaped(name),
      ] + events.flatMap { ICalendar.lines($0, stamp) } + ["END:VCALENDAR"]
    return lines.map { ICalendar.folded($0) + "\r\n" }.joined()
  }

  private static func lines(_ event: Event, _ stamp: Moment) -> [String] {
    [
      "BEGIN:VEVENT", "UID:" + escaped(event.uid), "DTSTAMP:" + utc(stamp), "SEQUENCE:\(event.sequence)",
      "DTSTART:" + utc(event.starts), "DTEND:" + utc(event.ends), "SUMMARY:" + escaped(event.summary),
    ]
      + [("DESCRIPTION:", event.details), ("LOCATION:", event.place)].filter { !$0.1.isEmpty }
      .map { $0 + escaped($1) }
      + ["STATUS:" + (event.isCancelled ? "CANCELLED" : "CONFIRMED"), "END:VEVENT"]
  }

  /// A line over several, each but the first behind a blank. What is drawn as one stays together, unless it is longer than a line;
  /// no scalar is ever divided.
  static func folded(_ line: String) -> String {
    let most = 75
    var (folded, octets) = (String.UnicodeScalarView(), 0)
    func add(_ piece: some Collection<Unicode.Scalar>) {
      let width = piece.reduce(0) { $0 + UTF8.width($1) }
      if octets + width > most {
        folded.append(contentsOf: "\r\n ".unicodeScalars)
        octets = 1
      }
      folded.append(contentsOf: piece)
      octets += width
    }
    for character in line {
      let scalars = character.unicodeScalars
      if scalars.reduce(0, { $0 + UTF8.width($1) }) < most {
        add(scalars)
      } else {
        for scalar in scalars { add(CollectionOfOne(scalar)) }
      }
    }
    return String(folded)
  }

  /// A text as a value: `\`, `;` and `,` behind a `\`, a line break as `\n`, and no control character.
  static func escaped(_ text: String) -> String {
    VisibleText.rows(text).map { row in
      var escaped = String.UnicodeScalarView()
      for scalar in row.unicodeScalars {
        if scalar == "\\" || scalar == ";" || scalar == "," { escaped.append("\\") }
        escaped.append(scalar)
      }
      return String(escaped)
    }.joined(separator: "\\n")
  }

  /// 20260410T010000Z: nine o'clock in Beijing.
  static func utc(_ moment: Moment) -> String {
    // Beijing has no summer time.
    let moved = moment.adding(minutes: -8 * 60)
    let clock = [moved.hour, moved.minute, moved.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return moved.day.iso.filter { $0 != "-" } + "T" + clock.joined() + "Z"
  }
}

import Foundation
import Regulation
import Testing

@testable import Dialogs
@testable import DutyBot

@Suite("Hostile texts on paper")
struct HostilePrintTests {
  private struct Row: Decodable { let text: String }

  private static let few = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</td></tr></table><h1>批准</h1>",
    "' onclick='x",
    "&lt;b&gt; &amp; &#60;", "{{roomName}} {{{name}}} {{#members}}", "}}", "<!-- ", "]]>",
    "\"\u{301}onload=\u{338}", "<\u{338}b>",
    "\u{202E}反了", "\u{200B}\u{2066}隐\u{2069}", "\u{0}\u{7}\u{1B}[31m红", "a\u{85}b\u{2028}c", "行一\r\n行二\r行三",
    "\u{E0041}", "\u{FEFF}", String(repeating: "长", count: 5000), "</style><style>*{display:none}</style>",
  ]

  private static var texts: [String] {
    get throws { try few + Collected.rows("naughty_strings", as: Row.self).map(\.text) }
  }

  @Test("None comes out raw: the markup is that of the template alone, and each reads as it was typed")
  func escaped() throws {
    let printing = Printing()
    let tags = Self.tags(printing.html(of: Self.form("安")))
    for text in try Self.texts {
      let html = printing.html(of: Self.form(text))
      #expect(Self.tags(html) == tags, "\(text.debugDescription)")
      let seen = VisibleText.rows(text).joined(separator: "\n").packed
      #expect(
        HtmlText.shown(html) == HtmlText.shown(printing.html(of: Self.form("安"))).replacing("安", with: seen),
        "\(text.debugDescription)")
      for scalar in html.unicodeScalars where scalar != "\n" {
        #expect(VisibleText.shown(scalar) == nil, "\(text.debugDescription)")
      }
    }
  }

  @Test("Nor in the plan and on the wall")
  func otherPapers() throws {
    let printing = Printing()
    let plan = Self.tags(printing.html(of: Self.plan("安")))
    let walls = Self.tags(printing.html(of: Self.walls("安")))
    let rota = Self.tags(printing.html(of: Self.rota("安")))
    let year = Self.tags(printing.html(of: Self.year("安")))
    let office = Self.office("安").map(Self.tags)
    let summary = Self.tags(printing.html(of: Self.summary("安")))
    for text in try Self.texts {
      #expect(Self.tags(printing.html(of: Self.plan(text))) == plan, "\(text.debugDescription)")
      #expect(Self.tags(printing.html(of: Self.walls(text))) == walls, "\(text.debugDescription)")
      #expect(Self.tags(printing.html(of: Self.rota(text))) == rota, "\(text.debugDescription)")
      #expect(Self.tags(printing.html(of: Self.year(text))) == year, "\(text.debugDescription)")
      #expect(Self.office(text).map(Self.tags) == office, "\(text.debugDescription)")
      #expect(
        Self.tags(printing.html(of: Self.summary(text))) == summary, "\(text.debugDescription)")
    }
  }

  @Test("In an attribute of an office's template a quote under a combining mark does not end it")
  func attribute() throws {
    let own = try Templates(own: ["plan": "<p title=\"{{roomName}}\">"], folder: "")
    let html = Printing(own).html(of: Self.plan("\"\u{301} onload='\u{301}x"))
    #expect(html == "<p title=\"&quot;\u{301} onload=&#39;\u{301}x\">")
  }

  /// Everything between < and >, and how many of them there are.
  private static func tags(_ html: String) -> [String] {
    var tags: [String] = []
    var tag: String?
    for scalar in html.unicodeScalars {
      if scalar == "<" { tag = "" }
      tag?.unicodeScalars.append(scalar)
      if scalar == ">" {
        tags.append(tag ?? ">")
        tag = nil
      }
    }
    return tags + (tag.map { [$0] } ?? [])
  }

  private static func form(_ text: String) -> ApplicationForm {
    let convenor = ApplicationForm.Convenor(
      name: text, contact: text, unitAndPost: text, sector: text, committee: text, expertise: text)
    let opinion = ApplicationForm.Opinion(text: text, by: text)
    return ApplicationForm(
      roomName: text, applied: nil, type: nil, channel: nil, convenor: convenor, secondConvenor: convenor,
      liaison: .init(name: text, contact: text),
      members: [.init(name: text, unitAndPost: text, specialty: text, contact: text)], functionsAndPlan: text,
      applicants: [text], route: .reviewed, committeeOpinion: opinion, viceChairpersonOpinion: opinion,
      councilOpinion: opinion)
  }

  private static func plan(_ text: String) -> EstablishmentPlan {
    let person = EstablishmentPlan.Person(name: text, unitAndPost: text)
    return EstablishmentPlan(
      roomName: text, members: [person], convenors: [person], liaison: person, functions: text,
      arrangements: text)
  }

  private static func summary(_ text: String) -> SummarySheet {
    SummarySheet(
      roomName: text, year: 2026, cutoff: Day(ordinal: 0), version: 1, to: text, number: text,
      figures: [.init(name: text, text: text)], months: [.init(month: 1, duty: 1, opinions: 2, events: 3)],
      parts: [.init(part: .achieved, text: text)])
  }

  private static func year(_ text: String) -> PlanSheet {
    PlanSheet(
      roomName: text, year: 2026, adopted: Day(ordinal: 0),
      items: [.init(month: 4, kind: .visit, channel: .offline, about: text, owner: text, basis: .workPoints)])
  }

  /// The papers for an office's file.
  private static func office(_ text: String) -> [String] {
    let (printing, day) = (Printing(), Day(ordinal: 0))
    let event = RegistersSheet.Event(day: day, kind: text, mode: text, topic: text, who: text, people: 1)
    let material = RegistersSheet.Material(title: text, issuer: text, number: text, issued: day, kept: text)
    let (record, registers) = (
      RecordSheet(
        roomName: text, name: text, offices: text, from: day, to: day,
        months: [.init(year: 2026, month: 3, online: 1, offline: 1, minutes: 60, late: 1)],
        events: [.init(day: day, kind: .visit, channel: .online, about: text, role: .led)],
        opinions: [.init(text, 1)], satisfaction: [.init(text, 1)],
        outputs: [.init(day: day, kind: .proposal, title: text, role: .tookPart, outcome: text)],
        norms: [.init(period: text, norm: text, status: text)]),
      RegistersSheet(
        roomName: text, year: 2026,
        members: [
          .init(name: text, offices: text, sector: text, post: text, specialty: text, since: day, until: day)
        ], policies: [material], events: [event],
        opinions: [.init(month: 1, count: 1, classes: text, states: text)],
        reports: [.init(day: day, kind: .proposal, title: text, who: text, outcome: text)],
        meetings: [.init(day: day, topic: text, chair: text, people: 1, resolutions: text)],
        studies: [event], readings: [material])
    )
    return [
      printing.html(of: record), printing.html(of: registers),
      printing.html(
        of: OpinionSheet(
          roomName: text, received: text, source: text, recorder: text, visitor: text, contact: text,
          words: text, place: text, classed: text, state: text,
          steps: [.init(day: day, who: text, what: text, text: text)], satisfaction: text, outcome: text)),
      printing.html(
        of: ActivitySheet(
          roomName: text, day: day, kind: .visit, service: text, topic: text, mode: text, carrier: text,
          attendance: 1, joint: text, recorder: text, isLate: true)),
      printing.html(
        of: DutyLogSheet(
          roomName: text, from: day, to: day,
          shifts: [
            .init(
              day: day, hours: text, channel: .online, member: text, done: text, opinions: 1, isLate: true)
          ])),
    ]
  }

  private static func rota(_ text: String) -> RotaSheet {
    let day = Day(ordinal: 0)
    return RotaSheet(
      roomName: text, quarter: day.quarter, published: day,
      shifts: [.init(day: day, from: text, to: text, channel: .online, people: [text, text], free: 1)])
  }

  private static func walls(_ text: String) -> WallSheets {
    WallSheets(
      roomName: text, members: [.init(name: text, office: .liaison, post: text, specialty: text)],
      functions: text, year: 2026, arrangements: [.init(when: text, what: text)],
      process: [.init(title: text, text: text)], mark: "标" + text, duties: [.init(title: text, text: text)],
      systems: [.init(title: text, text: text)])
  }
}

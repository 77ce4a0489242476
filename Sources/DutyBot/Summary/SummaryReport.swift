import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// A room's annual summary as text, JSON and CSV (年度总结), P4.7a.
struct SummaryReport {
  let room: RoomFacts
  let figures: SummaryFigures.Figures
  /// Nil: nobody has written anything yet.
  let facts: YearSummaryFacts?
  let due: Day?
  let experiences: [ExperienceFacts]
  let publicity: [PublicityFacts]
  let language: Language
  let today: Day

  /// Nil where that year has no figures. Throws `StoreError`.
  init?(_ year: Int, of room: Matter<RoomFacts>, in store: Store, on today: Day, _ language: Language) throws
  {
    let place = room.workroom
    facts = try store.ask(TheYearSummary(of: place, year))?.facts
    guard
      let figures = try store.ask(SummaryFigures(of: place, year, upTo: facts?.current.cutoff ?? today))
    else { return nil }
    (self.figures, self.room, self.language, self.today) = (figures, room.facts, language, today)
    due = store.pack.summaryDue(year)?.day
    experiences = try store.ask(ExperiencesOf(place)).map(\.facts)
      .filter { figures.span.contains($0.day) }
    publicity = try store.ask(PublicityOf(place)).map(\.facts).filter { figures.span.contains($0.day) }
  }

  func text() -> [String] {
    let words = SummaryWords(language, today: today)
    let standing =
      facts.map { words.standing($0, due: due) }
      ?? language(
        "\(String(figures.year))年度总结还没有写；下面是台账里的数字。",
        "The annual summary for \(figures.year) is not written yet; these are the ledger's figures.")
    return [room.name, standing] + words.whole(figures, facts?.current.parts ?? [])
  }

  // MARK: For scripts

  /// Its keys are documented in docs/summary.md and never renamed.
  private struct Whole: Encodable {
    var room: String
    var year: Int
    var from: String
    var to: String
    /// `none`, `drafted`, `onTime` or `late`.
    var status: String
    var version: Int
    var due: String?
    var sendings: [Sending]
    var figures: [Figure]
    var members: [Member]
    var months: [SummarySheet.Month]
    var norms: [NormRow]
    var parts: [Part]
    var experiences: [Experience]
    var publicity: [Publication]
  }

  private struct Sending: Encodable { var to, day, way, number, recorded: String, version: Int }
  private struct Figure: Encodable { var what, of: String, count: Int }
  private struct Member: Encodable { var name: String, online, offline: Int }
  private struct Part: Encodable { var part, text: String }
  private struct Experience: Encodable { var title, day: String, to: [String], replicable: Bool }
  private struct Publication: Encodable { var medium, title, day: String }
  private struct NormRow: Encodable {
    var norm, period, status: String
    var missing: Int
    var readings: [Reading]
  }
  private struct Reading: Encodable { var pack, status: String, missing: Int }

  private var status: String {
    guard let facts else { return "none" }
    guard let first = facts.first, let due else { return "drafted" }
    return first.sent.day <= due ? "onTime" : "late"
  }

  /// What was counted, flat: what, of which kind, how many.
  private var rows: [Figure] {
    let opinions = figures.work.opinions
    var rows = [
      Figure(what: "duty", of: "offline", count: figures.work.offline),
      Figure(what: "duty", of: "online", count: figures.work.online),
    ]
    for kind in OpinionClass.allCases {
      rows.append(Figure(what: "opinions", of: kind.rawValue, count: opinions.kinds[kind, default: 0]))
    }
    rows += [
      Figure(what: "opinions", of: "unclassed", count: opinions.kinds[nil, default: 0]),
      Figure(what: "opinions", of: "done", count: figures.work.done),
      Figure(what: "opinions", of: "rated", count: opinions.rated),
      Figure(what: "opinions", of: "satisfied", count: opinions.content),
    ]
    for kind in ActivityKind.allCases {
      rows.append(
        Figure(what: "activities", of: kind.rawValue, count: figures.work.activities[kind, default: 0]))
    }
    for kind in MicroKind.allCases {
      rows.append(Figure(what: "micro", of: kind.rawValue, count: figures.work.micros[kind, default: 0]))
    }
    rows.append(Figure(what: "research", of: "notes", count: figures.work.research))
    for kind in OutputKind.allCases {
      rows.append(Figure(what: "outputs", of: kind.rawValue, count: figures.work.outputs[kind, default: 0]))
    }
    rows += [
      Figure(what: "outputs", of: "adopted", count: figures.work.adopted),
      Figure(what: "outputs", of: "replied", count: figures.work.replied),
      Figure(what: "campaigns", of: "all", count: figures.campaigns),
      Figure(what: "experiences", of: "all", count: figures.work.experiences),
      Figure(what: "publicity", of: "all", count: figures.work.publicity),
      Figure(what: "plan", of: "items", count: figures.plan?.items ?? 0),
      Figure(what: "plan", of: "done", count: figures.plan?.done ?? 0),
    ]
    return rows
  }

  func json() throws -> String {
    let span = figures.span
    return try JSONText.encode(
      Whole(
        room: room.name, year: figures.year, from: span.lowerBound.iso, to: span.upperBound.iso,
        status: status, version: facts?.version ?? 0, due: due?.iso,
        sendings: facts?.sendings.map {
          Sending(
            to: $0.sent.to, day: $0.sent.day.iso, way: $0.sent.way.rawValue, number: $0.sent.number ?? "",
            recorded: $0.recorded.iso, version: $0.version)
        } ?? [],
        figures: rows,
        members: figures.members.map { Member(name: $0.name, online: $0.online, offline: $0.offline) },
        months: figures.months,
        norms: figures.norms.map { finding in
          NormRow(
            norm: finding.norm.id, period: finding.period.code, status: finding.status.status.code,
            missing: finding.goal.status.isOwed ? finding.goal.left : 0,
            readings: finding.packs.map {
              Reading(pack: $0.pack, status: $0.status.code, missing: $0.status.isOwed ? $0.left : 0)
            })
        },
        parts: facts?.current.parts.map { Part(part: $0.part.rawValue, text: $0.text) } ?? [],
        experiences: experiences.map {
          Experience(
            title: $0.reported.title, day: $0.reported.day.iso, to: $0.reported.to.map(\.rawValue),
            replicable: $0.reported.replicable)
        },
        publicity: publicity.map {
          Publication(medium: $0.noted.medium.rawValue, title: $0.noted.title, day: $0.noted.day.iso)
        }))
  }

  func csv() -> String {
    Csv.text([["what", "of", "count"]] + rows.map { [$0.what, $0.of, String($0.count)] })
  }
}

import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// What rooms did together as text, JSON, CSV and as a page (履职情况汇总), P8.2b.
struct WorkReport {
  let work: WorkOfRooms
  let days: ClosedRange<Day>
  let language: Language

  /// 2026年第一季度
  var called: String { WorkWords(language).called(days) }

  func text(plot: Bool) -> [String] {
    let words = WorkWords(language)
    return [language("\(called)履职情况（P8.2b）：", "What was done, \(called) (P8.2b):")] + words.whole(work)
      + (plot ? words.plot(work) : [])
  }

  // MARK: For scripts

  /// Its keys are documented in docs/report.md and never renamed.
  private struct Whole: Encodable {
    var from, to: String
    var rooms, members: Int
    var together: [Figure]
    var parts: [Part]
    var silent: [String]
    var experiences: [Experience]
    var months: [Month]
  }
  private struct Figure: Encodable { var what, of: String, count: Int }
  private struct Part: Encodable { var level, area: String, rooms: Int, figures: [Figure] }
  private struct Experience: Encodable { var room, title, day: String, replicable: Bool }
  private struct Month: Encodable { var from: String, duty, opinions, events: Int }

  func json() throws -> String {
    try JSONText.encode(
      Whole(
        from: days.lowerBound.iso, to: days.upperBound.iso, rooms: work.rooms, members: work.members,
        together: figures(work.together),
        parts: work.parts.map {
          Part(level: $0.level.rawValue, area: $0.area, rooms: $0.rooms, figures: figures($0.count))
        },
        silent: work.silent,
        experiences: work.experiences.map {
          Experience(room: $0.room, title: $0.title ?? "", day: $0.day.iso, replicable: $0.isReplicable)
        },
        months: work.months.map {
          Month(from: $0.days.lowerBound.iso, duty: $0.duty, opinions: $0.opinions, events: $0.events)
        }))
  }

  func csv() -> String {
    func rows(_ level: String, _ area: String, _ count: WorkCount) -> [[String]] {
      figures(count).map { [level, area, $0.what, $0.of, String($0.count)] }
    }
    return Csv.text(
      [["level", "area", "what", "of", "count"]] + rows("all", "", work.together)
        + work.parts.flatMap { rows($0.level.rawValue, $0.area, $0.count) })
  }

  /// What was counted, flat: what, of which kind, how many.
  private func figures(_ count: WorkCount) -> [Figure] {
    let opinions = count.opinions
    var rows = [
      Figure(what: "duty", of: "offline", count: count.offline),
      Figure(what: "duty", of: "online", count: count.online),
      Figure(what: "duty", of: "minutes", count: count.minutes),
    ]
    rows += OpinionClass.allCases.map {
      Figure(what: "opinions", of: $0.rawValue, count: opinions.kinds[$0, default: 0])
    }
    rows += [
      Figure(what: "opinions", of: "unclassed", count: opinions.kinds[nil, default: 0]),
      Figure(what: "opinions", of: "done", count: count.done),
      Figure(what: "opinions", of: "rated", count: opinions.rated),
      Figure(what: "opinions", of: "satisfied", count: opinions.content),
    ]
    rows += ActivityKind.allCases.map {
      Figure(what: "activities", of: $0.rawValue, count: count.activities[$0, default: 0])
    }
    rows.append(Figure(what: "activities", of: "attendance", count: count.attendance))
    rows += VisitorGroup.allCases.filter { $0 != .unknown }.map {
      Figure(what: "audience", of: $0.rawValue, count: count.audiences[$0, default: 0])
    }
    rows += PublicityContent.allCases.map {
      Figure(what: "content", of: $0.rawValue, count: count.contents[$0, default: 0])
    }
    rows += MicroKind.allCases.map {
      Figure(what: "micro", of: $0.rawValue, count: count.micros[$0, default: 0])
    }
    rows.append(Figure(what: "research", of: "notes", count: count.research))
    rows += OutputKind.allCases.map {
      Figure(what: "outputs", of: $0.rawValue, count: count.outputs[$0, default: 0])
    }
    return rows + [
      Figure(what: "outputs", of: "adopted", count: count.adopted),
      Figure(what: "outputs", of: "replied", count: count.replied),
      Figure(what: "experiences", of: "all", count: count.experiences),
      Figure(what: "publicity", of: "all", count: count.publicity),
    ]
  }

  private struct OnlineRow: Encodable {
    var room, since: String
    var sessions, minutes, opinions, events, participants: Int
    var feedbackDays: [Int]
    var rated, satisfied: Int
    var silent: Bool
  }

  func json(_ rows: [OnlineRooms.Row]) throws -> String {
    try JSONText.encode(
      rows.map {
        OnlineRow(
          room: $0.name, since: $0.since.iso, sessions: $0.sessions, minutes: $0.minutes,
          opinions: $0.opinions,
          events: $0.events, participants: $0.participants, feedbackDays: $0.feedbackDays.sorted(),
          rated: $0.rated, satisfied: $0.content, silent: $0.isSilent)
      })
  }

  private struct CoverageRow: Encodable {
    struct Place: Encodable { var name: String, rooms: Int }
    struct Sector: Encodable { var name: String, rooms, members: Int }
    struct Charge: Encodable { var viceChair: String, committees, rooms: [String] }
    struct Double: Encodable { var name: String, rooms: [String], known: Bool }
    var rooms, onPlatform: Int
    var notOnPlatform: [String]
    var areas: [Place]
    var sectors: [Sector]
    var charges: [Charge]
    var unguided: [String]
    var doubleMembers: [Double]
  }

  func json(_ found: Coverage.Found, _ doubles: [DoubleMembers.Pair]) throws -> String {
    try JSONText.encode(
      CoverageRow(
        rooms: found.rooms, onPlatform: found.onPlatform, notOnPlatform: found.notOnPlatform,
        areas: found.areas.map { .init(name: $0.name, rooms: $0.rooms) },
        sectors: found.sectors.map { .init(name: $0.name, rooms: $0.rooms, members: $0.members) },
        charges: found.charges.map {
          .init(viceChair: $0.viceChair ?? "", committees: $0.committees, rooms: $0.rooms)
        },
        unguided: found.unguided,
        doubleMembers: doubles.map { .init(name: $0.name, rooms: $0.rooms, known: $0.isKnown) }))
  }
}

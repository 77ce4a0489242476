public import ArgumentParser
import Conversation
public import Dialogs
import Foundation
import Regulation
import Workbench
import WorkroomStore

/// What rooms did together in a span of days (履职情况汇总), P8.2b, P4.7b, P8.1a–d: figures and texts for city, county and committee.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "几个工作室的履职汇总、汇报稿、线上数据、覆盖情况。 / What rooms did together: figures, briefings, online use, coverage.",
    discussion: """
      不写时间就是本季度。没有来访人的姓名、电话和原话。--json、--csv 的字段见 docs/report.zh-Hans.md。指标差多少看 dutybot obligations --city。
      Without a span it is this quarter. No name, number or words of a visitor. docs/report.md has the keys; dutybot
      obligations --city tells how far the norms are met.
      """)

  @OptionGroup var place: RoomOptions
  @OptionGroup var span: SpanOptions
  @ArgumentParser.Option(help: "只看这个专委会联系指导的（名称的一部分）。 / Only rooms that this committee guides.")
  var committee: String?
  @ArgumentParser.Option(help: "只看这个地方。 / Only rooms of that area.")
  var area: String?
  @ArgumentParser.Option(
    help:
      "汇报稿给谁：partyGroup、council、keyPoints、yearReport、citySummary。 / A text for whom (P8.1a, P8.1b, P4.7b).")
  var briefing: BriefingKind?
  @Flag(help: "线上工作室数据（P8.1c）。 / How the online rooms were used.")
  var online = false
  @Flag(help: "覆盖情况（P1b、P2.3b、P8.1d）。 / Where there are rooms and where not.")
  var coverage = false
  @Flag(help: "附上各月的图。 / With bars over the months.")
  var plot = false
  @ArgumentParser.Option(
    help: "写成网页（图表在内，无脚本）。 / Write a page with its chart, without scripts.",
    completion: .file(extensions: ["html"]))
  var html: String?
  @Flag(help: "JSON。 / As JSON.")
  var json = false
  @Flag(help: "CSV，一个数字一行。 / As CSV, a row a figure.")
  var csv = false

  func validate() throws {
    let say = place.language
    guard [briefing != nil, online, coverage].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        say("--briefing、--online、--coverage 只能选一个。", "Choose one of --briefing, --online, --coverage."))
    }
    guard [json, csv, html != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError(say("--json、--csv、--html 只能选一个。", "Choose one of --json, --csv, --html."))
    }
    guard briefing == nil && !online && !coverage || !csv && !plot && html == nil else {
      throw ValidationError(
        say("--csv、--plot、--html 只用于履职汇总。", "--csv, --plot and --html go with the figures only."))
    }
    guard !json || briefing == nil && !plot else {
      throw ValidationError(
        say("--json 不和 --briefing、--plot 同用。", "--json does not go with --briefing or --plot."))
    }
  }

  func run() throws {
    try place.run { sight, now, store in
      let days = try span.days(on: now.day, place.language)
      let rooms = try rooms(sight, store)
      let report = WorkReport(
        work: try store.ask(WorkOf(rooms, in: days)), days: days, language: place.language)
      if let briefing {
        let found = try store.ask(Coverage(of: rooms, for: cppcc(store), on: min(days.upperBound, now.day)))
        Output.say(BriefingWords(place.language).text(briefing, report.work, found, days: report.called))
      } else if online {
        let rows = try store.ask(OnlineRooms(among: rooms, in: days))
        if json {
          Output.json(try report.json(rows))
        } else {
          Output.say(OnlineRoomWords(place.language).rows(rows))
        }
      } else if coverage {
        let found = try store.ask(Coverage(of: rooms, for: cppcc(store), on: now.day))
        let doubles = try store.ask(DoubleMembers(in: rooms, on: now.day))
        if json {
          Output.json(try report.json(found, doubles))
        } else {
          Output.say(CoverageWords(place.language).rows(found, doubles))
        }
      } else {
        try put(report, made: now.day)
      }
    }
  }

  private func put(_ report: WorkReport, made today: Day) throws {
    if json {
      Output.json(try report.json())
    } else if csv {
      Output.csv(report.csv())
    } else if let html {
      try write(report.html(made: today), to: html)
    } else {
      Output.say(report.text(plot: plot))
    }
  }

  /// All of it or nothing.
  private func write(_ page: String, to path: String) throws {
    do {
      try PrivateFile.write(page, to: path)
    } catch {
      Failing.tell(
        LedgerPhrases(place.language).notExported(
          to: VisibleText.line(path), isFull: error.code == ENOSPC, isTaken: error.code == EBUSY))
      throw ExitCode.failure
    }
    Output.say(place.language("写好了：\(VisibleText.line(path))。", "Written: \(VisibleText.line(path))."))
  }

  private func rooms(_ sight: Sight, _ store: Store) throws -> [Matter<RoomFacts>] {
    if let name = place.room { return [try Lookup(store, place.language).room(name, seenBy: sight)] }
    return try store.ask(Workrooms()).filter { room in
      sight.sees(room.workroom) && (area.map(room.facts.isIn) ?? true)
        && (committee.map { room.facts.committee?.contains($0) ?? false } ?? true)
    }
  }

  /// The CPPCC whose committees and area are meant: the only one of the ledger, else the highest. A ledger without one has
  /// no committees.
  private func cppcc(_ store: Store) throws -> WorkroomID {
    let order: [Level] = [.province, .city, .county]
    let all = try store.ask(Cppccs())
    let highest = order.lazy.compactMap { level in all.first { $0.facts.level == level } }.first
    return highest?.workroom ?? WorkroomID("none")
  }
}

/// Which days a report is of (时间).
struct SpanOptions: ParsableArguments {
  @ArgumentParser.Option(help: "季度，如 2026Q1。 / A quarter.", transform: { try Period(argument: $0, .quarter) })
  var quarter: Period?
  @ArgumentParser.Option(help: "年份，如 2026。 / A year.", transform: { try Period(argument: $0, .year) })
  var year: Period?
  @ArgumentParser.Option(help: "从哪一天，如 2026-03-01。 / From that day on.", transform: Day.init(argument:))
  var from: Day?
  @ArgumentParser.Option(help: "到哪一天（默认今天）。 / To that day (today).", transform: Day.init(argument:))
  var to: Day?

  /// The days that were named; without any, the quarter of today. Throws `ValidationError`.
  func days(on today: Day, _ say: Language) throws -> ClosedRange<Day> {
    guard [quarter != nil, year != nil, from != nil || to != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        say("--quarter、--year、--from 只能选一个。", "Choose one of --quarter, --year, --from."))
    }
    if let period = quarter ?? year { return period.first...period.last }
    guard from != nil || to != nil else { return today.quarter.first...today.quarter.last }
    let last = to ?? today
    guard let from, from <= last else {
      throw ValidationError(
        say("请用 --from 写明开始的日子，不晚于 --to。", "Give the first day with --from, not after --to."))
    }
    return from...last
  }
}

extension BriefingKind: ExpressibleByArgument {}

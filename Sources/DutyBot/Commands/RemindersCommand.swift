import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// What is due (提醒), for cron: nothing is printed where nothing is.
struct RemindersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reminders",
    abstract: "到期提醒；没有到期的就什么也不输出，适合放进 cron。 / What is due; prints nothing when nothing is.")

  @OptionGroup var options: StoreOptions
  @OptionGroup var signIn: SignInOptions
  @ArgumentParser.Option(help: "只看一个工作室（名称）。 / One workroom, by name.")
  var room: String?
  @ArgumentParser.Option(
    name: .customLong("as-of"), help: "哪一天（默认今天）。 / On which day.",
    transform: { text in
      guard let day = Day(iso: text) else {
        throw ValidationError("日期请写 2026-03-31。 / A day is written 2026-03-31.")
      }
      return day
    })
  var asOf: Day?
  @Flag(help: "JSON，一行一条。 / JSON, a line each.")
  var json = false

  func run() throws {
    let store = try options.open()
    let now = asOf.map { Moment($0) } ?? Faults.now
    let today = now.day
    // A ledger with PINs tells cron how many things are due, and nobody's name.
    let isNamed = try Failing.reporting(options.language) {
      try signIn.person != nil || Door(store).asksForPins() != true
    }
    let sight = isNamed ? try signIn.check(options, room: room, store) : .whole
    let lines = try Failing.reporting(options.language) { try due(in: store, at: now, seenBy: sight) }
    for line in isNamed ? lines : Reminder.withoutNames(lines) { try put(line, today) }
  }

  /// All that is due: what the calendar brings, then room by room.
  private func due(in store: Store, at now: Moment, seenBy sight: Sight) throws -> [Reminder] {
    let today = now.day
    var lines: [Reminder] = []
    if room == nil {
      // What a CPPCC reports is told of the one whose it is, as long as there is something to report (A44); a ledger without
      // any may be whoever's.
      let (cppccs, hasRooms) = (try store.ask(Cppccs()), try !store.ask(Workrooms(atMost: 1)).isEmpty)
      lines += store.pack.calendarDues(on: today).filter { hasRooms && (cppccs.isEmpty || $0.kind.isOfRoom) }
        .map {
          Reminder(.due($0), count: 1, room: nil)
        }
      for cppcc in cppccs where sight.sees(cppcc.workroom) {
        lines += try store.ask(ReportDues(of: cppcc.workroom, on: today)).map {
          Reminder(.due($0.due), count: 1, room: cppcc.facts.name)
        }
        lines += try summaries(at: cppcc.workroom, on: today, store)
      }
    }
    for workroom in try store.ask(Workrooms())
    where sight.sees(workroom.workroom) && (room == nil || workroom.facts.name == room) {
      let name = workroom.facts.name
      if let end = workroom.facts.ended {
        // What is left to do of it, and nothing else.
        if workroom.facts.owesPlaque { lines.append(Reminder(.plaque(ended: end.day), count: 1, room: name)) }
        if workroom.facts.owesArchive {
          lines.append(Reminder(.archive(ended: end.day), count: 1, room: name))
        }
        continue
      }
      let items = try store.ask(DuesIn(workroom.workroom, on: today))
      for kind in Due.Kind.allCases {
        lines += items.filter { $0.due.kind == kind }.map {
          Reminder(.due($0.due), count: $0.count, room: name)
        }
      }
      lines += try ShiftReminder.all(in: workroom.workroom, at: now, of: store, options.language).map {
        Reminder(.shift($0), count: $0.count, room: name)
      }
      let drafts = try store.ask(DraftsToReview(in: workroom.workroom))
      if let oldest = drafts.map(\.facts.begun.day).min() {
        lines.append(Reminder(.drafts(since: oldest), count: drafts.count, room: name))
      }
      // What is planned has its month and no day.
      let plan = try store.ask(PlanAgainstDone(in: workroom.workroom, today.year, on: today))?.due ?? []
      if let last = Day(today.year, today.month, Day.length(of: today.month, in: today.year)), !plan.isEmpty {
        let kinds = PlannedKind.allCases.filter { kind in plan.contains { $0.item.kind == kind } }
        lines.append(Reminder(.plan(kinds, month: last), count: plan.count, room: name))
      }
      // Of a room that counts (P0).
      let unread = try store.ask(TheRoster(workroom.workroom)).notAcknowledged(in: today.year)
      if workroom.facts.plaque != nil, !unread.isEmpty {
        lines.append(Reminder(.notice(year: Period.year(today.year).last), count: unread.count, room: name))
      }
      for period in [Period.quarter(today.quarter), .year(today.year)] {
        let findings = try store.ask(RoomFindings(of: workroom.workroom, in: period, Horizon(asOf: today)))
        for finding in findings where finding.goal.status == .atRisk {
          lines.append(Reminder(.norm(finding), count: finding.goal.left, room: name))
        }
      }
    }
    return lines
  }

  /// What each committee of a CPPCC has to send on of the year's summaries (P4.7a).
  private func summaries(at place: WorkroomID, on today: Day, _ store: Store) throws -> [Reminder] {
    guard let year = SummariesToSend.year(on: today, by: store.pack),
      let due = store.pack.summaryDue(year)?.day
    else { return [] }
    return try store.ask(RoomsByCommittee(at: place)).compactMap { committee, rooms in
      let found = try store.ask(SummariesToSend(of: rooms, year, on: today))
      guard !found.came.isEmpty else { return nil }
      return Reminder(
        .summaries(year: year, missing: found.missing, since: due), count: found.came.count,
        room: committee)
    }
  }

  private func put(_ line: Reminder, _ today: Day) throws {
    guard json else {
      return Output.say(line.text(options.language, today))
    }
    Output.json(try JSONText.encode(line.json(today)))
  }
}

import ArgumentParser
import Conversation
import Dialogs
import Glibc
import Regulation
import Workbench
import WorkroomStore

/// A room's rota (值班计划), P3.3a, P3.3e: seen with who came, and as a calendar file.
struct RotaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota",
    abstract: "值班表：查看、导出日历。 / The rota: shown, exported as a calendar.",
    discussion: """
      排班、换班在对话里做：说“排班”“换班”。打印用 dutybot print rota。--json 的字段见 docs/rota.zh-Hans.md。
      Planning and swapping are done in the conversation; dutybot print rota makes a sheet for the wall. docs/rota.md has the keys.
      """,
    subcommands: [Show.self, Export.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "月历和到岗情况。 / A grid of the months, and who came.")

    @OptionGroup var rota: RotaOptions
    @Flag(help: "JSON。 / As JSON.")
    var json = false
    @Flag(help: "CSV，一人一班一行。 / As CSV, a row a person and shift.")
    var csv = false

    func validate() throws {
      try OneForm.check(json: json, csv: csv, rota.language)
    }

    func run() throws {
      try rota.run { room, now, store in
        // What runs now, else what comes next.
        let found = try rota.found(in: room, on: now.day, store)[0]
        let report = try RotaReport(found, in: room, at: now, of: store, rota.language)
        if json {
          Output.json(try report.json())
        } else if csv {
          Output.csv(report.csv())
        } else {
          Output.say(report.text(columns: RotaReport.columns))
        }
      }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "导出日历文件（iCalendar）。 / Export a calendar file (iCalendar).",
      discussion: """
        手机、电脑的日历都能打开；计划变了，重新导出再导入，原来的班次会更新，取消的会标明。
        Calendars of telephones and computers open it. Export and open it again after a change: shifts are updated, and what is off is marked.
        """)

    @OptionGroup var rota: RotaOptions
    @ArgumentParser.Option(
      help: "写到哪个文件，- 是标准输出。 / The file to write; - is the standard output.",
      completion: .file(extensions: ["ics"]))
    var ics: String
    @ArgumentParser.Option(help: "只要一名委员的班（姓名）。 / Only the shifts of one member, by name.")
    var member: String?

    func run() throws {
      let language = rota.language
      try rota.run { room, now, store in
        let found = try rota.found(in: room, on: now.day, store)
        let person = try member.map {
          // Whoever has left still has what they were planned for, and it is to be taken out of their calendar.
          try Lookup(store, language).placeEver(of: $0, in: nil) { $0.room == room.workroom }
        }
        let events = try found.flatMap { rota in
          let calendar = try RotaCalendar(rota, in: room, of: store, language)
          return person.map { calendar.events(of: $0.person) } ?? calendar.events
        }
        // A calendar has at least one event.
        guard !events.isEmpty else {
          Failing.tell(
            language(
              "没有排过班，没有可以导出的，什么也没有写。",
              "No shift was ever planned: there is nothing to export, and nothing was written."))
          throw ExitCode.failure
        }
        let calendar = ICalendar(
          name: (person?.name ?? room.facts.name) + language("值班", " duty"), events: events)
        try write(calendar.text(stamp: now))
        let cancelled = events.count { $0.isCancelled }
        Failing.tell(
          language(
            "导出 \(events.count - cancelled) 班" + (cancelled > 0 ? "，另有 \(cancelled) 班取消。" : "。"),
            "\(english(events.count - cancelled, "shift")) exported"
              + (cancelled > 0 ? ", and \(cancelled) that \(cancelled == 1 ? "is" : "are") off." : ".")))
      }
    }

    /// All of it or nothing.
    private func write(_ text: String) throws {
      guard ics != "-" else {
        Output.calendar(text)
        return Output.flush()
      }
      do {
        try PrivateFile.write(text, to: ics)
      } catch {
        Failing.tell(
          LedgerPhrases(rota.language).notExported(
            to: VisibleText.line(ics), isFull: error.code == ENOSPC, isTaken: error.code == EBUSY))
        throw ExitCode.failure
      }
    }
  }
}

/// Which room's rota of which quarter a command is about, in one's own ledger or in that of the demo.
struct RotaOptions: ParsableArguments {
  @OptionGroup var place: RoomOptions
  @ArgumentParser.Option(
    help: "哪个季度，如 2026Q2（默认本季度）。 / Which quarter, such as 2026Q2.", transform: Quarter.init(argument:))
  var quarter: Quarter?

  var language: Language { place.language }

  /// Opens the ledger, and has something done with the room as far as whoever asks may see it.
  func run(_ body: (Matter<RoomFacts>, Moment, Store) throws -> Void) throws { try place.runInRoom(body) }

  /// The rota of the quarter that was named, or of the one that runs and the next; never none. Throws `StoreError`, or
  /// `ExitCode` after saying that there is none.
  func found(in room: Matter<RoomFacts>, on today: Day, _ store: Store) throws -> [Matter<RotaFacts>] {
    let quarters = quarter.map { [$0] } ?? [today.quarter, today.quarter.next]
    let found = try quarters.compactMap { try store.ask(TheRota(of: room.workroom, $0)) }
    guard found.isEmpty else { return found }
    let (zh, en) = (quarters[0].name.zh, quarters[0].name.en)
    Failing.tell(
      language(
        "\(zh)还没有公布值班计划；由召集人或联络员在对话里说“排班”来安排。",
        "No rota is published for the \(en); a convenor or the liaison says “plan the rota” in the conversation."
      ))
    throw ExitCode.failure
  }
}

import ArgumentParser
import Conversation
import Dialogs
import Regulation
import Workbench
import WorkroomStore

/// A room's annual summary (年度总结), P4.7a, and which rooms have sent theirs.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "年度总结、年度数字，各工作室报了没有。 / The annual summary with its figures, and which rooms have sent it.",
    discussion: """
      写总结、登记报送在对话里做：说“年度总结”。打印用 dutybot print summary。--json 的字段见 docs/summary.zh-Hans.md。
      It is written, and recorded as sent, in the conversation: say “annual summary”; dutybot print summary prints it. docs/summary.md has the keys.
      """,
    subcommands: [Show.self, List.self, Notes.self], defaultSubcommand: Show.self)

  struct Form: ParsableArguments {
    @ArgumentParser.Option(help: "哪一年（默认今年）。 / Which year (this one).")
    var year: Int?
    @Flag(help: "JSON。 / As JSON.")
    var json = false
    @Flag(help: "CSV，一个数字一行。 / As CSV, a row a figure or room.")
    var csv = false

    func check(_ language: Language) throws {
      try OneForm.check(json: json, csv: csv, language)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "截至日的数字和工作室自己的话。 / The figures as of the cut-off day, and the room's own words.")

    @OptionGroup var place: RoomOptions
    @OptionGroup var form: Form

    func validate() throws { try form.check(place.language) }

    func run() throws {
      try place.runInRoom { room, now, store in
        let year = form.year ?? now.day.year
        guard
          (2000...now.day.year).contains(year),
          let report = try SummaryReport(year, of: room, in: store, on: now.day, place.language)
        else {
          Failing.tell(
            place.language(
              "\(String(year))年还没有开始，没有总结。", "\(String(year)) has not begun: there is no summary of it."))
          throw ExitCode.failure
        }
        if form.json {
          Output.json(try report.json())
        } else if form.csv {
          Output.csv(report.csv())
        } else {
          Output.say(report.text())
        }
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "各工作室的总结：按时、迟报、还没报。 / The rooms' summaries: on time, late, not yet.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @OptionGroup var form: Form

    func validate() throws { try form.check(options.language) }

    private struct Row: Encodable {
      var room: String
      var year: Int
      /// `onTime`, `late`, `notYet`, `overdue` or `notAsked`.
      var status: String
      /// Empty where nothing was sent.
      var sent: String
      /// When the committee sent it on to the office in charge; empty where it did not.
      var sentOn: String
    }

    func run() throws {
      let store = try options.open()
      let sight = try signIn.check(options, room: nil, store)
      try Failing.reporting(options.language) {
        let today = Faults.now.day
        let year = form.year ?? today.year
        let rooms = try store.ask(Workrooms()).filter { sight.sees($0.workroom) }
        let found = try store.ask(SummariesOf(of: rooms, year, on: today))
        let sentOn = try store.ask(SummariesSentOn(year))
        if form.json {
          for row in found { Output.json(try JSONText.encode(Self.row(row, year, sentOn))) }
        } else if form.csv {
          let rows = found.map { Self.row($0, year, sentOn) }
          Output.csv(
            Csv.text(
              [["room", "year", "status", "sent", "sentOn"]]
                + rows.map { [$0.room, String($0.year), $0.status, $0.sent, $0.sentOn] }))
        } else {
          let words = SummaryWords(options.language, today: today)
          Output.say(words.rooms(found, year: year, due: store.pack.summaryDue(year)?.day, sentOn: sentOn))
        }
      }
    }

    private static func row(
      _ row: SummariesOf.Row, _ year: Int, _ sentOn: [WorkroomID: Day]
    ) -> Row {
      let (status, sent): (String, Day?) =
        switch row.standing {
        case .onTime(let day): ("onTime", day)
        case .late(let day): ("late", day)
        case .notYet: ("notYet", nil)
        case .overdue: ("overdue", nil)
        case .notAsked: ("notAsked", nil)
        }
      return Row(
        room: row.room.facts.name, year: year, status: status, sent: sent?.iso ?? "",
        sentOn: sentOn[row.room.workroom]?.iso ?? "")
    }
  }
}

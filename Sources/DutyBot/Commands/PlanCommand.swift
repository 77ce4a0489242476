import ArgumentParser
import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// A room's annual plan (年度计划), P4.6: seen with what was done.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "年度计划和完成情况。 / The annual plan, and what was done of it.",
    discussion: """
      制定、修改在对话里做：说“年度计划”。打印用 dutybot print plan-year。--json 的字段见 docs/plan.zh-Hans.md。
      It is made and changed in the conversation: say “annual plan”; dutybot print plan-year prints it. docs/plan.md has the keys.
      """,
    subcommands: [Show.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "一项一行，做没做看台账。 / An item a row, with what the ledger says of it.")

    @OptionGroup var place: RoomOptions
    @ArgumentParser.Option(help: "哪一年（默认今年，没有就是明年）。 / Which year (this one, else the next).")
    var year: Int?
    @Flag(help: "JSON。 / As JSON.")
    var json = false
    @Flag(help: "CSV，一项一行。 / As CSV, a row an item.")
    var csv = false

    func validate() throws {
      try OneForm.check(json: json, csv: csv, place.language)
    }

    func run() throws {
      try place.runInRoom { room, now, store in try show(room, now.day, store) }
    }

    private func show(_ room: Matter<RoomFacts>, _ today: Day, _ store: Store) throws {
      let years = year.map { [$0] } ?? [today.year, today.year + 1]
      let found = try years.compactMap { try store.ask(PlanAgainstDone(in: room.workroom, $0, on: today)) }
      guard let answer = found.first else {
        Failing.tell(
          place.language(
            "\(String(years[0]))年还没有年度计划；由召集人或联络员在对话里说“年度计划”来定。",
            "There is no annual plan for \(String(years[0])); a convenor or the liaison says “annual plan” in the conversation."
          ))
        throw ExitCode.failure
      }
      let report = try PlanReport(answer, in: room, of: store, place.language)
      if json {
        Output.json(try report.json())
      } else if csv {
        Output.csv(report.csv())
      } else {
        Output.say(report.text())
      }
    }
  }
}

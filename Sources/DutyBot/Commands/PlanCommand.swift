import ArgumentParser
import Conversation
import Dialogs
import Regulation
import Workbench
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

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @ArgumentParser.Option(help: "哪一年（默认今年，没有就是明年）。 / Which year (this one, else the next).")
    var year: Int?
    @Flag(help: "JSON。 / As JSON.")
    var json = false
    @Flag(help: "CSV，一项一行。 / As CSV, a row an item.")
    var csv = false
    @Flag(help: "用演示的台账：虚构的工作室和一年的记录。 / Of the demo: an invented room with a year of records.")
    var demo = false

    func validate() throws {
      guard !json || !csv else {
        throw ValidationError(options.language("--json 和 --csv 只能选一个。", "Choose --json or --csv."))
      }
      guard !demo || options.store == nil else {
        throw ValidationError(DemoStore.hasItsOwn(options.language))
      }
    }

    func run() throws {
      let language = options.language
      guard demo else {
        let store = try options.open()
        let sight = try signIn.check(options, room: room, store)
        return try Failing.reporting(language) {
          try show(Lookup(store, language).room(room, seenBy: sight), Faults.now.day, store)
        }
      }
      let folder = try Failing.reporting(language) { try DemoFolder() }
      defer { folder.remove() }
      try Failing.reporting(language) {
        let store = try DemoStore.recorded(in: folder, until: DemoNow.standard)
        try show(Lookup(store, language).room(room, seenBy: .whole), DemoNow.standard.day, store)
      }
    }

    private func show(_ room: Matter<RoomFacts>, _ today: Day, _ store: Store) throws {
      let years = year.map { [$0] } ?? [today.year, today.year + 1]
      let found = try years.compactMap { try store.ask(PlanAgainstDone(in: room.workroom, $0, on: today)) }
      guard let answer = found.first else {
        Failing.tell(
          options.language(
            "\(String(years[0]))年还没有年度计划；由召集人或联络员在对话里说“年度计划”来定。",
            "There is no annual plan for \(String(years[0])); a convenor or the liaison says “annual plan” in the conversation."
          ))
        throw ExitCode.failure
      }
      let report = try PlanReport(answer, in: room, of: store, options.language)
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

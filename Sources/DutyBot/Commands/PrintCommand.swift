import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// What an office prints (打印): the form of application, the establishment plan, the sheets for the wall, as HTML.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract:
      "打印：申报表、建设方案、墙面布置、工作制度、值班表、年度计划、年度总结、来访告知单、履职档案、年度考核表、意见登记表、活动登记表、值班日志、六类台账、台账链头（HTML）。 / Print: form, plan, wall sheets, working systems, rota, annual plan, annual summary, slip for a visitor, record of service, assessment of a year, forms of an opinion and an activity, duty log, six registers, heads of the ledger (HTML).",
    subcommands: [
      Form.self, Plan.self, Walls.self, Systems.self, Rota.self, PlanYear.self, Summary.self, Slip.self,
      Record.self,
      Assessment.self, OpinionsForm.self, ActivityForm.self, DutyLog.self, Registers.self, Heads.self,
      WriteTemplates.self,
    ])

  struct Options: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(
      help: "哪个工作室或哪件申报（台账里有几个时）。 / The workroom or the application, where there are several.")
    var room: String?
    @Flag(help: "申报表、建设方案：打印线上工作室的申报。 / Form and plan: of the application for the online part.")
    var online = false
    @ArgumentParser.Option(
      help: "不用台账，内容在一个 JSON 文件里，- 是标准输入。 / Values from a JSON file instead; - is the standard input.",
      completion: .file())
    var data: String?
    @ArgumentParser.Option(help: "自己的模板所在的文件夹。 / A folder of one's own templates.", completion: .directory)
    var templates: String?
    @ArgumentParser.Option(
      help: "写到哪个文件；不写就输出。 / The file to write; without it, standard output.", completion: .file())
    var out: String?
    @OptionGroup var receiver: Receiver

    /// Values from a file say themselves which year they are of.
    func check(year: Int?) throws {
      guard data == nil || year == nil else {
        throw ValidationError(
          store.language("--data 里有年度，不能同时用 --year。", "--data says which year: not with --year."))
      }
    }

    func validate() throws {
      guard data == nil || room == nil && signIn.person == nil && store.store == nil else {
        throw ValidationError(
          store.language(
            "--data 不用台账，不能同时用 --store、--as、--room。",
            "--data goes without the ledger: not with --store, --as or --room."))
      }
    }

    /// Fills in from the ledger, or from the values given, and writes. Throws `ExitCode` after saying what is wrong, or
    /// `ValidationError`; then nothing is written.
    ///
    /// - Parameters:
    ///   - opinion: of the slip: for whose visitor; nil: the newest that whoever prints may see.
    ///   - quarter: of the rota; nil: the one that runs, else the next.
    ///   - year: of the annual plan or summary; nil: the one that runs, else the next or the last.
    ///   - choose: says more of what is to be printed, once the place is known and what whoever prints may see.
    func print<Value: Codable>(
      _ paper: Paper, _ type: Value.Type, opinion: MatterID? = nil, quarter: Quarter? = nil,
      year: Int? = nil, choose: (inout PaperOrder, Store, Sight) throws -> Void = { _, _, _ in },
      _ html: (Printing, Value) -> String
    ) throws {
      let phrases = PrintPhrases(store.language)
      let text =
        try data.map { html(try printing(phrases) { .standard }, try value(type, in: $0, phrases)) }
        ?? fromLedger(paper, opinion, (quarter, year), choose, phrases)
      guard let out else { return Output.text(text) }
      do {
        try PrivateFile.write(text, to: out)
      } catch {
        Failing.tell(phrases.cannotWrite(out))
        throw ExitCode.failure
      }
    }

    private func value<Value: Codable>(_ type: Value.Type, in file: String, _ phrases: PrintPhrases) throws
      -> Value
    {
      do {
        return try PaperData.read(type, from: file)
      } catch {
        Failing.tell(phrases.text(error, in: file))
        throw ExitCode.failure
      }
    }

    private func fromLedger(
      _ paper: Paper, _ opinion: MatterID?, _ period: (quarter: Quarter?, year: Int?),
      _ choose: (inout PaperOrder, Store, Sight) throws -> Void, _ phrases: PrintPhrases
    ) throws -> String {
      let ledger = try store.open()
      let printing = try printing(phrases) { try Templates(beside: ledger.path) }
      let sight = try signIn.check(store, room: room, ledger)
      let place = try place(of: paper, in: ledger, sight, phrases)
      let application = try Failing.reporting(store.language) {
        try ledger.ask(TheApplication(place, online ? .online : .offline))?.id
      }
      let isOfOpinion = paper == .slip || paper == .opinionForm
      let shown = try isOfOpinion ? seen(opinion, in: place, of: ledger, sight) : nil
      var order = PaperOrder(
        paper, of: place, application: application, opinion: shown, quarter: period.quarter,
        year: period.year)
      try Failing.reporting(store.language) { try choose(&order, ledger, sight) }
      let papers = LedgerPapers(
        store: ledger, today: Faults.now.day, printing: printing, language: store.language)
      guard let html = try Failing.reporting(store.language, { try papers.html(order) }) else {
        Failing.tell(phrases.nothingThere(paper))
        throw ExitCode.failure
      }
      try Failing.reporting(store.language) {
        guard let taken = try taken(paper, order, in: ledger) else { return }
        try PersonalRecord(ledger, sight, by: signIn).note(in: [place], to: receiver, covers: taken.covers) {
          _ in
          taken.part
        }
      }
      return html
    }

    /// What of it is personal; nil where nothing is.
    private func taken(
      _ paper: Paper, _ order: PaperOrder, in ledger: Store
    ) throws -> (part: PersonalPart, covers: ExportCover)? {
      switch paper {
      case .form: return order.application.map { (.form, ExportCover(of: [$0])) }
      case .slip:
        guard let id = order.opinion, let opinion = try ledger.ask(TheOpinion(id)),
          SlipWords.holdsAnswer(opinion)
        else { return nil }
        return (.slip, ExportCover(of: [id]))
      case .opinionForm: return order.opinion.map { (.opinionForm, ExportCover(of: [$0])) }
      case .dutyLog:
        let shifts = try LedgerPapers(store: ledger, today: Faults.now.day).shiftsTold(order)
        return shifts.isEmpty ? nil : (.dutyLog, ExportCover(of: shifts))
      case .plan, .walls, .systems, .rota, .planYear, .summary, .record, .activityForm, .registers,
        .assessment, .heads:
        return nil
      }
    }

    /// The opinion whose visitor the slip is for, where whoever prints may see what was said there.
    private func seen(
      _ opinion: MatterID?, in place: WorkroomID, of ledger: Store, _ sight: Sight
    ) throws -> MatterID? {
      try Failing.reporting(store.language) {
        let recorder = sight.seesAllWords(in: place) ? nil : sight.person
        let (all, today) = (OpinionFilter(), Faults.now.day)
        guard let opinion else {
          return try ledger.ask(
            OpinionsFound(all, in: place, recordedBy: recorder, on: today, at: 0..<1)
          ).first
        }
        let isSeen = try ledger.ask(
          IsOpinionFound(opinion, by: all, in: place, recordedBy: recorder, on: today))
        return isSeen ? opinion : nil
      }
    }

    /// Whoever says who they are prints of their own place, or, of the CPPCC, of one they have to do with.
    private func place(
      of paper: Paper, in ledger: Store, _ sight: Sight, _ phrases: PrintPhrases
    ) throws -> WorkroomID {
      let reached = try Failing.reporting(store.language) {
        // Without PINs the name that was given is taken at its word, and only chooses.
        let named = try sight.person == nil ? signIn.person.map { try ledger.ask(Namesakes($0)) } : nil
        let sights = try named?.map { try ledger.ask(SightOf($0.person)) } ?? [sight]
        return try ledger.ask(PrintedPlaces()).filter { place in
          guard room == nil || place.name == room else { return false }
          return sights.contains { paper.isPrinted(by: $0, of: place.id) }
        }
      }
      guard reached.count == 1, let place = reached.first else {
        throw ValidationError(phrases.whichPlace(reached.map(\.name)))
      }
      return place.id
    }

    /// On the templates of `--templates`, else on those that are usual here.
    private func printing(_ phrases: PrintPhrases, _ usual: () throws -> Templates) throws -> Printing {
      do {
        let chosen = try templates.map { try Templates(folder: $0) } ?? usual()
        for file in chosen.unused { Failing.tell(phrases.unused(file)) }
        return Printing(chosen)
      } catch let found as TemplateProblems {
        for problem in found.problems { Failing.tell(phrases.text(problem)) }
        Failing.tell(phrases.nothingPrinted)
        throw ExitCode.failure
      }
    }
  }

  struct Form: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "form", abstract: "申报表（PA.1–PA.27）。 / The form of application (PA.1 to PA.27).")

    @OptionGroup var options: Options

    func run() throws { try options.print(.form, ApplicationForm.self) { $0.html(of: $1) } }
  }

  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: "建设方案（P5.2）。 / The establishment plan (P5.2).")

    @OptionGroup var options: Options

    func run() throws { try options.print(.plan, EstablishmentPlan.self) { $0.html(of: $1) } }
  }

  struct Walls: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "walls", abstract: "墙面布置四张（P4.3）。 / The four sheets for the wall (P4.3).")

    @OptionGroup var options: Options

    func run() throws { try options.print(.walls, WallSheets.self) { $0.html(of: $1) } }
  }

  struct Systems: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "systems", abstract: "工作制度（P4.5a）。 / The working systems (P4.5a).")

    @OptionGroup var options: Options

    func run() throws { try options.print(.systems, WorkSystemsPaper.self) { $0.html(of: $1) } }
  }

  struct Rota: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rota", abstract: "值班表：一个季度的班，按月上墙（P3.3e）。 / The rota of a quarter for the wall (P3.3e).")

    @OptionGroup var options: Options
    @ArgumentParser.Option(
      help: "哪个季度，如 2026Q2（默认本季度）。 / Which quarter, such as 2026Q2.", transform: Quarter.init(argument:))
    var quarter: Quarter?

    func validate() throws {
      guard options.data == nil || quarter == nil else {
        throw ValidationError(
          options.store.language(
            "--data 里有季度，不能同时用 --quarter。", "--data says which quarter: not with --quarter."))
      }
    }

    func run() throws { try options.print(.rota, RotaSheet.self, quarter: quarter) { $0.html(of: $1) } }
  }

  struct Summary: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "summary",
      abstract:
        "年度总结：截至日的数字、各月的图、工作室自己的话（P4.7a）。 / The annual summary: figures, a chart of the months, the room's own words (P4.7a)."
    )

    @OptionGroup var options: Options
    @ArgumentParser.Option(help: "哪一年（默认今年，没写就是去年）。 / Which year (this one, else the last).")
    var year: Int?

    func validate() throws {
      try options.check(year: year)
    }

    func run() throws { try options.print(.summary, SummarySheet.self, year: year) { $0.html(of: $1) } }
  }

  struct PlanYear: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan-year", abstract: "年度工作计划，按月一项一行（P4.6）。 / The annual plan, an item a row (P4.6).")

    @OptionGroup var options: Options
    @ArgumentParser.Option(help: "哪一年（默认今年，没有就是明年）。 / Which year (this one, else the next).")
    var year: Int?

    func validate() throws {
      try options.check(year: year)
    }

    func run() throws { try options.print(.planYear, PlanSheet.self, year: year) { $0.html(of: $1) } }
  }

  struct Slip: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "slip",
      abstract:
        "来访告知单：告诉了什么、去哪里、怎么问（P6.3a、P6.3b）。 / Slip for a visitor: what was said, where to go, how to ask.",
      discussion: "上面没有来访人的姓名、电话和原话。 / It has no name, number or words of the visitor.")

    @OptionGroup var options: Options
    @ArgumentParser.Option(
      help: "哪一件（dutybot opinions --json 里的 id）；不写就是最近的一件。 / Which opinion, by its id; without it the newest."
    )
    var opinion: String?

    func run() throws {
      try options.print(.slip, VisitorSlip.self, opinion: opinion.map { MatterID($0) }) { $0.html(of: $1) }
    }
  }

  struct Heads: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "heads", abstract: "台账链头，带签名和二维码。 / The heads of the ledger, signed, with QR codes.")

    @OptionGroup var options: Options

    func run() throws { try options.print(.heads, HeadsPaper.self) { $0.html(of: $1) } }
  }

  struct WriteTemplates: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "templates",
      abstract: "把标准模板写到文件夹，好在上面改。 / Write the standard templates to a folder, to start from.")

    @OptionGroup var said: DialogsCommand.Options
    @ArgumentParser.Option(
      help: "文件夹；已有的文件不动。 / The folder; no file there is changed.", completion: .directory)
    var out: String

    func run() throws {
      let phrases = PrintPhrases(said.language)
      let folder = URL(filePath: out, directoryHint: .isDirectory)
      let files = Templates.carried.sorted { $0.key < $1.key }.map {
        (folder.appending(path: $0.key + ".mustache"), $0.value)
      }
      for (file, _) in files where FileManager.default.fileExists(atPath: file.path) {
        Failing.tell(phrases.isThere(file.relativePath))
        throw ExitCode.failure
      }
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (file, text) in files { try Data(text.utf8).write(to: file, options: .withoutOverwriting) }
      } catch {
        Failing.tell(phrases.cannotWrite(folder.relativePath))
        throw ExitCode.failure
      }
      for (file, _) in files {
        Output.say(phrases.written(file.relativePath))
      }
    }
  }
}

extension Paper {
  /// Of the form and its contacts only those who see the application.
  fileprivate func isPrinted(by sight: Sight, of place: WorkroomID) -> Bool {
    switch self {
    case .walls, .systems, .rota, .planYear, .summary, .record, .activityForm, .dutyLog, .registers,
      .assessment, .heads:
      sight.sees(place)
    case .slip, .opinionForm: sight.seesAllWords(in: place) || sight.isOf(place)
    case .form, .plan: sight.seesApplication(at: place)
    }
  }
}

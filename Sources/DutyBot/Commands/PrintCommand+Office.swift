import ArgumentParser
import Conversation
import Dialogs
import Regulation
import WorkroomStore

// Papers for an office's file (归档用的).

extension PrintCommand {
  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "record",
      abstract: "履职档案：一名委员或全室一年的值班、活动、意见、成果（P8.4a、C4.4b）。 / The record of service of a year.")

    @OptionGroup var options: Options
    @ArgumentParser.Option(help: "哪名委员；不写就是全室。 / Which member; without it the room.")
    var member: String?
    @ArgumentParser.Option(help: "哪一年（默认今年）。 / Which year (this one).")
    var year: Int?

    func validate() throws {
      guard options.data == nil || year == nil && member == nil else {
        throw ValidationError(
          options.store.language(
            "--data 里有姓名和日期，不能同时用 --member、--year。",
            "--data says whose and when: not with --member or --year."))
      }
    }

    func run() throws {
      try options.print(
        .record, RecordSheet.self, year: year,
        choose: { order, ledger, _ in
          guard let member else { return }
          let place = order.place
          order.member =
            try Lookup(ledger, options.store.language)
            .placeEver(of: member, in: nil) { $0.room == place }.person
        }, { $0.html(of: $1, in: options.store.language) })
    }
  }

  struct Assessment: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "assessment",
      abstract: "年度考核表：考核时的数字、规则和结果（P7.1d、C4.4）。 / The assessment of a year as it was stored (P7.1d, C4.4).",
      discussion: """
        没有来访人的姓名、电话和原话。--lang en 印英文的。
        It has no name, number or words of a visitor. --lang en prints it in English.
        """)

    @OptionGroup var options: Options
    @ArgumentParser.Option(help: "哪一年（默认最近考核的）。 / Which year (the latest that was assessed).")
    var year: Int?

    func validate() throws {
      try options.check(year: year)
    }

    func run() throws {
      try options.print(.assessment, AssessmentPaper.self, year: year) {
        $0.html(of: $1, in: options.store.language)
      }
    }
  }

  struct OpinionsForm: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "opinions-form",
      abstract: "意见登记表：一件意见，连同来访人和办理经过（P6.2a）。 / The form of one opinion.",
      discussion: """
        上面有来访人的姓名、联系方式和原话：只印您能看的，记入台账。
        It has the visitor's name, contact and words: of those that you may see, and the ledger notes it.
        """)

    @OptionGroup var options: Options
    @ArgumentParser.Option(
      help: "哪一件（dutybot opinions --json 里的 id）；不写就是最近的一件。 / Which opinion, by its id; without it the newest."
    )
    var opinion: String?

    func run() throws {
      try options.print(.opinionForm, OpinionSheet.self, opinion: opinion.map { MatterID($0) }) {
        $0.html(of: $1)
      }
    }
  }

  struct ActivityForm: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "activity-form",
      abstract: "活动登记表：一次活动（P4.5b）。 / The form of one activity (P4.5b).")

    @OptionGroup var options: Options
    @ArgumentParser.Option(
      help: "哪一次（dutybot record --json 里的 id）；不写就是最近的一次。 / Which activity, by its id; without it the newest.")
    var activity: String?

    func run() throws {
      try options.print(
        .activityForm, ActivitySheet.self,
        choose: { order, ledger, _ in
          let today = Faults.now.day
          order.activity =
            try activity.map { MatterID($0) }
            ?? ledger.ask(
              HeldLately(ActivityFacts.self, in: order.place, from: Day(ordinal: 0), to: today, most: 1)
            ).first?.id
        }, { $0.html(of: $1) })
    }
  }

  struct DutyLog: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "duty-log",
      abstract: "值班日志：一个季度或一个月的班，谁值的、做了什么、登记几件意见（P3.3e、P4.5b）。 / The duty log of a quarter or month.",
      discussion: """
        做了什么，只印您能看的：召集人、联络员看全室的，委员看自己的，机关不看；印了就记入台账。
        What was done stands on it as far as you may see it: convenors and liaison the room's, a member their own, the CPPCC
        none; the ledger notes it.
        """)

    @OptionGroup var options: Options
    @ArgumentParser.Option(
      help: "哪个季度，如 2026Q2（默认本季度）。 / Which quarter, such as 2026Q2.", transform: Quarter.init(argument:))
    var quarter: Quarter?
    @ArgumentParser.Option(
      help: "哪个月，如 2026-03。 / Which month, such as 2026-03.", transform: OpinionsCommand.month)
    var month: ClosedRange<Day>?

    func validate() throws {
      guard quarter == nil || month == nil else {
        throw ValidationError(
          options.store.language("--quarter 和 --month 只能选一个。", "Choose --quarter or --month."))
      }
      guard options.data == nil || quarter == nil && month == nil else {
        throw ValidationError(
          options.store.language(
            "--data 里有日期，不能同时用 --quarter、--month。",
            "--data says which days: not with --quarter or --month."))
      }
    }

    func run() throws {
      try options.print(
        .dutyLog, DutyLogSheet.self,
        choose: { order, _, sight in
          order.days = month ?? quarter.map { $0.first...$0.last }
          order.texts = sight.texts(of: order.place)
        }, { $0.html(of: $1) })
    }
  }

  struct Registers: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "registers",
      abstract:
        "六类台账：委员档案、政策法规资料、履职活动、社情民意、会议记录、学习培训（P4.5b）。 / The six registers of a year (P4.5b).",
      discussion: "上面没有来访人的姓名、电话和原话。 / They have no name, number or words of a visitor.")

    @OptionGroup var options: Options
    @ArgumentParser.Option(help: "哪一年（默认今年）。 / Which year (this one).")
    var year: Int?

    func validate() throws {
      try options.check(year: year)
    }

    func run() throws {
      try options.print(.registers, RegistersSheet.self, year: year) { $0.html(of: $1) }
    }
  }
}

extension Sight {
  /// Which texts on shifts they see at a place.
  fileprivate func texts(of place: WorkroomID) -> PaperOrder.TextsShown? {
    if seesAllWords(in: place) { return .all }
    return isOf(place) ? person.map { .own($0) } : nil
  }
}

public import ArgumentParser
import Dialogs
import Foundation
public import Regulation
import WorkroomStore

extension OpinionsCommand {
  /// A room's opinions with how far they have come and what is due (意见一览): the same as “查意见” finds.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "意见一览：办到哪一步，什么时候到期。 / The opinions, how far they have come, what is due.",
      discussion: """
        委员看自己登记的，召集人和联络员看全室的，机关只看到哪一步，看不到来访人的话。--json、--csv 不带来访人的话；--with-personal 带上，并记入台账。
        A member sees their own, convenors and liaison the whole room's, the CPPCC how far they are and no visitor's words.
        --json and --csv leave out what visitors said; --with-personal puts it in, which the ledger notes.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @ArgumentParser.Option(
      help:
        "办到哪一步：unfinished、recorded、toGuide、guided、open、passedOn、answered、fedBack、closed、joined。 / How far it has come."
    )
    var state: OpinionState?
    @ArgumentParser.Option(
      name: .customLong("class"),
      help: "类别：petition、complaint、inquiry、smallNeed、problem。 / Its class.")
    var kind: OpinionClass?
    @Flag(help: "只看超期的。 / Only what is overdue.")
    var overdue = false
    @Flag(help: "只看我登记的（要 --as）。 / Only what I recorded; with --as.")
    var mine = false
    @ArgumentParser.Option(help: "只看转给这个单位的（名称的一部分）。 / Only what was passed on to it; a part of its name.")
    var department: String?
    @ArgumentParser.Option(
      help: "只看这个月收到的，如 2026-03。 / Only of that month.", transform: OpinionsCommand.month)
    var month: ClosedRange<Day>?
    @ArgumentParser.Option(
      help: "只看为这次专题征集提的（议题的一部分）。 / Only what was said for that campaign; a part of its topic.")
    var campaign: String?
    @Flag(help: "JSON。 / As JSON.")
    var json = false
    @Flag(help: "CSV，可用电子表格打开。 / As CSV for a spreadsheet.")
    var csv = false
    @Flag(help: "JSON、CSV 带上来访人的称呼、联系方式和原话，记入台账。 / With names, contacts and words; the ledger notes it.")
    var withPersonal = false
    @OptionGroup var receiver: Receiver

    func validate() throws {
      let say = options.language
      try OneForm.check(json: json, csv: csv, say)
      guard !overdue || state == nil else {
        throw ValidationError(say("--overdue 和 --state 只能选一个。", "Choose --overdue or --state."))
      }
      guard !mine || signIn.person != nil else {
        throw ValidationError(say("--mine 要和 --as 同用。", "--mine goes with --as."))
      }
      guard withPersonal || receiver.name == nil else {
        throw ValidationError(
          say("--given-to 要和 --with-personal 同用。", "--given-to goes with --with-personal."))
      }
      guard !withPersonal || json || csv else {
        throw ValidationError(
          say("--with-personal 要和 --json 或 --csv 同用。", "--with-personal goes with --json or --csv."))
      }
    }

    func run() throws {
      let language = options.language
      let store = try options.open()
      let sight = try signIn.check(options, room: room, store)
      let today = Faults.now.day
      try Failing.reporting(language) {
        let lookup = Lookup(store, language)
        let place = try lookup.room(room, seenBy: sight).workroom
        let seesWords = sight.seesAllWords(in: place) || sight.isOf(place)
        let recorder = try recorder(in: place, sight, lookup)
        var filter = filter
        filter.campaign = try campaign.map { try lookup.campaign($0, in: place).id }
        let found = try store.ask(OpinionsFound(filter, in: place, recordedBy: recorder, on: today))
        let opinions = try store.ask(TheOpinions(found))
        guard json || csv else {
          let phrases = OpinionPhrases(language, today: today, by: store.pack)
          return Output.say(opinions.map { phrases.line($0, withWords: seesWords) })
        }
        let isPersonal = withPersonal && seesWords
        if withPersonal && !seesWords {
          Failing.tell(
            language(
              "来访人的称呼、联系方式和原话只给本室的人看，所以没有带上（P6.3b）。",
              "Names, contacts and words of visitors are for the room's own people alone: they were left out (P6.3b)."
            ))
        }
        // Noted before anything is handed out: what cannot be noted is not taken.
        if isPersonal, !opinions.isEmpty {
          let covers = ExportCover(
            of: opinions.map(\.id), from: month?.lowerBound, to: month?.upperBound, recordedBy: recorder)
          try PersonalRecord(store, sight, by: signIn).note(in: [place], to: receiver, covers: covers) { _ in
            .opinions
          }
        }
        let rows = try opinions.map { opinion in
          OpinionRow(
            opinion, recorder: try store.ask(NameOf(opinion.facts.recorder)) ?? "", today: today,
            by: store.pack,
            language: language, withPersonal: isPersonal)
        }
        if json {
          Output.json(try JSONText.encode(rows))
        } else {
          Output.csv(OpinionRow.csv(rows, withPersonal: isPersonal))
        }
      }
    }

    /// Whose are listed; nil: everybody's. Without PINs the name that was given is taken at its word, and only chooses.
    private func recorder(in place: WorkroomID, _ sight: Sight, _ lookup: Lookup) throws -> PersonID? {
      if mine, let name = signIn.person {
        if let person = sight.person { return person }
        return try lookup.place(of: name, in: room) { $0.room == place }.person
      }
      return sight.seesAllWords(in: place) || !sight.isOf(place) ? nil : sight.person
    }

    private var filter: OpinionFilter {
      var filter = OpinionFilter()
      filter.kinds = kind.map { [$0] } ?? []
      filter.department = department
      (filter.from, filter.to) = (month?.lowerBound, month?.upperBound)
      filter.standing = overdue ? .overdue : state == .unfinished ? .unfinished : nil
      filter.state = state?.state
      return filter
    }
  }

  static func month(_ text: String) throws -> ClosedRange<Day> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let year = parts[0], let month = parts[1], let first = Day(year, month, 1),
      let last = Day(year, month, Day.length(of: month, in: year))
    else { throw ValidationError("月份请写 2026-03。 / A month is written 2026-03.") }
    return first...last
  }
}

/// How far an opinion has come, as it is said on the command line.
enum OpinionState: String, ExpressibleByArgument, CaseIterable {
  case unfinished, recorded, toGuide, guided, open, passedOn, answered, fedBack, closed, joined

  /// Nil for all that are not finished.
  var state: MatterState? {
    switch self {
    case .unfinished: nil
    case .recorded: .recorded
    case .toGuide: .toGuide
    case .guided: .guided
    case .open: .open
    case .passedOn: .passedOn
    case .answered: .answered
    case .fedBack: .fedBack
    case .closed: .closed
    case .joined: .joined
    }
  }
}

extension OpinionClass: ExpressibleByArgument {}

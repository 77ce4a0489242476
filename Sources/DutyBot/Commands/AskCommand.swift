import ArgumentParser
import Conversation
import Dialogs
import Regulation
import Workbench
import WorkroomStore

/// A question to the ledger without a conversation (查台账): read only, answered as in the conversation.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "问台账一句话，不记录任何东西。 / Ask the ledger one question; nothing is recorded.",
    discussion: """
      例如：dutybot ask "这个月来了多少群众" --as 委员甲
      不是问台账的话，退出码是 1；要问清楚才能答，退出码是 75。--json 的字段见 docs/questions.zh-Hans.md。
      --demo 问演示用的台账。
      Such as: dutybot ask "who is on duty" --as NAME --lang en
      Exit code 1 where it is no question to the ledger, 75 where something has to be said more clearly first.
      docs/questions.md has the keys of --json. --demo asks the ledger of the demo.
      """)

  @OptionGroup var options: StoreOptions
  @Argument(help: "要问的话。 / The question.")
  var question: String
  @OptionGroup var signIn: SignInOptions
  @ArgumentParser.Option(help: "在哪个工作室（名称）。 / In which workroom, by name.")
  var room: String?
  @Flag(help: "JSON。 / As JSON.")
  var json = false
  @Flag(help: "问演示用的台账：虚构的工作室和一年的记录，不保存。 / Ask the demo: an invented room, nothing is kept.")
  var demo = false
  @ArgumentParser.Option(
    help: "演示里现在是何时，如 2026-03-31T08:55（只用于 --demo）。 / When it is in the demo (with --demo only).")
  var now: String?

  func run() throws {
    let language = options.language
    guard demo else {
      guard now == nil else {
        throw ValidationError(language("--now 只能与 --demo 一起用。", "--now goes with --demo only."))
      }
      return try ask(of: try options.open(), at: { Faults.now })
    }
    guard options.store == nil else {
      throw ValidationError(DemoStore.hasItsOwn(language))
    }
    guard let start = now.map(DemoNow.moment) ?? DemoNow.standard else {
      throw ValidationError(DemoStore.badTime(language))
    }
    let folder = try Failing.reporting(language) { try DemoFolder() }
    defer { folder.remove() }
    let store = try Failing.reporting(language) { try DemoStore.recorded(in: folder, until: start) }
    try ask(of: store, at: { start })
  }

  private func ask(of store: Store, at clock: @escaping @Sendable () -> Moment) throws {
    let language = options.language
    // What may be seen depends on who asks, with PINs and without.
    guard let person = signIn.person else {
      throw ValidationError(language("谁在问？请加 --as 姓名。", "Who asks? Add --as NAME."))
    }
    let place = try Failing.reporting(language) { try Lookup(store, language).place(of: person, in: room) }
    try signIn.check(place.person, options, store)
    let desk = Desk(store: store, clock: clock)
    let me = Scene.Me(
      place.person, in: place.room, as: place.isCppcc ? .cppcc : place.isApplicant ? .applicants : .room)
    let asked = try Failing.reporting(language) {
      try Engine(book: .dutyBot).ask(question, as: me, at: desk, in: language)
    }
    switch asked {
    case .answered(let answer): try put(answer)
    case .several(let titles):
      let names = titles.map { $0(language) }
      throw told(
        .askedBack,
        language(
          "是问哪一个：\(names.joined(separator: "、"))？", "Which is meant: \(names.joined(separator: ", "))?"))
    case .needsMore(let what):
      throw told(.askedBack, language("还要说一点：\(what)", "More has to be said: \(what)"))
    case .noQuestion:
      throw told(
        .failure,
        language(
          "这不是问台账的话，没有做任何事。例如问：今天谁值班、我上个月值了几次班、查 路灯。",
          "This is no question to the ledger; nothing was done. Ask, for example: who is on duty, my shifts, find lamp."
        ))
    }
  }

  private func told(_ code: ExitCode, _ text: String) -> ExitCode {
    Failing.tell(text)
    return code
  }

  private func put(_ answer: LedgerAnswer) throws {
    guard json else { return Output.say(answer.rows) }
    Output.json(
      try JSONText.encode(
        Row(
          question: question, intent: answer.intent, title: answer.title(options.language),
          answer: answer.rows, clauses: answer.clauses.map(\.id))))
  }

  private struct Row: Encodable {
    let question: String
    let intent: String
    let title: String
    let answer: [String]
    let clauses: [String]
  }
}

extension ExitCode {
  /// It was understood, and something has to be said more clearly before it can be answered (EX_TEMPFAIL).
  fileprivate static let askedBack = ExitCode(75)
}

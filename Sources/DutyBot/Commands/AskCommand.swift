import ArgumentParser
import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// A question to the ledger without a conversation (查台账): read only, answered as in the conversation.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "问台账一句话，不记录任何东西。 / Ask the ledger one question; nothing is recorded.",
    discussion: """
      例如：dutybot ask "这个月来了多少群众" --as 委员甲
      不是问台账的话，退出码是 1。--json 的字段见 docs/questions.zh-Hans.md。
      Such as: dutybot ask "who is on duty" --as NAME --lang en
      Exit code 1 where it is no question to the ledger. docs/questions.md has the keys of --json.
      """)

  @OptionGroup var options: StoreOptions
  @Argument(help: "要问的话。 / The question.")
  var question: String
  @OptionGroup var signIn: SignInOptions
  @ArgumentParser.Option(help: "在哪个工作室（名称）。 / In which workroom, by name.")
  var room: String?
  @Flag(help: "JSON。 / As JSON.")
  var json = false

  func run() throws {
    let language = options.language
    // What may be seen depends on who asks, with PINs and without.
    guard let person = signIn.person else {
      throw ValidationError(language("谁在问？请加 --as 姓名。", "Who asks? Add --as NAME."))
    }
    let store = try options.open()
    let place = try Failing.reporting(language) { try Lookup(store, language).place(of: person, in: room) }
    try signIn.check(place.person, options, store)
    let desk = Desk(store: store, clock: { Faults.now })
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
        language(
          "是问哪一个：\(names.joined(separator: "、"))？", "Which is meant: \(names.joined(separator: ", "))?"))
    case .needsMore(let what):
      throw told(language("还要说一点：\(what)", "More has to be said: \(what)"))
    case .noQuestion:
      throw told(
        language(
          "这不是问台账的话，没有做任何事。例如问：今天谁值班、我上个月值了几次班、查 路灯。",
          "This is no question to the ledger; nothing was done. Ask, for example: who is on duty, my shifts, find lamp."
        ))
    }
  }

  private func told(_ text: String) -> ExitCode {
    Failing.tell(text)
    return .failure
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

import ArgumentParser
import Dialogs
import Regulation
import WorkroomStore

/// Holds the conversation: at a terminal with readline, otherwise lines in, lines out.
struct Converse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "talk", abstract: "对话（默认）。 / Hold a conversation (the default).")

  @OptionGroup var options: StoreOptions

  @ArgumentParser.Option(
    name: .customLong("as"), help: "直接以此人登录（名册里的姓名）。 / Sign in as this person of the roster.")
  var person: String?

  @ArgumentParser.Option(help: "工作室名称（有几个工作室时）。 / The workroom, where there are several.")
  var room: String?

  @Flag(name: .customLong("no-color"), help: "不用颜色。 / No colours.")
  var noColor = false

  func run() throws {
    let language = options.language
    let store = try options.open(creates: true)
    let desk = Desk(store: store, clock: { Faults.now }, milestone: Faults.reached)
    let session = Session(desk: desk, engine: Engine(book: .dutyBot), language: language)
    let me = try Failing.politely(language) { try whoever(desk, language) }
    try MainActor.assumeIsolated {
      let loop = Loop(
        session: session, screen: Screen.standard(colour: !noColor),
        listener: try Console.listener(history: HistoryFile.standardPath(environment: environmentValue)) {
          Failing.tell(
            language(
              "第 \($0) 行不是 UTF-8 文字，读不出的字成了 �。请把文字另存为 UTF-8 再来。",
              "Line \($0) is not UTF-8: what cannot be read became �. Please save the text as UTF-8."))
        },
        language: language)
      let code = loop.run(as: me)
      if code != 0 { throw ExitCode(code) }
    }
  }

  /// The person named on the command line. Exits with 64 where the roster has none or several of that name.
  private func whoever(_ desk: Desk, _ language: Language) throws -> Scene.Me? {
    guard let person else { return nil }
    let places = try desk.ask(Namesakes(person)).filter { room == nil || $0.roomName == room }
    guard places.count == 1, let place = places.first else {
      throw ValidationError(
        places.isEmpty
          ? language("名册里没有这个姓名。", "There is nobody of that name on a roster.")
          : language("不止一个工作室有这个姓名，请加 --room。", "Several workrooms have that name: add --room."))
    }
    return Scene.Me(place.person, in: place.room)
  }
}

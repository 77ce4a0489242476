import ArgumentParser
import Conversation
import Dialogs
import Regulation
import Understanding
import Workbench
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

  @Flag(
    help:
      "一行一个 JSON，供别的前端使用（见 docs/json.zh-Hans.md）。 / A JSON object a line, for another front end (docs/json.md)."
  )
  var json = false

  @ArgumentParser.Option(
    help: "把对话录成脚本（姓名和写的话换成虚构的）。 / Record the conversation as a talk, with invented names and texts.",
    completion: .file(extensions: ["talk"]))
  var record: String?

  @ArgumentParser.Option(help: "这一次按此规则包看：名字或文件。 / Look by this rule set this time: its name or file.")
  var pack: String?

  @Flag(
    help:
      "以保管这个文件的人的身份，不登录就能再登记工作室、政协机关；记入台账。 / As the owner of the file: enter further rooms or a CPPCC without signing in; it is recorded."
  )
  var owner = false

  @Flag(
    help:
      "演示：临时的台账，虚构的工作室、专委会和市，一年的记录，不保存。 / A demo: invented rooms, a committee and a city; nothing is kept.")
  var demo = false

  @ArgumentParser.Option(
    help: "演示从何时开始，如 2026-03-31T08:55（只用于 --demo）。 / When the demo begins (with --demo only).")
  var now: String?

  func validate() throws {
    let language = options.language
    if demo, options.store != nil {
      throw ValidationError(DemoStore.hasItsOwn(language))
    }
    guard let now else { return }
    guard demo else {
      throw ValidationError(
        language(
          "--now 只能与 --demo 一起用：真的台账按实际时间记录，不能倒签日期。",
          "--now goes with --demo only: a real ledger records the real time and cannot be back-dated."))
    }
    guard DemoNow.moment(now) != nil else {
      throw ValidationError(DemoStore.badTime(language))
    }
  }

  func run() throws {
    guard demo else { return json ? try talk.runJSON() : try talk.run() }
    let start = now.flatMap(DemoNow.moment) ?? DemoNow.standard
    if json { try runDemoJSON(from: start) } else { try runDemo(from: start) }
  }

  private var talk: PlainTalk {
    PlainTalk(
      store: options.store, lang: options.lang, person: person, room: room, noColor: noColor, record: record,
      pack: pack, isOwner: owner)
  }

  /// The same conversation over a store that is thrown away afterwards.
  private func runDemo(from start: Moment) throws {
    let language = options.language
    try MainActor.assumeIsolated {
      // First of all: from here on a signal ends the demo and not the process, and the folder goes.
      let listener = try Console.listener(history: nil, tellBroken: talk.tellBroken)
      let code: Int32
      do {
        let folder = try Failing.reporting(language) { try DemoFolder() }
        defer { folder.remove() }
        code = try demonstrate(in: folder, from: start, listener, language)
      } catch {
        listener.close()
        throw error
      }
      if code != 0 { throw ExitCode(code) }
    }
  }

  /// The demo for another front end. Its folder is cleared away by the next demo where a signal ends this one.
  private func runDemoJSON(from start: Moment) throws {
    let language = options.language
    let folder = try Failing.reporting(language) { try DemoFolder() }
    defer { folder.remove() }
    let (desk, me) = try Failing.reporting(language) { try demoDesk(in: folder, from: start) }
    let session = Session(desk: desk, engine: Engine(book: .dutyBot), language: language, asksFirst: false)
    try JsonLoop(session, language).holdOnPipes(as: me)
  }

  /// A desk over the demo's year, and whoever `--as` names there.
  private func demoDesk(in folder: DemoFolder, from start: Moment) throws -> (Desk, Scene.Me?) {
    let store = try DemoStore.recorded(in: folder, until: start)
    if let pack { store.look(by: try PackChoice.find(pack, options.language)) }
    let clock = DemoClock(from: start)
    let desk = Desk(store: store, clock: { clock.now })
    return (desk, try talk.whoever(desk))
  }

  @MainActor private func demonstrate(
    in folder: DemoFolder, from start: Moment, _ listener: any Listener, _ language: Language
  ) throws -> Int32 {
    let (desk, me) = try Failing.reporting(language) { try demoDesk(in: folder, from: start) }
    let screen = Screen.standard(colour: !noColor)
    screen.say(DemoPhrases.banner(language, signedIn: me != nil), as: .hint)
    let session = Session(desk: desk, engine: Engine(book: .dutyBot), language: language)
    let recording = try Recording.begun(record, session, language, isDemo: true)
    if let recording { screen.say([recording.notice], as: .hint) }
    let code = Loop(
      partner: recording?.recorder ?? session, screen: screen, listener: listener, language: language,
      editFolder: folder.path,
      farewell: Bilingual("再见。演示的内容已清掉。", "Goodbye. What was in the demo is gone.")
    ).run { try recording?.recorder.open(as: me) ?? session.open(as: me) }
    PlainTalk.end(recording)
    return code
  }
}

import ArgumentParser
import Conversation
import Dialogs
import Regulation
import Workbench
import WorkroomStore

#if canImport(Glibc)
  import Glibc
#endif

/// The conversation over the person's own store, with the few options it is started with day by day.
///
/// Nearly every start is this one. Its arguments are read here, since reading them by the command line's full
/// grammar takes a third of the time to the first prompt; whatever is not plainly one of them is left to that.
struct PlainTalk: Equatable {
  var store: String?
  var lang: Language?
  var person: String?
  var room: String?
  var noColor = false
  /// Where the conversation is recorded as a talk; such a start is left to the command line's grammar.
  var record: String?
  /// A rule set to look by this time; left to the command line's grammar as well.
  var pack: String?
  /// Whoever has not signed in is the owner of the file; left to the command line's grammar, too.
  var isOwner = false

  var language: Language { lang ?? Environment.language }

  init(
    store: String? = nil, lang: Language? = nil, person: String? = nil, room: String? = nil,
    noColor: Bool = false, record: String? = nil, pack: String? = nil,
    isOwner: Bool = false
  ) {
    (self.store, self.lang, self.person, self.room, self.noColor) = (store, lang, person, room, noColor)
    (self.record, self.pack, self.isOwner) = (record, pack, isOwner)
  }

  /// Nil where the arguments, the program's name not among them, are anything but these options, each once.
  init?(_ arguments: some Sequence<String>) {
    self.init()
    var rest = arguments.makeIterator()
    var seen: Set<String> = []
    while let word = rest.next() {
      guard seen.insert(word).inserted else { return nil }
      if word == "--no-color" {
        noColor = true
        continue
      }
      guard let value = rest.next(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
      switch word {
      case "--store": store = value
      case "--as": person = value
      case "--room": room = value
      case "--lang":
        guard let known = Language(rawValue: value) else { return nil }
        lang = known
      case _: return nil
      }
    }
  }

  /// Holds the conversation to its end. Throws `ExitCode`, or `ValidationError` where nobody is called so.
  func run() throws {
    let language = language
    DraftFolder.sweep(in: Environment.stateFolder)
    let store = try StoreOptions.open(store, creates: true, language, Patience(language: language))
    if let pack { store.look(by: try PackChoice.find(pack, language)) }
    var desk = Desk(store: store, clock: { Faults.now }, milestone: Faults.reached)
    desk.hub = HubNotice.news
    desk.isFileOwner = isOwner
    let me = try Failing.reporting(language) { try whoever(desk) }
    try MainActor.assumeIsolated {
      let session = Session(
        desk: desk, engine: Engine(book: .dutyBot), language: language,
        presence: PersonLock(beside: store.path), asksFirst: isatty(STDIN_FILENO) == 1,
        hasEditor: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1)
      let recording = try Recording.begun(record, session, language)
      let screen = Screen.standard(colour: !noColor)
      if let recording { screen.say([recording.notice], as: .hint) }
      let sync = BesideSync(at: self.store, language)
      if let line = HubNotice.line(store, at: Faults.now, language) { screen.say([line], as: .hint) }
      sync.start()
      // What was recorded last goes out as well.
      defer { sync.start() }
      var loop = Loop(
        partner: recording?.recorder ?? session,
        screen: screen,
        listener: try Console.listener(
          history: HistoryFile.standardPath(environment: environmentValue), tellBroken: tellBroken),
        language: language,
        papers: PaperWriter(store: store, language: language, today: { Faults.now.day }))
      loop.beforeTurn = { if session.isAtConfirm { sync.pullBeforeAnAct() } }
      loop.afterTurn = { session.isAtConfirm ? sync.startBeforeAnAct() : sync.startIfDue() }
      let code = loop.run { try recording?.recorder.open(as: me) ?? session.open(as: me) }
      PlainTalk.end(recording)
      if code != 0 { throw ExitCode(code) }
    }
  }

  /// Writes what was recorded; where the terminal may be gone nobody is told.
  static func end(_ recording: Recording?) {
    if let recording { Failing.tell(recording.finish()) }
  }

  /// A line that cannot be read as text was not heard, nor what had come behind it.
  func tellBroken(_ line: UnreadableLine) {
    let (which, that) = (
      line.number.map { "第 \($0) 行" } ?? "这一行", line.number.map { "Line \($0)" } ?? "This line"
    )
    let (zh, en) =
      line.dropped == 0
      ? ("", "")
      : ("，后面已经输入的 \(line.dropped) 行也没有用上", ", nor were the lines entered after it (\(line.dropped))")
    Failing.tell(
      language(
        "\(which)不是 UTF-8 文字，也读不成 GB18030，没有用上\(zh)。请把文字另存为 UTF-8 再来。",
        "\(that) is not UTF-8 and cannot be read as GB18030: it was not used\(en). Please save the text as UTF-8."
      ))
  }

  /// The person named on the command line. Exits with 64 where the roster has none or several of that name.
  func whoever(_ desk: Desk) throws -> Scene.Me? {
    guard let person else { return nil }
    let place = try Lookup(desk.store, language).place(of: person, in: room)
    return Scene.Me(place.person, in: place.room)
  }
}

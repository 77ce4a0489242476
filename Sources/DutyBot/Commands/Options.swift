import ArgumentParser
import Conversation
import Dialogs
import Glibc
import Regulation
import Workbench
import WorkroomStore

/// In which language a command speaks (语言): `--lang`, then LC_ALL, LC_MESSAGES, LANG; then Chinese.
struct LanguageOption: ParsableArguments {
  @ArgumentParser.Option(
    help: "语言：zh 或 en。 / Language: zh or en.", completion: .list(["zh", "en"]),
    transform: { text in
      guard let language = Language(rawValue: text) else {
        throw ValidationError("语言请写 zh 或 en。 / The language is zh or en.")
      }
      return language
    })
  var lang: Language?

  var language: Language { lang ?? Environment.language }
  /// The same, as talks have it.
  var spoken: TalkLanguage { language == .zh ? .zh : .en }
}

/// Where the store is, and in which language to speak; shared by all commands.
struct StoreOptions: ParsableArguments {
  @ArgumentParser.Option(
    help: "台账文件（默认 DUTYBOT_STORE，再默认 $XDG_DATA_HOME/dutybot/store.sqlite）。 / The store's file.",
    completion: .file(extensions: ["sqlite"]))
  var store: String?

  @OptionGroup var speech: LanguageOption

  var lang: Language? { speech.lang }
  var language: Language { speech.language }

  /// Opens a store that is there, or says in the person's language why it cannot and exits with 1.
  ///
  /// - Parameter mending: it is to be verified or mended, and is opened also where its tables are not as they should be.
  func open(mending: Bool = false) throws -> Store {
    try StoreOptions.open(store, creates: false, mending: mending, language)
  }

  /// - Parameters:
  ///   - creates: whether a store that is not there is made: by the conversation, and by an import.
  ///   - patience: a conversation's; a command has none.
  static func open(
    _ store: String?, creates: Bool, mending: Bool = false, _ language: Language, _ patience: Patience? = nil
  ) throws -> Store {
    func open() throws -> Store {
      try Store.open(
        at: store ?? Environment.storePath, machine: Machine(under: Environment.stateFolder),
        creates: creates, wait: Faults.wait, mending: mending)
    }
    return try Failing.reporting(language) { try patience?.wait(open) ?? open() }
  }
}

/// Signing in for a command that shows entries or names: on a store with PINs, and only there.
struct SignInOptions: ParsableArguments {
  @ArgumentParser.Option(
    name: .customLong("as"),
    help: "有口令的台账：以此人登录（姓名）。 / On a store with PINs: sign in as this person.")
  var person: String?

  /// Lets through whoever says who they are and knows their PIN; everybody where the store has none.
  ///
  /// The PIN is read from the terminal without being shown, or from the first line of a pipe.
  ///
  /// - Parameter room: where they belong, where that has to be told; a room of others that they look after is none.
  /// - Returns: what they may see.
  /// - Throws: `ValidationError`, or `ExitCode` after saying what is wrong.
  @discardableResult
  func check(_ options: StoreOptions, room: String? = nil, _ store: Store) throws -> Sight {
    let say = options.language
    let isAsked = try Failing.reporting(say) { try Door(store).asksForPins() == true }
    guard isAsked else { return .whole }
    guard let person else {
      throw ValidationError(
        say("这份台账有口令：请加 --as 姓名。", "This ledger has PINs: add --as NAME."))
    }
    let lookup = Lookup(store, say)
    let places = try Failing.reporting(say) { try lookup.places(of: person, in: nil) }
    let theirs = places.filter { room == nil || $0.roomName == room }
    let people = Set((theirs.isEmpty ? places : theirs).map(\.person))
    guard people.count == 1, let one = people.first else {
      // Nobody is called so, or several are: said as everywhere.
      return try check(try lookup.place(of: person, in: room).person, options, store)
    }
    return try check(one, options, store)
  }

  /// The same, for a person who is known.
  @discardableResult
  func check(_ person: PersonID, _ options: StoreOptions, _ store: Store) throws -> Sight {
    let say = options.language
    guard try Failing.reporting(say, { try Door(store).asksForPins() == true }) else { return .whole }
    guard try Failing.reporting(say, { try Door(store).key(of: person) == .pin }) else {
      Failing.tell(
        say("还没有设口令：请先登录对话，用登录码设好。", "No PIN is set yet: sign in to the conversation with your code first."))
      throw ExitCode.failure
    }
    guard let pin = try SignInOptions.readSecret(say) else { throw ExitCode.failure }
    let answer = try Failing.reporting(say) {
      try Door(store).try(pin, of: person, at: Faults.now)
    }
    guard answer == .right else {
      Failing.tell(GatePhrases.told(answer, say))
      throw ExitCode.failure
    }
    return try Failing.reporting(say) { try store.ask(SightOf(person)) }
  }

  private static func readSecret(_ say: Language) throws -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() }
    return try MainActor.assumeIsolated {
      let listener = try Console.listener(history: nil, tellBroken: { _ in })
      defer { listener.close() }
      // Asked only now that nothing typed is shown; where the output goes elsewhere, on the terminal all the same.
      let isShown = isatty(STDOUT_FILENO) == 1
      if isShown { Output.say(say("口令？", "PIN?")) }
      let prompt = Prompt(text: isShown ? "> " : say("口令？", "PIN? "), secret: true)
      guard case .line(let pin) = try listener.listen(prompt) else { return nil }
      return pin
    }
  }
}

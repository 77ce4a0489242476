import ArgumentParser
import Dialogs
import Regulation
import WorkroomStore

/// Where the store is, and in which language to speak; shared by all commands.
struct StoreOptions: ParsableArguments {
  @ArgumentParser.Option(
    help: "台账文件（默认 DUTYBOT_STORE，再默认 $XDG_DATA_HOME/dutybot/store.sqlite）。 / The store's file.",
    completion: .file(extensions: ["sqlite"]))
  var store: String?

  @ArgumentParser.Option(
    help: "语言：zh 或 en。 / Language: zh or en.", completion: .list(["zh", "en"]),
    transform: { text in
      guard let language = Language(rawValue: text) else {
        throw ValidationError("语言请写 zh 或 en。 / The language is zh or en.")
      }
      return language
    })
  var lang: Language?

  /// `--lang`, then LC_ALL, LC_MESSAGES, LANG; then Chinese.
  var language: Language { lang ?? Surroundings.language }

  /// Opens a store that is there, or says in the person's language why it cannot and exits with 1.
  func open() throws -> Store { try StoreOptions.open(store, creates: false, language) }

  /// - Parameter creates: whether a store that is not there is made: by the conversation, and by an import.
  static func open(_ store: String?, creates: Bool, _ language: Language) throws -> Store {
    try Failing.politely(language) {
      try Store.open(
        at: store ?? Surroundings.storePath, machine: Machine.id(under: Surroundings.stateFolder),
        creates: creates, wait: Faults.wait)
    }
  }
}

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

  @OptionGroup var speech: LanguageOption

  var lang: Language? { speech.lang }
  var language: Language { speech.language }

  /// Opens a store that is there, or says in the person's language why it cannot and exits with 1.
  func open() throws -> Store { try StoreOptions.open(store, creates: false, language) }

  /// - Parameter creates: whether a store that is not there is made: by the conversation, and by an import.
  static func open(_ store: String?, creates: Bool, _ language: Language) throws -> Store {
    try Failing.reporting(language) {
      try Store.open(
        at: store ?? Environment.storePath, machine: Machine.id(under: Environment.stateFolder),
        creates: creates, wait: Faults.wait)
    }
  }
}

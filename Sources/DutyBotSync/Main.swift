import ArgumentParser
import Dialogs
import Foundation
import Regulation
import Sync
import WorkroomStore

/// Brings ledgers together over a PostgreSQL hub (中心库). A program apart: what it links would double the start of a conversation.
@main
struct DutyBotSync: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dutybot-sync",
    abstract: "值班助手的中心库：建立、邀请、加入、同步。 / DutyBot's hub: set up, invite, join, synchronise.",
    subcommands: [
      HubCommand.self, JoinCommand.self, RunCommand.self, DigitsCommand.self,
      RecoverCommand.self,
    ])
}

/// In which language it speaks: `--lang`, else that of the environment, else Chinese.
struct SpeechOption: ParsableArguments {
  @Option(help: "语言：zh 或 en。 / Language: zh or en.", transform: Self.read)
  var lang: Language?

  private static func read(_ text: String) throws -> Language {
    guard let language = Language(rawValue: text) else {
      throw ValidationError("语言请写 zh 或 en。 / The language is zh or en.")
    }
    return language
  }

  var language: Language {
    let environment = ProcessInfo.processInfo.environment
    let told = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return lang ?? told.flatMap { Language(locale: $0) } ?? .zh
  }
}

/// Where this machine's own files are.
struct PlaceOptions: ParsableArguments {
  @Option(help: "台账文件。 / The store's file.", completion: .file(extensions: ["sqlite"]))
  var store: String?
  @Option(help: "本机状态文件夹。 / This machine's state folder.", completion: .directory)
  var state: String?
  @OptionGroup var speech: SpeechOption

  var say: Language { speech.language }

  private static func folder(_ name: String, _ standard: String) -> String {
    let environment = ProcessInfo.processInfo.environment
    let base = environment[name].flatMap { $0.isEmpty ? nil : $0 }
    return (base ?? (environment["HOME"] ?? NSHomeDirectory()) + "/" + standard) + "/dutybot"
  }

  private var stateFolder: String { state ?? Self.folder("XDG_STATE_HOME", ".local/state") }
  var hubFolder: String { stateFolder + "/hub" }
  var machine: Machine { get throws { try Machine(under: stateFolder) } }

  /// Opens the store, made where there is none: a machine that joins begins with nothing.
  func open() throws -> Store {
    let told = ProcessInfo.processInfo.environment["DUTYBOT_STORE"].flatMap { $0.isEmpty ? nil : $0 }
    return try Store.open(
      at: store ?? told ?? Self.folder("XDG_DATA_HOME", ".local/share") + "/store.sqlite",
      machine: machine, creates: true)
  }

  /// The hub that this machine joined, and a line to it.
  func connect() throws -> (PostgresHub, HubPlace) {
    guard let place = try HubPlace.read(in: hubFolder) else {
      throw Told(
        say("还没有加入中心库：先用 dutybot hub join 加入。", "This machine has joined no hub: dutybot hub join first."))
    }
    HubPlace.forgetEnvironment()
    let connection = try PostgresConnection(place.settings(in: hubFolder), within: .seconds(15))
    return (PostgresHub(connection), place)
  }
}

/// What is said to whoever started it, in their language; it ends with 1.
struct Told: Error {
  let words: String
  init(_ words: String) { self.words = words }
}

extension ParsableCommand {
  /// Runs what may fail and says so in the person's language, on stderr, with 1.
  func reporting(_ say: Language, _ body: () throws -> Void) throws {
    func tell(_ words: String) { Output.tell(words) }
    do {
      return try body()
    } catch let told as Told {
      tell(told.words)
    } catch let fault as HubFault {
      tell(SyncPhrases(say).told(fault))
    } catch let damaged as HubFolder.Damaged {
      tell(
        say(
          "\(damaged.path)：读不出来，或者写不进去。台账没有动。",
          "\(damaged.path): it cannot be read or written. The ledger is untouched."))
    } catch let error as StoreError {
      tell(StorePhrases(say).text(error))
    } catch is ImportError {
      tell(
        say(
          "中心库送来的内容不对，这一段没有收，台账没有动。请告诉管中心库的人。",
          "What the hub sent is at fault: that stretch was not taken, the ledger is untouched. Tell whoever runs the hub."
        ))
    }
    throw ExitCode.failure
  }
}

import ArgumentParser
import Regulation

/// Synchronises with the hub (同步), by the program that speaks to it.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "与中心库同步。 / Synchronise with the hub.",
    discussion: """
      先用 dutybot hub join 加入中心库。没有网也照样记，有网了再同步。
      Join a hub first (dutybot hub join). Without a network all is recorded just so, and synchronised later.
      """)

  @OptionGroup var options: StoreOptions
  @Flag(help: "一直同步：别的电脑一记就取。 / Go on: take what others record as they do.")
  var watch = false
  @Flag(help: "指纹核对过了，收下新的工作室。 / The fingerprints were compared: take new places in.")
  var yes = false
  @Flag(help: "只在有事时说。 / Say something only where there is something to say.")
  var quiet = false

  func run() throws {
    SyncProgram.become(
      ["run"] + SyncProgram.place(options) + (watch ? ["--watch"] : []) + (yes ? ["--yes"] : [])
        + (quiet ? ["--quiet"] : []))
    Failing.tell(SyncProgram.missing(options.language))
    throw ExitCode.failure
  }
}

extension SyncProgram {
  /// Where store and state are and which language is spoken: decided here, once.
  static func place(_ options: StoreOptions) -> [String] {
    place(store: options.store, options.language)
  }

  static func place(store: String?, _ language: Language) -> [String] {
    [
      "--store", store ?? Environment.storePath, "--state", Environment.stateFolder, "--lang",
      language.rawValue,
    ]
  }
}

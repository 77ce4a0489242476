import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// Looks after the ledger (台账): verify, rebuild the views, export, import.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "台账：核验、重建视图、导出、导入。 / The ledger: verify, rebuild, export, import.",
    subcommands: [Verify.self, Rebuild.self, Export.self, Import.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "核验台账的链，指出第一处坏的。 / Walk the chains and name the first bad entry.")

    @OptionGroup var options: StoreOptions
    @ArgumentParser.Option(
      help: "值班小结或导出时印出的链头；它必须还在。 / A head that was printed earlier; it must still be there.")
    var head: String?

    func run() throws {
      let phrases = LedgerPhrases(options.language)
      let store = try options.open()
      let result = try Failing.reporting(options.language) { try store.verify(head: head) }
      for row in phrases.report(result) { print(row) }
      if !result.isClean { throw ExitCode.failure }
    }
  }

  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "由台账重建视图。 / Make the views again from the ledger.")

    @OptionGroup var options: StoreOptions

    func run() throws {
      let store = try options.open()
      let count = try Failing.reporting(options.language) { try store.rebuild() }
      print(options.language("视图已重建：\(count) 个事项。", "The views were made again; matters: \(count)."))
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "导出台账，一行一条。 / Export the ledger, a line an entry.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @Flag(help: "以 JSON 导出。 / As JSON.")
    var json = false
    @Flag(
      name: .customLong("with-personal"),
      help: "连同来访人的称呼、联系方式和原话。 / With what visitors said and who they are.")
    var withPersonal = false

    func validate() throws {
      guard json else {
        throw ValidationError(options.language("请加 --json。", "Please add --json."))
      }
    }

    func run() throws {
      let store = try options.open()
      let sight = try signIn.check(options, store)
      let head = try Failing.reporting(options.language) {
        // Before anything is out: what is broken off was taken, too.
        if withPersonal {
          try PersonalRecord(store, sight).note(in: store.ask(PlacesWithTexts())) { sight.part(of: $0) }
        }
        try store.export(to: sight, withPersonal: withPersonal) { print(VisibleText.escaped(json: $0)) }
        return try store.head()
      }
      if let head { Failing.tell(options.language("链头：\(head)", "Head: \(head)")) }
    }
  }
}

extension LedgerCommand {
  /// Merges ledgers that were exported elsewhere: how a committee's store comes to hold its rooms.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "导入别处导出的台账，已有的跳过。 / Merge ledgers exported elsewhere.")

    @OptionGroup var options: StoreOptions
    @Argument(
      help: "导出的文件，一个一个导入；哪个有问题就停在哪个。 / Exported files, one after another; it stops at one with a fault.",
      completion: .file(extensions: ["jsonl", "json"]))
    var files: [String]

    func run() throws {
      let language = options.language
      let phrases = ImportPhrases(language)
      let path = options.store ?? Environment.storePath
      let isThere = FileManager.default.fileExists(atPath: path)
      let store = try StoreOptions.open(options.store, creates: true, language)
      if !isThere { Failing.tell(phrases.made(path)) }
      for (done, file) in files.enumerated() {
        let left = files.count - done - 1
        do {
          let report = try store.importLedger(from: file, forgetting: Conversation.self)
          for row in phrases.report(file, report).flatMap(VisibleText.rows) { print(row) }
        } catch let error as ImportError {
          Failing.tell(phrases.text(error, done: done, left: left))
          throw ExitCode.failure
        } catch let error as StoreError {
          Failing.tell(StorePhrases(language).text(error))
          Failing.tell(phrases.stopped(at: file, done: done, left: left))
          throw ExitCode.failure
        }
      }
    }
  }
}

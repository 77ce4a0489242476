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
    subcommands: [
      Verify.self, Rebuild.self, Export.self, Import.self, Pen.self, Admit.self, Prove.self, CheckProof.self,
    ])

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
      try signIn.check(options, store)
      let head = try Failing.reporting(options.language) {
        try store.export(withPersonal: withPersonal) { print(VisibleText.escaped(json: $0)) }
        return try store.head()
      }
      if let head { Failing.tell(options.language("链头：\(head)", "Head: \(head)")) }
    }
  }
}

import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Glibc
import Regulation
import WorkroomStore

/// Looks after the ledger (台账): verify, rebuild the views, export, import.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract:
      "台账：核验、重建视图、封存、导出、导入、链头、证明。 / The ledger: verify, rebuild, seal, export, import, head, prove.",
    subcommands: [
      Exports.self, Verify.self, Rebuild.self, Seal.self, Export.self, Import.self, Pen.self, Admit.self,
      Head.self,
      Prove.self, CheckProof.self,
    ])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "核验台账的链，指出第一处坏的。 / Walk the chains and name the first bad entry.")

    @OptionGroup var options: StoreOptions
    @ArgumentParser.Option(
      help:
        "值班小结、导出或打印件上的链头，或二维码里的整段文字；它必须还在。 / A head that was printed earlier, or the text of its QR code; it must still be there."
    )
    var head: String?

    func run() throws {
      let phrases = LedgerPhrases(options.language)
      let store = try options.open(mending: true)
      let result = try Failing.reporting(options.language) { try store.verify(head: head) }
      Output.say(phrases.report(result))
      if !result.isClean { throw ExitCode.failure }
    }
  }

  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "由台账重建视图。 / Make the views again from the ledger.")

    @OptionGroup var options: StoreOptions

    func run() throws {
      let store = try options.open(mending: true)
      var mended: [Verification.Misfit] = []
      let (count, broken) = try Failing.reporting(options.language) {
        (try store.rebuild { mended.append($0) }, try store.brokenSeals())
      }
      Output.say(mended.map(FlawPhrases(options.language).mended))
      // Acts of power were judged by what is believed of other machines.
      for row in FlawPhrases(options.language).rows(broken) { Failing.tell(row) }
      Output.say(options.language("视图已重建：\(count) 个事项。", "The views were made again; matters: \(count)."))
    }
  }

  /// Nobody signs in for it: whoever may write the state folder owns the key.
  struct Seal: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "台账搬到这台电脑后，重新封存设置、口令、登录记录等。 / Seal settings, PINs, the door and the rest anew on this computer."
    )

    @OptionGroup var options: StoreOptions

    func run() throws {
      let store = try options.open()
      try Failing.reporting(options.language) { try store.sealAnew() }
      Output.say(
        options.language(
          "设置、口令、登录记录、可信的电脑、没有办完的对话和链尾已按现在的样子重新封存。",
          "Settings, PINs, the log of the door, the machines that are believed, unfinished conversations and the ends of the chains are sealed as they stand now."
        ))
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
    @OptionGroup var receiver: Receiver
    @ArgumentParser.Option(
      help: "只导出一个工作室的链，整条，带链头。 / Only the chains of one workroom, whole, with their heads.")
    var room: String?
    @ArgumentParser.Option(
      help:
        "写到哪个文件，只有您能读；写全了才换上。不写就输出。 / The file to write, whole or not at all; without it, standard output.",
      completion: .file(extensions: ["jsonl"]))
    var out: String?

    func validate() throws {
      guard json else {
        throw ValidationError(options.language("请加 --json。", "Please add --json."))
      }
      guard withPersonal || receiver.name == nil else {
        throw ValidationError(
          options.language("--given-to 要和 --with-personal 同用。", "--given-to goes with --with-personal."))
      }
    }

    func run() throws {
      let store = try options.open()
      // With PINs a room of others is found by whoever looks after it, so the name chooses no place to sign in at.
      let sight = try signIn.check(options, store)
      let phrases = LedgerPhrases(options.language)
      try Failing.reporting(options.language) {
        let chosen = try room.map { try Lookup(store, options.language).room($0, seenBy: sight).workroom }
        // Before anything is out: what is broken off was taken, too.
        if withPersonal {
          let taken = try chosen.map { try store.ask(RoomsInChains(of: $0)) }
          let places = try store.ask(PlacesWithTexts()).filter { taken?.contains($0) ?? true }
          try PersonalRecord(store, sight, by: signIn).note(in: places, to: receiver) { sight.part(of: $0) }
        }
        let count =
          try out.map { try write(store, sight, chosen, to: $0, phrases) }
          ?? export(store, sight, chosen) { Output.json($0) }
        Output.flush()
        let rows =
          try chosen.map { phrases.exported(count, heads: try store.ask(RoomHeads(of: $0))) }
          ?? phrases.exported(count, head: store.head())
        for row in rows { Failing.tell(row) }
      }
    }

    /// How many entries there were.
    private func export(
      _ store: Store, _ sight: Sight, _ room: WorkroomID?, line: (String) throws -> Void
    ) throws -> Int {
      try store.export(to: sight, of: room, withPersonal: withPersonal, line: line)
    }

    private func write(
      _ store: Store, _ sight: Sight, _ room: WorkroomID?, to path: String, _ phrases: LedgerPhrases
    ) throws -> Int {
      do {
        let file = try PrivateFile(at: path)
        let count = try export(store, sight, room) { try file.add(VisibleText.escaped(json: $0) + "\n") }
        try file.finish()
        return count
      } catch let broken as PrivateFile.Broken {
        Failing.tell(
          phrases.notExported(
            to: VisibleText.line(path), isFull: broken.code == ENOSPC, isTaken: broken.code == EBUSY))
        throw ExitCode.failure
      }
    }
  }
}

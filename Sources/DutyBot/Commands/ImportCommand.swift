import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

#if canImport(Glibc)
  import Glibc
#endif

extension LedgerCommand {
  /// Merges ledgers that were exported elsewhere: how a committee's store comes to hold its rooms.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "导入别处导出的台账，已有的跳过。 / Merge ledgers exported elsewhere.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @Flag(help: "有口令的台账：以保管这个文件的人的身份导入。 / On a store with PINs: import as the owner of the file.")
    var owner = false
    @Flag(
      help: "新的工作室、名册和职务的变动、删除，不再逐个文件询问。 / Say yes to new rooms, changes of roster and offices, and erasures."
    )
    var yes = false
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
      // Whoever takes something in may do here what it does.
      let importer =
        owner ? .owner : try signIn.check(options, store).person.map { .person($0) } ?? Importer.owner
      for (done, file) in files.enumerated() {
        let left = files.count - done - 1
        do {
          var report = try take(file, into: store, consent: yes, by: importer)
          if report.waitsForConsent {
            Output.say(phrases.plan(file, report))
            guard confirms(phrases) else {
              Failing.tell(phrases.notTaken(done: done, left: left))
              throw ExitCode.failure
            }
            // What was told, and not what stands in the file by now.
            report = try take(file, into: store, consent: true, to: report.digest, by: importer)
          }
          Output.say(phrases.report(file, report))
        } catch let error as ImportError {
          Failing.tell(phrases.text(error, done: done, left: left))
          throw ExitCode.failure
        } catch let refusal as Refusal {
          Failing.tell(phrases.text(refusal, file, done: done, left: left))
          throw ExitCode.failure
        } catch let error as StoreError {
          Failing.tell(StorePhrases(language).text(error))
          Failing.tell(phrases.stopped(at: file, done: done, left: left))
          throw ExitCode.failure
        }
      }
    }

    private func take(
      _ file: String, into store: Store, consent: Bool, to digest: String? = nil, by importer: Importer
    ) throws -> ImportReport {
      try store.importLedger(
        from: file, forgetting: Conversation.self, consent: consent, to: digest, by: importer, at: Faults.now)
    }

    /// Asked only where somebody is there to answer.
    private func confirms(_ phrases: ImportPhrases) -> Bool {
      guard isatty(STDIN_FILENO) == 1 else { return false }
      Failing.tell(phrases.asks)
      guard let answer = readLine() else { return false }
      return ["是", "好", "y", "yes"].contains(answer.trimmingCharacters(in: .whitespaces).lowercased())
    }
  }

  /// What came with imports and waits to be let in.
  struct Pen: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "列出还没有登记的电脑送来的记录。 / List what came from machines that are not let in.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @Flag(help: "有口令的台账：以保管这个文件的人的身份看。 / On a store with PINs: look as the owner of the file.")
    var owner = false

    func run() throws {
      let store = try options.open()
      let sight = owner ? .whole : try signIn.check(options, store)
      let chains = try Failing.reporting(options.language) {
        try store.ask(PennedChains()).compactMap { $0.seen(by: sight) }
      }
      Output.say(ImportPhrases(options.language).penned(chains))
    }
  }

  /// Lets a machine in: what it wrote is taken from now on.
  struct Admit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "登记一台电脑，收下它的记录。 / Let a machine in and take what it wrote.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @Argument(help: "它的指纹，见 ledger pen。 / Its fingerprint, see ledger pen.")
    var fingerprint: [String]

    func run() throws {
      let language = options.language
      let phrases = ImportPhrases(language)
      let store = try options.open()
      let sight = try signIn.check(options, store)
      let wanted = fingerprint.joined().filter { !$0.isWhitespace }.lowercased()
      try Failing.reporting(language) {
        let found = try store.ask(PennedChains()).compactMap { $0.seen(by: sight) }.filter {
          $0.mayBeLetIn && $0.fingerprint.filter { $0 != " " }.lowercased() == wanted
            || $0.origin.rawValue == wanted
        }
        guard let chain = found.first, found.count == 1, chain.mayBeLetIn else {
          Failing.tell(phrases.nothingToLetIn)
          throw ExitCode.failure
        }
        let desk = Desk(store: store, clock: { Faults.now }, milestone: Faults.reached)
        do {
          let report = try desk.letIn(chain.origin, by: sight.person, forgetting: Conversation.self)
          Output.say(phrases.letIn(chain, report))
        } catch let refusal as Refusal {
          Failing.tell(phrases.text(refusal))
          throw ExitCode.failure
        }
      }
    }
  }
}

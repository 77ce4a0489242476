import ArgumentParser
import Dialogs
import Foundation
import Regulation
import WorkroomStore

extension LedgerCommand {
  /// Writes what shows an outsider that the ledger goes on from an older head.
  struct Prove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "证明台账从以前的链头接着写下来，没有改过。 / Prove that the ledger goes on from an older head.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(
      help: "以前印出的链头，或某条记录的校验值。 / A head that was printed earlier, or an entry's hash.")
    var since: String

    func run() throws {
      let language = options.language
      let store = try options.open()
      let sight = try signIn.check(options, store)
      let head = try Failing.reporting(language) {
        try store.prove(since: since, to: sight) { Output.json($0) }
      }
      guard let head else {
        Failing.tell(ProofPhrases(language).noSuchHead)
        throw ExitCode.failure
      }
      Failing.tell(language("链头：\(head)", "Head: \(head)"))
    }
  }

  /// Holds such a proof against a head, without any store.
  struct CheckProof: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check-proof",
      abstract: "用手里的链头核对证明，不需要台账。 / Hold a proof against a head; no store is needed.")

    @OptionGroup var speech: LanguageOption
    @Argument(help: "证明文件。 / The proof.", completion: .file())
    var file: String
    @Argument(help: "手里的链头。 / The head you were given.")
    var head: String

    func run() throws {
      let phrases = ProofPhrases(speech.language)
      do {
        let proof = try Proof(file)
        try proof.check(head)
        Output.say(phrases.holds(proof))
      } catch let flaw as Proof.Flaw {
        Failing.tell(phrases.text(flaw))
        throw ExitCode.failure
      } catch let error as ImportError {
        Failing.tell(phrases.text(error))
        throw ExitCode.failure
      }
    }
  }
}

import ArgumentParser
import Dialogs
import Regulation
import WorkroomStore

extension LedgerCommand {
  /// Tells how far the ledger of a room has got, as it can be held against a later one.
  struct Head: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "工作室的指纹和签名的链头，留作以后核对。 / A workroom's fingerprint and signed heads, to be kept.",
      discussion: """
        交给 ledger verify --head 或 ledger check-proof 的，可以是整段 64 位校验值、前 20 位，或二维码里的文字。
        ledger verify --head and ledger check-proof take the 64 digits, the first 20, or the text of the QR code.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "哪个工作室（台账里有几个时）。 / The workroom, where there are several.")
    var room: String?
    @Flag(help: "在终端画出二维码。 / Draw the QR codes in the terminal.")
    var qr = false
    @Flag(help: "JSON，一条链一行。 / As JSON, a line a chain.")
    var json = false

    func validate() throws {
      guard !qr || !json else {
        throw ValidationError(options.language("--qr 和 --json 只能选一个。", "Choose --qr or --json."))
      }
    }

    func run() throws {
      let language = options.language
      let phrases = LedgerPhrases(language)
      let store = try options.open()
      let sight = try signIn.check(options, room: room, store)
      let home = try Failing.reporting(language) { try Lookup(store, language).room(room, seenBy: sight) }
      try Failing.reporting(language) {
        let heads = try store.ask(RoomHeads(of: home.workroom))
        if json {
          for head in heads { Output.json(try JSONText.encode(head)) }
          return
        }
        Output.say(phrases.room(home.facts.name, try store.ask(RoomFingerprint(of: home.workroom))))
        for head in heads {
          Output.say(phrases.head(head))
          guard qr else { continue }
          guard let code = QrCode(head.text) else {
            Failing.tell(phrases.noCodes)
            throw ExitCode.failure
          }
          Output.say(code.halfBlocks)
        }
      }
    }
  }
}

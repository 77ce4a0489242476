import ArgumentParser
import Conversation
import Dialogs
import Regulation
import Sync
import WorkroomStore

/// This machine and the hub (中心库): joining it, and letting others into a room.
struct HubCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hub",
    abstract: "中心库：加入、校验码、登记新电脑、恢复纸。 / The hub: join, digits, let a machine in, recovery paper.",
    subcommands: [Join.self, Digits.self, Admit.self, Paper.self, Recover.self])

  struct Join: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "凭邀请加入中心库。 / Join a hub by an invitation.",
      discussion: """
        邀请文件里是地址和证书；邀请码在另外给的纸上，运行后再输。
        The file has address and certificate; the code is on paper, and is asked for.
        """)
    @OptionGroup var options: StoreOptions
    @ArgumentParser.Option(help: "这台电脑叫什么，例如“值班室电脑”。 / What this machine is called.")
    var label: String
    @Argument(help: "邀请文件。 / The invitation.", completion: .file())
    var file: String

    func run() throws {
      SyncProgram.become(["join"] + SyncProgram.place(options) + ["--label", label, "--", file])
      Failing.tell(SyncProgram.missing(options.language))
      throw ExitCode.failure
    }
  }

  struct Digits: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "念给对方的校验码。 / The digits to be read out.")
    @OptionGroup var options: StoreOptions

    func run() throws {
      SyncProgram.become(["digits"] + SyncProgram.place(options))
      Failing.tell(SyncProgram.missing(options.language))
      throw ExitCode.failure
    }
  }

  /// Lets the machine in whose digits were read out over the telephone (登记电脑).
  struct Admit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "对过校验码，让一台电脑加入。 / Let the machine in whose digits were read out.",
      discussion: """
        对方把 20 位数字念给您，您输进来；数字对得上的那一台才加入。然后同步，密钥就交过去了。
        They read 20 digits to you and you type them in: only the machine they belong to joins. Then synchronise, and it gets the key.
        """)
    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @Argument(help: "对方念的 20 位数字。 / The 20 digits.")
    var digits: [String]

    private var say: Language { options.language }

    func validate() throws {
      guard signIn.person != nil else {
        throw ValidationError(say("请加 --as 姓名：谁来登记。", "Add --as NAME: who lets it in."))
      }
    }

    func run() throws {
      let store = try options.open()
      try signIn.check(options, room: room, store)
      let place = try Failing.reporting(say) {
        try Lookup(store, say).place(of: signIn.person ?? "", in: room)
      }
      let typed = digits.joined(separator: " ")
      guard let newcomer = try news().newcomer(reading: typed, in: [place.room]) else {
        Failing.tell(
          say(
            "没有等着加入、校验码又对得上的电脑，没有登记。请对方再念一遍；对方要先同步过一次，您也再同步一次。",
            "No machine that waits has these digits, and none was let in. Have them read once more; both of you have to have synchronised first."
          ))
        throw ExitCode.failure
      }
      let desk = Desk(store: store, clock: { Faults.now }, milestone: Faults.reached)
      try Failing.reporting(say) {
        do {
          try desk.record(as: .person(place.person, place.room), isRehearsal: false, handing: { _ in }) {
            _, _, now in
            ((), newcomer.admission(at: now))
          }
        } catch let refusal as Refusal {
          Failing.tell(FilePhrases(say).refused(refusal))
          throw ExitCode.failure
        }
      }
      Output.say([
        say(
          "已登记：\(VisibleText.line(newcomer.label))。请同步一次（dutybot sync），密钥就交给它。",
          "\(VisibleText.line(newcomer.label)) is let in. Synchronise (dutybot sync), and it gets the key.")
      ])
    }

    private func news() throws -> HubNews {
      do {
        return try HubNotice.kept.news(isJoined: HubNotice.isJoined)
      } catch {
        Failing.tell(say("\(error.path)：读不出来。", "\(error.path): it cannot be read."))
        throw ExitCode.failure
      }
    }
  }
}

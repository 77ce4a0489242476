import ArgumentParser
import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// PINs (口令), for whoever keeps the file: whether they are asked for, resetting one, what was noted at the door.
struct PinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "口令：要不要、重设、登录记录。 / PINs: asked for or not, reset, what was noted at the door.",
    discussion: """
      给保管这个文件的人用：谁能打开文件，口令都防不住，所以这里不问口令；每一次都有记录。
      For whoever keeps the file, whom no PIN keeps out: none is asked for here, and all of it is noted.
      """,
    subcommands: [On.self, Off.self, Reset.self, Lock.self, Log.self])

  struct On: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "每个人登录都要口令。 / Everybody signs in with a PIN.")
    @OptionGroup var options: StoreOptions
    func run() throws { try PinCommand.ask(true, options) }
  }

  struct Off: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "不要口令。 / Nobody does.")
    @OptionGroup var options: StoreOptions
    func run() throws { try PinCommand.ask(false, options) }
  }

  struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "给一个人新的登录码，原来的口令作废。 / Give somebody a new code; the PIN they had is void.")
    @OptionGroup var options: StoreOptions
    @Argument(help: "姓名。 / The name.")
    var name: String
    @ArgumentParser.Option(help: "工作室或政协机关的名称（有几个时）。 / The workroom or CPPCC, where there are several.")
    var room: String?

    func run() throws {
      let say = options.language
      let store = try options.open()
      let code = try Failing.reporting(say) {
        let place = try Lookup(store, say).place(of: name, in: room)
        let desk = Desk(store: store, clock: { Faults.now })
        return try desk.resetPinAsFileOwner(of: place.person, at: place.room)
      }
      Output.say(say("口令已重设，记入台账。", "The PIN was reset, and that was recorded."))
      PinCommand.tell([code].compactMap(\.self), say)
    }
  }

  struct Lock: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "离开锁定：几分钟没有人按键就锁上。 / Locking a conversation after so many minutes without a key.")
    @OptionGroup var options: StoreOptions
    @ArgumentParser.Option(
      help:
        "几分钟（0 到 240，0 就是不锁，没有设过就是 10）；不写就说现在是几分钟。 / Minutes, 0 to 240, 0 for never, 10 unless set; without it, says what holds."
    )
    var after: Int?

    func validate() throws {
      if let after, !Door.idleRange.contains(after) {
        throw ValidationError(options.language("--after 请写 0 到 240。", "--after takes 0 to 240."))
      }
    }

    func run() throws {
      let say = options.language
      let store = try options.open()
      let (asks, minutes) = try Failing.reporting(say) {
        if let after { try Door(store).lock(after: after, at: Faults.now) }
        return (try Door(store).asksForPins() == true, try Door(store).locksAfter())
      }
      guard asks else { return Output.say(say("不要口令，就不锁。", "Nothing is locked where no PIN is asked for.")) }
      Output.say(
        minutes.map { say("\($0) 分钟没有人按键就锁上。", "Locked after \(english($0, "minute")) without a key.") }
          ?? say("不锁。", "Never locked."))
    }
  }

  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "登录记录：对、错、设、重设。 / What was noted at the door: right, wrong, set, reset.")
    @OptionGroup var options: StoreOptions
    @ArgumentParser.Option(help: "只看最近几天（默认 30）。 / Of so many days (30).")
    var days = 30

    func run() throws {
      let say = options.language
      let store = try options.open()
      try Failing.reporting(say) {
        let since = Moment(Faults.now.day.adding(-max(0, days)))
        for noted in try Door(store).noted(since: since) {
          let name = try noted.person.flatMap { try store.ask(NameOf($0)) } ?? ""
          let row = "\(noted.at.day.iso) \(noted.at.clock)  \(PinCommand.name(noted.what, say))  \(name)"
          Output.say(row)
        }
      }
    }
  }

  private static func ask(_ wanted: Bool, _ options: StoreOptions) throws {
    let say = options.language
    let store = try options.open()
    let codes = try Failing.reporting(say) {
      try Door(store).ask(forPins: wanted, at: Faults.now)
      let desk = Desk(store: store, clock: { Faults.now })
      return wanted ? try desk.giveCodes(to: desk.ask(FirstLetIn(everybody: false))) : []
    }
    Output.say(
      wanted
        ? say(
          "以后登录要口令，各人第一次登录时用登录码自己设。召集人、联络员、主管部门的登录码在这里；其他人的由他们说“重设口令”给。",
          "From now on everybody has a PIN, set with a code at the first sign-in. Those who lead have their codes here and give the others theirs with “reset a PIN”."
        )
        : say("以后登录不要口令。", "From now on no PIN is asked for."))
    tell(codes, say)
  }

  /// Each code once; with what it is, where there is any.
  static func tell(_ codes: [LoginCode], _ say: Language) {
    guard !codes.isEmpty else { return }
    let phrases = GatePhrases(say)
    Output.say([phrases.codesOnce] + codes.map(phrases.line))
  }

  private static func name(_ what: Door.Note, _ say: Language) -> String {
    switch what {
    case .right: say("登录", "signed in")
    case .wrong: say("输错", "wrong PIN")
    case .set: say("设口令", "PIN set")
    case .reset: say("重设", "PIN reset")
    case .code: say("给登录码", "code given")
    case .early: say("没到时间又试", "tried too early")
    case .turnedOn: say("启用口令", "PINs on")
    case .turnedOff: say("停用口令", "PINs off")
    case .idle: say("设离开锁定", "lock set")
    case .pack: say("换规则包", "rule set")
    }
  }
}

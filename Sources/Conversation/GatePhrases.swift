package import Regulation
import Understanding
package import WorkroomStore

/// What is said at the door.
package struct GatePhrases {
  let say: Language

  package init(_ language: Language) { say = language }

  /// How a ledger may be used.
  var modes: [Option] {
    [
      Option(
        id: "pins", label: say("几个人共用，各设口令", "shared: everybody has a PIN"),
        aliases: ["共用", "口令", "pin", "shared"]),
      Option(
        id: "none", label: say("只我一个人用，不设口令", "mine alone: no PINs"),
        aliases: ["一个人", "不设口令", "alone", "no pin"]),
    ]
  }

  func ask(_ question: Gate.Question) -> [String] {
    switch question {
    case .mode:
      [
        say("先定一件事：这份台账几个人用？", "One thing first: who uses this ledger?") + "  "
          + modes.enumerated().map { "\($0 + 1) \($1.label)" }.joined(separator: "  ")
      ]
    case .enter: [say("口令？（直接回车换人）", "PIN? (Enter: somebody else)")]
    case .code:
      [
        say(
          "第一次登录：请输入给您的六位登录码。（直接回车换人）",
          "Your first time: type the six-digit code you were given. (Enter: somebody else)")
      ]
    case .old:
      [say("先输入现在的口令。（直接回车就不改）", "Your PIN as it is now, first. (Enter: leave it as it is)")]
    case .locked: [needsCode]
    case .new:
      [say("请设一个口令，至少 4 位；输入时不显示。", "Choose a PIN of at least 4 characters; it is not shown.")]
    case .again: [say("请再输入一次。", "Once more, please.")]
    }
  }

  var modeHelp: String {
    say(
      "共用的电脑请选 1，免得用错别人的名字；自己的笔记本可以选 2。以后可以用 dutybot pin on 或 off 改。",
      "On a shared computer choose 1, so that nobody acts in another's name; on your own laptop 2 will do. “dutybot pin on” or “off” changes it."
    )
  }

  var guards: String {
    say(
      "口令防弄错、防好奇；谁能打开这个文件，口令防不住。请把台账放在专用的账户里。",
      "A PIN guards against mistakes and curiosity, not against whoever can read this file: keep it on an account of its own."
    )
  }

  var without: String {
    say(
      "好，不设口令。谁能打开这个文件，谁就能看、能记。",
      "No PINs, then. Whoever can open this file can read it and record in it.")
  }

  /// What may be said where a secret is asked for.
  var secretHelp: String {
    say(
      "这里输入本人的口令或登录码，输入时不显示。直接回车或说“换人”换一位，“退出”离开。",
      "Your own PIN or code is asked for; it is not shown. Enter or “switch” for somebody else, “quit” to leave."
    )
      + forgotten
  }

  /// A command that waits until somebody is in.
  var notHere: String {
    say("这句话登录以后才能办，没有当口令。", "That can be done once you are in; it was not taken for the PIN.")
  }

  func flaw(_ flaw: PinFlaw) -> String {
    switch flaw {
    case .tooShort: say("太短了，至少 4 位。", "Too short: at least 4 characters.")
    case .tooLong: say("太长了，最多 64 位。", "Too long: at most 64 characters.")
    case .tooPlain: say("太好猜了，请换一个。", "Too easy to guess; another one, please.")
    }
  }

  func locked(_ minutes: Int, _ name: String) -> String {
    say(
      "\(minutes) 分钟没有人用，先锁上了，没有办完的都留着。\(name)接着用请输入口令。",
      "Nobody has typed for \(english(minutes, "minute")): locked, and all that is unfinished is kept. \(name) goes on with their PIN."
    )
  }

  var differs: String { say("两次不一样，重新来。", "The two are not the same; let us begin again.") }
  var set: String { say("口令设好了。", "Your PIN is set.") }
  var changed: String { say("口令改好了，下次登录用新的。", "Your PIN is changed; sign in with the new one from now on.") }
  var unchanged: String { say("口令没有改，还是原来的。", "Your PIN is as it was.") }

  /// Neither PIN nor code: who gives one.
  package var needsCode: String {
    say(
      "您还没有登录码。请召集人、主管部门的人登录以后说“重设口令”给一个，或请保管电脑的人用 dutybot pin reset 给一个。",
      "You have no code to sign in with yet. A convenor or the office in charge gives one with “reset a PIN”, or whoever keeps this computer with “dutybot pin reset”."
    )
  }

  /// Said once where codes follow, and again without them where a turn is told a second time.
  package var codesOnce: String {
    say(
      "一次性登录码只显示这一次，不保存；请当面交给本人，第一次登录用它设口令。没看到的，说“重设口令”再给一个。",
      "One-time codes are shown this once and kept nowhere: hand each to its owner, who sets a PIN with it at the first sign-in. Whoever missed theirs gets another with “reset a PIN”."
    )
  }

  /// Puts the codes behind the sentence that announces them.
  package func tell(_ codes: [LoginCode], in rows: inout [String]) {
    let place = rows.lastIndex(of: codesOnce).map { $0 + 1 } ?? rows.count
    rows.insert(contentsOf: codes.map(line), at: place)
  }

  /// 委员庚　493027
  package func line(_ code: LoginCode) -> String { "  \(code.name)  \(code.digits)" }

  func wrong(left: Int) -> String {
    say("口令不对，还可以试 \(left) 次。", "Wrong; \(english(left, "try", "tries")) left.")
  }

  func shut(_ milliseconds: Int64) -> String {
    let minutes = Int(milliseconds / 60_000)
    return say(
      "口令不对。又输错了 \(Door.tries) 次，请等 \(minutes) 分钟再试。",
      "Wrong, for the \(Door.tries)th time: please wait \(english(minutes, "minute")).") + forgotten
  }

  func wait(_ milliseconds: Int64) -> String {
    let seconds = Int((milliseconds + 999) / 1000)
    return say(
      "还要等 \(seconds) 秒，刚才输的没有看。",
      "Wait \(english(seconds, "second")) more; what you typed was not looked at.")
  }

  private var forgotten: String {
    say(
      "忘了口令请召集人重设，召集人的请专委会或保管电脑的人重设。",
      " If you forgot it, a convenor resets it; a sole convenor's is reset by the special committee or whoever keeps this computer."
    )
  }

  /// Said at each start of a ledger without PINs, behind the room and the day.
  var withoutMark: String { say("不设口令", "no PINs") }

  /// What is said to a try from the command line that was not right.
  package static func told(_ answer: Door.Answer, _ language: Language) -> String {
    let phrases = GatePhrases(language)
    return switch answer {
    case .right, .code: ""
    case .wrong(let left): phrases.wrong(left: left)
    case .shut(let milliseconds): phrases.shut(milliseconds)
    case .waiting(let milliseconds): phrases.wait(milliseconds)
    }
  }
}

import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

/// The door before a conversation: whether there are PINs, setting one, signing in with it.
@Suite("At the door")
struct GateTests: AtTheDoor {
  @Test("Whether there are PINs is asked once, before anybody signs in", arguments: ["1", "2", "共用", "不设口令"])
  func modeOnce(_ answer: String) throws {
    let sample = try sample(nil)
    let (session, opened) = try sample.session()
    #expect(session.state == "sign-in.pin" && session.isAtDoor && !session.asksForSecret && !opened.isSecret)
    #expect(session.choices == ["几个人共用，各设口令", "只我一个人用，不设口令"])
    #expect(opened.rows.joined().contains("这份台账几个人用"))
    let said = try session.say(answer)
    let wantsPins = ["1", "共用"].contains(answer)
    #expect(said.contains(wantsPins ? "防弄错、防好奇" : "不设口令") && said.contains("您是哪一位"))
    #expect(codes(in: said).count == (wantsPins ? SampleDesk.members.count : 0))
    #expect(session.state == "sign-in.who" && !session.isAtDoor)
    #expect(try Door(sample.store).asksForPins() == wantsPins)
    #expect(try sample.session().0.state == "sign-in.who")
  }

  @Test("What is no answer is explained and asked again; leaving and Ctrl-C decide nothing")
  func modeMissed() throws {
    let sample = try sample(nil)
    let (session, _) = try sample.session(as: "委员甲")
    for line in ["", "随便", "3"] {
      let said = try session.say(line)
      #expect(said.contains("请选 1") && said.contains("几个人用"), "\(line)")
      #expect(session.state == "sign-in.pin" && !session.asksForSecret)
    }
    #expect(try session.hear(.interrupted).rows.joined().contains("几个人用"))
    #expect(try session.hear(.line("退出")).leaves)
    #expect(try sample.session(as: "委员甲", .en).0.hear(.line("quit")).leaves)
    #expect(try Door(sample.store).asksForPins() == nil)
  }

  @Test("A ledger with nobody in it asks nothing yet, and asks when the first room is there")
  func empty() throws {
    let (session, _) = try sample(nil, empty: true).session()
    #expect(session.state == "sign-in.first" && !session.isAtDoor)
    try session.say(
      "已经授牌", "商州区教育界别委员工作室", "界别", "县区", "商州区", "委员甲", "委员乙、委员丙", "委员丁", "委员戊",
      "委员己", "。", "委员丙", "委员丁", "已授牌", "2024年3月1日", "", "没有")
    let said = try session.say("是", "2024-04-01", "是")
    #expect(session.isAtDoor && said.contains("这份台账几个人用"), "\(said)")
  }

  @Test(
    "Somebody named on the command line decides, and is let in with their code: a PIN of their own is set with it"
  )
  func namedOnUndecided() throws {
    let sample = try sample(nil)
    let (session, _) = try sample.session(as: "委员甲")
    #expect(session.isAtDoor)
    let given = try session.say("1")
    let codes = codes(in: given)
    #expect(Set(codes.keys) == Set(SampleDesk.members) && given.contains("只显示这一次"), "\(given)")
    #expect(given.contains("请输入给您的六位登录码"))
    #expect(try session.say("000").contains("口令不对"))
    #expect(try session.say(#require(codes["委员甲"])).contains("请设一个口令"))
    #expect(session.asksForSecret && session.choices.isEmpty && !session.takesFreeText)
    #expect(try session.say("12").contains("太短"))
    #expect(try session.say("1234").contains("太好猜"))
    #expect(try session.say(String(repeating: "ab", count: 33)).contains("太长"))
    #expect(try session.say("7391").contains("再输入一次"))
    #expect(try session.say("7392").contains("两次不一样"))
    #expect(session.state == "sign-in.pin" && session.asksForSecret)
    #expect(try session.say("7391").contains("再输入一次"))
    let said = try session.say("７３９１")
    #expect(said.contains("口令设好了") && said.contains("您好，委员甲"), "\(said)")
    #expect(session.state == "menu" && !session.asksForSecret)
    #expect(try Door(sample.store).try("7391", of: SampleDesk.person("委员甲"), at: sample.clock.now) == .right)
  }

  @Test("Five wrong ones, then a minute; then the right one opens")
  func wrong() throws {
    let sample = try withPin()
    let (session, opened) = try sample.session(as: "委员甲")
    #expect(opened.isSecret && opened.rows == ["口令？（直接回车换人）"])
    for left in [4, 3, 2, 1] { #expect(try session.say("0000") == "口令不对，还可以试 \(left) 次。") }
    #expect(try session.say("0000").contains("请等 1 分钟"))
    #expect(try session.say(Self.pin).contains("还要等 60 秒"))
    #expect(session.asksForSecret)
    sample.clock.go(on: 1)
    #expect(try session.say(Self.pin).contains("您好，委员甲"))
  }

  @Test("A command is no try: nothing is counted, and it is done, also while one has to wait")
  func commands() throws {
    let sample = try withPin()
    let (session, _) = try sample.session(as: "委员甲")
    for line in ["进度", "/撤销", "接着", "改", "依据", "undo"] {
      let said = try session.say(line)
      #expect(said.contains("没有当口令") && said.contains("口令？") && session.asksForSecret, "\(line): \(said)")
    }
    #expect(try session.say("帮助").contains("重设"))
    #expect(try session.say("0000") == "口令不对，还可以试 4 次。")
    for line in ["换人", "取消", "返回", "switch", "先放着"] {
      #expect(try session.say(line).contains("您是哪一位") && !session.isAtDoor, "\(line)")
      #expect(try session.say("委员甲").contains("口令？"))
    }
    for left in [3, 2, 1] { #expect(try session.say("0000") == "口令不对，还可以试 \(left) 次。") }
    #expect(try session.say("0000").contains("请等 1 分钟"))
    #expect(try session.say("换人").contains("您是哪一位"))
    try session.say("委员甲")
    #expect(try session.hear(.line("退出")).leaves)
  }

  @Test(
    "A PIN that is a command's word opens, where an earlier program took it",
    arguments: ["quit", "help", "进度进度"])
  func wordIsPin(_ pin: String) throws {
    let sample = try sample("on")
    try sample.setPin(pin, of: "委员甲")
    let (session, _) = try sample.session(as: "委员甲")
    #expect(try session.say("back").contains("您是哪一位"))
    #expect(try session.say("委员甲", pin).contains("您好，委员甲"))
  }

  @Test("Nobody sets a command's word for their PIN", arguments: ["quit", "/退出"])
  func wordIsNoNewPin(_ line: String) throws {
    let sample = try sample("on")
    let code = try sample.code(of: "委员甲")
    let (session, _) = try sample.session(as: "委员甲")
    try session.say(code)
    #expect(try session.say("help").contains("请设一个口令"))
    #expect(try session.hear(.line(line)).leaves)
  }

  @Test("Enter and Ctrl-C turn back to who they are, at every question", arguments: [true, false], 0...3)
  func turnsBack(_ byEnter: Bool, _ step: Int) throws {
    let sample = step == 0 ? try withPin() : try sample("on")
    let code = step == 0 ? "" : try sample.code(of: "委员甲")
    let (session, _) = try sample.session(as: "委员甲")
    if step >= 2 { try session.say(code) }
    if step == 3 { try session.say("7391") }
    let said = try session.hear(byEnter ? .line("") : .interrupted)
    #expect(session.state == "sign-in.who" && !session.isAtDoor && !said.isSecret)
    #expect(try Door(sample.store).key(of: SampleDesk.person("委员甲")) == (step == 0 ? .pin : .code))
    // The code is good until a PIN is set with it.
    guard step > 0 else { return }
    #expect(try session.say("委员甲", code).contains("请设一个口令"))
  }

  @Test(
    "Nobody comes in as somebody who has neither PIN nor code, and it is said who gives one",
    arguments: Language.allCases)
  func locked(_ language: Language) throws {
    let sample = try sample("on")
    let (session, opened) = try sample.session(as: "委员乙", language)
    #expect(session.state == "sign-in.who" && !session.isAtDoor && !opened.isSecret)
    #expect(opened.rows.first == GatePhrases(language).needsCode)
    for line in ["委员乙", "委员丙"] {
      #expect(try session.say(line).hasPrefix(GatePhrases(language).needsCode))
      #expect(session.me == nil && session.state == "sign-in.who")
    }
    #expect(try Door(sample.store).noted(since: Moment(milliseconds: 0)).isEmpty)
  }

  @Test(
    "A new member's code is told once, to whoever seats them: said again after a crash, the turn tells of none"
  )
  func ofNewMember() throws {
    let sample = try sample("on")
    try sample.setPin(Self.pin, of: SampleDesk.convenor)
    let (session, _) = try sample.session(as: SampleDesk.convenor)
    try session.say(Self.pin, "名册", "有委员加入", "委员庚", "", "")
    let turn = TurnID("seating")
    let said = try session.hear(.line("是"), as: turn).rows.joined(separator: "\n")
    let code = try #require(codes(in: said)["委员庚"], "\(said)")
    for (_, saved, _) in try sample.desk.savedConversations(as: Conversation.self) {
      let snapshot = try String(decoding: JSONEncoder().encode(saved), as: UTF8.self)
      #expect(!snapshot.contains(code))
    }
    let again = try session.hear(.line("是"), as: turn).rows.joined(separator: "\n")
    #expect(session.isRepeated && again.contains("没看到的，说“重设口令”再给一个") && codes(in: again).isEmpty, "\(again)")
    let (theirs, _) = try sample.session()
    #expect(try theirs.say("委员庚", code).contains("请设一个口令"))
    #expect(try theirs.say("2468", "2468").contains("您好，委员庚"))
  }

  @Test(
    "What a guest left half written is shown to no other guest, where people sign in",
    arguments: [true, false])
  func guests(_ asksForPins: Bool) throws {
    let sample = try sample(asksForPins ? "on" : "off")
    var desk = sample.desk
    desk.isFileOwner = true
    let owner = Session(desk: desk, engine: Engine(book: .dutyBot), language: .zh)
    _ = try owner.open()
    try owner.say("登记工作室", "洛南县农业界别委员工作室", "界别", "县区", "洛南县", "委员壬")
    #expect(owner.state.hasPrefix("set-up."))
    let (guest, opened) = try sample.session()
    #expect(guest.state.hasPrefix("set-up.") == !asksForPins, "\(guest.state)")
    let saved = try sample.desk.savedConversations(as: Conversation.self).filter { $0.owner == .guest }
    #expect(saved.isEmpty == asksForPins)
    #expect(opened.rows.joined().contains("委员壬") == !asksForPins)
  }

  @Test("On a ledger with PINs a guest enters no further place", arguments: ["登记工作室", "登记政协机关"])
  func furtherPlace(_ line: String) throws {
    let sample = try sample("on")
    let (session, _) = try sample.session()
    let said = try session.say(line)
    #expect(said.contains("以文件主人的身份") && session.state == "sign-in.who", "\(said)")
    var owned = sample.desk
    owned.isFileOwner = true
    let owner = Session(desk: owned, engine: Engine(book: .dutyBot), language: .zh)
    _ = try owner.open()
    try owner.say(line)
    #expect(["set-up.name", "set-up-cppcc.level"].contains(owner.state))
  }

  @Test("What is typed at the door is no request: a PIN may be called 帮助一下, and 退出 leaves")
  func words() throws {
    let sample = try sample("on")
    let code = try sample.code(of: "委员甲")
    let (session, _) = try sample.session(as: "委员甲")
    try session.say(code, "帮助一下", "帮助一下")
    #expect(session.state == "menu")
    try session.say("换人", "委员甲")
    #expect(session.asksForSecret)
    #expect(try session.say("签到").contains("口令不对"))
    #expect(try session.say("帮助一下").contains("您好"))
    try session.say("换人", "委员甲")
    #expect(try session.hear(.line("退出")).leaves)
  }

  @Test("Whoever has left meanwhile is turned back, and nothing is kept")
  func leftMeanwhile() throws {
    let sample = try sample("on")
    let code = try sample.code(of: "委员甲")
    let (session, _) = try sample.session(as: "委员甲")
    try session.say(code, "7391")
    try sample.write(
      [
        Proposal(
          SeatLeft(reason: .termEnded), in: SampleDesk.room, on: MatterID("seat-委员甲"),
          occurred: sample.clock.now)
      ], as: SampleDesk.convenor)
    try session.say("7391")
    #expect(session.state == "sign-in.who")
    #expect(try Door(sample.store).key(of: SampleDesk.person("委员甲")) == .code)
  }

  @Test("A PIN is in no saved conversation, no answer and no entry", arguments: Language.allCases)
  func nowhere(_ language: Language) throws {
    let sample = try sample("on")
    let code = try sample.code(of: "委员甲")
    let session = Session(desk: sample.desk, engine: Engine(book: .dutyBot), language: language)
    var spoken = [try session.open(as: SampleDesk.me("委员甲"))]
    for line in [
      code, Self.pin, Self.pin, language("签到", "check in"), language("改口令", "change my pin"), Self.pin,
      Self.pin + "!", Self.pin + "!", language("换人", "switch"), "委员甲", "x" + Self.pin, Self.pin + "!",
    ] {
      spoken.append(try session.hear(.line(line)))
      let saved = try sample.desk.savedConversations(as: Conversation.self)
      for (_, snapshot, _) in saved {
        #expect(try !String(decoding: JSONEncoder().encode(snapshot), as: UTF8.self).contains("kingfisher"))
      }
    }
    for said in spoken {
      let all =
        said.rows + said.completions
        + [said.banner, said.canonical, said.hint, said.edits].compactMap(\.self)
      #expect(!all.joined().contains("kingfisher"))
    }
    var lines: [String] = []
    try sample.store.export(withPersonal: true) { lines.append($0) }
    #expect(!lines.joined().contains("kingfisher") && lines.joined().contains("pinSet"))
  }

  @Test("All of it is said in one language", arguments: Language.allCases)
  func oneLanguage(_ language: Language) {
    let phrases = GatePhrases(language)
    var rows = [Gate.Question.mode, .enter, .code, .locked].flatMap(phrases.ask)
    rows += [
      phrases.modeHelp, phrases.guards, phrases.without, phrases.differs, phrases.set, phrases.withoutMark,
      phrases.codesOnce, phrases.needsCode,
    ]
    rows += [PinFlaw.tooShort, .tooLong, .tooPlain].map(phrases.flaw)
    rows += [Door.Answer.shut(60_000), .wrong(left: 1), .wrong(left: 4), .waiting(1), .waiting(60_000)].map {
      GatePhrases.told($0, language)
    }
    for row in rows {
      #expect(!row.isEmpty)
      let isChinese = row.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      #expect(isChinese == (language == .zh), "\(row)")
    }
  }

  @Test("At each start it is said that there are no PINs", arguments: [("off", true), ("on", false)])
  func mark(_ pins: String, _ isSaid: Bool) throws {
    let sample = try sample(pins)
    let code = pins == "on" ? try sample.code(of: "委员甲") : ""
    let (session, opened) = try sample.session(as: "委员甲")
    let banner = pins == "off" ? opened.banner : try session.hearAll([code, Self.pin, Self.pin]).banner
    #expect(try #require(banner).contains("不设口令") == isSaid)
  }
}

extension Session {
  fileprivate func hearAll(_ lines: [String]) throws -> Spoken {
    var spoken = Spoken()
    for line in lines { spoken = try hear(.line(line)) }
    return spoken
  }
}

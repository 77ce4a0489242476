import Dialogs
import Regulation
import Testing

@testable import Understanding

/// What people say to a dialog's question beside its answer.
@Suite("A line at a question")
struct QuestionReaderTests {
  /// Tuesday, 31 March 2026.
  static let now = Moment(Day(ordinal: 20_543), hour: 9, minute: 0)

  static let shift = AskedQuestion("from", of: "late-shift", wanting: [.from, .to])
  static let shiftMode = AskedQuestion("mode", of: "late-shift", wanting: [.mode])
  static let shiftShown = AskedQuestion("confirm", of: "late-shift", wanting: [])
  static let arrival = AskedQuestion("mode", of: "check-in", wanting: [.mode])
  static let arrivalShown = AskedQuestion("confirm", of: "check-in", wanting: [])
  static let activityShown = AskedQuestion("confirm", of: "log-activity", wanting: [])
  static let heads = AskedQuestion("count", of: "log-activity", wanting: [.count])
  static let opinionClass = AskedQuestion("class", of: "record-opinion", wanting: [.opinionClass])
  static let opinionShown = AskedQuestion("confirm", of: "record-opinion", wanting: [])
  static let reason = AskedQuestion("", of: "late-shift", wanting: [], takesWords: true)

  private static func read(_ line: String, at question: AskedQuestion) -> QuestionReading {
    let reader = LineReader.dutyBot.with(people: ["委员甲", "委员乙", "委员丙"])
    return QuestionReader(reader, slots: SlotReader(now: now, people: [KnownPerson("委员甲")])).read(
      line, at: question)
  }

  @Test(
    "What leaves the question, in one's own words",
    arguments: [
      ("这个先放一放，有人来了", "park"), ("我先接个电话，回头再填", "park"), ("不想弄了", "cancel"), ("算了不报了", "cancel"),
      ("不补录了", "cancel"), ("退回去重新选", "back"), ("上一个我填错了，回去", "back"), ("什么意思？", "help"), ("为什么要填这个", "why"),
      ("hold on, someone came in, later", "park"), ("forget about it", "cancel"), ("take me back", "back"),
      ("what does that mean?", "help"), ("why do you need this", "why"), ("let's leave it for now", "park"),
    ])
  func leaves(_ line: String, _ intent: String) {
    let reading = Self.read(line, at: Self.shiftMode)
    #expect([.intent(intent)].contains(reading) || reading == .change([]) && intent == "back")
  }

  @Test(
    "A correction says what holds",
    arguments: [
      ("不是线下，是线上", SaidSlot.Name.mode, "online"), ("我说的是线上，不是线下", .mode, "online"),
      ("搞错了，应该是线上", .mode, "online"), ("方式选错了，线上的", .mode, "online"),
      ("不是昨天，是前天", .day, "2026-03-29"), ("日子不对，是大前天", .day, "2026-03-28"),
      ("其实是两点半开始的", .from, "14:30"), ("不对，五点才结束", .to, "17:00"),
      ("it was online, not in person", .mode, "online"),
      ("sorry, the day before yesterday", .day, "2026-03-29"),
      ("no, I meant online", .mode, "online"),
    ])
  func corrects(_ line: String, _ name: SaidSlot.Name, _ value: String) throws {
    guard case .change(let said) = Self.read(line, at: Self.shiftShown) else {
      Issue.record("no correction: \(Self.read(line, at: Self.shiftShown))")
      return
    }
    let slot = try #require(said.first { $0.name == name })
    let text = if case .text(let text) = slot.value { text } else { "" }
    #expect(text.hasSuffix(value) || text.hasPrefix(value))
  }

  @Test("Marks alone are no yes", arguments: ["。", ".", "！", "，，", "。。。", "…", "~"])
  func marks(_ line: String) {
    #expect(Self.read(line, at: Self.shiftShown) == .none)
    #expect(Self.read(line, at: Self.shiftMode) == .none)
  }

  @Test("A value at the confirmation corrects without a word for it")
  func values() {
    for (line, question, value) in [
      ("四十个人", Self.activityShown, SaidSlot.Value.number(40)), ("线上", Self.arrivalShown, .text("online")),
    ] {
      guard case .change(let said) = Self.read(line, at: question) else {
        Issue.record("no correction: \(line)")
        continue
      }
      #expect(said.map(\.value) == [value])
    }
  }

  @Test(
    "A confirmation in other words",
    arguments: [
      "对着呢", "就这样记吧", "没毛病，就这样", "妥了", "要得，登吧", "嗯嗯好的", "yes that's right", "ok, record it", "looks good",
      "yep, all good", "行，记上", "嗯，交上去", "好的就这么记吧", "对，给我登上", "登吧", "可以，提交吧", "please go ahead",
      "seems right", "sure, record it",
    ])
  func confirms(_ line: String) { #expect(Self.read(line, at: Self.arrivalShown) == .yes) }

  @Test(
    "What is shown is left off by what its dialog does, with or without a word before",
    arguments: ["不请了", "不交了", "算了，不补了", "那不签了", "还是不报", "先不登了", "不开了吧算了"])
  func leavesOff(_ line: String) { #expect(Self.read(line, at: Self.activityShown) == .intent("cancel")) }

  @Test("A bare no leaves nothing off", arguments: ["不对", "不是", "不行", "不用了"])
  func barely(_ line: String) { #expect(Self.read(line, at: Self.arrivalShown) != .intent("cancel")) }

  @Test("A length of time answers when it ended", arguments: ["干了两个半小时", "前后一个钟头吧", "it took two hours"])
  func lengths(_ line: String) {
    let end = AskedQuestion("to", of: "late-shift", wanting: [.to])
    guard case .answer = Self.read(line, at: end) else {
      Issue.record("no answer")
      return
    }
  }

  @Test(
    "Neither a yes nor a value",
    arguments: ["都行", "看情况", "不知道", "随便吧", "either is fine", "not sure"])
  func undecided(_ line: String) { #expect(Self.read(line, at: Self.arrival) == .none) }

  @Test("An answer says more than was asked")
  func more() {
    guard case .answer(let said) = Self.read("昨天下午三点到五点，线上", at: Self.shift) else {
      Issue.record("no answer")
      return
    }
    #expect(Set(said.map(\.name)).isSuperset(of: [.from, .to, .mode]))
  }

  @Test(
    "A question to the ledger is asked, whatever days and kinds it names",
    arguments: [
      ("今天谁值班", "who-is-on-duty"), ("我这个季度还差几次线上", "obligations"), ("who is on duty today", "who-is-on-duty"),
    ])
  func asks(_ line: String, _ intent: String) {
    #expect(Self.read(line, at: Self.shiftShown) == .intent(intent))
    #expect(Self.read(line, at: Self.heads) == .intent(intent))
  }

  @Test(
    "Where any words are taken they are, unless they say that they correct",
    arguments: [
      "接待群众三人", "走访两户", "昨天下午在社区", "notes were written later", "talked to the village about the road",
    ])
  func words(_ line: String) {
    if case .change = Self.read(line, at: Self.reason) { Issue.record("taken for a correction") }
  }

  @Test("Every part of a line is read without a slip, and nothing is made of too long a one")
  func parts() {
    let line = "不对不对，刚才该选线下的，前天下午3点到5点，电话最后一位是6"
    for question in [Self.shift, Self.shiftShown, Self.opinionClass, Self.heads, Self.reason] {
      for count in 0...line.count { _ = Self.read(String(line.prefix(count)), at: question) }
      #expect(Self.read(String(repeating: "是", count: 2000), at: question) == .none)
    }
  }

  @Test(
    "The end of a number alone",
    arguments: [
      ("电话最后一位是6", "6"), ("尾号是78", "78"), ("手机末尾是 0", "0"), ("the number ends in 42", "42"),
      ("the last two digits are 31", "31"), ("电话是13800138000", nil), ("尾号不知道", nil),
    ] as [(String, String?)])
  func tail(_ line: String, _ digits: String?) { #expect(PhoneTail.read(line) == digits) }
}

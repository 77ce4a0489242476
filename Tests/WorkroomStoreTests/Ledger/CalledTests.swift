import Regulation
import Testing

@testable import WorkroomStore

@Suite("Visitors are one and the same however they are written")
struct CalledTests {
  @Test(
    "a text is compared by its letters and digits",
    arguments: [
      ("１３８-0013 8000", "13800138000"), ("Ms. Wang", "mswang"), ("王·小花", "王小花"), ("王•小花", "王小花"),
      ("（儿子）", "儿子"), ("", ""), ("。！", ""), ("ＡＢｃ", "abc"), ("\u{200B}王\u{3000}大爷", "王大爷"),
      ("陳女士：路燈壞了半年", "陈女士路灯坏了半年"), ("鎮安縣", "镇安县"), ("㐀", "㐀"),
    ])
  func bare(_ text: String, _ bare: String) { #expect(BareText.of(text) == bare) }

  @Test(
    "found by",
    arguments: [
      ("13800138000", "１３８００１３８０００", true), ("13955556666", "139-5555-6666", true),
      ("13955556666", "13955556666（儿子）", true), ("+86 139 5555 6666", "13955556666", true),
      ("13955556666", "0086-13955556666", true), ("6666", "13955556666", true),
      ("5555", "13955556666", false),
      ("1", "13955556666", false), ("666", "13955556666", false), ("13955556666", "13955556667", false),
      ("13800138000", "13955556666 13800138000", true), ("13955556666", "13955556666 13800138000", true),
      ("09142312345", "(0914) 231-2345", true), ("2312345", "0914-2312345", true),
      ("王大爷", "姓王，六十多岁的大爷", true), ("姓王，六十多岁的大爷", "王大爷", true), ("王大爷", "王 大爷", true),
      ("王大爷", "王建国大爷", true), ("王大爷", "老王（大伯）", true), ("王大爷", "李大爷", false),
      ("王大爷", "王女士", false), ("王建国大爷", "王小军大爷", false), ("王", "王女士", true), ("王", "李女士", false),
      ("王建国", "王建国，3号楼", true), ("Wang", "Ms Wang", true), ("ms. wang", "Ms Wang", true),
      ("欧阳老师", "姓欧阳的老师", true), ("wang1965", "微信 Wang1965", true), ("", "王大爷", false),
      ("陈女士", "陳女士", true), ("陳建國", "陈建国", true), ("陳女士", "程女士", false),
    ])
  func mayBe(_ wanted: String, _ stored: String, _ isFound: Bool) {
    #expect(Called(wanted).mayBe(Called(stored)) == isFound)
  }

  @Test(
    "one person by what is known",
    arguments: [
      ("王大爷", "13800138000", "老王", "138-0013-8000", true),
      ("王大爷", "13800138000", "王大爷", "13900000000", false),
      ("王大爷", nil, "王大爷", "13900000000", true), ("王大爷", nil, "李女士", nil, false), (nil, nil, nil, nil, false),
    ] as [(String?, String?, String?, String?, Bool)])
  func isSame(_ name: String?, _ way: String?, _ other: String?, _ otherWay: String?, _ isSame: Bool) {
    #expect(Called(name ?? "", reached: way).isSame(as: Called(other ?? "", reached: otherWay)) == isSame)
  }

  @Test(
    "a text about the room's work that speaks of somebody",
    arguments: [
      ("走访王小花家", true), ("走访困难户李大娘", true), ("慰问老党员张建国", true), ("回访来访人13800138000", true),
      ("接待赵女士反映的问题", true), ("学习来访的周老伯的来信", true), ("读书", false), ("学习政协章程", false),
      ("城南小区路灯维修", false), ("走访高新区企业", false), ("走访金陵社区", false), ("调研老旧小区加装电梯", false),
      ("2026年3月31日座谈", false), ("刚成立", false),
    ])
  func speaks(_ text: String, _ does: Bool) {
    #expect(SpeaksOfSomebody(visitors: [Called("周老伯"), Called("群众")]).isTrue(of: text) == does)
  }

  @Test("an export without what is personal leaves such a text out, and only such")
  func export() throws {
    let test = try TestRoom()
    try test.record(Said.activity(test.b, "走访王小花家"), on: MatterID("a"), by: test.b)
    try test.record(Said.activity(test.b, "学习政协章程"), on: MatterID("b"), by: test.b)
    let plain = try Exchange.lines(test.store, withPersonal: false).joined()
    #expect(!plain.contains("王小花") && plain.contains("学习政协章程"))
    #expect(try Exchange.lines(test.store).joined().contains("走访王小花家"))
    // Whoever takes it in knows that there was one.
    let store = try Store.inMemory(machine: "c")
    try Exchange().carry(test.store, into: store, withPersonal: false)
    #expect(try store.verify().isClean)
  }

  @Test("visitors and what speaks of them are found by their form")
  func queries() throws {
    let test = try TestRoom()
    try test.record(
      Said.opinion(test.b), on: MatterID("o"), by: test.b,
      personal: [.visitor: "姓王，六十多岁的大爷", .contact: "１３８-0013-8000（儿子）", .words: "路灯坏了"])
    try test.record(Said.activity(test.b, "走访 王大爷（138 0013 8000）"), on: MatterID("a"), by: test.b)
    try test.record(Said.activity(test.b, "学习政协章程"), on: MatterID("b"), by: test.b)
    for wanted in ["13800138000", "王大爷", "8000"] {
      #expect(try test.desk.ask(VisitorsCalled(wanted, in: test.room)).map(\.id) == [MatterID("o")])
    }
    #expect(try test.desk.ask(VisitorsCalled("1", in: test.room)).isEmpty)
    for wanted in ["王大爷", "138-0013-8000", "姓王的大爷"] {
      let found = try test.desk.ask(Mentions(of: [wanted], in: test.room, except: [MatterID("o")]))
      #expect(found.map(\.entry.matter) == [MatterID("a")])
    }
    // What was said is found where it is quoted, word for word.
    let words = ["路灯坏了；门前的台阶塌了两级，晚上没法走"]
    try test.record(
      Said.activity(test.b, "走访：有群众说门前的台阶塌了两级"), on: MatterID("c"), by: test.b)
    let quoted = try test.desk.ask(Mentions(of: [], quoting: words, in: test.room, except: [MatterID("o")]))
    #expect(quoted.map(\.entry.matter) == [MatterID("c")])
    #expect(try test.desk.ask(Mentions(of: ["1", "大爷", "电话"], in: test.room, except: [])).isEmpty)
  }
}

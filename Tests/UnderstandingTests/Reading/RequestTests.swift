import Dialogs
import Regulation
import Testing

@testable import Understanding

private let reader = LineReader.dutyBot.with(people: ExampleRoom.people)

/// Several requests in a line, requests that are taken back, and what a question why or how is about.
@Suite struct RequestTests {
  @Test(
    "Several requests are read one after the other",
    arguments: [
      ("签退，顺便看看待办", ["check-out", "open-matters"]),
      ("签到然后登记意见", ["check-in", "record-opinion"]),
      ("先看待办，再登记一条意见", ["open-matters", "record-opinion"]),
      ("登记意见，再看待办，然后签退", ["record-opinion", "open-matters", "check-out"]),
      ("不用签到，先登记意见，再看看待办", ["record-opinion", "open-matters"]),
      ("check out and then show open matters", ["check-out", "open-matters"]),
      ("check in, also record an opinion", ["check-in", "record-opinion"]),
      ("record an opinion and check out", ["record-opinion", "check-out"]),
    ])
  func several(_ line: String, _ intents: [String]) {
    let reading = reader.read(line)
    #expect(reading.decision == .sequence(intents), "\(line): \(reading.decision)")
    #expect(reading.parts.count == intents.count)
  }

  @Test(
    "One request with such words is one",
    arguments: [
      "有个群众说先停水，然后又停电", "签到，然后签到", "先不签到，再说", "怎么签到，然后怎么签退", "她说孩子入学难，还有看病难",
      "an old man said the lamp is broken and the road is bad",
    ])
  func one(_ line: String) {
    if case .sequence(let intents) = reader.read(line).decision { Issue.record("\(line): \(intents)") }
  }

  @Test(
    "What is taken back is not asked for",
    arguments: [
      ("签到，不对，签退", "check-out"), ("签退。哦不是，登记意见", "record-opinion"), ("请假，说错了，补录值班", "late-shift"),
      ("打印，不，看待办", "open-matters"), ("check in, no wait, check out", "check-out"),
      ("late shift, sorry, check in", "check-in"),
    ])
  func mended(_ line: String, _ intent: String) {
    let reading = reader.read(line)
    #expect(reading.intent == intent, "\(line): \(reading.decision)")
    #expect(reading.meant != nil)
  }

  @Test(
    "Denials in pinyin begin nothing",
    arguments: [
      "bu qiandao", "buqiandao", "bie qiantui", "bieqiantui", "bu yong dengji", "buyao qingjia",
      "xian bu qian dao", "wo bu qiandao",
      "hai mei qiandao", "bubi dayin", "bie zai qiandao",
    ])
  func pinyinDenials(_ line: String) {
    let begun = reader.read(line).intent.flatMap(SaidIntent.init)
    #expect(begun?.acts != true, "\(line) begins \(begun?.rawValue ?? "")")
  }

  @Test(
    "Taking back in pinyin undoes",
    arguments: ["quxiao qiandao", "qu xiao qian tui", "chexiao dengji", "quxiao le qiandao"])
  func pinyinUndo(_ line: String) {
    #expect(reader.read(line).intent == "undo", "\(line)")
  }

  @Test(
    "Pinyin that denies nothing is read as before",
    arguments: [("qiandao", "check-in"), ("qian tui", "check-out"), ("bulu", "late-shift")])
  func pinyin(_ line: String, _ intent: String) {
    #expect(reader.read(line).intent == intent, "\(line)")
  }

  @Test(
    "A question why or how says what it is about",
    arguments: [
      ("为什么要签到", "why", "check-in"), ("为啥要登记意见", "why", "record-opinion"), ("凭什么要签退", "why", "check-out"),
      ("怎么签到", "help", "check-in"), ("怎么登记意见", "help", "record-opinion"), ("如何请假", "help", "ask-leave"),
      ("how do I check in", "help", "check-in"), ("why do I have to check in", "why", "check-in"),
      ("how to record an opinion", "help", "record-opinion"),
    ])
  func about(_ line: String, _ intent: String, _ about: String) {
    let reading = reader.read(line)
    #expect(reading.intent == intent, "\(line): \(reading.decision)")
    #expect(reading.about == about, "\(line): \(reading.about ?? "")")
  }

  @Test("What a visitor asks is theirs", arguments: ["有人问怎么报医保，登记一下", "来了个大爷问为什么停水"])
  func quoted(_ line: String) {
    #expect(reader.read(line).about == nil)
  }

  @Test("A sentence that asks for one thing is cut into none")
  func sentences() {
    let cut = ownSentences.filter { saying in
      if case .sequence = reader.read(saying.text).decision {
        !saying.intent.hasPrefix("ambiguous")
      } else {
        false
      }
    }
    // A handful may as well be two requests.
    #expect(cut.count <= ownSentences.count / 300, "\(cut.map(\.text))")
  }
}

/// Who is spoken of, and what is left of a sentence.
@Suite struct SpokenOfTests {
  @Test(
    "Somebody at the head of a line",
    arguments: [
      ("张三昨天请假了", "张三"), ("小李上个月值了几次班", "小李"), ("老王的班", "老王"), ("陈建国签到了", "陈建国"), ("李梅还没签退", "李梅"),
    ])
  func somebody(_ line: String, _ name: String) {
    #expect(PersonReader.somebody(line[...]) == name)
  }

  @Test(
    "Words that only look like a name are nobody's",
    arguments: [
      "周三签到", "马上签到", "何时值班", "许多的意见", "小区的路灯", "小组签到", "老师我签到", "签到", "我昨天请假了", "周末值班", "任务的进度",
      "老人的意见", "应该签到",
    ])
  func nobody(_ line: String) {
    #expect(PersonReader.somebody(line[...]) == nil)
  }

  @Test(
    "What a visitor is called and says",
    arguments: [
      ("有个王大爷反映路灯坏了半年，电话13800001234", "王大爷", "路灯坏了半年"),
      ("李女士来问医保异地报销怎么办", "李女士", "医保异地报销怎么办"),
      (
        "Mrs Wang came in and said the lift is out of order again", "Mrs Wang",
        "the lift is out of order again"
      ),
      ("登记一条意见", nil, nil), ("有人反映停水", nil, nil),
    ] as [(String, String?, String?)])
  func visitor(_ line: String, _ name: String?, _ words: String?) throws {
    let now = Moment(try #require(Day(2026, 3, 31)), hour: 9)
    let said = SlotReader(now: now).read(line, for: "record-opinion", also: [.visitor, .words])
    func text(_ name: SaidSlot.Name) -> String? {
      if case .text(let text)? = said.first(where: { $0.name == name })?.value { text } else { nil }
    }
    #expect(text(.visitor) == name)
    #expect(text(.words) == words)
  }

  @Test(
    "A correction of a value means the last one",
    arguments: [("线下，不，线上签到", "online"), ("签到 线上，不对，线下", "offline")])
  func corrected(_ line: String, _ mode: String) throws {
    let now = Moment(try #require(Day(2026, 3, 31)), hour: 9)
    let said = SlotReader(now: now).read(line, for: "check-in")
    #expect(said.first { $0.name == .mode }?.value == .text(mode))
  }

  @Test(
    "What is left of a sentence",
    arguments: [
      ("签到，带了两位记者", ["带了两位记者"]), ("麻烦帮我签个到吧", []), ("我来值班了", []), ("请假，家里老人手术", ["手术"]),
      ("please check me in", []), ("check in with my photographer", ["photographer"]), ("bulu zhiban", []),
    ])
  func spare(_ line: String, _ words: [String]) {
    let scalars = Array(line.unicodeScalars)
    let left = SpareWords.dutyBot.places(in: line, but: []).map {
      String(String.UnicodeScalarView(scalars[$0]))
    }
    #expect(left.count == words.count && zip(left, words).allSatisfy { $0.contains($1) }, "\(left)")
  }
}

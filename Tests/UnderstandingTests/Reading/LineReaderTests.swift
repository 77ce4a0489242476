import Dialogs
import Testing

@testable import Understanding

private let reader = LineReader.dutyBot.with(people: ExampleRoom.people)

/// What DutyBot's table and rules make of a line at the menu.
@Suite struct LineReaderTests {
  @Test(
    "A request is read in the words that people have for it",
    arguments: [
      ("我来坐班了", "check-in"), ("签到", "check-in"), ("签到吧", "check-in"), ("qd", "check-in"),
      ("签道", "check-in"), ("qiandao", "check-in"), ("簽到", "check-in"), ("ｃｈｅｃｋ ｉｎ", "check-in"),
      ("来了个群众反映路灯的事", "record-opinion"), ("我这季度还差几次", "obligations"),
      ("下班了，走人", "check-out"), ("怎么签到", "help"), ("谢谢", "thanks"),
      ("昨天下午忘了签到", "late-shift"), ("I forgot to check in yesterday, add it", "late-shift"),
    ])
  func read(line: String, intent: String) {
    #expect(reader.read(line).decision == .take(intent))
  }

  @Test(
    "What is denied is not begun, and what stands beside it is",
    arguments: [
      ("别签到，先记一条群众意见", "record-opinion"), ("打印先不急，我看看待办有哪些", "open-matters"),
      ("别打印名册", nil), ("不用签到", nil), ("don't check me in", nil), ("没有意见要登记", nil),
    ])
  func denied(line: String, intent: String?) {
    let reading = reader.read(line)
    #expect(reading.isDenied)
    #expect(reading.intent == intent)
  }

  @Test(
    "What was done is undone and not done again",
    arguments: ["取消签到", "撤销签到", "刚才不该签到，撤掉", "cancel my check in"])
  func reversed(line: String) {
    let reading = reader.read(line)
    #expect(reading.isReversed)
    #expect(reading.decision == .take("undo"))
  }

  @Test("Two requests are read as two, in their order")
  func sequence() {
    #expect(reader.read("先签退，再看看待办").decision == .sequence(["check-out", "open-matters"]))
  }

  @Test("A bare word that means two things is asked about", arguments: ["意见", "值班", "duty"])
  func vague(line: String) {
    guard case .ask = reader.read(line).decision else {
      Issue.record("\(line) is not asked about")
      return
    }
  }

  @Test("What means nothing begins nothing", arguments: ["", "  ", "。。。", "今天天气真好", "婚姻登记在哪儿办", "asdkjh"])
  func nothing(line: String) {
    guard case .none = reader.read(line).decision else {
      Issue.record("\(line) begins something")
      return
    }
  }

  @Test("The words that decided are told, and the denied ones as against it")
  func evidence() {
    let reading = reader.read("别签到，先记一条群众意见", explained: true)
    #expect(reading.evidence.first == LineEvidence("别签到", isFor: false))
    #expect(reading.evidence.contains { $0.isFor && $0.word.contains("记") })
    #expect(reader.read("先记一条群众意见").evidence.isEmpty)
  }

  @Test("What a role may not do gives way")
  func penalised() {
    let free = reader.read("审批申报").ranked
    #expect(free.first?.intent == "applications-to-decide")
    let line = "看看有哪些申报要审批的"
    let barred = reader.read(line, penalised: SaidIntent.penalised(role: "member")).ranked
    let score = { (ranked: [LineReading.Ranked]) in
      ranked.first { $0.intent == "applications-to-decide" }?.score ?? 0
    }
    #expect(score(barred) < score(reader.read(line).ranked))
  }

  @Test("Without a table only whole phrases are understood")
  func withoutTable() {
    let bare = LineReader(.dutyBot(weights: nil), people: [])
    #expect(bare.read("签到").decision == .take("check-in"))
    #expect(bare.read("我来值班").decision == .none(nearest: []))
  }

  @Test("Who is spoken of changes nothing")
  func people() {
    let features = { (line: String) in reader.features(line).marks }
    #expect(features("帮张晓梅签到") == features("帮王建国签到"))
    #expect(features("帮张委员签到") == features("帮老李签到"))
    #expect(features("3月5日签到") == features("昨天下午签到"))
  }
}

/// What a review found: each is one of its kind.
@Suite("A question, a ban and a long denial begin nothing that records")
struct AskedOrForbiddenTests {
  @Test(
    arguments: [
      "要不要补录值班", "谁来签到", "禁止签到", "停止登记活动", "我已经签过到了", "该不该签退啊", "should I check in",
      "stop checking in", "did i check out",
    ])
  func isNotTaken(_ line: String) {
    let intent = reader.read(line).intent
    #expect(intent.map(reader.records) != true, "\(intent ?? "")")
  }

  @Test(arguments: ["请分别登记两条意见", "要不登记一条意见吧", "能不能帮我签个到"])
  func isTaken(_ line: String) {
    #expect(reader.read(line).intent.map(reader.records) == true)
  }

  @Test("a line that a pattern could read in many ways is read at once")
  func ends() {
    #expect(reader.read("不" + String(repeating: "是要", count: 60) + "X").intent != "check-in")
  }
}

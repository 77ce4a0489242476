import Regulation
import Testing

@testable import Understanding

private let matcher = IntentMatcher([
  IntentPhrases(
    id: "check-in", phrases: ["签到", "我来值班", "开始值班", "上班", "check in", "I'm on duty", "start my shift"]),
  IntentPhrases(id: "check-out", phrases: ["签退", "下班", "值班结束", "check out", "end my shift"]),
  IntentPhrases(
    id: "record-opinion", phrases: ["登记意见", "来了个群众", "记一条意见", "record an opinion", "someone came in"]),
  IntentPhrases(
    id: "obligations", phrases: ["我的义务", "我还差几次值班", "我还差什么", "my obligations", "what do I still owe"]),
  IntentPhrases(id: "correct", phrases: ["更正", "记错了", "correct a record"]),
])

@Suite struct IntentsTests {
  @Test(arguments: [
    ("签到", "check-in"), ("我要签到", "check-in"), ("请帮我签到一下", "check-in"), ("签到吧", "check-in"),
    ("我来值班", "check-in"), ("我来值班了", "check-in"),
    ("开始值班。", "check-in"), ("Check in", "check-in"), ("please check in", "check-in"),
    ("i'm on duty", "check-in"), ("I’m on duty!", "check-in"),
    ("签退", "check-out"), ("下班了", "check-out"), ("check out", "check-out"), ("登记意见", "record-opinion"),
    ("登记一下意见", "record-opinion"),
    ("来了个群众", "record-opinion"), ("来了一个群众", "record-opinion"), ("我想记一条意见", "record-opinion"),
    ("record opinion", "record-opinion"),
    ("我还差几次值班", "obligations"), ("还差几次值班", "obligations"), ("我的义务", "obligations"),
    ("show my obligations", "obligations"),
    ("更正", "correct"), ("记错了", "correct"), ("　签　到　", "check-in"),
  ])
  func understood(_ line: String, _ intent: String) { #expect(matcher.read(line) == .one(intent)) }

  @Test(arguments: [
    "路灯坏了半年", "法院判错了", "不签到", "我不来值班", "签", "班", "", "。", "你好", "谢谢", "今天天气不错", "门口的路灯坏了，孩子害怕", "check", "in",
    "不开始值班",
    "the street lamp is broken", "don't check in", "签到表在哪里领", "1", "值班室的门锁坏了", "我们小区没有人来签到也没有人管",
  ])
  func notUnderstood(_ line: String) { #expect(matcher.read(line) == .none) }

  @Test func nearReadingsAreAskedAbout() {
    let matcher = IntentMatcher([
      IntentPhrases(id: "a", phrases: ["登记群众意见"]), IntentPhrases(id: "b", phrases: ["登记群众意愿"]),
      IntentPhrases(id: "c", phrases: ["签到"]), IntentPhrases(id: "d", phrases: ["签到"]),
    ])
    #expect(matcher.read("登记群众意") == .several(["a", "b"]))
    #expect(matcher.read("签到") == .several(["c", "d"]))
  }

  @Test(arguments: [10_000, 1_000_000])
  func longLinesAreNoIntents(_ count: Int) {
    #expect(matcher.read(String(repeating: "签到", count: count / 2)) == .none)
    #expect(matcher.read(String(repeating: " ", count: count) + "签到") == .one("check-in"))
  }
}

@Suite struct TriageHintTests {
  @Test(arguments: [
    ("法院判错了，我上访三次都没人管，你们必须给我改过来", "上访三次", OpinionClass.petition), ("我要举报", "举报", .petition),
    ("法院判决不公", "法院判", .petition),
    ("窗口态度差", "态度差", .complaint), ("我要投诉物业乱收费", "投诉", .complaint), ("咨询一下医保", "咨询", .inquiry),
    ("请问低保怎么办理", "请问", .inquiry), ("希望修一下路", "希望", .smallNeed), ("楼下路灯坏了半年", "坏了", .smallNeed),
    ("多次反映没有结果", "多次反映", .problem),
    ("垃圾一直没人管", "一直没人管", .problem), ("The lamp is broken", "broken", .smallNeed),
    ("How do I apply?", "How do I", .inquiry),
    ("The clerk was RUDE", "RUDE", .complaint), ("不是上访，希望装个路灯", "希望", .smallNeed),
    ("不想投诉，就想问怎么办", "怎么办", .inquiry),
  ])
  func suggestions(_ words: String, _ cue: String, _ kind: OpinionClass) {
    let hint = TriageHint.suggest(words)
    #expect(hint?.kind == kind)
    #expect(hint?.cue == cue)
  }

  @Test(arguments: ["", "今天来坐坐", "我不上访", "a kilogram of crude oil", "天气不错"])
  func nothingToSuggest(_ words: String) { #expect(TriageHint.suggest(words) == nil) }

  @Test func longWordsAreReadToALimit() {
    #expect(TriageHint.suggest(String(repeating: "路", count: 1_000_000) + "上访") == nil)
  }
}

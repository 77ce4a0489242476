import Foundation
import Regulation
import Testing

@testable import Understanding

/// Which class a visitor's words suggest, by cues alone.
@Suite("Triage by cues") struct TriageTests {
  @Test(
    "inquiries, petitions and what only names one",
    arguments: [
      ("医保报销比例怎么算", OpinionClass.inquiry), ("身份证怎么补办", .inquiry), ("老人高龄补贴到哪里领", .inquiry),
      ("孩子转学要什么手续", .inquiry),
      ("低保一个月多少钱", .inquiry), ("拖欠工资", .petition), ("老板拖欠我们三个月的工资", .petition), ("干了一年，工资一直要不回来", .petition),
      ("告村干部", .petition), ("我要告村支书卖地", .petition), ("村主任优亲厚友", .petition), ("判决下来了执行不了", .petition),
      ("物业强制收费", .complaint), ("窗口刁难人", .complaint), ("请在我们巷子装个路灯", .smallNeed), ("井盖松了，请来修", .smallNeed),
      ("说了几次没人来", .problem), ("路烂了八年了，年年反映", .problem), ("Our wages are unpaid since May", .petition),
      ("what documents do I need", .inquiry), ("please mend the tap", .smallNeed),
      ("reported many times, still not fixed", .problem),
    ])
  func first(_ words: String, _ kind: OpinionClass) {
    #expect(TriageHint(words).suggestions.first?.kind == kind)
  }

  @Test(
    "what is denied, or only looks like a cue, is none",
    arguments: [
      ("我不是来上访的", "上访"), ("我可不是为了上访", "上访"), ("没想过要投诉谁", "投诉"), ("不用举报了", "举报"), ("请贴在公告村栏里", "告村"),
      ("报告村里一声", "告村"),
      ("转告村上", "告村"), ("请局长期待", "长期"), ("I am not here to petition", "petition"),
      ("we never complain", "complain"),
      ("crude oil", "rude"),
    ])
  func none(_ words: String, _ cue: String) {
    #expect(
      !TriageHint(words).all.contains { one in one.cues.contains { $0.contains(cue) } },
      "\(TriageHint(words).all)")
  }

  @Test("weak cues add up, and what the law decides is outvoted by none of them")
  func weights() throws {
    // One need against two signs of a problem that goes on.
    let both = TriageHint("路灯坏了，反映多次，一直没人管")
    #expect(both.suggestions.map(\.kind) == [.problem, .smallNeed])
    #expect(both.suggestions.map(\.because) == [["反映多次"], ["坏了"]])
    let law = TriageHint("希望建议希望能不能希望帮忙：请问怎么办，怎么申请，多次反映没人管，我要上访")
    #expect(law.suggestions.first?.kind == .petition)
    #expect(law.suggestions.map(\.kind) == [.petition, .inquiry])
    #expect(TriageHint("我要投诉，也要举报").suggestions.map(\.kind) == [.complaint, .petition])
    #expect(TriageHint("今天来坐坐").suggestions.isEmpty)
    #expect(TriageHint("").suggestions.isEmpty)
  }

  @Test("what the room decided weighs in by how much it has decided, and never over the law")
  func learned() {
    func learned(_ count: Int) -> TriageHint.Learned {
      .init(count: count, fit: [.smallNeed: -6, .problem: 0, .inquiry: -9], words: [.problem: ["核桃"]])
    }
    func kinds(_ words: String, _ count: Int) -> [OpinionClass] {
      TriageHint(words, learned: learned(count)).suggestions.map(\.kind)
    }
    #expect(kinds("希望核桃有人收", 0) == [.smallNeed])
    #expect(kinds("希望核桃有人收", 6) == [.smallNeed, .problem])
    #expect(kinds("希望核桃有人收", 60) == [.problem, .smallNeed])
    #expect(kinds("核桃的事我要上访", 600).first == .petition)
    #expect(TriageHint("核桃", learned: learned(60)).suggestions.first?.because == ["核桃"])
    // Nothing was ever decided so, and no word speaks for it.
    #expect(kinds("核桃", 60) == [.problem])
  }

  @Test(
    "what is between private people or sells something is outside; what everybody cares for is not",
    arguments: [
      ("我要离婚，财产怎么分", "要离婚"), ("他借钱不还", "借钱不还"), ("想请你们帮忙推销保健酒", "推销"), ("I want a divorce", "divorce"),
    ])
  func outside(_ words: String, _ cue: String) throws {
    let hint = try #require(ScopeHint.look(words))
    #expect(hint.cue == cue && !hint.channel.zh.isEmpty && !hint.channel.en.isEmpty)
    #expect(ScopeHint.look(words, functions: "调解：\(cue)等") == nil)
  }

  @Test(arguments: ["小区门口的路灯坏了", "养老金怎么领", "", "非遗怎么传承", "被骗了，报警没用", "离婚登记要什么手续"])
  func within(_ words: String) { #expect(ScopeHint.look(words) == nil) }
}

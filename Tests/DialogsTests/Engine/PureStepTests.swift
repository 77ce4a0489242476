import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

extension EngineTests {
  @Suite("A step is a pure function")
  struct PureStep {
    @Test func theDialogOfTheTestsIsSound() {
      for dialog in [FieldVisit.dialog, FollowUp.dialog, Errand.dialog] {
        #expect(dialog.check().map(\.description) == [])
      }
    }

    @Test("The same input twice gives the same step", arguments: Play.answers.map(\.state), Language.allCases)
    func same(_ state: String, _ language: Language) throws {
      let play = try Play.visit(to: state, language)
      for line in ["1", "帮助", "/返回", "改", "取消", "", "走访", "blah", "/xyz", "是"] {
        let steps = try (0..<2).map { _ in
          try play.engine.step(play.conversation, .spoken, hearing: .line(line), in: play.setting)
        }
        #expect(steps[0].snapshot == steps[1].snapshot)
        #expect(steps[0].proposals == steps[1].proposals)
      }
    }

    @Test("What the step does not know it asks for, and nothing has changed")
    func unanswered() throws {
      var play = try Play.visit(to: "open")
      let before = play.conversation
      play.facts = Answers()
      #expect(throws: Unanswered.self) { try play.say("否") }
      #expect(play.conversation == before)
    }

    @Test("From the first question to the record", arguments: Language.allCases)
    func whole(_ language: Language) throws {
      var play = try Play.visit(to: "confirm", language)
      #expect(play.place == "field-visit.confirm")
      let said = try play.say("是")
      #expect(said.contains(language("走访已记下", "The visit is written down")))
      #expect(play.place == "menu")
      let purpose = try #require(play.purpose)
      #expect(
        purpose
          == language(
            "联合走访|教育局、司法局|否|东关|带了材料|去了三家|2026-03-30|出差",
            "joint|education, justice|no|东关|带了材料|去了三家|2026-03-30|出差"))
    }

    @Test("A dialog that decides against itself says why and ends")
    func decides() throws {
      var play = Play()
      play.facts.know(VisitsClosed(), true)
      #expect(try play.say("走访").contains("走访暂停"))
      #expect(play.place == "menu")
    }

    @Test("An end that hands on starts the other dialog")
    func handsOn() throws {
      var play = try Play.visit(to: "confirm")
      try play.say("改 公开", "是")
      #expect(play.place == "field-visit.confirm")
      #expect(try play.say("是").contains("后续是什么"))
      #expect(play.place == "follow-up.what")
      #expect(try play.say("2").contains("后续记下了"))
      #expect(play.place == "menu")
    }

    @Test("A refusal is said and leads where the dialog says")
    func refused() throws {
      var play = try Play.visit(to: "confirm")
      play.refusal = .gone
      let said = try play.say("是")
      #expect(said.contains("日期要再说一次"))
      #expect(play.place == "field-visit.day")
      #expect(play.written.isEmpty)
      play.refusal = nil
      try play.say("今天")
      #expect(play.place == "field-visit.confirm")
      try play.say("是")
      #expect(play.written.count == 1)
    }

    @Test("Without a branch only what is asked is recorded")
    func noBranch() throws {
      var play = Play()
      try play.say("走访", "定期", "否", "西关", "", "一行", ".", "今天", "是")
      #expect(play.purpose == "定期||否|西关||一行|2026-03-31|")
    }
  }
}

extension Play {
  /// What the visit's one record says.
  var purpose: String? {
    guard written.count == 1, let facts = written.first?.act.as(DutyStarted.self) else { return nil }
    return facts.purpose
  }
}

import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

extension EngineTests {
  @Suite("What may be said anywhere")
  struct Anywhere {
    @Test("取消 drops at once where little was typed", arguments: ["kind", "partners", "open", "place"])
    func cancelsLittle(_ state: String) throws {
      var play = try Play.visit(to: state)
      #expect(try play.say("取消").contains("已取消：走访。没有记录。"))
      #expect(play.place == "menu")
      #expect(play.written.isEmpty)
    }

    @Test("取消 asks first where much was typed", arguments: ["report", "day", "late", "confirm"])
    func cancelsMuch(_ state: String) throws {
      var play = try Play.visit(to: state)
      let before = play.frame
      #expect(try play.say("/取消").contains("写好的都不要了"))
      #expect(play.place == "field-visit.\(state)")
      try play.say("否")
      #expect(play.place == "field-visit.\(state)")
      #expect(play.frame?.draft == before?.draft)
      try play.say("/取消", "是")
      #expect(play.place == "menu")
    }

    @Test("重来 asks where much was typed, then begins anew with nothing known")
    func restarts() throws {
      var play = try Play.visit(to: "confirm")
      #expect(try play.say("重来").contains("从头来"))
      try play.say("是")
      #expect(play.place == "field-visit.kind")
      #expect(play.frame?.draft.isEmpty == true)
      try play.say("定期")
      #expect(try play.say("重来").contains("哪种走访"))
      #expect(play.place == "field-visit.kind")
    }

    @Test(
      "进度 counts what was answered and the fewest that still come",
      arguments: [
        ("kind", 0, 7), ("partners", 1, 7), ("open", 2, 6), ("place", 3, 5), ("note", 4, 4), ("report", 5, 3),
        ("day", 6, 2), ("late", 7, 2), ("confirm", 8, 1),
      ])
    func progress(_ state: String, _ done: Int, _ left: Int) throws {
      for language in Language.allCases {
        var play = try Play.visit(to: state, language)
        let said = try play.say(language("/进度", "/progress"))
        #expect(said.contains("\(done)/\(done + left)"))
        #expect(play.place == "field-visit.\(state)")
      }
    }

    @Test("为什么 cites the question's clause, else the dialog's", arguments: Language.allCases)
    func why(_ language: Language) throws {
      var play = try Play.visit(to: "kind", language)
      let said = try play.say(language("为什么", "why"))
      #expect(said.contains("P3.3e") && said.contains("每季度至少分别参加1次线上"))
      try play.say("定期")
      #expect(try play.say("why").contains("P4.5b"))
      play = Play(language)
      try play.say("跑个腿")
      #expect(try play.say("为什么").contains(language("不出自条款", "comes from no clause")))
    }

    @Test("帮助 explains, gives an example and the words", arguments: Play.answers.map(\.state))
    func help(_ state: String) throws {
      var play = try Play.visit(to: state)
      let said = try play.say("/帮助")
      #expect(said.contains("例如") && said.contains("取消") && said.contains("先放着"))
      #expect(play.place == "field-visit.\(state)")
      let isFree = ["note", "report", "late"].contains(state)
      #expect(said.contains("/取消") == isFree)
    }

    @Test("先放着 keeps all; 接着 takes it up where it was", arguments: Play.answers.map(\.state))
    func parks(_ state: String) throws {
      var play = try Play.visit(to: state)
      let draft = play.frame?.draft
      #expect(try play.say("/先放着").contains("走访先放着"))
      #expect(play.place == "menu")
      #expect(try play.say("进度").contains("还有放着的：走访"))
      #expect(try play.say("接着").contains("走访没有完成"))
      #expect(play.place == "field-visit.\(state)")
      #expect(play.frame?.draft == draft)
    }

    @Test("Ctrl-C puts aside too, with the lines of an unfinished text")
    func interrupted() throws {
      var play = try Play.visit(to: "report")
      try play.say("第一行")
      try play.hear(.interrupted)
      #expect(play.place == "menu")
      #expect(try play.say("接着").contains("已记下 1 行"))
      #expect(play.frame?.lines == ["第一行"])
    }

    @Test("What was put aside twice is taken up last first")
    func parksTwice() throws {
      var play = try Play.visit(to: "open")
      try play.say("先放着", "跑个腿", "先放着", "接着")
      #expect(play.place == "errand.day")
      try play.say("昨天", "接着")
      #expect(play.place == "field-visit.open")
      try play.say("取消")
      #expect(try play.say("接着").contains("没有放着的事"))
    }

    @Test("Another dialog in the middle, twice nested; each is resumed with what was answered")
    func nested() throws {
      var play = try Play.visit(to: "place")
      try play.say("登记后续")
      #expect(play.place == "follow-up.what")
      try play.say("跑个腿")
      #expect(play.place == "errand.day")
      #expect(play.conversation.frames.count == 3)
      let first = try play.say("昨天")
      #expect(first.contains("跑腿办完了") && first.contains("回到后续") && first.contains("后续是什么"))
      let second = try play.say("临时")
      #expect(second.contains("回到走访（联合走访，教育局、司法局，否）") && second.contains("去哪里"))
      #expect(play.place == "field-visit.place")
    }

    @Test("取消 ends only the dialog that came in between")
    func cancelsNested() throws {
      var play = try Play.visit(to: "place")
      try play.say("跑个腿")
      #expect(try play.say("取消").contains("回到走访"))
      #expect(play.place == "field-visit.place")
    }

    @Test("A dialog that runs already does not start twice")
    func twice() throws {
      var play = try Play.visit(to: "place")
      #expect(try play.say("走访").contains("正在办"))
      // Asked for while another came in between, it comes up again, and the other waits below it.
      try play.say("跑个腿")
      #expect(try play.say("走访").contains("回到走访"))
      #expect(play.place == "field-visit.place")
      #expect(play.conversation.frames.count == 2)
    }

    @Test("先放着 with a dialog in between puts both aside; 接着 takes the last up, then the first")
    func parksNested() throws {
      var play = try Play.visit(to: "place")
      try play.say("跑个腿", "先放着")
      #expect(play.place == "menu")
      #expect(play.conversation.parked.map(\.dialog) == ["field-visit", "errand"])
      try play.say("接着")
      #expect(play.place == "errand.day")
      try play.say("昨天", "接着")
      #expect(play.place == "field-visit.place")
    }

    @Test("撤销 with nothing to undo says so and asks again")
    func undo() throws {
      var play = try Play.visit(to: "place")
      let said = try play.say("撤销")
      #expect(said.contains("没有可以用“撤销”收回的") && said.contains("去哪里"))
    }

    @Test("A command at the engine's own question is done", arguments: ["为什么", "进度", "帮助", "先放着"])
    func atAnAside(_ word: String) throws {
      var play = try Play.visit(to: "place")
      try play.say("南关")
      #expect(try play.say(word).isEmpty == false)
      #expect(play.conversation.aside == nil)
    }

    @Test("退出 and 换人 ask it of the session")
    func leaves() throws {
      var play = try Play.visit(to: "place")
      try play.say("退出")
      #expect(play.conversation.request == .leave)
      #expect(play.place == "field-visit.place")
      try play.say("换人")
      #expect(play.conversation.request == .signOut)
      try play.say("东关")
      #expect(play.conversation.request == nil)
    }

    @Test("编辑 asks for an editor where a text is asked for, with what is there")
    func edits() throws {
      var play = try Play.visit(to: "report")
      try play.say("第一行", "/编辑")
      #expect(play.conversation.request == .edit("第一行"))
      try play.hear(.edited("改好的\n两行\n"))
      #expect(play.draft("report") == .text("改好的\n两行"))
      #expect(play.place == "field-visit.day")
      #expect(try play.say("编辑").contains("哪一天"))
      #expect(play.conversation.request == nil)
    }
  }
}

import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

extension EngineTests {
  @Suite("返回 and 改")
  struct Change {
    @Test("Back to the start, any number of times, and nothing is lost", arguments: Play.answers.map(\.state))
    func back(_ state: String) throws {
      var play = try Play.visit(to: state)
      let known = play.frame?.draft
      for _ in 0..<20 { try play.say("/返回") }
      #expect(play.place == "field-visit.kind")
      #expect(try play.say("返回").contains("第一步"))
      #expect(play.frame?.draft == known)
    }

    @Test("What 返回 leads to may be kept with Enter, one question after the other")
    func keeps() throws {
      var play = try Play.visit(to: "late")
      for _ in 0..<20 { try play.say("/返回") }
      for state in ["kind", "partners", "open", "place", "note"] {
        #expect(play.place == "field-visit.\(state)")
        #expect(try play.say("/进度").isEmpty == false)
        try play.say("")
      }
      #expect(play.place == "field-visit.report")
      try play.say("。")
      #expect(play.place == "field-visit.day")
      try play.say("")
      #expect(play.place == "field-visit.late")
      try play.say("出差", "是")
      #expect(play.purpose == "联合走访|教育局、司法局|否|东关|带了材料|去了三家|2026-03-30|出差")
    }

    /// Each slot by its name, a new answer, and what the record says then.
    static let changes: [(name: String, lines: [String], purpose: String)] = [
      ("种类", ["临时"], "临时||否|东关|带了材料|去了三家|2026-03-30|出差"),
      ("同行", ["2"], "联合走访|卫健局|否|东关|带了材料|去了三家|2026-03-30|出差"),
      ("地点", ["西关"], "联合走访|教育局、司法局|否|西关|带了材料|去了三家|2026-03-30|出差"),
      ("备注", ["空手"], "联合走访|教育局、司法局|否|东关|空手|去了三家|2026-03-30|出差"),
      ("备注", ["不留"], "联合走访|教育局、司法局|否|东关||去了三家|2026-03-30|出差"),
      ("经过", ["又去一家", "。"], "联合走访|教育局、司法局|否|东关|带了材料|去了三家\n又去一家|2026-03-30|出差"),
      ("日期", ["今天"], "联合走访|教育局、司法局|否|东关|带了材料|去了三家|2026-03-31|"),
      ("日期", ["前天"], "联合走访|教育局、司法局|否|东关|带了材料|去了三家|2026-03-29|出差"),
      ("补录原因", ["停电"], "联合走访|教育局、司法局|否|东关|带了材料|去了三家|2026-03-30|停电"),
    ]

    // MARK: Said with its value

    @Test(
      "改 X with a value changes a text that was answered, at any question that takes none",
      arguments: ["改 备注 空手去", "改备注 空手去", "改 备注 成空手去", "备注改成空手去", "change note to 空手去", "改 备注 空手去。"])
    func textWithItsValue(_ line: String) throws {
      for state in ["day", "confirm"] {
        var play = try Play.visit(to: state)
        #expect(
          try play.say(line.hasPrefix("备注") && state == "day" ? "改" + line : line).contains("空手去"), "\(state)"
        )
        #expect(play.draft("note") == .text("空手去"), "\(state)")
        #expect(play.place == "field-visit.\(state)")
      }
    }

    @Test("… as it was typed, not as it is compared")
    func valueAsTyped() throws {
      var play = try Play.visit(to: "day", .en)
      try play.say("change note to Brought Dr. Wang's ＡＢＣ")
      #expect(play.draft("note") == .text("Brought Dr. Wang's ＡＢＣ"))
      #expect(play.place == "field-visit.day")
    }

    @Test(
      "In free text it is asked back, in one line and in several",
      arguments: ["改 备注 空手去", "把备注改成空手去", "改成空手去"])
    func askedBackInText(_ line: String) throws {
      for state in ["report", "late"] {
        var play = try Play.visit(to: state)
        try play.say(line)
        #expect(play.conversation.aside == .contentOrCommand(line), "\(state)")
        #expect(play.draft(state) == nil)
        var content = play
        try content.say("2")
        if state == "report" { try content.say("。") }
        #expect(content.draft(state) == .text(line))
        if line.contains("备注") {
          try play.say("1")
          #expect(play.draft("note") == .text("空手去"), "\(state)")
          #expect(play.place == "field-visit.\(state)")
        }
      }
    }

    @Test(
      "改成 X behind 改 is the value, which is asked, and never the words 改成", arguments: ["改成空手去", "改为 空手去"])
    func toThat(_ line: String) throws {
      var play = try Play.visit(to: "confirm")
      #expect(try play.say("改 备注", line).contains("空手去"))
      try play.say("是")
      #expect(play.draft("note") == .text("空手去"))
      #expect(play.place == "field-visit.confirm")
    }

    @Test("改 X at the confirmation leads back to it", arguments: changes.indices)
    func atTheConfirmation(_ index: Int) throws {
      let change = Change.changes[index]
      var play = try Play.visit(to: "confirm")
      try play.say("改 \(change.name)")
      for line in change.lines { try play.say(line) }
      #expect(play.place == "field-visit.confirm")
      try play.say("是")
      #expect(play.purpose == change.purpose)
    }

    @Test("改 alone asks which; the list answers it", arguments: ["4", "地点", "改 地点"])
    func asksWhich(_ line: String) throws {
      var play = try Play.visit(to: "confirm")
      let said = try play.say("改")
      #expect(said.contains("改哪一项") && said.contains("4 地点"))
      try play.say(line, "西关")
      #expect(play.place == "field-visit.confirm")
      #expect(play.draft("place") == .text("西关"))
    }

    @Test("No at the confirmation asks what to change", arguments: ["不对", "2", "否"])
    func no(_ line: String) throws {
      var play = try Play.visit(to: "confirm")
      #expect(try play.say(line).contains("改哪一项"))
    }

    @Test("改 in the middle comes back to where it was", arguments: ["改 种类", "改种类", "修改 种类", "change kind"])
    func inTheMiddle(_ line: String) throws {
      var play = try Play.visit(to: "day")
      try play.say(line)
      #expect(play.place == "field-visit.kind")
      try play.say("临时")
      #expect(play.place == "field-visit.day")
    }

    @Test("After a change that leads elsewhere only what has no answer is asked")
    func branch() throws {
      var play = Play()
      try play.say("走访", "定期", "否", "西关", "", "一行", ".", "今天")
      #expect(play.place == "field-visit.confirm")
      try play.say("改 种类", "联合")
      #expect(play.place == "field-visit.partners")
      try play.say("2")
      #expect(play.place == "field-visit.confirm")
      try play.say("改 日期", "昨天")
      #expect(play.place == "field-visit.late")
      try play.say("停电")
      #expect(play.place == "field-visit.confirm")
      try play.say("是")
      #expect(play.purpose == "联合走访|卫健局|否|西关||一行|2026-03-30|停电")
    }

    @Test("返回 in a change drops the change")
    func backOutOfAChange() throws {
      var play = try Play.visit(to: "confirm")
      let before = play.frame
      try play.say("改 地点", "返回")
      #expect(play.place == "field-visit.confirm")
      #expect(play.frame?.trail == before?.trail)
      try play.say("是")
      #expect(play.purpose?.contains("东关") == true)
    }

    @Test("Enter keeps what is changed", arguments: ["种类", "同行", "公开", "地点", "备注", "日期", "补录原因"])
    func enterKeeps(_ name: String) throws {
      var play = try Play.visit(to: "confirm")
      #expect(try play.say("改 \(name)").contains("现在是"))
      try play.say("")
      #expect(play.place == "field-visit.confirm")
      try play.say("是")
      #expect(play.purpose == "联合走访|教育局、司法局|否|东关|带了材料|去了三家|2026-03-30|出差")
    }

    @Test("A text that is not finished is not taken for an answer after a change")
    func halfAText() throws {
      var play = try Play.visit(to: "report")
      try play.say("第一行", "/改 地点", "西关")
      #expect(play.place == "field-visit.report")
      #expect(play.frame?.lines == ["第一行"])
      try play.say("第二行", "。")
      #expect(play.draft("report") == .text("第一行\n第二行"))
    }

    @Test("A text that is not finished waits behind 返回")
    func halfATextBack() throws {
      var play = try Play.visit(to: "report")
      try play.say("第一行", "", "/返回")
      #expect(play.place == "field-visit.note")
      #expect(try play.say("另一个备注").contains("已记下 2 行"))
      try play.say("第三行", "。")
      #expect(play.draft("report") == .text("第一行\n\n第三行"))
    }

    @Test("An unknown item is said", arguments: ["改 天气", "change weather"])
    func unknownItem(_ line: String) throws {
      var play = try Play.visit(to: "confirm")
      #expect(try play.say(line).contains("这一项"))
      #expect(play.place == "field-visit.confirm")
    }

    @Test("At the first question there is nothing to change")
    func nothing() throws {
      var play = try Play.visit(to: "kind")
      #expect(try play.say("改").contains("还没有可以改的"))
    }
  }
}

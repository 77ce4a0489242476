import Dialogs
import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import DutyBot
@testable import Workbench

@Suite("Lessons as they are written")
struct LessonParserTests {
  @Test("Scene, facts with reasons, words and hints are read")
  func reads() throws {
    let lesson = try #require(try SmallLesson.talk().lesson)
    #expect(lesson.number == 1 && lesson.scene == ["在家值班。"])
    #expect(lesson.musts.map(\.claim.act) == ["值班开始", "值班结束"])
    #expect(lesson.musts.map(\.claim.count) == [1, 1])
    #expect(lesson.musts.map(\.reason.clause) == [.p3_3e, nil])
    #expect(lesson.musts.map(\.reason.text) == ["要选线上。", "值完要签退。"])
    #expect(lesson.mustNots.map(\.source) == ["意见登记", "词：身份证、{数字}岁"])
    #expect(lesson.hints.map(\.cost) == [5, 20])
  }

  @Test("English keywords and a plain dash")
  func english() throws {
    let lesson = try #require(
      try SmallLesson.talk(
        """
        lesson: 2
        lang: en
        scene: At home.
        must: duty started +1: mode=online -- P3.3e Online it is.
        must not: words: id card -- Not needed.
        hint: 10 Say check in.
        me: hello
        bot: ……
        """
      ).lesson)
    #expect(lesson.musts.first?.reason == .init(clause: .p3_3e, text: "Online it is."))
    #expect(lesson.mustNots.first?.source == "words: id card")
    #expect(lesson.hints == [.init(text: "Say check in.", cost: 10)])
  }

  @Test(
    "A lesson that is wrong is refused with file, line and column",
    arguments: [
      ("必须：值班开使 +1", 8, 4, "台账里有的行为"),
      ("必须：值班开始 +1：方法=线上", 8, 12, "“值班开始”有的内容"),
      ("必须：值班开始 +1：方式=线中", 8, 15, "“方式”可以是"),
      ("必须：值班开始 +0", 8, 4, "+1 或更多"),
      ("必须：值班开始 +1 —— P9.9z 不知道", 8, 15, "条款号"),
      ("必须：值班开始 +1\n不得：意见登记：来源=天上", 9, 12, "“来源”可以是"),
      ("必须：值班开始 +1：方式=线上\n不得：值班开始：方式=线上", 9, 4, "与“必须”不矛盾的事：第 8 行"),
      ("必须：值班开始 +1：方式=线上\n不得：值班开始", 9, 4, "与“必须”不矛盾的事"),
      ("必须：值班开始 +1\n不得：词：、", 9, 6, "一个或几个词"),
      ("必须：值班开始 +1\n不得：词：{没有}", 9, 6, "{数字}"),
      ("必须：", 8, 4, "内容"),
      ("必须：值班开始 +1\n必须：值班结束 +1", 9, 1, "别的内容"),
      ("不得：意见登记", 1, 1, "必须"),
    ])
  func refuses(_ rows: String, _ line: Int, _ column: Int, _ expected: String) throws {
    let error = #expect(throws: TalkError.self) { try SmallLesson.talk(SmallLesson.head + rows + "\n我：好") }
    #expect(error?.file == "lesson.talk")
    #expect(error?.line == line && error?.column == column, "\(error?.text(in: .zh) ?? "")")
    #expect(error?.expected.zh.contains(expected) == true, "\(error?.text(in: .zh) ?? "")")
    #expect(error?.expected.en.isEmpty == false)
  }

  @Test("Without a number or a scene it is no lesson", arguments: ["课程：", "课程：零", "课程：0", "课程：1\n情景："])
  func lacks(_ head: String) {
    #expect(throws: TalkError.self) { try SmallLesson.talk(head + "\n必须：值班开始 +1\n我：好") }
  }

  @Test("What a lesson asks stands before the first line said")
  func order() {
    let error = #expect(throws: TalkError.self) { try SmallLesson.talk(SmallLesson.checkIn + "\n提示：晚了") }
    #expect(error?.column == 1)
  }

  @Test("Every fact that the ledger names is one that lessons may ask for")
  func shapes() throws {
    var stage = try ScriptStage(for: try TalkParser.parse("数据：演示\n今天：2026-03-31 08:55", file: "demo"))
    _ = try stage.open()
    var acts: Set<String> = []
    for act in try stage.store.allEntries().compactMap(\.act) {
      acts.insert(act.id)
      if act.is(Corrected.self) { continue }  // It carries the facts of what it corrects as well.
      for field in act.fields {
        let shape = try #require(
          LessonFact.shapes(of: act.kind).first { $0.name == field.name }, "\(act.id) \(field.name.zh)")
        if let values = shape.values {
          #expect(values.contains(field.value), "\(act.id) \(field.value.zh)")
        }
      }
    }
    #expect(acts.count > 15)
  }
}

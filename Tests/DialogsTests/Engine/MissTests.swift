import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs
@testable import Understanding

extension EngineTests {
  @Suite("Misses, near choices, doubts")
  struct Misses {
    /// A line that no question of the visit understands.
    private static let blah = "乌拉乌拉乌拉"

    @Test(
      "Each miss helps more; the third has an example and a way out",
      arguments: ["kind", "partners", "open", "place", "day", "confirm"], Language.allCases)
    func misses(_ state: String, _ language: Language) throws {
      var play = try Play.visit(to: state, language)
      let said = try (0..<3).map { _ in try play.say(Misses.blah) }
      #expect(Set(said).count == 3)
      #expect(said[0].contains(language("没听明白", "did not understand")))
      let words = try #require(FieldVisit(rawValue: state))
      let help = state == "confirm" ? "" : try Misses.words(words, language).help
      #expect(said[1].contains(help) || help.isEmpty)
      #expect(said[2].contains(language("例如", "For example")))
      #expect(said[2].contains(language("取消", "cancel")))
      #expect(play.place == "field-visit.\(state)")
      // From then on by turns, never the same twice in a row; an answer is understood all the same.
      #expect(try play.say(Misses.blah) == said[1])
      #expect(try play.say(Misses.blah) == said[2])
      try play.say(state == "confirm" ? "是" : Misses.words(words, language).example)
      #expect(play.place != "field-visit.\(state)")
    }

    private static func words(_ state: FieldVisit, _ language: Language) throws -> Words {
      let scene = Scene(
        now: Play.now, facts: Answers(), me: Play.me, language: language, turn: TurnID("turn"), draft: [:])
      return try language == .zh ? FieldVisit.zh(state, scene) : FieldVisit.en(state, scene)
    }

    @Test("Misses are counted anew at each question")
    func anew() throws {
      var play = try Play.visit(to: "kind")
      try play.say(Misses.blah, Misses.blah, "定期")
      #expect(try play.say(Misses.blah).contains("没听明白"))
    }

    @Test("Near choices are asked about; the answer is taken", arguments: ["1", "小学", "南关小学"])
    func near(_ answer: String) throws {
      var play = try Play.visit(to: "place")
      let said = try play.say("南关")
      #expect(said.contains("1 南关小学") && said.contains("2 南关医院"))
      #expect(play.place == "field-visit.place")
      try play.say(answer)
      #expect(play.draft("place") == .text("南关小学"))
      #expect(play.place == "field-visit.note")
    }

    @Test("The engine's question is left by 返回", arguments: ["返回", "取消", "/返回", "back"])
    func leavesNear(_ line: String) throws {
      var play = try Play.visit(to: "place")
      try play.say("南关")
      #expect(try play.say(line).contains("去哪里"))
      #expect(play.conversation.aside == nil)
      #expect(play.place == "field-visit.place")
      try play.say("东关")
      #expect(play.draft("place") == .text("东关"))
    }

    @Test("What fits neither is asked again, and stays with its question")
    func missesNear() throws {
      var play = try Play.visit(to: "place")
      let asked = try play.say("南关")
      #expect(try play.say(Misses.blah).hasSuffix(asked))
      try play.say("2")
      #expect(play.draft("place") == .text("南关医院"))
    }

    @Test("A choice that has vanished is said, never shifted", arguments: ["1", "东关"])
    func vanished(_ line: String) throws {
      var play = try Play.visit(to: "place")
      play.facts.know(VisitPlaces(), ["西关", "北关"])
      let said = try play.say(line)
      #expect(said.contains("已经没有了") && said.contains("1 西关") && said.contains("2 北关"))
      #expect(play.place == "field-visit.place")
      #expect(play.draft("place") == nil)
      try play.say("1")
      #expect(play.draft("place") == .text("西关"))
    }

    @Test("2 means what was shown as 2, though another choice came in before it")
    func cameIn() throws {
      var play = try Play.visit(to: "place")
      play.facts.know(VisitPlaces(), ["北关", "东关", "西关"])
      try play.say("2")
      #expect(play.draft("place") == .text("西关"))
    }

    @Test("A near choice that has vanished while it was asked about is said too")
    func vanishedNear() throws {
      var play = try Play.visit(to: "place")
      try play.say("南关")
      play.facts.know(VisitPlaces(), ["东关", "南关医院"])
      #expect(try play.say("1").contains("已经没有了"))
      #expect(play.place == "field-visit.place")
      #expect(play.draft("place") == nil)
    }

    @Test("One of several that has vanished is said too", arguments: ["1 2", "2", "全部"])
    func vanishedOfSeveral(_ line: String) throws {
      var play = Play(places: ["东关", "西关", "南关"])
      play.engine = Engine(book: DialogBook([Tour.dialog], front: [], house: .dutyBot))
      try play.say("巡访")
      play.facts.know(VisitPlaces(), ["东关", "南关"])
      #expect(try play.say(line).contains("已经没有了"))
      #expect(play.place == "tour.places")
      try play.say("全部")
      #expect(play.place == "menu")
    }

    @Test("A surprising answer is questioned: yes takes it", arguments: ["是", "1", "yes", "对"])
    func doubtYes(_ answer: String) throws {
      var play = try Play.visit(to: "day")
      #expect(try play.say("2025年1月5日").contains("天以前。对吗"))
      #expect(play.place == "field-visit.day")
      try play.say(answer)
      #expect(play.draft("day") == .text("2025-01-05"))
      #expect(play.place == "field-visit.late")
    }

    @Test("No asks the question again; so does 返回", arguments: ["不是", "2", "no", "返回"])
    func doubtNo(_ answer: String) throws {
      var play = try Play.visit(to: "day")
      try play.say("2025年1月5日")
      #expect(try play.say(answer).contains("哪一天"))
      #expect(play.draft("day") == nil)
      #expect(play.conversation.aside == nil)
      try play.say("昨天")
      #expect(play.place == "field-visit.late")
    }

    @Test("Another answer to a doubt is taken as the answer")
    func doubtOther() throws {
      var play = try Play.visit(to: "day")
      try play.say("2025年1月5日", "昨天")
      #expect(play.draft("day") == .text("2026-03-30"))
      #expect(play.place == "field-visit.late")
    }

    @Test("… and another choice than the near ones")
    func nearOther() throws {
      var play = try Play.visit(to: "place")
      try play.say("南关", "东关")
      #expect(play.draft("place") == .text("东关"))
    }

    @Test("A free text is not taken for the answer to a doubt about it")
    func doubtFree() throws {
      let (session, _) = try SampleDesk(empty: true).session()
      try session.say("已经授牌")
      #expect(try session.say("教育联络点").contains("就用“教育联络点”吗"))
      #expect(try session.say("乌拉乌拉").contains("就用“教育联络点”吗"))
      #expect(session.state == "set-up.name")
    }

    @Test("A line that asks for two dialogs is asked about")
    func twoDialogs() throws {
      var play = try Play.visit(to: "place")
      play.engine = Engine(
        book: DialogBook(
          [FieldVisit.dialog, FollowUp.dialog, Errand.dialog, Twin.dialog], front: [], house: .dutyBot))
      #expect(try play.say("跑个腿").contains("您想做的是"))
      try play.say("2")
      #expect(play.place == "twin.what")
    }
  }
}

/// A dialog that asks for several places.
private enum Tour: String, DialogStates {
  case places, end
  static let chosen = Slot<[String]>(
    "places", "地点", "places",
    as: .severalOf { try $0.facts(VisitPlaces()).map { Option(id: $0, label: $0) } })
  static let dialog = define("tour", version: 1, title: ("巡访", "tour"), phrases: ["巡访"], start: .places) {
    ask(.places, for: chosen).then(.end)
    end(.end)
  }
  static func zh(_ state: Tour, _ scene: Scene) throws -> Words { Words("哪几处？") }
  static func en(_ state: Tour, _ scene: Scene) throws -> Words { Words("Which places?") }
}

/// A dialog that is started by the same phrase as another.
private enum Twin: String, DialogStates {
  case what, end
  static let dialog = define(
    "twin", version: 1, title: ("另一件", "twin"), phrases: ["跑个腿"], start: .what
  ) {
    ask(.what, for: FollowUp.kind).then(.end)
    end(.end)
  }
  static func zh(_ state: Twin, _ scene: Scene) throws -> Words { Words("什么？") }
  static func en(_ state: Twin, _ scene: Scene) throws -> Words { Words("What?") }
}

import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

extension EngineTests {
  @Suite("A conversation that is taken up again")
  struct Resume {
    /// A talk with everything in it that a conversation has to remember.
    static let talk = [
      "走访", "南关", "乌拉", "定期", "改", "1", "联合", "1 3", "登记后续", "跑个腿", "2025年1月5日", "是", "临时", "否", "南关", "2",
      "取消", "2", "一行", "/改 备注", "另一个备注", "", "两行", "/先放着", "接着", "/进度", "。", "昨天", "出差", "改 种类", "返回", "取消",
      "否", "重来", "否", "对",
    ]

    @Test("Through JSON after every step the conversation is the same", arguments: Language.allCases)
    func throughJSON(_ language: Language) throws {
      var plain = Play(language)
      var saved = Play(language)
      saved.isSaved = true
      for (number, line) in Resume.talk.enumerated() {
        let first = try plain.say(line)
        let second = try saved.say(line)
        #expect(first == second, "line \(number)")
        #expect(plain.conversation == saved.conversation, "line \(number)")
      }
      #expect(plain.written == saved.written)
      #expect(plain.written.count == 1)
    }

    @Test("A stop after any line: the question stands when it is taken up", arguments: talk.indices)
    func stopped(_ index: Int) throws {
      var play = Play()
      for line in Resume.talk[...index] { try play.say(line) }
      let (place, frame) = (play.place, play.frame)
      play.conversation = try Play.throughJSON(play.conversation)
      let said = try play.hear(.opened)
      #expect(!said.isEmpty)
      #expect(play.place == place)
      #expect(play.frame?.draft == frame?.draft)
      #expect(play.frame?.trail == frame?.trail)
      #expect(play.frame?.lines == frame?.lines)
    }

    @Test("The engine's own question stands too")
    func aside() throws {
      var play = try Play.visit(to: "place")
      try play.say("南关")
      play.conversation = try Play.throughJSON(play.conversation)
      let said = try play.hear(.opened).joined(separator: "\n")
      #expect(said.contains("没有完成") && said.contains("2 南关医院"))
      try play.say("2")
      #expect(play.draft("place") == .text("南关医院"))
    }

    // MARK: Older shapes

    /// A conversation as an older version saved it.
    private func older(
      at state: String, change: (inout Conversation.Frame) -> Void
    ) throws -> Play {
      var play = try Play.visit(to: state)
      play.conversation.frames[0].version = 2
      play.conversation.frames[0].shape = "older"
      change(&play.conversation.frames[0])
      play.conversation = try Play.throughJSON(play.conversation)
      return play
    }

    @Test("Where nothing was lost it goes on at the same question", arguments: Play.answers.map(\.state))
    func nothingLost(_ state: String) throws {
      var play = try older(at: state) { _ in }
      let said = try play.hear(.opened).joined(separator: "\n")
      #expect(said.contains("走访没有完成") && !said.contains("要再问一次"))
      #expect(play.place == "field-visit.\(state)")
      #expect(play.frame?.version == 3)
      #expect(play.frame?.shape == FieldVisit.dialog.shape)
    }

    @Test("A slot of another type is named and asked again; the rest is kept")
    func otherType() throws {
      var play = try older(at: "confirm") { frame in
        frame.draft["place"] = .number(4)
        frame.draft["kind"] = .text("unheard-of")
      }
      let said = try play.hear(.opened).joined(separator: "\n")
      #expect(said.contains("这几项要再问一次：种类、地点"))
      #expect(play.place == "field-visit.kind")
      try play.say("联合")
      #expect(play.place == "field-visit.place")
      try play.say("西关")
      #expect(play.place == "field-visit.confirm")
      try play.say("是")
      #expect(play.purpose == "联合走访|教育局、司法局|否|西关|带了材料|去了三家|2026-03-30|出差")
    }

    @Test("A state that is gone: it goes on at the first question without an answer")
    func stateGone() throws {
      var play = try older(at: "report") { $0.state = "weather" }
      let said = try play.hear(.opened).joined(separator: "\n")
      #expect(said.contains("走访没有完成") && said.contains("请写经过"))
      #expect(play.place == "field-visit.report")
    }

    @Test("A state that is gone, the shape unchanged")
    func stateGoneAlone() throws {
      var play = try Play.visit(to: "report")
      play.conversation.frames[0].state = "weather"
      try play.hear(.opened)
      #expect(play.place == "field-visit.report")
    }

    @Test("Lines of an unfinished text are there")
    func unfinishedLines() throws {
      var play = try older(at: "report") { $0.lines = ["第一行", "第二行"] }
      try play.hear(.opened)
      try play.say("第三行", "。")
      #expect(play.draft("report") == .text("第一行\n第二行\n第三行"))
    }

    @Test("An older frame that is put aside is adapted when it is taken up")
    func parked() throws {
      var play = try older(at: "confirm") { $0.draft["day"] = .flag(true) }
      play.conversation.parked = play.conversation.frames
      play.conversation.frames = []
      #expect(try play.say("接着").contains("日期"))
      #expect(play.place == "field-visit.day")
    }

    @Test("An older frame below another is adapted when its turn comes")
    func below() throws {
      var play = try older(at: "place") { $0.state = "weather" }
      play.conversation.frames.append(Conversation.Frame(Errand.dialog))
      play.conversation.frames[1].state = "day"
      try play.hear(.opened)
      #expect(play.place == "errand.day")
      let said = try play.say("昨天")
      #expect(said.contains("去哪里"))
      #expect(play.place == "field-visit.place")
    }

    @Test("A dialog this version does not know is put aside, untouched, and told")
    func unknownDialog() throws {
      var play = try Play.visit(to: "place")
      play.conversation.frames[0].dialog = "weather-report"
      let frame = play.frame
      let said = try play.hear(.opened).joined(separator: "\n")
      #expect(said.contains("这个版本不认识"))
      #expect(play.place == "menu")
      #expect(play.conversation.parked.first == frame)
      // The menu works, and 接着 says so again instead of being stuck.
      try play.say("走访")
      #expect(play.place == "field-visit.kind")
      try play.say("取消")
      #expect(try play.say("接着").contains("这个版本不认识"))
      #expect(play.conversation.parked.first == frame)
    }

    @Test("An unknown dialog below a known one does not hold it up")
    func unknownBelow() throws {
      var play = try Play.visit(to: "place")
      play.conversation.frames.insert(play.conversation.frames[0], at: 0)
      play.conversation.frames[0].dialog = "weather-report"
      let said = try play.hear(.opened).joined(separator: "\n")
      #expect(said.contains("这个版本不认识") && said.contains("去哪里"))
      #expect(play.place == "field-visit.place")
      try play.say("取消")
      #expect(play.place == "menu")
      #expect(play.conversation.parked.map(\.dialog) == ["weather-report"])
      try play.say("跑个腿")
      #expect(play.place == "errand.day")
    }

    @Test("What this version does not know does not stand before what it knows")
    func unknownParked() throws {
      var play = try Play.visit(to: "place")
      try play.say("先放着")
      play.conversation.parked.append(play.conversation.parked[0])
      play.conversation.parked[1].dialog = "weather-report"
      try play.say("接着")
      #expect(play.place == "field-visit.place")
    }

    @Test("What was recorded before is not recorded again by an older frame")
    func afterARecord() throws {
      var play = Play()
      play.engine = Engine(book: DialogBook([Twice.dialog], front: [], house: .dutyBot))
      try play.say("写两次", "定期", "是")
      #expect(play.written.count == 1)
      #expect(play.place == "twice.second")
      play.conversation.frames[0].shape = "older"
      try play.hear(.opened)
      #expect(play.place == "twice.second")
      try play.say("临时")
      #expect(play.written.count == 2)
      #expect(play.place == "menu")
    }
  }
}

/// A dialog that records, asks on, and records again.
private enum Twice: String, DialogStates {
  case first, confirm, one, second, two, end
  static let firstKind = Slot<VisitKind>("first", "第一", "first", as: .choice())
  static let secondKind = Slot<VisitKind>("second", "第二", "second", as: .choice())

  static let dialog = define(
    "twice", version: 1, title: ("写两次", "twice"), phrases: ["写两次"], start: .first
  ) {
    ask(.first, for: firstKind).then(.confirm)
    confirm(.confirm, showing: [firstKind]).then(.one)
    record(.one, needs: [firstKind]) { [try proposal($0.need(firstKind))] }.then(.second)
    ask(.second, for: secondKind).then(.two)
    record(.two, needs: [firstKind, secondKind]) { [try proposal($0.need(secondKind))] }.then(.end)
    end(.end)
  }

  private static func proposal(_ kind: VisitKind) -> Proposal {
    Proposal(
      DutyStarted(person: Play.me.person, channel: .online, purpose: kind.rawValue),
      in: Play.me.room, on: FieldVisit.matter, occurred: Play.now)
  }

  static func zh(_ state: Twice, _ scene: Scene) throws -> Words { Words(state.rawValue) }
  static func en(_ state: Twice, _ scene: Scene) throws -> Words { Words(state.rawValue) }
}

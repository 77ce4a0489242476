import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

extension EngineTests {
  @Suite("Whose conversation it is")
  struct Sessions {
    @Test("What one person typed is not shown to another, who has a conversation of their own")
    func apart() throws {
      let sample = try SampleDesk()
      let (first, _) = try sample.session(as: "委员甲")
      try first.say("登记意见")
      let state = first.state
      try first.say("/先放着", "签到", "线上", "只有我知道")
      #expect(first.state == "check-in.confirm")

      let (second, greeted) = try sample.session(as: "委员乙")
      #expect(second.state == "menu")
      var said = greeted.rows
      for line in ["接着", "进度", "撤销", "签到", "改", "取消", "更多"] {
        said += try second.hear(.line(line)).rows
      }
      #expect(!said.joined().contains("只有我知道"))
      #expect(!said.joined().contains("没有完成"))

      // The first goes on where it was.
      let (again, resumed) = try sample.session(as: "委员甲")
      #expect(resumed.rows.joined().contains("签到没有完成"))
      #expect(again.state == "check-in.confirm")
      try again.say("取消", "是", "接着")
      #expect(again.state == state)
    }

    @Test("换人 leads to the sign-in; the next person sees nothing of the one before")
    func switches() throws {
      let (session, _) = try SampleDesk().session(as: "委员甲")
      try session.say("签到", "线上", "只有我知道")
      let said = try session.say("换人")
      #expect(session.state == "sign-in.who")
      #expect(!said.contains("只有我知道"))
      let greeted = try session.hear(.line("委员乙"))
      #expect(session.state == "menu")
      #expect(!greeted.rows.joined().contains("只有我知道") && !greeted.rows.joined().contains("没有完成"))
      try session.say("换人", "委员甲")
      #expect(session.state == "check-in.confirm")
    }

    @Test("Nothing of anybody's is shown before they have signed in")
    func guest() throws {
      let sample = try SampleDesk()
      try sample.session(as: "委员甲").0.say("签到", "线上", "只有我知道")
      let (session, greeted) = try sample.session()
      var said = greeted.rows
      for line in ["进度", "接着", "帮助", "改", "返回", "撤销", "更多", "先放着", "为什么", "签到"] {
        said += try session.hear(.line(line)).rows
        #expect(session.state == "sign-in.who", "\(line)")
      }
      #expect(!said.joined().contains("只有我知道"))
      try session.say("委员甲")
      #expect(session.state == "check-in.confirm")
    }

    @Test("Signed in elsewhere: the first is told at its next line, and is at the sign-in")
    func takenOver() throws {
      let sample = try SampleDesk()
      let (first, _) = try sample.session(as: "委员甲")
      try first.say("签到", "线上")
      let (second, resumed) = try sample.session(as: "委员甲")
      #expect(resumed.rows.joined().contains("签到没有完成"))
      #expect(second.state == "check-in.purpose")

      let told = try first.say("这一行不算")
      #expect(told.contains("另一个窗口") && told.contains("没有记") && told.contains("您是哪一位"))
      #expect(first.state == "sign-in.who")
      #expect(second.state == "check-in.purpose")
      try second.say("接待群众", "是")
      #expect(second.state == "menu")
      let person = SampleDesk.person("委员甲")
      let shift = try #require(try sample.desk.ask(RunningShift(of: person, in: SampleDesk.room)))
      #expect(shift.facts.channel == .online)

      // The first may take it back, and is asked; then the second is told.
      #expect(try first.say("委员甲").contains("在这里接着办吗"))
      try first.say("是")
      #expect(first.state == "menu")
      #expect(try second.say("签退").contains("另一个窗口"))
      #expect(second.state == "sign-in.who")
    }

    @Test("… also where the first line is one that records")
    func takenOverAtTheRecord() throws {
      let sample = try SampleDesk()
      let (first, _) = try sample.session(as: "委员甲")
      try first.say("签到", "线上", "接待")
      let (second, _) = try sample.session(as: "委员甲")
      let before = try sample.store.allEntries().count
      try first.say("是")
      #expect(try sample.store.allEntries().count == before)
      try second.say("是")
      #expect(try sample.store.allEntries().count == before + 1)
      #expect(try first.say("委员甲").contains("在这里接着办吗"))
      #expect(try first.say("是").contains("您好"))
    }

    @Test(
      "… and where the first leaves or is interrupted", arguments: [Input.interrupted, .left, .line("退出")])
    func takenOverOnLeaving(_ input: Input) throws {
      let sample = try SampleDesk()
      let (first, _) = try sample.session(as: "委员甲")
      try first.say("签到")
      let (second, _) = try sample.session(as: "委员甲")
      _ = try first.hear(input)
      #expect(second.state == "check-in.mode")
      try second.say("线下")
      #expect(second.state == "check-in.purpose")
    }

    @Test("Two at the sign-in do not disturb each other", arguments: Language.allCases)
    func twoGuests(_ language: Language) throws {
      let sample = try SampleDesk()
      let (first, _) = try sample.session(language)
      let (second, _) = try sample.session(language)
      try first.say("乌拉")
      try second.say("乌拉", "帮助")
      try first.say("委员")
      try second.say("委员乙")
      #expect(second.state == "menu")
      try first.say("委员甲")
      #expect(first.state == "menu")
      try first.say("签到")
      try second.say("签到", "线上")
      #expect(first.state == "check-in.mode")
      #expect(second.state == "check-in.purpose")
    }

    @Test("Setting up is gone on with by a new program, after any line")
    func setUpResumed() throws {
      let lines = [
        "已经授牌", "商州区教育界别委员工作室", "1", "1", "商州区", "委员甲", "委员乙 委员丙、委员丁，委员戊", "。",
      ]
      for stop in lines.indices {
        let sample = try SampleDesk(empty: true)
        let (first, greeted) = try sample.session()
        #expect(greeted.rows.joined().contains("还没有工作室"))
        for line in lines[...stop] { try first.say(line) }
        let (second, resumed) = try sample.session()
        #expect(second.state == first.state)
        #expect(resumed.rows.joined().contains("登记工作室没有完成"))
        for line in lines[(stop + 1)...] { try second.say(line) }
        let whole = try SampleDesk(empty: true).session().0
        for line in lines { try whole.say(line) }
        #expect(second.state == whole.state)
        // Two cannot set up the same room at once: the first is told.
        #expect(try first.say("1").contains("另一个窗口"))
      }
    }

    @Test("Two at an empty store: the second takes up what the first began, and the first is told")
    func twoAtAnEmptyStore() throws {
      let sample = try SampleDesk(empty: true)
      let (first, _) = try sample.session()
      try first.say("已经授牌", "商州区教育界别委员工作室")
      let (second, _) = try sample.session()
      #expect(second.state == "set-up.type")
      #expect(try first.say("1").contains("另一个窗口"))
      #expect(first.state == "set-up.type")
      // Nothing of it was taken for an answer, and the first may go on now.
      try first.say("1")
      #expect(first.state == "set-up.level")
    }

    @Test("Whoever has set the room up is asked who they are")
    func setUpThenSignIn() throws {
      let sample = try SampleDesk(empty: true)
      let (session, _) = try sample.session()
      try session.say(
        "已经授牌", "商州区教育界别委员工作室", "界别", "县", "商州区", "委员甲、委员乙、委员丙、委员丁、委员戊", "。", "1", "委员乙", "1", "2024-03-01",
        "",
        "", "否")
      #expect(session.state == "set-up.confirm")
      let said = try session.say("是")
      #expect(said.contains("您是哪一位"))
      #expect(session.state == "sign-in.who")
      try session.say("委员甲")
      #expect(session.state == "menu")
    }

    @Test("A crash before the answer was seen: it is said again at the next sign-in")
    func saidAgain() throws {
      let sample = try SampleDesk()
      try sample.session(as: "委员甲").0.say("签到", "线上", "接待", "是")
      let (_, greeted) = try sample.session(as: "委员甲")
      #expect(greeted.rows.joined().contains("上次最后说的是：已签到"))
    }

    @Test("… not where the person has left")
    func notSaidAgain() throws {
      let sample = try SampleDesk()
      let (session, _) = try sample.session(as: "委员甲")
      try session.say("签到", "线上", "接待", "是")
      _ = try session.hear(.left)
      let (_, greeted) = try sample.session(as: "委员甲")
      #expect(!greeted.rows.joined().contains("上次最后说的是"))
    }
  }
}

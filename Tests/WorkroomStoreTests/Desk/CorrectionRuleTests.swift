import Regulation
import Testing

@testable import WorkroomStore

@Suite("A correction keeps the rules of the record that it corrects")
struct CorrectionRuleTests {
  private let test: TestRoom
  private let started: Entry
  private let matter = MatterID("shift")

  init() throws {
    test = try TestRoom()
    started = try test.record(Said.started(test.b), on: matter, by: test.b)
    test.clock.move(minutes: 60)
    try test.record(Said.ended, on: matter, by: test.b)
  }

  private func correct(to moment: Moment, _ act: Act? = nil, reason: String = "记错了") throws -> Refusal? {
    let correction = Corrected(
      target: started.id, act: act ?? Said.started(test.b), occurred: moment, reason: reason)
    return try test.refusal(Act(correction), on: matter, by: test.b)
  }

  private var late: String? { get throws { try test.desk.ask(TheShift(matter))?.facts.late } }

  @Test("moved to a day before it was written it is a late entry, and the correction's reason is why (P4.5b)")
  func becomesLate() throws {
    #expect(try correct(to: test.at(7, 30)) == nil)
    #expect(try late == nil)
    #expect(try correct(to: test.at(23, day: -1)) == nil)
    #expect(try late == "记错了")
    // Another correction stands in the place of the first and keeps what it made of the record.
    #expect(try correct(to: test.at(23, day: -1), Said.started(test.b, .online), reason: "是线上") == nil)
    #expect(try late == "是线上")
    #expect(try correct(to: test.at(7, 30)) == nil)
    #expect(try late == nil)
    let rows = try test.store.viewRows()
    _ = try test.store.rebuild()
    #expect(try test.store.viewRows() == rows)
    #expect(try test.store.verify().isClean)
  }

  @Test("without a reason it is refused", arguments: ["", " "])
  func reason(_ reason: String) throws {
    #expect(
      try correct(to: test.at(23, day: -1), reason: reason) == .lateWithoutReason(TestRoom.day.adding(-1)))
  }

  @Test("a record that was moved is found on its new day as well")
  func found() throws {
    func acts(_ day: Int) throws -> [String] {
      try test.desk.ask(RecordsOn(TestRoom.day.adding(day), in: test.room, by: test.b)).map(\.act.id)
    }
    #expect(try acts(0) == ["dutyStarted", "dutyEnded"])
    #expect(try correct(to: test.at(23, day: -1)) == nil)
    #expect(try acts(0) == ["dutyStarted", "dutyEnded"])
    #expect(try acts(-1) == ["dutyStarted"])
    #expect(try test.desk.ask(RecordsOn(TestRoom.day.adding(-1), in: test.room, by: test.c)).isEmpty)
  }

  @Test("what an earlier program wrote reads as it did: nothing says late")
  func older() throws {
    let body =
      #"{"act":{"facts":{"channel":"offline","person":"B"},"name":"dutyStarted"},"occurred":0,"reason":"","target":"t"}"#
    #expect(try JSONText.decode(Corrected.self, from: body).late == nil)
  }
}

@Suite("A correction fills in nothing by itself")
struct NothingFilledInTests {
  private static let person = PersonID("B")

  private func corrected(_ act: Act, _ answers: (String, String)...) throws -> Act {
    var revision = Revision(act: act, occurred: Moment(TestRoom.day, hour: 9))
    for (id, value) in answers {
      let field = try #require(act.kind.correctables.first { $0.id == id })
      #expect(field.set(&revision, value))
    }
    return revision.act
  }

  private func wants(_ act: Act, _ id: String, _ value: String) throws -> [String] {
    let field = try #require(act.kind.correctables.first { $0.id == id })
    return act.correctables(with: field, saying: value).map(\.id)
  }

  @Test("an approval has its body and its day, or is none (P6.3e)")
  func approval() throws {
    let act = Act(MicroConsultationHeld(Said.micro(Self.person)))
    #expect(try wants(act, "approved-by", "主席会议") == ["approved-on"])
    #expect(try wants(act, "approved-on", "2026-03-01") == ["approved-by"])
    for one in [("approved-by", "主席会议"), ("approved-on", "2026-03-01"), ("approved-how", "withPlan")] {
      #expect(try corrected(act, one).as(MicroConsultationHeld.self)?.held.approval == nil)
    }
    let whole = try corrected(
      act, ("approved-by", "主席会议"), ("approved-on", "2026-03-01"), ("approved-how", "withPlan"))
    let day = try #require(Day(2026, 3, 1))
    #expect(
      whole.as(MicroConsultationHeld.self)?.held.approval == Approval(by: "主席会议", day: day, plan: true))
    #expect(try wants(whole, "approved-by", "区政协") == [])
  }

  @Test(
    "whom it was held with asks who leads, both channels which one counts, online the platform (A5, A6, A40)")
  func event() throws {
    let act = Said.activity(Self.person)
    #expect(try wants(act, "joint-with", "金融界别委员工作室") == ["joint-role"])
    #expect(try corrected(act, ("joint-with", "金融界别委员工作室")).as(ActivityLogged.self)?.joint == nil)
    #expect(try wants(act, "mode", "both") == ["counted-in", "platform"])
    #expect(try wants(act, "mode", "online") == ["platform"])
    #expect(try wants(act, "mode", "offline") == [])
    #expect(try wants(act, "kind", "publicService") == ["service"])
    #expect(try wants(act, "kind", "reading") == [])
    let online = try corrected(act, ("mode", "online"), ("platform", "qinShangliang"))
    let back = try corrected(online, ("mode", "offline")).as(ActivityLogged.self)
    #expect(back?.channel == .offline && back?.platform == nil)
  }

  @Test("a visitor's name says that one was left")
  func name() throws {
    let act = Said.opinion(Self.person, reachable: false)
    #expect(try corrected(act, ("visitor", "王大爷")).as(OpinionRecorded.self)?.anonymous == false)
    #expect(try corrected(act, ("contact", "13900000000")).as(OpinionRecorded.self)?.reachable == true)
  }
}

import Conversation
import Regulation
import Testing

@testable import Dialogs
@testable import WorkroomStore

/// What is said and done goes by the numbers of the rule set that the store is looked at by.
@Suite("Numbers come from the rule set")
struct NumbersOfPackTests {
  /// The sample room, looked at by the standard pack with some switches set otherwise.
  private func sample(_ switches: (String, String)...) throws -> SampleDesk {
    let sample = try SampleDesk()
    var pack = NormPacks.standard
    for (key, value) in switches { pack = try #require(pack.setting(key, value)) }
    sample.store.look(by: pack)
    return sample
  }

  @Test("with a limit of 5 that is not hard a seventh member is seated, and it is said")
  func softLimit() throws {
    let sample = try sample(("size.max", "5"), ("size.maxIsHard", "false"))
    let (session, _) = try sample.session(as: SampleDesk.convenor)
    let start = try session.say("名册", "1", "委员庚", "", "")
    #expect(!start.contains("谁负责"), "\(start)")
    let done = try session.say("是")
    #expect(done.contains("现在 7 人") && done.contains("一般在 5 人以内（P4.2a）"), "\(done)")
    #expect(!done.contains("20"))
  }

  @Test("with a limit of 5 that is hard the question and the refusal name it")
  func hardLimit() throws {
    let sample = try sample(("size.max", "5"))
    let (session, _) = try sample.session(as: SampleDesk.convenor)
    let asked = try session.say("名册", "1", "委员庚", "")
    #expect(asked.contains("5 人以内（P4.2a）") && asked.contains("谁负责"), "\(asked)")
    let seat = SeatTaken(person: PersonID("new"), name: "委员庚")
    #expect(throws: Refusal.tooManyMembers(7)) {
      try sample.write(
        [
          Proposal(
            Act(seat), in: SampleDesk.room, on: MatterID("seat-new"), occurred: sample.desk.now)
        ], as: SampleDesk.convenor)
    }
  }

  @Test("under 120 minutes a shift of an hour is called short when it is recorded, as by the evidence")
  func shortShift() throws {
    let sample = try sample(("duty.shortMinutes", "120"))
    let (session, _) = try sample.session(as: "委员甲")
    try session.say("签到", "线下", "接待群众", "是")
    sample.clock.go(on: 60)
    let done = try session.say("签退", "接待群众 2 人", "是")
    #expect(done.contains("不到 120 分钟，标为短时"), "\(done)")
    let evidence = try session.say("看依据", "值班")
    #expect(evidence.contains("短时"), "\(evidence)")
  }

  @Test("a pack over the city's has its own reading, and keeps the province's beside it (A0)")
  func overTheCity() throws {
    let sample = try sample()
    let own = """
      pack: danfeng-2026
      base: shangluo-2023-17
      title: {zh: 丹凤县口径, en: Danfeng reading}
      switches:
        pack.goal: cityOverrides
      """
    sample.store.look(by: try NormPacks.read(own, file: "danfeng.yaml"))
    let (session, _) = try sample.session(as: "委员甲")
    try session.say("签到", "线下", "接待群众", "是")
    sample.clock.go(on: 60)
    let asked = try session.say("签退", "接待群众 2 人")
    #expect(asked.contains("“丹凤县口径”的读法已经够了（C2.3b）；省里的读法还差线上 1 次（P3.3e）"), "\(asked)")
    try session.say("是")
    let mine = try session.say("我的义务")
    #expect(mine.contains("按“丹凤县口径”的读法（C2.3b）已经够了；按省里的读法还差线上 1 次（P3.3e）"), "\(mine)")
    #expect(!mine.contains("C2.3b、C2.3b"), "\(mine)")
  }

  @Test("a third convenor is refused, or not, as the rule set has it", arguments: [(2, false), (3, true)])
  func convenors(_ most: Int, _ passes: Bool) throws {
    let sample = try sample(("convenors.max", "\(most)"))
    func take(_ name: String) throws {
      let office = OfficeTaken(office: .convenor, person: SampleDesk.person(name), name: name)
      try sample.write(
        [
          Proposal(
            Act(office), in: SampleDesk.room, on: MatterID("convenor-\(name)"),
            occurred: sample.desk.now)
        ], as: SampleDesk.convenor)
    }
    try take("委员甲")
    if passes {
      try take("委员乙")
    } else {
      #expect(throws: Refusal.officeTaken(.convenor, limit: 2)) { try take("委员乙") }
    }
  }

  @Test("a list below a hard minimum needs somebody to answer for it, by name and reason")
  func hardMinimum() throws {
    let sample = try SampleDesk.underCppcc()
    sample.store.look(by: try #require(NormPacks.standard.setting("size.minIsHard", "true")))
    let me = SampleApplications.drafting
    func list(_ answered: String?) throws {
      let members = ApplicationMembers(
        members: [ApplicationMember(person: PersonID("p"), name: "委员壬", post: "", specialty: "")],
        reason: "刚开始", overriddenBy: answered)
      let turn = Proposal(
        Act(members), in: me.room, on: MatterID("application-\(me.room.rawValue)"),
        occurred: sample.desk.now)
      try SampleApplications.write([turn], as: .person(me.person, me.room), sample.desk)
    }
    #expect(throws: Refusal.application(.tooFew(1))) { try list(nil) }
    try list("主席会议")
  }
}

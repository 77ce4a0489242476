import Regulation
import Testing

@testable import WorkroomStore

/// An opinion at a department, and one that is taken up again: P6.2c, P6.3c, P6.4a, P6.4b, P7.1a, A18, A27.
@Suite("Handling opinions")
struct OpinionHandlingTests {
  let test: TestRoom
  let lamp = MatterID("lamp")

  init() throws {
    test = try TestRoom()
    try test.record(
      Said.opinion(test.b), on: lamp, by: test.b, personal: [.words: "小区门口的路灯坏了", .visitor: "王大爷"])
    try test.record(Said.triaged(.smallNeed), on: lamp, by: test.b)
  }

  private var today: Day { test.clock.now.day }
  private func opinion() throws -> Opinion { try #require(try test.desk.ask(TheOpinion(lamp))) }
  private func due() throws -> Due? {
    let matter = try opinion().matter
    return test.store.pack.due(of: matter.facts, in: matter.state)
  }
  private func passOn(_ to: String = "示例区城管局", days: Int = 10) throws {
    try test.record(
      Act(OpinionPassedOn(to: to, paper: "示政协函〔2026〕3号", due: today.adding(days))), on: lamp, by: test.b)
  }
  private func wait(days: Int) { test.clock.move(minutes: days * 24 * 60) }

  @Test(
    "Passed on, urged, replied to: who, when, by what paper, until when; the visitor's time stands still meanwhile"
  )
  func passedOn() throws {
    #expect(try due()?.day.iso == "2026-04-08")
    wait(days: 2)
    try passOn()
    #expect(try opinion().matter.state == .passedOn)
    #expect(try due() == Due(.departmentReply, today.adding(10), .p6_4a))
    wait(days: 3)
    try test.record(Act(OpinionUrged(note: "电话催了", due: today.adding(9))), on: lamp, by: test.b)
    #expect(try due()?.day == today.adding(9))
    wait(days: 4)
    try test.record(Act(OpinionReplied(text: "四月修好")), on: lamp, by: test.b)
    let transfer = try #require(try opinion().facts.transfers?.first)
    #expect(transfer.to == "示例区城管局" && transfer.paper == "示政协函〔2026〕3号" && transfer.urged.count == 1)
    #expect(transfer.reply == "四月修好" && transfer.ended == today && transfer.day == today.adding(-7))
    #expect(try opinion().matter.state == .open && opinion().facts.transfer == nil)
    // Seven days there are not counted: five work days after 7 April.
    #expect(try due()?.day.iso == "2026-04-14")
    #expect(try test.store.verify().isClean)
  }

  @Test("Where the rule set has the time go on, it goes on", arguments: [true, false])
  func pause(isPaused: Bool) throws {
    let pack = try #require(NormPacks.standard.setting("sla.pauseAtDepartment", isPaused ? "true" : "false"))
    test.store.look(by: pack)
    wait(days: 1)
    try passOn(days: 30)
    func kinds() throws -> [Due.Kind: Int] {
      Dictionary(
        uniqueKeysWithValues: try test.desk.ask(DuesIn(test.room, on: today)).filter {
          $0.due.kind != .filing
        }
        .map { ($0.due.kind, $0.count) })
    }
    wait(days: 13)
    var overdue = OpinionFilter()
    overdue.standing = .overdue
    func found() throws -> Int {
      try test.desk.ask(OpinionsFound(overdue, in: test.room, recordedBy: nil, on: today)).count
    }
    #expect(try kinds() == (isPaused ? [:] : [.firstFeedback: 1]) && found() == (isPaused ? 0 : 1))
    try test.record(Act(OpinionReplied(text: "修好了")), on: lamp, by: test.b)
    #expect(try due()?.day.iso == (isPaused ? "2026-04-20" : "2026-04-08"))
    #expect(try found() == (isPaused ? 0 : 1))
    wait(days: 8)
    #expect(try kinds() == [.firstFeedback: 1] && found() == 1)
  }

  @Test(
    "Only the days that lie in the time that is counted stand still: what was explained since begins anew")
  func explainedMeanwhile() throws {
    try passOn(days: 60)
    wait(days: 5)
    try test.record(Said.explained, on: lamp, by: test.b)
    #expect(try opinion().matter.state == .passedOn)
    wait(days: 4)
    try test.record(Act(OpinionReplied(text: "五月修")), on: lamp, by: test.b)
    // Thirty days after the explanation, and four more.
    #expect(try due()?.day == today.adding(30) && opinion().facts.daysAway(since: today.adding(-4)) == 4)
  }

  @Test("To another department, or answered without any: the first has it no longer")
  func elsewhere() throws {
    try passOn()
    wait(days: 1)
    try passOn("示例区供电公司")
    #expect(try opinion().facts.transfers?.map(\.to) == ["示例区城管局", "示例区供电公司"])
    #expect(try opinion().facts.transfers?.first?.ended == today)
    var filter = OpinionFilter()
    for (department, count) in [("城管", 1), ("供电公司", 1), ("教育局", 0)] {
      filter.department = department
      let found = try test.desk.ask(OpinionsFound(filter, in: test.room, recordedBy: nil, on: today))
      #expect(found.count == count, "\(department)")
    }
    try test.record(Said.answered(), on: lamp, by: test.b)
    #expect(try opinion().matter.state == .answered && opinion().facts.transfer == nil)
    #expect(try test.refusal(Act(OpinionReplied(text: "好")), on: lamp, by: test.b) != nil)
  }

  @Test("A day for the reply is not before the day it was passed on, nor is it corrected to one")
  func order() throws {
    let early = Act(OpinionPassedOn(to: "城管局", due: today.adding(-1)))
    #expect(try test.refusal(early, on: lamp, by: test.b) == .outOfOrder(.askedBack, today, today.adding(-1)))
    let entry = try test.record(Act(OpinionPassedOn(to: "城管局", due: today)), on: lamp, by: test.b)
    let correction = Said.corrected(entry, early, at: entry.occurred)
    #expect(try test.refusal(correction, on: lamp, by: test.b) != nil)
    let right = Act(OpinionPassedOn(to: "住建局", due: today.adding(3)))
    try test.record(Said.corrected(entry, right, at: entry.occurred), on: lamp, by: test.b)
    #expect(try opinion().facts.transfer?.to == "住建局" && due()?.day == today.adding(3))
  }

  @Test("Taken back it was never passed on, and the time was never stopped")
  func takenBack() throws {
    let entry = try test.record(Act(OpinionPassedOn(to: "城管局", due: today)), on: lamp, by: test.b)
    wait(days: 1)
    try test.record(Said.retracted(entry), on: lamp, by: test.b)
    #expect(try opinion().matter.state == .open && opinion().facts.transfers == nil)
    #expect(try due()?.day.iso == "2026-04-08")
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "Not satisfied, it is dealt with once more; what was thought of each round is kept",
    arguments: [false, true])
  func again(isClosed: Bool) throws {
    try test.record(Said.answered("修了"), on: lamp, by: test.b)
    try test.record(
      Act(OpinionFedBack(way: .phone, text: nil, satisfaction: .unsatisfied)), on: lamp, by: test.b)
    if isClosed { try test.record(Said.closed, on: lamp, by: test.b) }
    wait(days: 10)
    try test.record(Act(OpinionReopened(why: "又坏了")), on: lamp, by: test.b)
    #expect(try opinion().matter.state == .open && opinion().facts.round == 2)
    // The time of this round begins with it.
    #expect(try due() == test.store.pack.feedbackDue(received: today))
    #expect(try test.refusal(Said.closed, on: lamp, by: test.b) != nil)
    try test.record(Said.answered("换了新灯"), on: lamp, by: test.b)
    try test.record(Said.fedBack, on: lamp, by: test.b)
    try test.record(Said.closed, on: lamp, by: test.b)
    let facts = try opinion().facts
    #expect(
      facts.rounds?.map(\.feedback?.satisfaction) == [.unsatisfied]
        && facts.rounds?.first?.answer?.text == "修了")
    #expect(
      facts.feedback?.satisfaction == .satisfied && facts.rounds?.first?.outcome == (isClosed ? "已办结" : nil))
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "Of an erased visitor nothing is taken up again, and nothing that was written of it stays in the views")
  func erased() throws {
    try passOn()
    try test.record(Act(OpinionReplied(text: "王大爷说得对")), on: lamp, by: test.b)
    for act in [Said.answered("王大爷，修了"), Said.fedBack, Said.closed] {
      try test.record(act, on: lamp, by: test.b)
    }
    try test.record(Act(OpinionReopened(why: "王大爷又来了")), on: lamp, by: test.b)
    for act in [Said.answered("王大爷，换了"), Said.fedBack, Said.closed] {
      try test.record(act, on: lamp, by: test.b)
    }
    try test.record(Act(VisitorErased(why: .requested)), on: lamp, by: test.liaison)
    #expect(try test.refusal(Act(OpinionReopened()), on: lamp, by: test.b) != nil)
    #expect(try !test.store.viewRows().joined().contains("王大爷"))
    #expect(try opinion().facts.transfers?.first?.to == "示例区城管局")
  }

  @Test(
    "A27, P6.2c: nothing is closed undealt with; a petition is passed on only where it was taken on for a reason"
  )
  func disposed() throws {
    for act in [Said.closed, Said.fedBack] { #expect(try test.refusal(act, on: lamp, by: test.b) != nil) }
    let court = MatterID("court")
    try test.record(Said.opinion(test.b), on: court, by: test.b)
    try test.record(Said.triaged(.petition), on: court, by: test.b)
    let passed = Act(OpinionPassedOn(to: "信访局", due: today))
    #expect(try test.refusal(passed, on: court, by: test.b) != nil)
    try test.record(Said.triaged(.petition, exception: "主席会议交办"), on: court, by: test.b)
    try test.record(passed, on: court, by: test.b)
  }

  @Test("Who may: whoever recorded it, and those who lead the room")
  func roles() throws {
    let passed = Act(OpinionPassedOn(to: "城管局", due: today))
    #expect(try test.refusal(passed, on: lamp, by: test.c) == .notAllowed(OpinionPassedOn.kind))
    try test.record(passed, on: lamp, by: test.liaison)
    #expect(try test.refusal(Act(OpinionReplied(text: "好")), on: lamp, by: test.c) != nil)
    try test.record(Act(OpinionReplied(text: "好")), on: lamp, by: test.a)
  }

  @Test(
    "Whom it is told to, by how long it is overdue: member, liaison, convenor, committee (A18)",
    arguments: [(0, 1, 1, 0, 0), (2, 1, 1, 0, 0), (3, 1, 1, 1, 0), (9, 1, 1, 1, 0), (10, 1, 1, 1, 1)])
  func escalated(workdays: Int, member: Int, liaison: Int, convenor: Int, committee: Int) throws {
    let day = WorkCalendar.day(workdays, workdaysAfter: try #require(Day(2026, 4, 8)))
    let pack = test.store.pack
    func told(_ person: PersonID, _ others: Int?) throws -> Int {
      try test.desk.ask(DuesIn(test.room, on: day, recordedBy: person, othersOverdueBy: others))
        .filter { $0.due.kind == .firstFeedback }.reduce(0) { $0 + $1.count }
    }
    #expect(try told(test.b, nil) == member && told(test.c, nil) == 0)
    #expect(try told(test.liaison, pack[.slaToLiaison]) == liaison)
    #expect(try told(test.a, pack[.slaToConvenor]) == convenor)
    // A convenor who recorded it is told as whoever recorded it is.
    #expect(try told(test.b, pack[.slaToConvenor]) == member)
    let rooms = try test.desk.ask(OverdueByRoom(by: pack[.slaToCommittee], on: day))
    #expect(rooms == (committee == 0 ? [:] : [test.room: committee]))
  }

  @Test("A department that does not reply is told of in the same way")
  func replyOverdue() throws {
    try passOn(days: 1)
    wait(days: 1)
    func told(_ person: PersonID, _ others: Int?) throws -> [Due] {
      try test.desk.ask(DuesIn(test.room, on: today, recordedBy: person, othersOverdueBy: others)).map(\.due)
        .filter { $0.kind != .filing }
    }
    let due = Due(.departmentReply, today, .p6_4a)
    #expect(try told(test.b, nil) == [due] && told(test.liaison, 0) == [due] && told(test.a, 3) == [])
    wait(days: 8)
    #expect(try told(test.a, 3).map(\.kind) == [.departmentReply])
  }

  @Test("Two hundred matters of one visitor: each stands by itself, all are found and counted once")
  func many() throws {
    for number in 1..<200 {
      let matter = MatterID("m-\(number)")
      try test.record(
        Said.opinion(test.b), on: matter, by: test.b, personal: [.words: "第 \(number) 件事", .visitor: "王大爷"])
      try test.record(Said.triaged(.problem), on: matter, by: test.b)
      if number.isMultiple(of: 2) {
        try test.record(Act(OpinionPassedOn(to: "城管局", due: today)), on: matter, by: test.b)
      }
    }
    var filter = OpinionFilter()
    filter.texts = ["王大爷"]
    func count(_ filter: OpinionFilter) throws -> Int {
      Set(try test.desk.ask(OpinionsFound(filter, in: test.room, recordedBy: nil, on: today))).count
    }
    #expect(try count(filter) == 200 && test.desk.ask(OpenOpinionCount(of: test.room)) == 200)
    filter.standing = .passedOn
    #expect(try count(filter) == 99)
    let items = try test.desk.ask(DuesIn(test.room, on: today)).filter { $0.due.kind == .departmentReply }
    #expect(items.map(\.count) == [99])
  }
}

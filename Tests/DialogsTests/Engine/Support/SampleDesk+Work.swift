import Regulation
import WorkroomStore

@testable import Conversation
@testable import Dialogs

extension SampleDesk {
  /// What shift the liaison has.
  enum Shift: CaseIterable, Sendable {
    case none, running, forgotten
  }

  /// Work of the liaison's to be asked about: opinions in every state, activities, consultations, outputs.
  func fill(_ shift: Shift) throws {
    let me = SampleDesk.person(SampleDesk.liaison)
    func write(_ act: Act, _ matter: String, _ personal: [PersonalField: String] = [:]) throws {
      clock.go(on: 1)
      try self.write(
        [Proposal(act, in: SampleDesk.room, on: MatterID(matter), occurred: clock.now, personal: personal)],
        as: SampleDesk.liaison)
    }
    clock.set(Moment(Play.now.day, hour: 0, minute: 10))
    func opinion(_ name: String, _ acts: Act...) throws {
      try write(
        Act(
          OpinionRecorded(person: me, source: .reception, anonymous: false, reachable: true, shift: nil)),
        name,
        [.visitor: "群众甲", .contact: "13800138000", .words: "路口的灯坏了。"])
      for act in acts { try write(act, name) }
    }
    let problem = Act(OpinionTriaged(kind: .problem))
    let answered = Act(OpinionAnswered(text: "已联系城管", pointsOn: false))
    try opinion("opinion-new")
    try opinion("opinion-petition", Act(OpinionTriaged(kind: .petition)))
    try opinion(
      "opinion-guided", Act(OpinionTriaged(kind: .complaint)),
      Act(OpinionGuided(to: [.hotline])))
    try opinion("opinion-triaged", problem)
    try opinion("opinion-inquiry", Act(OpinionTriaged(kind: .inquiry)))
    try opinion("opinion-answered", problem, answered)
    try opinion(
      "opinion-passed-on", problem, Act(OpinionPassedOn(to: "城管局", due: Play.now.day.adding(15))))
    try opinion("opinion-explained", problem, Act(OpinionExplained(text: "正在协调")))
    try opinion(
      "opinion-fed-back", problem, answered,
      Act(OpinionFedBack(way: .phone, text: nil, satisfaction: .satisfied)))
    try write(
      Act(
        ActivityLogged(
          person: me, kind: .reading, service: nil, topic: "读书", channel: .offline, platform: nil,
          carrier: .discussion, attendance: 12)), "activity")
    try write(
      Act(
        MicroConsultationHeld(
          MicroHeld(
            person: me, topic: "停车", channel: .offline, platform: nil, groups: [.people], opinions: [],
            approval: nil, outcome: "形成共识"))), "micro")
    func output(_ name: String, _ acts: Act...) throws {
      try write(
        Act(
          OutputDrafted(person: me, kind: .proposal, title: "关于停车的提案", addressee: .cppcc, opinions: [])),
        name)
      for act in acts { try write(act, name) }
    }
    try output("output-draft")
    try output("output-sent-back", Act(OutputReviewed(passed: false, remark: "再改")))
    try output("output-reviewed", Act(OutputReviewed(passed: true, remark: nil)))
    try output(
      "output-submitted", Act(OutputReviewed(passed: true, remark: nil)),
      Act(OutputSubmitted()))
    // Last year's summary was written, and not sent.
    let last = Play.now.day.year - 1
    try write(
      Act(SummaryDrafted(year: last, cutoff: Period.year(last).last, parts: [.achieved: "24"])),
      SampleDesk.room.summary(of: last).rawValue)
    switch shift {
    case .none: break
    case .running: try write(Act(DutyStarted(person: me, channel: .offline)), "shift")
    case .forgotten:
      clock.set(Moment(Play.now.day.adding(-1), hour: 15))
      try write(Act(DutyStarted(person: me, channel: .offline)), "shift")
    }
    clock.set(Play.now)
  }
}

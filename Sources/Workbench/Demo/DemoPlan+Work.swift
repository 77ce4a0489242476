import Regulation
import WorkroomStore

/// Activities, consultations and oversight, outputs; a correction and a retraction.
extension DemoPlan {
  private static let topics: [ActivityKind: String] = [
    .reading: "学习政协章程", .policyTalk: "宣讲教育惠民政策", .publicService: "假期学生服务", .research: "义务教育优质均衡调研",
    .visit: "走访乡村学校", .other: "与家长代表座谈",
  ]

  mutating func activities() {
    var number = 0
    for quarter in quarters.dropFirst() {
      for kind in ActivityKind.allCases {
        let day = workday(quarter.first.adding(8 + number % 6 * 12))
        let name = pick(["委员甲", "委员丙", "委员戊", "委员庚", "委员辛"])
        let service = kind == .publicService ? ServiceKind.allCases[number % ServiceKind.allCases.count] : nil
        activity(name, at(day, 17, 40), kind, service, attendance: 12 + random.number(0...20))
        number += 1
      }
    }
    // Mistakes that were put right: a wrong number, and one activity entered twice.
    let day = workday(quarters[3].first.adding(20))
    let (read, facts) = activity("委员甲", at(day, 18), .reading, nil, attendance: 12)
    var right = facts
    right.attendance = 21
    turns.append(
      DemoTurn(
        at: at(workday(day.adding(1)), 9), actor: "委员甲",
        what: .correct(read, to: .activityLogged(right), reason: "人数写错了，签到表上是 21 人")))
    let (twice, _) = activity("委员戊", at(day, 18, 20), .visit, nil, attendance: 6)
    turns.append(
      DemoTurn(
        at: at(day, 18, 30), actor: "委员戊", what: .retract(twice, .activityLogged, reason: "同一次走访登记了两遍")))
  }

  @discardableResult
  private mutating func activity(
    _ name: String, _ at: Moment, _ kind: ActivityKind, _ service: ServiceKind?, attendance: Int
  ) -> (MatterID, ActivityLogged) {
    let id = matter("activity")
    let isOnline = kind == .reading && counted % 2 == 0
    let carrier: Carrier =
      switch kind {
      case .research: .research
      case .visit: .visitAndReception
      case .publicService: .membersDay
      case .reading, .policyTalk, .other: isOnline ? .qinShangliang : .discussion
      }
    let facts = ActivityLogged(
      person: DemoRoom.person(name), kind: kind, service: service, topic: Self.topics[kind] ?? "活动",
      channel: isOnline ? .online : .offline, platform: isOnline ? .qinShangliang : nil, carrier: carrier,
      attendance: attendance)
    say(name, at, id, .activityLogged(facts))
    return (id, facts)
  }

  mutating func consultations() {
    let topics = ["校门口交通怎么治理", "老旧小区排水改造", "课后服务内容", "乡村学校英语教师", "公办幼儿园学位"]
    for (number, quarter) in quarters.dropFirst().enumerated() {
      let day = workday(quarter.first.adding(26))
      // One was held before anybody had approved it: kept, and not counted (P6.3e).
      let approval = number == 1 ? nil : Approval(by: "商州区政协主席会议", day: day.adding(-6))
      micro(
        "委员丙", day, topics[number], approval, "形成共识三条，由有关部门分头落实",
        {
          .microConsultationHeld($0)
        })
    }
    let day = workday(quarters[3].first.adding(44))
    micro(
      "委员己", day, "校园食品安全", Approval(by: "商州区政协主席会议", day: day.adding(-9)), "提出整改建议两条，学校已答复",
      {
        .microOversightHeld($0)
      })
  }

  private mutating func micro(
    _ name: String, _ day: Day, _ topic: String, _ approval: Approval?, _ outcome: String,
    _ act: (MicroHeld) -> Act
  ) {
    let held = at(day, 17, 10)
    let facts = MicroHeld(
      person: DemoRoom.person(name), topic: topic, channel: .offline, platform: nil,
      groups: [.people, .stakeholders, .departments, .members], opinions: known(before: held, 2),
      approval: approval, outcome: outcome)
    say(name, held, matter("micro"), act(facts))
  }

  mutating func outputs() {
    let titles: [(OutputKind, String, Addressee)] = [
      (.publicOpinionReport, "关于学校门口交通秩序的社情民意信息", .government),
      (.proposal, "关于开通乡村学校校车线路的提案", .cppcc), (.researchReport, "义务教育优质均衡调研报告", .partyCommittee),
      (.proposal, "关于增加公办幼儿园学位的提案", .cppcc),
    ]
    for (number, quarter) in quarters.dropFirst().dropLast().enumerated() {
      let (kind, title, addressee) = titles[number]
      let day = workday(quarter.first.adding(50))
      let id = output("委员丙", kind, title, addressee, day, until: .submitted)
      // Of the first two it was heard what became of them; the others are waiting still.
      if number < 2 {
        decided("委员丙", id, kind == .proposal ? .caseFiled : .adopted, day.adding(20))
      }
      if !kind.servesQuarterlyOutput {
        output(
          "委员甲", titles[3].0, titles[3].1, titles[3].2, workday(quarter.first.adding(56)), until: .submitted)
      }
    }
    // This quarter's: one waits for the liaison, one was let pass and waits to be submitted, one came back.
    let last = workdayBefore(now.day.adding(-5))
    output("委员戊", .proposal, "关于校外租房学生冬季取暖安全的提案", .cppcc, last, until: .drafted)
    output(
      "委员丙", .publicOpinionReport, "关于乡村学校英语教师走教的社情民意信息", .department, last.adding(-14), until: .reviewed)
    output("委员甲", .proposal, "关于河堤步道环境卫生的提案", .cppcc, last.adding(-7), until: .nothing)
  }

  /// A draft that comes back once, is written anew, passes and is submitted, as far as `until`;
  /// `.nothing` for one that has come back and waits to be written anew.
  @discardableResult
  private mutating func output(
    _ name: String, _ kind: OutputKind, _ title: String, _ addressee: Addressee, _ day: Day,
    until state: MatterState
  ) -> MatterID {
    let id = matter("output")
    let begun = at(day, 10, 30)
    let draft = Act.outputDrafted(
      OutputDrafted(
        person: DemoRoom.person(name), kind: kind, title: title, addressee: addressee,
        opinions: known(before: begun, 3)))
    say(name, begun, id, draft)
    guard state != .drafted else { return id }
    say(
      DemoRoom.liaison, at(day.adding(1), 9, 20), id,
      .outputReviewed(OutputReviewed(passed: false, remark: "建议部分请写得具体些，补上群众意见的来源")))
    guard state != .nothing else { return id }
    say(name, at(day.adding(3), 11, 5), id, draft)
    say(
      DemoRoom.liaison, at(day.adding(4), 15, 45), id,
      .outputReviewed(OutputReviewed(passed: true, remark: nil)))
    guard state != .reviewed else { return id }
    say(name, at(day.adding(6), 9, 50), id, .outputSubmitted(OutputSubmitted()))
    return id
  }

  /// What became of an output, as the room heard a few days later.
  private mutating func decided(_ name: String, _ id: MatterID, _ decision: OutputDecision, _ day: Day) {
    let by = decision == .caseFiled ? "商州区政协提案委员会" : "商洛市政协研究室"
    say(
      name, at(day.adding(3), 16, 10), id,
      .outputDecided(OutputDecided(decision: decision, by: by, day: day)))
  }

  /// The newest answered opinions at a moment, at most `count`.
  private func known(before moment: Moment, _ count: Int) -> [MatterID] {
    answered.filter { $0.at < moment }.sorted { ($0.at, $0.opinion) < ($1.at, $1.opinion) }.suffix(count)
      .map(\.opinion)
  }
}

import Regulation
import WorkroomStore

/// What happens in the rooms of a province in one quarter, and what follows on it.
struct ProvincePlan {
  private(set) var planned: [Planned]
  private let span: Quarter
  private let ids: BenchIDs
  private var random: SplitMix64

  init(_ quarter: Quarter, ids: BenchIDs, planned: [Planned]) {
    (span, self.ids, self.planned) = (quarter, ids, planned)
    random = SplitMix64(seed: UInt64(quarter.first.ordinal))
  }

  /// Somebody at work on one matter of a room.
  private struct Hand {
    let actor: PersonID?
    let room: WorkroomID
    let matter: MatterID
    var turn: TurnID
  }

  private mutating func add(_ hand: Hand, at: Moment, _ what: Planned.What, isLast: Bool = false) {
    planned.append(
      Planned(
        at: at, place: planned.count, turn: hand.turn, actor: hand.actor, room: hand.room,
        matter: hand.matter, what: what, isLast: isLast))
  }

  private mutating func say(
    _ hand: Hand, at: Moment, _ act: Act, occurred: Moment? = nil, late: String? = nil,
    personal: [PersonalField: String] = [:], isLast: Bool = false
  ) {
    add(
      hand, at: at, .say(act, occurred: occurred ?? at, late: late, personal: personal), isLast: isLast)
  }

  private func hand(_ actor: PersonID?, in room: ProvinceRoom, at: Moment) -> Hand {
    Hand(
      actor: actor, room: room.id, matter: MatterID(ids.next(at: at)), turn: TurnID(ids.next(at: at)))
  }

  // MARK: The room

  mutating func setUp(_ room: ProvinceRoom) {
    let at = Moment(room.opens, hour: 8)
    let turn = TurnID(ids.next(at: at))
    func hand(_ matter: String) -> Hand {
      Hand(actor: nil, room: room.id, matter: MatterID(matter), turn: turn)
    }
    let id = room.id.rawValue
    say(
      hand(id), at: at,
      Act(WorkroomSetUp(name: room.name, type: room.type, level: room.level, area: room.area)),
      isLast: room.plaque == nil && room.joined == nil)
    if let plaque = room.plaque {
      say(
        hand(id), at: at, Act(PlaqueAwarded(existing: true)), occurred: Moment(plaque),
        isLast: room.joined == nil)
    }
    if let joined = room.joined {
      say(hand(id), at: Moment(joined, hour: 9), Act(PlatformJoined()), isLast: true)
    }
    for (place, member) in room.members.enumerated() {
      let seat = hand("\(id)-seat-\(place)")
      say(
        seat, at: Moment(member.since, hour: 8),
        Act(
          SeatTaken(
            person: member.person, name: member.name,
            otherRoomReason: member.name.hasPrefix("委员\(room.number)之") ? nil : "本室缺少这一界别的委员")),
        isLast: member.until == nil)
      if let until = member.until {
        say(seat, at: Moment(until, hour: 17), Act(SeatLeft(reason: .notContinued)), isLast: true)
      }
    }
    for (place, office) in [Office.convenor, .convenor, .liaison].enumerated() {
      let person = office == .liaison ? room.liaison : room.members[place].person
      let name = office == .liaison ? "联络员\(room.number)" : room.members[place].name
      say(
        hand("\(id)-office-\(place)"), at: at,
        Act(OfficeTaken(office: office, person: person, name: name)), isLast: true)
    }
  }

  /// A quarter of a room.
  mutating func quarter(of room: ProvinceRoom) {
    for member in room.seated(on: span.first.adding(45)) {
      if random.chance(83) { shift(of: member.person, .offline, in: room) }
      if random.chance(60) { shift(of: member.person, .online, in: room) }
    }
    for _ in 0..<random.number(0...3) { activity(in: room) }
    for _ in 0..<random.number(0...3) { micro(in: room) }
    for _ in 0..<random.number(0...2) { output(in: room) }
    for _ in 0..<random.number(1...5) { opinion(in: room, on: nil, at: someTime()) }
  }

  // MARK: What is done

  private mutating func someTime() -> Moment {
    Moment(span.first.adding(random.number(0...span.first.days(to: span.last))), hour: random.number(8...16))
      .adding(minutes: random.number(0...59))
  }

  private mutating func someone(in room: ProvinceRoom, at: Moment) -> PersonID {
    let seated = room.seated(on: at.day)
    return seated.isEmpty ? room.liaison : random.pick(seated).person
  }

  private mutating func shift(of person: PersonID, _ channel: Channel, in room: ProvinceRoom) {
    let began = someTime()
    let ended = began.adding(minutes: random.number(20...180))
    let isLate = random.chance(4)
    let delay = isLate ? random.number(1...25) * 1440 : 0
    let late = isLate ? random.pick(Said.late) : nil
    let purpose = random.chance(60) ? random.pick(Said.purposes) : nil
    let start = Act(DutyStarted(person: person, channel: channel, purpose: purpose))
    var hand = hand(person, in: room, at: began)
    say(hand, at: began.adding(minutes: delay), start, occurred: began, late: late)
    let fate = random.number(0...99)
    // One in a hundred is never ended; a few are corrected or taken back some days later.
    if fate == 0 { return }
    hand.turn = TurnID(ids.next(at: ended))
    say(
      hand, at: ended.adding(minutes: delay), Act(DutyEnded(done: random.pick(Said.done))),
      occurred: ended, late: late, isLast: fate > 3)
    let later = ended.adding(minutes: delay + random.number(60...40_000))
    hand.turn = TurnID(ids.next(at: later))
    if fate == 1 { add(hand, at: later, .takeBack(2), isLast: true) }
    if fate == 2 || fate == 3 {
      add(
        hand, at: later, .correct(start, occurred: began.adding(minutes: -random.number(1...9) * 720)),
        isLast: true)
    }
    if random.chance(5), !isLate { opinion(in: room, on: hand.matter, at: began.adding(minutes: 10)) }
  }

  private mutating func activity(in room: ProvinceRoom) {
    let at = someTime()
    let channel: Channel = random.chance(60) ? .offline : .online
    let kind = random.pick(ActivityKind.allCases)
    let act = Act(
      ActivityLogged(
        person: someone(in: room, at: at), kind: kind, service: kind == .publicService ? .freeClinic : nil,
        topic: random.pick(Said.topics), channel: channel, platform: platform(channel),
        carrier: random.pick(Carrier.allCases), attendance: random.number(5...120)))
    let hand = hand(act.who, in: room, at: at)
    let fate = random.number(0...99)
    let delay = fate < 5 ? random.number(1...20) * 1440 : 0
    say(
      hand, at: at.adding(minutes: delay), act, occurred: at, late: fate < 5 ? random.pick(Said.late) : nil,
      isLast: fate > 1)
    if fate < 2 { add(hand, at: at.adding(minutes: delay + 3000), .takeBack(1), isLast: true) }
  }

  private mutating func micro(in room: ProvinceRoom) {
    let at = someTime()
    let channel: Channel = random.chance(60) ? .offline : .online
    let approved = random.chance(75) ? at.day.adding(random.chance(92) ? -random.number(0...20) : 2) : nil
    let facts = MicroHeld(
      person: someone(in: room, at: at), topic: random.pick(Said.topics), channel: channel,
      platform: platform(channel), groups: [.people, .departments, .members], opinions: [],
      approval: approved.map { Approval(by: "政协主席会议", day: $0) }, outcome: random.pick(Said.outcomes))
    let hand = hand(facts.person, in: room, at: at)
    say(
      hand, at: at.adding(minutes: 120),
      random.chance(50) ? Act(MicroConsultationHeld(facts)) : Act(MicroOversightHeld(facts)), occurred: at,
      isLast: true)
  }

  private mutating func output(in room: ProvinceRoom) {
    let at = someTime()
    let draft = OutputDrafted(
      person: someone(in: room, at: at), kind: random.pick(OutputKind.allCases),
      title: random.pick(Said.topics),
      addressee: random.pick(Addressee.allCases), opinions: [])
    var hand = hand(draft.person, in: room, at: at)
    say(hand, at: at, Act(draft))
    let review = at.adding(minutes: random.number(600...9000))
    let liaison = Hand(
      actor: room.liaison, room: room.id, matter: hand.matter, turn: TurnID(ids.next(at: review)))
    say(liaison, at: review, Act(OutputReviewed(passed: true, remark: nil)))
    guard random.chance(95) else { return }
    let sent = review.adding(minutes: random.number(30...4000))
    hand.turn = TurnID(ids.next(at: sent))
    let isUndone = random.chance(2)
    say(hand, at: sent, Act(OutputSubmitted()), isLast: !isUndone)
    if isUndone { add(hand, at: sent.adding(minutes: 5000), .takeBack(1), isLast: true) }
  }

  /// From the visitor's words to the end of it.
  private mutating func opinion(in room: ProvinceRoom, on shift: MatterID?, at: Moment) {
    let person = someone(in: room, at: at)
    var hand = hand(person, in: room, at: at)
    let isReachable = random.chance(80)
    var personal: [PersonalField: String] = [.words: random.pick(Said.words)]
    if isReachable { (personal[.visitor], personal[.contact]) = ("住户", "13800000000") }
    say(
      hand, at: at,
      Act(
        OpinionRecorded(
          person: person, source: random.pick(Source.allCases), anonymous: !isReachable,
          reachable: isReachable, shift: shift)), personal: personal)
    let kind = random.pick(OpinionClass.allCases)
    var now = at.adding(minutes: random.number(5...600))
    func next(_ minutes: ClosedRange<Int>) {
      now = now.adding(minutes: random.number(minutes))
      hand.turn = TurnID(ids.next(at: now))
    }
    next(1...5)
    say(hand, at: now, Act(OpinionTriaged(kind: kind)))
    if kind.isGuided {
      next(1...30)
      say(hand, at: now, Act(OpinionGuided(to: [.petitionBureau])), isLast: true)
      return
    }
    next(600...20_000)
    say(
      hand, at: now, Act(OpinionAnswered(text: random.pick(Said.answers), pointsOn: false)))
    guard random.chance(93) else { return }
    if isReachable {
      next(100...5000)
      say(
        hand, at: now,
        Act(
          OpinionFedBack(
            way: .phone, text: nil, satisfaction: random.pick([.satisfied, .mostly, .unsatisfied]))))
    }
    next(100...3000)
    say(hand, at: now, Act(OpinionClosed(outcome: random.pick(Said.outcomes))), isLast: true)
  }

  private mutating func platform(_ channel: Channel) -> Platform? {
    channel == .offline ? nil : random.chance(70) ? .qinShangliang : .other
  }
}

extension Act {
  /// Who did it.
  fileprivate var who: PersonID? {
    if let facts = self.as(ActivityLogged.self) { facts.person } else { nil }
  }
}

/// What people of a province type.
private enum Said {
  static let late = ["下乡调研，当天没有信号", "当天忘记登记", "由联络员代为补录"]
  static let purposes = ["接待来访群众", "线上接待", "轮值", "听取小区物业和住户的意见"]
  static let done = ["接待两位群众，登记两条意见", "解答医保报销的问题", "和社区干部商量加装电梯的事，约好下周再谈", "整理上月意见的办理情况"]
  static let topics = ["老旧小区加装电梯", "农村饮水安全", "中小学放学后的托管", "河道清理", "夜间公交", "社区义诊", "关于完善城区停车设施的建议"]
  static let outcomes = ["形成共识，交有关部门办理", "已经修好", "列入明年计划", "说明了政策，群众理解"]
  static let answers = ["已联系物业，三天内更换路灯。", "按照现行规定可以补办，请带身份证到政务大厅。", "已转交主管部门，有结果就告诉您。"]
  static let words = [
    "小区的路灯坏了半个月，晚上老人孩子不敢出门。", "村里的水时有时无，希望查一查管道。", "学校门口上下学时太堵，能不能安排人疏导？", "医保报销的材料要跑三趟，能不能一次说清？",
  ]
}

import Regulation

@testable import WorkroomStore

/// A few rooms with everything that can become of a record, at random from a seed: late, corrected to another day,
/// person or kind, taken back wholly or in part, corrections taken back. No rule is asked about.
struct SmallProvince {
  let store: Store
  private var random: SplitMix64
  private let bulk: BulkWriting
  private let people = (0..<8).map { PersonID("p\($0)") }
  private let rooms = (0..<5).map { WorkroomID("room\($0)") }
  private var now = Moment(Day(2024, 1, 10) ?? Day(ordinal: 0), hour: 8)
  private var written: [(matter: MatterID, room: WorkroomID)] = []

  init(_ seed: UInt64, in given: Store? = nil) throws {
    let store = try given ?? .inMemory()
    (self.store, random) = (store, SplitMix64(seed: seed))
    bulk = try BulkWriting(store, ids: CountingIDs("b"))
    var maker = self
    try bulk.write { pen in
      try maker.setUp(pen)
      for step in 0..<500 { try maker.happen(step, pen) }
    }
    try bulk.finish()
  }

  private mutating func say(
    _ act: Act, _ matter: MatterID, in room: WorkroomID, at occurred: Moment? = nil, late: String? = nil,
    _ pen: BulkWriting.Pen
  ) throws {
    try pen.append(
      Proposal(act, in: room, on: matter, occurred: occurred ?? now, late: late), by: people[0],
      in: TurnID("t\(now.milliseconds)"), at: now, isLast: false)
  }

  private mutating func setUp(_ pen: BulkWriting.Pen) throws {
    let levels: [Level] = [.county, .county, .city, .province, .county]
    for (place, room) in rooms.enumerated() {
      try say(
        Act(WorkroomSetUp(name: "室\(place)", type: .sector, level: levels[place], area: "示例")),
        room.matter, in: room, pen)
      // The fifth has no plaque; the second joins the platform in mid year, the fourth at once.
      let plaque = Moment((Day(2024, 1, 1) ?? Day(ordinal: 0)).adding(place * 50))
      if place < 4 {
        try say(Act(PlaqueAwarded(existing: false)), room.matter, in: room, at: plaque, pen)
      }
      if place == 1 || place == 3 {
        try say(
          Act(PlatformJoined()), room.matter, in: room,
          at: plaque.adding(minutes: place == 1 ? 200_000 : 0), pen)
      }
    }
    for (place, person) in people.enumerated() {
      // Some sit in two rooms, some leave and come back.
      for room in place % 3 == 0 ? [place % 5, (place + 1) % 5] : [place % 5] {
        let seat = MatterID("seat-\(place)-\(room)")
        let since = Moment((Day(2024, 1, 1) ?? Day(ordinal: 0)).adding(place * 9))
        let taken = Act(SeatTaken(person: person, name: "委员\(place)"))
        try say(taken, seat, in: rooms[room], at: since, pen)
        guard place % 4 == 1 else { continue }
        let left = since.adding(minutes: 1440 * 150)
        try say(Act(SeatLeft(reason: .resigned)), seat, in: rooms[room], at: left, pen)
        try say(
          taken, MatterID("\(seat.rawValue)-again"), in: rooms[room], at: left.adding(minutes: 1440 * 40), pen
        )
      }
    }
  }

  private mutating func happen(_ step: Int, _ pen: BulkWriting.Pen) throws {
    now = now.adding(minutes: Int.random(in: 0...1900, using: &random))
    let isLate = Int.random(in: 0..<6, using: &random) == 0
    let at = isLate ? now.adding(minutes: -Int.random(in: 1...60_000, using: &random)) : now
    let room = rooms.randomElement(using: &random) ?? rooms[0]
    let known = written.suffix(30).randomElement(using: &random)
    let target = known.flatMap { pen.entries(of: $0.matter).randomElement(using: &random) }
    switch (Int.random(in: 0..<14, using: &random), known, target) {
    case (0...4, _, _), (_, nil, _), (_, _, nil):
      let matter = MatterID("m\(step)")
      written.append((matter, room))
      try say(anything(), matter, in: room, at: at, late: isLate ? "迟到的原因" : nil, pen)
    case (5...8, let known?, let target?):
      let next: Act =
        switch target.kind {
        case OutputDrafted.kind?: Act(OutputReviewed(passed: true, remark: nil))
        case OutputReviewed.kind?: Act(OutputSubmitted())
        case _: Act(DutyEnded(done: "接待"))
        }
      try say(next, known.matter, in: known.room, late: isLate ? "迟到的原因" : nil, pen)
    case (9...11, let known?, let target?):
      guard let act = target.act else { return }
      try say(
        Act(
          Corrected(
            target: target.id, act: changed(act),
            occurred: target.occurred.adding(minutes: Int.random(in: -90_000...9000, using: &random)),
            reason: "改")),
        known.matter, in: known.room, pen)
    case (_, let known?, let target?):
      try say(Act(Retracted(target: target.id, reason: "撤回的原因")), known.matter, in: known.room, pen)
    }
  }

  private mutating func anything() -> Act {
    let person = people.randomElement(using: &random) ?? people[0]
    let channel: Channel = Bool.random(using: &random) ? .online : .offline
    let platform: Platform? =
      channel == .offline ? nil : Bool.random(using: &random) ? .qinShangliang : .other
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1, 2: return Act(DutyStarted(person: person, channel: channel))
    case 3, 4:
      return Act(
        ActivityLogged(
          person: person, kind: ActivityKind.allCases.randomElement(using: &random) ?? .reading, service: nil,
          topic: "题", channel: channel, platform: platform, carrier: .other, attendance: nil))
    case 5:
      var facts = Said.micro(person)
      (facts.channel, facts.platform) = (channel, platform)
      if Bool.random(using: &random) { facts.approval = Approval(by: "会", day: now.day.adding(-5)) }
      return Bool.random(using: &random) ? Act(MicroConsultationHeld(facts)) : Act(MicroOversightHeld(facts))
    default: return Said.drafted(person)
    }
  }

  /// The same act of another person or kind.
  private mutating func changed(_ act: Act) -> Act {
    let person = people.randomElement(using: &random) ?? people[0]
    if var facts = act.as(DutyStarted.self) {
      facts.person = person
      return Act(facts)
    }
    if var facts = act.as(ActivityLogged.self) {
      facts.kind = ActivityKind.allCases.randomElement(using: &random) ?? .other
      return Act(facts)
    }
    if var facts = act.as(OutputDrafted.self) {
      facts.kind = OutputKind.allCases.randomElement(using: &random) ?? .researchReport
      return Act(facts)
    }
    return act
  }
}

import Regulation
import Understanding

@testable import Conversation
@testable import Dialogs
@testable import WorkroomStore

/// Everything that goes by a rule set, as named texts: findings, due days, rules and sentences. A switch that changes
/// none of them does nothing.
struct WhatPacksSay {
  let pack: NormPack

  /// Nothing is written on it.
  private static let sample = Result { try SampleDesk() }

  init(_ pack: NormPack) { self.pack = pack }

  /// What it is, and what it comes to.
  func all() throws -> [(what: String, text: String)] {
    findings() + dues() + rules() + (try sentences())
  }

  // MARK: Findings

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year, month, day) ?? Day(ordinal: 0)
  }

  private func room(
    _ id: String, _ level: Level = .county, plaque: Day = day(2024, 3, 1), isLegacy: Bool = false,
    platform: Day? = day(2024, 4, 1)
  ) -> RoomSpan {
    RoomSpan(
      id: id, level: level, council: Self.day(2023, 12, 20), plaque: plaque, isLegacy: isLegacy,
      platform: platform)
  }

  private static func fact(
    _ deed: Deed, _ day: Day, _ channel: Channel?, in room: String,
    _ change: (inout Fact.Content) -> Void = { _ in }
  ) -> Fact {
    var content = Fact.Content(
      deed, room: room, person: deed == .duty ? "M" : nil, began: Moment(day, hour: 9), channel: channel,
      platform: channel == .online ? .qinShangliang : nil)
    if deed.needsApproval { content.approval = Fact.ApprovalGiven(day: day) }
    change(&content)
    let name = "\(deed.rawValue) \(day.iso)"
    return Fact(matter: name, versions: [Fact.Version(recorded: content.began, content: content)])
  }

  /// A year of a room, with a record for every doubt.
  private static func year(in room: String) -> [Fact] {
    func at(_ month: Int, _ day: Int) -> Day { Self.day(2025, month, day) }
    return [
      fact(.reading, at(2, 1), .offline, in: room), fact(.reading, at(3, 1), .offline, in: room),
      fact(.reading, at(4, 1), .online, in: room) { $0.platform = .other },
      fact(.policyTalk, at(2, 2), .offline, in: room) { $0.isHybrid = true },
      fact(.policyTalk, at(3, 2), .offline, in: room) { $0.isPartner = true },
      fact(.microConsultation, at(2, 3), .offline, in: room),
      fact(.microConsultation, at(3, 3), .offline, in: room) { $0.approval?.isBlanket = true },
      fact(.microOversight, at(2, 4), .offline, in: room), fact(.microOversight, at(3, 4), .online, in: room),
      fact(.microOversight, at(4, 4), .offline, in: room) { $0.approval = nil },
      fact(.proposal, at(1, 20), nil, in: room),
      fact(.proposal, at(2, 20), nil, in: room) { $0.isPartner = true },
    ]
  }

  private static func shifts(in room: String) -> [Fact] {
    [
      fact(.duty, day(2025, 1, 10), .offline, in: room) { $0.minutes = 40 },
      fact(.duty, day(2025, 1, 11), .online, in: room) { $0.minutes = 20 },
      fact(.duty, day(2025, 4, 10), .offline, in: room) { $0.hasLog = false },
      fact(.duty, day(2025, 8, 20), .offline, in: room),
    ]
  }

  private func findings() -> [(what: String, text: String)] {
    let evaluation = Evaluation(by: pack, asOf: Self.day(2025, 12, 1))
    let soon = Evaluation(by: pack, asOf: Self.day(2025, 3, 10))
    let rooms = [
      ("a room", room("R")), ("a room not on the platform", room("S", platform: nil)),
      ("a provincial room", room("P", .province)), ("a room from before", room("L", isLegacy: true)),
    ]
    var rows: [(what: String, text: String)] = []
    for (name, room) in rooms {
      let facts = Self.year(in: room.id)
      for norm in evaluation.norms(of: .room) {
        for period in [norm.period.containing(Self.day(2025, 3, 1)), .year(2024)]
        where period.kind == norm.period {
          let finding = evaluation.finding(norm, of: room, in: period, from: facts)
          rows.append(("\(norm.id) of \(name), \(period.code)", text(finding)))
        }
      }
    }
    let quarter = Period.quarter(Self.day(2025, 3, 1).quarter)
    for norm in soon.norms(of: .room) where norm.period == .quarter {
      let finding = soon.finding(norm, of: room("Q"), in: quarter, from: [])
      rows.append(("\(norm.id) with three weeks left", text(finding)))
    }
    for norm in evaluation.norms(of: .member) {
      rows += duties(norm, evaluation)
    }
    return rows
  }

  private func duties(_ norm: Norm, _ evaluation: Evaluation) -> [(what: String, text: String)] {
    let home = room("R")
    let other = room("S")
    let first = Self.day(2024, 3, 1)
    func seat(_ room: String, _ since: Day, _ until: Day? = nil) -> SeatSpan {
      SeatSpan(member: "M", room: room, since: since, until: until)
    }
    let cases: [(String, [SeatSpan], [Fact], Day)] = [
      ("a member", [seat("R", first)], Self.shifts(in: "R"), Self.day(2025, 1, 1)),
      ("a shift not ended", [seat("R", first)], Self.shifts(in: "R"), Self.day(2025, 4, 1)),
      (
        "who sits in two rooms", [seat("R", first), seat("S", first)], Self.shifts(in: "S"),
        Self.day(2025, 1, 1)
      ),
      (
        "a seat from mid quarter", [seat("R", Self.day(2025, 8, 10))], Self.shifts(in: "R"),
        Self.day(2025, 8, 1)
      ),
      (
        "seats that follow each other",
        [seat("R", first, Self.day(2025, 8, 9)), seat("R", Self.day(2025, 8, 10))], Self.shifts(in: "R"),
        Self.day(2025, 8, 1)
      ),
    ]
    return cases.map { name, seats, facts, day in
      let period = norm.period.containing(day)
      let finding = evaluation.finding(
        norm, of: "M", at: home, seats: seats,
        rooms: [home, other].filter { room in seats.contains { $0.room == room.id } },
        in: period, from: facts)
      return ("\(norm.id), \(name)", text(finding))
    }
  }

  private func text(_ finding: Finding) -> String {
    func said(_ reckoning: Reckoning) -> String {
      let short = reckoning.counted.count(where: \.isShort)
      let counted = "\(reckoning.counted.count) counted, \(short) short"
      return "\(reckoning.pack) \(reckoning.done)/\(reckoning.needed) \(reckoning.status), \(counted)"
    }
    return "\(said(finding.status)); \(said(finding.goal)); "
      + finding.packs.map(said).joined(separator: ", ")
  }

  // MARK: Due days

  private func dues() -> [(what: String, text: String)] {
    let today = Self.day(2025, 8, 20)
    let passedOn = Waiting(what: .feedback, since: today, paused: 6)
    let quarter = today.quarter
    let dues: [(String, Due?)] = [
      ("annual summary", pack.summaryDue(2025)), ("quarterly roll-up", pack.rollUpDue(quarter)),
      ("county's figures", pack.countyFiguresDue(quarter)), ("filing", pack.filingDue(plaque: today)),
      ("inquiry", pack.inquiryDue(received: today)), ("first feedback", pack.feedbackDue(received: today)),
      ("explanation", pack.explanationDue(received: today, lastExplained: nil)),
      ("next explanation", pack.explanationDue(received: today, lastExplained: today)),
      ("somebody for a member who left", pack.replacementDue(left: today)),
      ("a convenor", pack.convenorDue(left: today)),
      ("a department's reply", pack.departmentReplyDue(passedOn: today)),
      ("feedback on what was at a department", pack.due(passedOn)),
    ]
    let span = pack.summarySpan(2025, upTo: Self.day(2025, 12, 20))
    let levels: [(String, SwitchKey<Int>)] = [
      ("liaison", .slaToLiaison), ("convenors", .slaToConvenor), ("committee", .slaToCommittee),
    ]
    let reminded = [today, Self.day(2025, 10, 15), Self.day(2025, 11, 10)].map { day in
      pack.calendarDues(on: day).map(\.kind.rawValue).joined(separator: ", ")
    }
    return dues.map { ("due: \($0)", $1?.day.iso ?? "") } + [
      ("what is brought up", reminded.joined(separator: "; ")),
      (
        "who is told of what is overdue",
        levels.map { "\($0) \(pack.dueDay(overdueBy: pack[$1], on: today).iso)" }.joined(separator: ", ")
      ),
      ("days of the annual summary", span.map { "\($0.lowerBound.iso) \($0.upperBound.iso)" } ?? ""),
      ("visitors' data to be erased", pack.retentionEnded(on: today).iso),
    ]
  }

  // MARK: Rules

  private func rules() -> [(what: String, text: String)] {
    let around = CoveringRoom(name: "甲", region: Region("商州区"), relation: .around)
    return [
      ("rule: size", [4, 5, 21].map { "\(RoomSize($0, by: pack))" }.joined(separator: ", ")),
      (
        "rule: members of another level",
        Level.allCases.flatMap { room in Level.allCases.map { "\(pack.taking($0, at: room))" } }
          .joined(separator: " ")
      ),
      ("rule: another regional room around it", "\(around.isSame(by: pack))"),
      ("rule: the chain of a problem", chain(.problem)),
      ("rule: the chain of a small need", chain(.smallNeed)),
    ] + supervision()
  }

  private func chain(_ kind: OpinionClass) -> String {
    let demand = pack.chainDemand(of: [kind])
    let groups =
      demand.micros.map { $0.map(\.rawValue).sorted() } + demand.outputs.map { $0.map(\.rawValue).sorted() }
    return
      ([demand.handling ? "handling" : "", demand.research ? "research" : ""]
      + groups.map { $0.joined(separator: "/") }).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What a committee is proposed to do: remind, meet, assess.
  private func supervision() -> [(what: String, text: String)] {
    let today = Self.day(2026, 3, 20)
    let rooms = [(2, 4, 3), (10, 4, 1), (10, 2, 1), (0, 0, 0)].map { kinds, tookPart, outputs in
      pack.reminderGrounds(RoomLiveliness(kinds: kinds, members: 5, tookPart: tookPart, outputs: outputs))
        .map(\.rawValue).joined(separator: " ")
    }
    let missed = AssessmentSheet.NormLine.Reading(pack: "p", done: 0, needed: 2, status: Status.missed.code)
    let sheet = AssessmentSheet(
      year: 2025, asOf: today, pack: pack.name, version: "",
      norms: [.init(norm: "N1", period: "2025", clauses: [], readings: [missed])],
      duty: [.init(period: "2025Q1", asked: 10, met: 1, excused: 0)], plan: .init(items: 3, done: 3),
      summary: .onTime)
    // Eight points of nine.
    let met = AssessmentSheet.NormLine.Reading(pack: "p", done: 2, needed: 2, status: Status.met.code)
    var nearly = sheet
    nearly.norms = (1...6).map { .init(norm: "N\($0)", period: "2025", clauses: [], readings: [met]) }
    let byScore = pack.setting(SwitchKey.assessmentRule.name, AssessmentRule.score.rawValue) ?? pack
    let earlier: [Int: AssessmentResult] = [2023: .notMet, 2024: .met]
    return [
      ("rule: grounds to remind", rooms.joined(separator: "; ")),
      ("rule: grounds to end a room", pack.endingGrounds.map(\.rawValue).joined(separator: " ")),
      (
        "rule: who decides on an end",
        [[EndingGround.noMembers], [.failedTwice]].map { grounds in
          pack.deciders(on: grounds).map(\.rawValue).joined(separator: " ")
        }.joined(separator: "; ")
      ),
      ("rule: quarters without an output", pack.outputQuarters(before: today).lowerBound.iso),
      ("rule: work meetings", pack.meetingPeriod(on: today)?.code ?? ""),
      ("rule: points of an assessment", "\(pack.points(of: sheet))"),
      ("rule: an assessment by score", "\(byScore.points(of: nearly))"),
      (
        "rule: what follows from a failure",
        [earlier, [2023: .notMet], [2024: .notMet]].map {
          "\(pack.consequence(of: .notMet, in: 2025, after: $0))"
        }.joined(separator: ", ")
      ),
    ]
  }

  /// A seat whose member was not asked about a photo.
  private static func seat() throws -> SeatFacts {
    var seat: SeatFacts?
    let mark = EntryMark(id: EntryID("e"), actor: nil, occurred: Play.now, recorded: Play.now, late: nil)
    SeatTaken(person: PersonID("p"), name: "甲").apply(to: &seat, at: mark)
    guard let seat else { throw Refusal.gone }
    return seat
  }

  // MARK: Sentences

  private func sentences() throws -> [(what: String, text: String)] {
    var facts = Answers()
    facts.know(ThePack(), pack)
    var scene = Scene(
      now: Play.now, facts: facts, me: Play.me, language: .zh, turn: TurnID("turn"),
      draft: ["kind": OpinionClass.complaint.datum])
    let numbers = try RoomNumbers(scene)
    var rows = [
      ("sentence: normal size", numbers.normally), ("sentence: too few", numbers.askWhy(4)),
      ("sentence: too many", numbers.askWho(21)), ("sentence: convenors", numbers.convenors),
      ("sentence: gaps", [4, 21].map { numbers.gap($0) ?? "" }.joined()),
      ("choices: reasons for leave", try LeaveReason.options(scene).map(\.label).joined()),
      (
        "choices: where complaints are guided to",
        try RecordOpinion.Slots.whereTo(scene).map(\.label).joined(separator: " ")
      ),
      ("choices: topics of the province", pack[.topicScopeProvince].map(\.name.zh).joined(separator: " ")),
      (
        "choices: topics of cities and counties", pack[.topicScopeLocal].map(\.name.zh).joined(separator: " ")
      ),
      ("page: a photo that nobody spoke of", "\(try Self.seat().maySharePhoto(by: pack))"),
      ("sentence: a team that signs", SubmitApplication.teamHint(1, scene.language, pack) ?? ""),
    ]
    let help = try ReadingHelp(scene)
    rows += [
      ("help: platform", help.platform), ("help: hybrid events", help.countedIn),
      ("help: joint events", help.jointEvent), ("help: joint outputs", help.jointOutput),
    ]
    let plan = try NormsInPlan(scene)
    rows += [("help: work plan", plan.ofRoom), ("help: online work plan", plan.online)]
    scene.draft = ["words": .text("路灯坏了半年，还有医保怎么报")]
    rows.append(("question: whether several matters are split", "\(try RecordOpinion.isSeveral(scene))"))
    scene.draft = [:]
    rows.append(("sentence: raised often", try PlanProposals.zh(.none, scene).ask))
    for refusal in [Refusal.tooManyMembers(21), .application(.convenors)] {
      rows.append(("refusal: \(refusal)", try RefusalPhrases(scene).text(refusal)))
    }
    let words = PackPhrases(.zh)
    rows += pack.norms.map { ("norm \($0.id)", words.row($0)) }
    let store = try Self.sample.get().store
    store.look(by: pack)
    let elsewhere = try store.ask(SeatsElsewhere(of: SampleDesk.convenor, level: .city, but: nil))
    rows.append(("question: who sits elsewhere", elsewhere.map(\.roomName).joined()))
    return rows
  }
}

import GRDB
public import Regulation

/// The annual plan of a room (年度计划), P4.6; nil where none was adopted, or it was taken back.
public struct TheAnnualPlan: DeskQuery {
  public let room: WorkroomID
  public let year: Int
  public init(of room: WorkroomID, _ year: Int) { (self.room, self.year) = (room, year) }
  public func answer(from state: StoreState) throws -> Matter<AnnualPlanFacts>? {
    guard let plan = try state.matter(AnnualPlanFacts.self, room.plan(of: year)), plan.state == .running
    else {
      return nil
    }
    return plan
  }
}

/// The plan of a year against what was done (计划与完成情况), told by the ledger; nil where there is no plan.
public struct PlanAgainstDone: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let plan: AnnualPlanFacts
    public let progress: PlanProgress

    /// The items with how far they are, in the order of the months.
    public var rows: [(number: Int, planned: PlannedItem, standing: PlanProgress.Standing)] {
      zip(plan.items, progress.standings).enumerated().map { ($0 + 1, $1.0, $1.1) }
        .sorted { ($0.1.item.month, $0.0) < ($1.1.item.month, $1.0) }
    }

    /// What was joined by hand, with its item.
    public var joined: [(deed: PlanDeed, planned: PlannedItem)] {
      zip(plan.items, progress.standings).compactMap { planned, standing in
        switch standing {
        case .joined(let deed): (deed, planned)
        case .done, .doneIn, .due, .missed, .toCome: nil
        }
      }
    }

    /// What is to be done this month and is not.
    public var due: [PlannedItem] { rows.filter { $0.standing == .due }.map(\.planned) }
  }

  public let room: WorkroomID
  public let year: Int
  public let today: Day
  public init(in room: WorkroomID, _ year: Int, on today: Day) {
    (self.room, self.year, self.today) = (room, year, today)
  }

  public func answer(from state: StoreState) throws -> Found? {
    guard let plan = try TheAnnualPlan(of: room, year).answer(from: state)?.facts else { return nil }
    let deeds = try state.planDeeds(of: room, in: year)
    return Found(
      plan: plan,
      progress: PlanProgress(
        plan.plan.items, of: year, done: deeds, joined: plan.deedsJoined(), on: today))
  }
}

/// Which norms a plan would meet, beside what was done of the year already, and what is missing (计划核对), P4.6.
public struct PlanHeldAgainstNorms: DeskQuery {
  public struct Answer: Hashable, Sendable {
    public let findings: [Finding]
    public let proposals: [PlanItem]
    /// Of these the plan would miss something.
    public var lacking: [Finding] { findings.filter { $0.goal.left > 0 && $0.goal.status.isOwed } }
  }

  public let items: [PlanItem]
  public let room: WorkroomID
  public let year: Int
  public let today: Day
  public init(_ items: [PlanItem], in room: WorkroomID, _ year: Int, on today: Day) {
    (self.items, self.room, self.year, self.today) = (items, room, year, today)
  }

  public func answer(from state: StoreState) throws -> Answer {
    guard let span = try TheWorkroom(room).answer(from: state).map(state.span(of:)) else {
      return Answer(findings: [], proposals: [])
    }
    let progress = PlanProgress(
      items, of: year, done: try state.planDeeds(of: room, in: year), joined: try joined(state), on: today)
    // What is done stands in the ledger; what is past and was not done is done no more.
    let open = zip(items, progress.standings).filter { $1 == .due || $1 == .toCome }.map { $0.0 }
    let asking = NormAsking(Horizon(asOf: today), by: state.store.pack, readings: false, reasons: false)
    let norms = asking.evaluation.norms(of: .room)
    let done = try asking.deeds(of: .room(room), for: norms, in: .year(year), from: state)
    let check = PlanCheck(open, of: year, done: done, room: span, on: today, by: state.store.pack)
    return Answer(findings: check.findings, proposals: check.proposals)
  }
}

extension PlanHeldAgainstNorms {
  /// What was joined to the plan that stands, as it goes over to these items.
  fileprivate func joined(_ state: StoreState) throws -> [Int: String] {
    guard let plan = try TheAnnualPlan(of: room, year).answer(from: state)?.facts, let joined = plan.joined
    else {
      return [:]
    }
    let bare = plan.plan.items.map { PlannedItem($0) }
    let taken = items.map { PlannedItem($0) }.taking(over: joined, from: bare)
    return Dictionary(taken.map { ($0.item, $0.deed.rawValue) }) { $1 }
  }
}

/// What the records are about that may be counted for a plan (计划以外的事), by their matters.
public struct TopicsOfPlanDeeds: DeskQuery {
  public let room: WorkroomID
  public let year: Int
  public init(in room: WorkroomID, _ year: Int) { (self.room, self.year) = (room, year) }

  public func answer(from state: StoreState) throws -> [MatterID: String] {
    var topics: [MatterID: String] = [:]
    for deed in try state.planDeeds(of: room, in: year) {
      let matter = MatterID(deed.matter)
      topics[matter] =
        try state.matter(ActivityFacts.self, matter)?.facts.logged.topic
        ?? state.matter(MicroFacts.self, matter)?.facts.facts.topic
        ?? state.matter(ResearchFacts.self, matter)?.facts.noted.topic
        ?? state.matter(OutputFacts.self, matter)?.facts.drafted.title
    }
    return topics
  }
}

/// The consultations and oversight of a plan that nobody has brought to the CPPCC yet (还没报批的), P6.3e, A21, by their words.
public struct PlanToApprove: DeskQuery {
  public let room: WorkroomID
  public let today: Day
  public init(of room: WorkroomID, on today: Day) { (self.room, self.today) = (room, today) }

  public func answer(from state: StoreState) throws -> [PlannedItem] {
    let asked = try state.matters(
      EventApprovalFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
    // What was denied may be brought again.
    let brought = Set(asked.filter { $0.state != .denied }.flatMap { $0.facts.requested.items })
    return try [today.year, today.year + 1].compactMap {
      try PlanAgainstDone(in: room, $0, on: today).answer(from: state)
    }
    .flatMap(\.rows)
    .filter { row in
      row.standing.deed == nil && row.standing != .missed && row.planned.item.kind.deed?.needsApproval == true
        && !row.planned.text.isEmpty && !brought.contains(row.planned.text)
    }
    .map(\.planned)
  }
}

extension StoreState {
  /// What a room did in a year that may be counted for an item of its plan.
  fileprivate func planDeeds(of room: WorkroomID, in year: Int) throws -> [PlanDeed] {
    guard let first = Day(year, 1, 1), let last = Day(year, 12, 31) else { return [] }
    let ofYear = "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?"
    let span: StatementArguments = [room.rawValue, first.ordinal, last.ordinal]
    let activities = try matters(ActivityFacts.self, ofYear, span).map { matter in
      let logged = matter.facts.logged
      return PlanDeed(
        logged.kind.planned, matter: matter.id.rawValue, on: matter.facts.day,
        channel: logged.hybrid == true ? nil : logged.channel, by: logged.person.rawValue)
    }
    let micros = try matters(MicroFacts.self, ofYear, span).map { matter in
      let held = matter.facts.facts
      return PlanDeed(
        matter.facts.micro.planned, matter: matter.id.rawValue, on: matter.facts.day,
        channel: held.hybrid == true ? nil : held.channel, by: held.person.rawValue)
    }
    let research = try matters(ResearchFacts.self, ofYear, span).map { matter in
      PlanDeed(
        .research, matter: matter.id.rawValue, on: matter.facts.day, channel: .offline,
        by: matter.facts.noted.person.rawValue)
    }
    // An output is done on the day it was handed in, whenever it was begun.
    let outputs = try matters(OutputFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
      .compactMap { matter in
        matter.facts.submitted.map { at in
          PlanDeed(
            matter.facts.drafted.kind.planned, matter: matter.id.rawValue, on: at.day,
            by: matter.facts.drafted.person.rawValue)
        }
      }
    return activities + micros + research + outputs.filter { $0.day.year == year }
  }
}

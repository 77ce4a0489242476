import Regulation

/// The annual plan (年度计划), P4.6: of this year or the next, and whoever answers for an item has a seat in its month.
extension Rules {
  func checkPlan(_ plan: PlanAdopted, in room: WorkroomID) throws {
    guard (now.day.year...now.day.year + 1).contains(plan.year) else {
      throw Refusal.plan(.otherYear(plan.year))
    }
    if let fault = plan.fault { throw Refusal.plan(fault) }
    let texts = plan.topics.split(separator: "\n", omittingEmptySubsequences: false)
    guard texts.count == plan.items.count else {
      throw Refusal.plan(.words(min(texts.count, plan.items.count) + 1))
    }
    if let long = texts.firstIndex(where: { $0.count > PlanAdopted.longestText }) {
      throw Refusal.plan(.words(long + 1))
    }
    var seats: [PersonID: [Matter<SeatFacts>]] = [:]
    for (place, planned) in plan.lines.enumerated() {
      guard let owner = planned.owner else { continue }
      let theirs = try seats[owner] ?? SeatsOf(owner, in: room).answer(from: state)
      seats[owner] = theirs
      let month = planned.item.month
      guard let first = Day(plan.year, month, 1),
        let last = Day(plan.year, month, Day.length(of: month, in: plan.year)),
        theirs.contains(where: { $0.facts.since <= last && ($0.facts.until ?? last) >= first })
      else { throw Refusal.plan(.notSeated(place + 1)) }
    }
  }
}

/// A record joined to an item by hand (关联计划): only what is counted for no item, and only to an item that has none.
extension Rules {
  func checkJoining(_ joined: PlanItemJoined, in room: WorkroomID) throws {
    guard
      let found = try PlanAgainstDone(in: room, joined.year, on: now.day).answer(from: state),
      found.plan.version == joined.version, found.progress.standings.indices.contains(joined.item - 1),
      found.progress.standings[joined.item - 1].deed == nil,
      found.progress.beside.contains(where: { $0.matter == joined.deed.rawValue })
    else { throw Refusal.plan(.notToJoin) }
  }

  func checkReleasing(_ released: PlanItemReleased, in room: WorkroomID) throws {
    let plan = try TheAnnualPlan(of: room, released.year).answer(from: state)?.facts
    guard plan?.joined?.contains(where: { $0.deed == released.deed }) == true else {
      throw Refusal.plan(.notToJoin)
    }
  }
}

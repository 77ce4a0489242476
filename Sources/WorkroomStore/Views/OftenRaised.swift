import GRDB
public import Regulation

/// What people of a room raise again and again (群众反映集中), P3.4c: opinions of the last days that come to the same, of so many
/// people, and that nobody has proposed for the consultation plan yet. The most raised comes first.
public struct OftenRaised: DeskQuery {
  /// One such problem.
  public struct Problem: Hashable, Sendable {
    /// Oldest first.
    public let opinions: [MatterID]
    /// How many people can be told apart behind them; those who left nothing are one.
    public let persons: Int
  }

  public let room: WorkroomID
  public let today: Day
  /// How many days back, and how many opinions and persons make it one (product default: 90, 5 and 3).
  public let days: Int
  public let leastOpinions: Int
  public let leastPersons: Int
  public init(in room: WorkroomID, on today: Day, days: Int, opinions: Int, persons: Int) {
    (self.room, self.today, self.days) = (room, today, days)
    (leastOpinions, leastPersons) = (opinions, persons)
  }

  public func answer(from state: StoreState) throws -> [Problem] {
    let recent = try state.matters(
      OpinionFacts.self,
      "workroom = ? AND state NOT IN ('nothing', 'guided', 'toGuide') AND day BETWEEN ? AND ?",
      [room.rawValue, today.ordinal - days, today.ordinal])
    guard recent.count >= leastOpinions else { return [] }
    let proposed = try Set(
      state.matters(PlanProposalFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
        .flatMap(\.facts.proposed.opinions))
    let heaps = try state.withAlike(in: room) { $0.heaps(of: recent.map(\.id)) }
    return try joined(heaps, recent, state).compactMap { heap in
      guard heap.count >= leastOpinions, proposed.isDisjoint(with: heap.map(\.id)) else { return nil }
      let persons = try persons(heap.map { try state.opinion($0).said })
      guard persons >= leastPersons else { return nil }
      return Problem(opinions: heap.map(\.id), persons: persons)
    }.sorted { ($1.opinions.count, $0.opinions[0].rawValue) < ($0.opinions.count, $1.opinions[0].rawValue) }
  }

  /// Heaps with what was said to be the same (同一件), whatever its words: what people have decided goes before likeness.
  private func joined(
    _ heaps: [[MatterID]], _ recent: [Matter<OpinionFacts>], _ state: StoreState
  ) throws -> [[Matter<OpinionFacts>]] {
    var heapOf: [MatterID: Int] = [:]
    for (number, heap) in heaps.enumerated() { for id in heap { heapOf[id] = number } }
    var byHeap: [Int: [Matter<OpinionFacts>]] = [:]
    var next = heaps.count
    var own: [MatterID: Int] = [:]
    for matter in recent.sorted(by: {
      ($0.facts.received, $0.id.rawValue) < ($1.facts.received, $1.id.rawValue)
    }) {
      let first = try state.first(of: matter)
      let number = heapOf[first] ?? own[first] ?? heapOf[matter.id] ?? next
      if number == next { next += 1 }
      own[first] = number
      byHeap[number, default: []].append(matter)
    }
    return byHeap.sorted { $0.key < $1.key }.map(\.value)
  }

  private func persons(_ said: [VisitorWords]) -> Int {
    var known: [Called] = []
    var isAnybody = false
    for one in said {
      guard one.visitor != nil || one.contact != nil else {
        isAnybody = true
        continue
      }
      let called = Called(one.visitor ?? "", reached: one.contact)
      if !known.contains(where: { $0.isSame(as: called) }) { known.append(called) }
    }
    return known.count + (isAnybody ? 1 : 0)
  }
}

/// The proposals for the consultation plan of a room that are not decided yet, oldest first.
public struct OpenPlanProposals: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<PlanProposalFacts>] {
    try state.matters(PlanProposalFacts.self, "workroom = ? AND state = 'proposed'", [room.rawValue])
  }
}

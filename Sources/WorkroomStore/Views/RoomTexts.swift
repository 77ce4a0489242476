import Regulation

/// The longer texts of a room (职能、年度工作安排、工作制度), read only where they are shown or printed.
public struct RoomTexts: DeskQuery {
  public struct Texts: Hashable, Sendable {
    /// 主要职能 (P3.3a, P4.3): as described last, else as they were applied for.
    public var functions: String?
    /// 工作安排, as it was applied for (P5.2).
    public var plan: String?
    /// The working systems in force, in the order of the opinion (P4.5a).
    public var systems: [SystemAdopted] = []
  }

  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }

  public func answer(from state: StoreState) throws -> Texts {
    let founding = try TheApplication(room).answer(from: state)?.facts
    var texts = Texts(functions: founding?.functions, plan: founding?.plan)
    for step in Folding.inEffect(try state.ledger().entries(of: room.matter)) {
      if let facts = step.act.as(RoomDescribed.self) { texts.functions = facts.functions ?? texts.functions }
      if let facts = step.act.as(SystemAdopted.self) {
        texts.systems.removeAll { ($0.system, $0.title) == (facts.system, facts.title) }
        texts.systems.append(facts)
      }
    }
    let order = WorkSystem.allCases
    texts.systems.sort { (order.firstIndex(of: $0.system) ?? 0) < (order.firstIndex(of: $1.system) ?? 0) }
    return texts
  }
}

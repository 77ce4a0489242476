public import Regulation

// Matters as the norms see them.

extension Matter<RoomFacts> {
  /// The room as the norms see it, by its own facts; when the council agreed stands with its application.
  public var span: RoomSpan {
    RoomSpan(
      id: workroom.rawValue, level: facts.level, plaque: facts.plaque, isLegacy: facts.existing,
      until: facts.ended?.day, platform: facts.platform)
  }
}

extension StoreState {
  /// The room as the norms see it. Since when the council agreed is looked up only where the rule set asks (A33).
  func span(of room: Matter<RoomFacts>) throws -> RoomSpan {
    var span = room.span
    if store.pack[.roomStart] == .council {
      span.council = try TheApplication(room.workroom).answer(from: self)?.facts.agreed
    }
    return span
  }
}

extension Matter<SeatFacts> {
  /// The seat as the norms see it.
  public var span: SeatSpan {
    SeatSpan(
      member: facts.member.rawValue, room: workroom.rawValue, since: facts.since, until: facts.until)
  }
}

/// A matter that a norm may count; ``DeedRow`` keeps what it says.
protocol CountedFacts: MatterFacts {
  /// What was done; nil where no norm counts it (yet).
  func content(in room: WorkroomID) -> Fact.Content?
}

extension ShiftFacts: CountedFacts {
  func content(in room: WorkroomID) -> Fact.Content? {
    var content = Fact.Content(
      .duty, room: room.rawValue, person: member.rawValue, began: started, channel: channel)
    (content.hasLog, content.minutes, content.late) = (ended != nil, minutes, late)
    return content
  }
}

extension ActivityFacts: CountedFacts {
  func content(in room: WorkroomID) -> Fact.Content? {
    guard let deed = logged.kind.deed else { return nil }
    var content = Fact.Content(
      deed, room: room.rawValue, person: logged.person.rawValue, began: held, channel: logged.channel,
      platform: logged.platform)
    content.isHybrid = logged.hybrid ?? false
    content.setJoint(logged.joint)
    content.late = late
    return content
  }
}

extension MicroFacts: CountedFacts {
  func content(in room: WorkroomID) -> Fact.Content? {
    var content = Fact.Content(
      micro.deed, room: room.rawValue, person: facts.person.rawValue, began: held, channel: facts.channel,
      platform: facts.platform)
    content.approval = facts.approval.map { Fact.ApprovalGiven(day: $0.day, isBlanket: $0.plan ?? false) }
    content.isHybrid = facts.hybrid ?? false
    content.setJoint(facts.joint)
    content.late = late
    return content
  }
}

extension OutputFacts: CountedFacts {
  /// Only what was submitted counts (A10); before that there is nothing to count.
  func content(in room: WorkroomID) -> Fact.Content? {
    guard let submitted, let deed = drafted.kind.deed else { return nil }
    var content = Fact.Content(
      deed, room: room.rawValue, person: drafted.person.rawValue, began: submitted)
    content.adopted = adopted
    content.setJoint(drafted.joint)
    content.late = late
    return content
  }
}

extension Fact.Content {
  /// What this room is in what several did together; nothing where it did it alone.
  fileprivate mutating func setJoint(_ joint: Joint?) {
    guard let role = joint?.role else { return }
    switch role {
    case .leads: break
    case .isNamed: isPartner = true
    // An output has authors only: whoever is not named is no more than a partner either way.
    case .tookPart: (isPartner, onlyTookPart) = (true, true)
    }
  }
}

/// Which entries count towards a norm in a pack's reading, and why the others do not.
struct Counting {
  let pack: NormPack
  let norm: Norm
  let period: Period
  /// What had happened by the end of this day, by `occurred`.
  let asOf: Day
  /// What had been written by the end of this day, by `recorded`.
  let knownOn: Day
  /// The rooms whose deeds count: for a member, all they sit in.
  let rooms: [String: RoomSpan]

  struct Sorted {
    var counted: [CountedEntry] = []
    var uncounted: [UncountedEntry] = []
  }

  func sort(_ facts: some Sequence<Fact>) -> Sorted {
    var sorted = Sorted()
    for fact in facts {
      guard let version = fact.version(knownOn: knownOn) else {
        // Not written by then: named, so that a later roll-up can tell what came in addition.
        if let later = fact.versions.last, later.retracted == nil, rooms[later.content.room] != nil,
          isAsked(later.content)
        {
          let first = fact.versions.first?.recorded ?? later.recorded
          sorted.uncounted.append(entry(fact, later.content, .recordedLater(first.day)))
        }
        continue
      }
      let content = version.content
      guard let room = rooms[content.room], isAsked(content) else { continue }
      if let why = version.retracted {
        sorted.uncounted.append(entry(fact, content, .retracted(version.recorded.day, reason: why)))
      } else if let reason = reason(against: content, in: room) {
        sorted.uncounted.append(entry(fact, content, reason))
      } else {
        sorted.counted.append(counted(fact, content, in: room))
      }
    }
    sorted.counted.sort { ($0.content.began, $0.matter) < ($1.content.began, $1.matter) }
    sorted.uncounted.sort { ($0.content.began, $0.matter) < ($1.content.began, $1.matter) }
    return sorted
  }

  /// Of the right kind, in the period, and by the as-of day.
  private func isAsked(_ content: Fact.Content) -> Bool {
    guard norm.counts.contains(content.deed) else { return false }
    let day = day(of: content)
    return period.contains(day) && day <= asOf
  }

  /// The day it belongs to: for an output that counts by its adoption, that day (A10).
  private func day(of content: Fact.Content) -> Day {
    guard content.deed.isOutput, countsAdoption, let adopted = content.adopted else { return content.day }
    return adopted
  }

  private var countsAdoption: Bool { pack[.normOutputEvent] == .adopted }

  /// Why it does not count; nil where it does.
  private func reason(against content: Fact.Content, in room: RoomSpan) -> UncountedEntry.Reason? {
    guard let start = room.start(by: pack), start <= content.day else { return .beforePlaque }
    if let until = room.until, until < content.day { return .afterEnd }
    if content.deed == .duty { return reasonAgainstDuty(content, in: room) }
    if content.deed.isOutput { return reasonAgainstOutput(content) }
    if content.onlyTookPart { return .onlyTookPart }
    if content.isPartner, pack[.eventJoint] == .lead { return .partner }
    return reasonAgainstApproval(of: content) ?? reasonAgainstOnline(content, in: room)
  }

  private func reasonAgainstDuty(_ content: Fact.Content, in room: RoomSpan) -> UncountedEntry.Reason? {
    if !content.hasLog, pack[.dutyRequireLog] { return .noLog }
    if let minutes = content.minutes, minutes < pack[.dutyMinMinutes] { return .tooShort }
    return reasonAgainstOnline(content, in: room)
  }

  private func reasonAgainstOutput(_ content: Fact.Content) -> UncountedEntry.Reason? {
    if content.isPartner, pack[.normOutputJoint] == .lead { return .partner }
    return countsAdoption && content.adopted == nil ? .notAdopted : nil
  }

  private func reasonAgainstApproval(of content: Fact.Content) -> UncountedEntry.Reason? {
    guard content.deed.needsApproval, pack[.approvalMicro] == .required,
      !pack[.normCountUnapproved]
    else { return nil }
    guard let approval = content.approval else { return .notApproved }
    if approval.isBlanket, !pack[.approvalBlanket] { return .blanketApproval }
    return approval.day <= content.day ? nil : .approvedLater(approval.day)
  }

  /// Online is 秦商量 in the province's reading, any network meeting in the city's (A5).
  ///
  /// A norm that names no channel asks for no platform either.
  private func reasonAgainstOnline(_ content: Fact.Content, in room: RoomSpan) -> UncountedEntry.Reason? {
    guard content.channel == .online, pack.countsOnlyQinShangliang, norm.shape.namesChannels else {
      return nil
    }
    if content.deed != .duty || content.platform != nil, content.platform != .qinShangliang {
      return .otherPlatform
    }
    guard let joined = room.platform, joined <= content.day else { return .beforePlatform }
    return nil
  }

  private func counted(_ fact: Fact, _ content: Fact.Content, in room: RoomSpan) -> CountedEntry {
    // What was recorded as in person is online too only where its online part would count by itself.
    var online = content
    online.channel = .online
    let countsOnline = reasonAgainstOnline(online, in: room) == nil
    return CountedEntry(
      matter: fact.matter, content: content,
      isShort: content.minutes.map(pack.isShort) ?? false,
      countsTwice: content.isHybrid && pack[.eventHybrid] == .both && countsOnline)
  }

  private func entry(
    _ fact: Fact, _ content: Fact.Content, _ reason: UncountedEntry.Reason
  ) -> UncountedEntry {
    UncountedEntry(matter: fact.matter, content: content, reason: reason)
  }
}

extension NormPack {
  /// Whether only 秦商量 is "online" (A5).
  var countsOnlyQinShangliang: Bool { self[.channelOnlinePlatforms] == .qinShangliang }

  /// Whether a shift of so many minutes is marked 短时 (A9).
  public func isShort(_ minutes: Int) -> Bool { minutes < self[.dutyShortMinutes] }
}

extension Shape {
  /// Whether it matters through which channel something was done.
  var namesChannels: Bool {
    switch self {
    case .total, .perKind: false
    case .totalEachOnce, .perChannel, .perKindBothChannels, .matrix: true
    }
  }
}

extension RoomSpan {
  /// Since when it counts (P0, A32, A33); nil: not yet, or not at all.
  func start(by pack: NormPack) -> Day? {
    if isLegacy, pack[.roomLegacy] == .notCounted { return nil }
    return switch pack[.roomStart] {
    case .plaque: plaque
    case .council: council ?? plaque
    }
  }
}

extension [CountedEntry] {
  /// How far these bring a cell.
  func count(for cell: Cell, onlineWaived: CellCount.Waived?) -> CellCount {
    let fitting = filter { cell.deeds.contains($0.content.deed) }
    let online = fitting.count { $0.content.channel == .online || $0.countsTwice }
    let offline = fitting.count { $0.content.channel == .offline || $0.countsTwice }
    let counted =
      switch cell.channel {
      case .online?: online
      case .offline?: offline
      case nil: fitting.count
      }
    return CellCount(
      cell: cell, counted: counted, online: online, offline: offline, onlineWaived: onlineWaived)
  }
}

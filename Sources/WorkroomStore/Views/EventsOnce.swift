import Regulation

/// What was held or handed in, each once (A40): a joint event is recorded by every room that is named, and a shift of
/// somebody with two seats is looked at in both.
struct EventsOnce {
  /// Something that was held or handed in, as a room recorded it.
  struct Event {
    let matter: String
    /// What it is, on which day and in which channel: by these two rooms' records of one event are told.
    let what: String
    /// Who leads it, as it was written; nil: the room itself.
    let leader: String?

    init(matter: String, what: String, day: Day, channel: Channel?, leader: String?) {
      (self.matter, self.leader) = (matter, leader)
      self.what = [what, day.iso, channel?.rawValue ?? ""].joined(separator: "\t")
    }
  }

  private var matters: Set<String> = []
  /// Events of a room's own, or that it leads, by kind, day and channel.
  private var own: [String: [String]] = [:]
  /// Those that others lead: the leader as it was named, and whether its own record has come since.
  private var partners: [String: [(leader: String, isMet: Bool)]] = [:]

  /// Whether a matter that only one room can record was not met with yet.
  mutating func isNew(_ matter: String) -> Bool { matters.insert(matter).inserted }

  /// Whether it was not counted yet, as another room's record of it or as the leader's own.
  mutating func isNew(_ event: Event, of room: String) -> Bool {
    guard isNew(event.matter) else { return false }
    guard let leader = event.leader else {
      own[event.what, default: []].append(room)
      let counted = partners[event.what]?.firstIndex { !$0.isMet && Self.names($0.leader, room) }
      if let counted { partners[event.what]?[counted].isMet = true }
      return counted == nil
    }
    if own[event.what]?.contains(where: { Self.names(leader, $0) }) == true { return false }
    if !leader.isEmpty, partners[event.what]?.contains(where: { $0.leader == leader }) == true {
      return false
    }
    partners[event.what, default: []].append((leader, false))
    return true
  }

  /// Whether what was written names a room, with 委员工作室 behind it or without.
  private static func names(_ text: String, _ room: String) -> Bool {
    let short = room.hasSuffix(RoomNaming.ending) ? String(room.dropLast(RoomNaming.ending.count)) : room
    return !short.isEmpty && text.contains(short)
  }
}

extension Joint {
  /// Who leads it where that is not the room that recorded it; nil: the room itself.
  var leader: String? {
    switch role {
    case .leads: nil
    case .isNamed, .tookPart: with
    }
  }
}

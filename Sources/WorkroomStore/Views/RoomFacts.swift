public import Regulation

/// A workroom (委员工作室): what it is and since when it counts (P0, A33).
public struct RoomFacts: MatterFacts {
  public static let kind = MatterKind.workroom
  public var name: String
  public var type: WorkroomType
  public var level: Level
  public var area: String
  /// What a regional room was said to cover (P2.3); nil: its area.
  public var covered: Region?
  public var smallReason: String?
  /// When it was entered here.
  public var setUp: Moment
  /// The day of the plaque, or of the evidence for an existing room; nil: nothing counts yet (P0).
  public var plaque: Day?
  /// 授牌单位 (P5.3f, P7.2f); nil: not said.
  public var plaqueBy: String?
  /// Admitted as a room from before the opinion (A32).
  public var existing = false
  /// Since when it is on 秦商量 (P5.3d).
  public var platform: Day?
  /// The special committee that guides it (P4.4), by name; nil: not said.
  public var committee: String?

  public var venue: Venue?
  /// P2.1; nil: not said.
  public var party: PartyForm?
  /// 一室一品 (P2.6).
  public var brand: String?
  /// 产业链, of an industry room (P2.3c).
  public var chain: String?
  public var funding: Funding?
  /// Working systems in force (P4.5a); their wording is in ``RoomTexts``.
  public var systems: [System]?
  /// 备案 (P5.3e).
  public var filed: Filing?
  /// Where and when it was made public (P6.1), in order.
  public var published: [Publication]?

  /// A working system since a day.
  public struct System: Codable, Hashable, Sendable {
    public var system: WorkSystem
    public var title: String?
    public var since: Day
  }

  /// Its filing with the provincial General Office.
  public struct Filing: Codable, Hashable, Sendable {
    public var day: Day
    public var number: String?
    public var by: String
  }

  /// Where it was made public, and when.
  public struct Publication: Codable, Hashable, Sendable {
    public var day: Day
    public var channel: PublicChannel
    public var place: String?
  }

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .workroomSetUp(let facts) = act else { return nil }
    (name, type, level, area) = (facts.name, facts.type, facts.level, facts.area)
    (smallReason, covered, setUp) = (facts.smallReason, facts.region, entry.occurred)
  }

  /// What it covers.
  public var region: Region { covered ?? Region(area) }

  /// Whether its area, or what it covers, has some words in it.
  public func isIn(_ words: String) -> Bool { area.contains(words) || region.text.contains(words) }

  public mutating func apply(_ act: Act, at entry: EntryMark) {
    if case .plaqueAwarded(let facts) = act {
      (plaque, existing, plaqueBy) = (entry.occurred.day, facts.existing, facts.by)
    }
    if case .platformJoined = act { platform = entry.occurred.day }
    if case .committeeAssigned(let facts) = act { committee = facts.committee }
    if case .roomDescribed(let facts) = act { take(facts) }
    if case .systemAdopted(let facts) = act {
      let adopted = System(system: facts.system, title: facts.title, since: entry.occurred.day)
      systems = (systems ?? []).filter { ($0.system, $0.title) != (facts.system, facts.title) } + [adopted]
    }
    if case .roomFiled(let facts) = act {
      filed = Filing(day: entry.occurred.day, number: facts.number, by: facts.by)
    }
    if case .roomPublished(let facts) = act {
      let made = Publication(day: entry.occurred.day, channel: facts.channel, place: facts.place)
      published = (published ?? []) + [made]
    }
  }

  private mutating func take(_ facts: RoomDescribed) {
    venue = facts.venue ?? venue
    party = facts.party ?? party
    brand = facts.brand ?? brand
    chain = facts.chain ?? chain
    funding = facts.funding ?? funding
  }

  public var person: PersonID? { nil }
  public var day: Day { setUp.day }
}

/// A resident member's seat in a room (驻室).
public struct SeatFacts: MatterFacts {
  public static let kind = MatterKind.seat
  public var member: PersonID
  public var name: String
  /// 单位及职务, 专长 and 界别, as far as they are known (P3.3a).
  public var post: String?
  public var specialty: String?
  public var sector: String?
  public var since: Day
  /// The last day, inclusive; nil while it is held.
  public var until: Day?
  public var end: SeatEnd?

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .seatTaken(let facts) = act else { return nil }
    (member, name, since) = (facts.person, facts.name, entry.occurred.day)
    (post, specialty, sector) = (facts.post, facts.specialty, facts.sector)
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {
    if case .seatLeft(let facts) = act { (until, end) = (entry.occurred.day, facts.reason) }
    guard case .seatDescribed(let facts) = act else { return }
    post = SeatFacts.changed(post, facts.post)
    specialty = SeatFacts.changed(specialty, facts.specialty)
    sector = SeatFacts.changed(sector, facts.sector)
  }

  private static func changed(_ old: String?, _ new: String?) -> String? {
    guard let new else { return old }
    return new.isEmpty ? nil : new
  }

  public var person: PersonID? { member }
  public var day: Day { since }

  /// Whether the seat was, is or will be held on a day of the quarter.
  public func isHeld(in quarter: Quarter) -> Bool {
    since <= quarter.last && (until ?? quarter.last) >= quarter.first
  }
}

/// An office in a room: convenor or liaison (召集人、联络员).
public struct OfficeFacts: MatterFacts {
  public static let kind = MatterKind.office
  public var office: Office
  public var holder: PersonID
  public var name: String
  public var since: Day
  public var until: Day?

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .officeTaken(let facts) = act else { return nil }
    (office, holder, name, since) = (facts.office, facts.person, facts.name, entry.occurred.day)
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {
    guard case .officeLeft = act else { return }
    until = entry.occurred.day
  }

  public var person: PersonID? { holder }
  public var day: Day { since }
}

public import Regulation

// The roster of a room (名册): seats and offices.

/// A resident member's seat in a room (驻室).
public struct SeatFacts: MatterFacts, StandsUnderName {
  public static let kind = "seat"
  public static let isStanding = true
  /// P4.2a, P7.2a: a member joins and leaves; their post, specialty and sector change (P3.3a).
  public static let lifecycle = Lifecycle<SeatFacts>(
    "seat", ends: [.ended],
    .from(.nothing, SeatTaken.self, to: .running),
    .from(.running, SeatDescribed.self, to: .running),
    .from(.running, SeatPutRight.self, to: .running),
    .from(.running, NoticeAcknowledged.self, to: .running),
    .from(.running, PhotoConsented.self, to: .running),
    .from(.running, PhotoKept.self, to: .running),
    .from(.running, SeatRenewed.self, to: .running),
    .from(.running, SeatLeft.self, to: .ended))

  public var member: PersonID
  public var name: String
  /// How the name was misspelt before it was put right, the oldest first; nil: never.
  public var formerNames: [String]?
  /// 单位及职务, 专长 and 界别, as far as they are known (P3.3a).
  public var post: String?
  public var specialty: String?
  public var sector: String?
  /// 哪一级政协的委员, where it was said (P4.2g); nil: nothing was said, so of the room's own level.
  public var level: Level?
  public var since: Day
  /// The last day, inclusive; nil while it is held.
  public var until: Day?
  public var end: SeatEnd?
  /// The days on which the discipline notice was acknowledged, one a year (P8.5); nil: never.
  public var noticed: [Day]?
  /// The photo, and what the member says to its being published (P3.3a, A28); nil: none, and nobody asked.
  public var photo: AttachedFile?
  public var photoConsent: PhotoConsent?
  /// The last days of terms after which the member went on without a gap (A47); nil: of none.
  public var renewed: [Day]?

  fileprivate init(_ act: SeatTaken, at mark: EntryMark) {
    (member, name, since) = (act.person, act.name, mark.occurred.day)
    (post, specialty, sector, level) = (act.post, act.specialty, act.sector, act.level)
  }

  public var person: PersonID? { member }
  public var day: Day { since }

  /// Whether the seat was, is or will be held on a day.
  public func isHeld(on day: Day) -> Bool { since <= day && (until ?? day) >= day }

  /// Whether the seat was, is or will be held on a day of the quarter.
  public func isHeld(in quarter: Quarter) -> Bool {
    since <= quarter.last && (until ?? quarter.last) >= quarter.first
  }
}

/// 委员驻室 (P4.2a). It happened on the day the seat began.
/// `otherRoomReason`: why the member sits in a second room (P4.2b); it lies apart, but in the body of older entries.
/// `level`: of which CPPCC they are a member, where it was said; `levelReason`: why they sit in a room of another level (P4.2g, A39).
public struct SeatTaken: MatterAct {
  public var person: PersonID
  public var name: String
  public var otherRoomReason: String?
  /// 单位及职务, 专长 and 界别: public (P3.3a). How to reach somebody is never among it.
  public var post: String?
  public var specialty: String?
  public var sector: String?
  /// Who answers for more members than a room is to have, and why (P4.2a); the reason lies apart.
  public var overriddenBy: String?
  public var overrideReason: String?
  public var level: Level?
  public var levelReason: String?
  public init(
    person: PersonID, name: String, otherRoomReason: String? = nil, post: String? = nil,
    specialty: String? = nil, sector: String? = nil, overriddenBy: String? = nil,
    overrideReason: String? = nil, level: Level? = nil, levelReason: String? = nil
  ) {
    (self.level, self.levelReason) = (level, levelReason)
    (self.overriddenBy, self.overrideReason) = (overriddenBy, overrideReason)
    (self.person, self.name, self.otherRoomReason) = (person, name, otherRoomReason)
    (self.post, self.specialty, self.sector) = (post, specialty, sector)
  }

  public static let id = "seatTaken"
  public static let name = Bilingual("委员驻室", "seat taken")
  public static let doing = Bilingual("登记委员驻室", "give a member a seat")
  public static let fields: [Field<SeatTaken>] = [
    .text(\.name, "姓名", "name"),
    .text(\.otherRoomReason, "参加两个工作室的理由", "reason for two rooms", apart: .note),
    .text(\.overriddenBy, "谁负责", "answered for by"),
    .text(\.overrideReason, "人数多的理由", "reason for so many", apart: .reason),
    .textOrNone(\.post, "单位及职务", "employer and post"), .textOrNone(\.specialty, "专长", "specialty"),
    .textOrNone(\.sector, "界别", "sector"),
    .choice(\.level, "哪一级政协的委员", "member of the CPPCC at the level of"),
    .text(\.levelReason, "别级委员驻室的理由", "reason for a member of another level", apart: .exception),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) throws -> Bool { try who.leadsOrSetsUp() }
  public func apply(to matter: inout SeatFacts?, at mark: EntryMark) { matter = SeatFacts(self, at: mark) }
}

/// 委员情况变动: post, specialty or sector are others now (P3.3a), or of which level's CPPCC they are a member (P4.2g). Nil: as it
/// was; empty: none.
public struct SeatDescribed: MatterAct {
  public var post: String?
  public var specialty: String?
  public var sector: String?
  public var level: Level?
  /// Why a member of another level sits there; it lies apart.
  public var levelReason: String?
  public init(
    post: String? = nil, specialty: String? = nil, sector: String? = nil, level: Level? = nil,
    levelReason: String? = nil
  ) {
    (self.post, self.specialty, self.sector) = (post, specialty, sector)
    (self.level, self.levelReason) = (level, levelReason)
  }

  public static let id = "seatDescribed"
  public static let name = Bilingual("委员情况变动", "seat described")
  public static let doing = Bilingual("登记委员情况", "change a member's particulars")
  public static let fields: [Field<SeatDescribed>] = [
    .textOrNone(\.post, "单位及职务", "employer and post"), .textOrNone(\.specialty, "专长", "specialty"),
    .textOrNone(\.sector, "界别", "sector"),
    .choice(\.level, "哪一级政协的委员", "member of the CPPCC at the level of"),
    .text(\.levelReason, "别级委员驻室的理由", "reason for a member of another level", apart: .exception),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) throws -> Bool { try who.leadsOrSetsUp() }
  public func apply(to matter: inout SeatFacts?, at mark: EntryMark) {
    func changed(_ old: String?, _ new: String?) -> String? {
      guard let new else { return old }
      return new.isEmpty ? nil : new
    }
    guard var seat = matter else { return }
    seat.post = changed(seat.post, post)
    seat.specialty = changed(seat.specialty, specialty)
    seat.sector = changed(seat.sector, sector)
    if let level { seat.level = level }
    matter = seat
  }
}

/// 不再驻室 (P7.2a). `why`: which other reason it was; it lies apart.
public struct SeatLeft: MatterAct {
  public var reason: SeatEnd
  public var why: String?
  public init(reason: SeatEnd, why: String? = nil) { (self.reason, self.why) = (reason, why) }

  public static let id = "seatLeft"
  public static let name = Bilingual("委员离室", "seat left")
  public static let doing = Bilingual("登记委员离室", "end a member's seat")
  public static let fields: [Field<SeatLeft>] = [
    .choice(\.reason, "原因", "reason"), .text(\.why, "是什么原因", "which one", apart: .reason),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) throws -> Bool { try who.leadsOrSetsUp() }
  public func apply(to matter: inout SeatFacts?, at mark: EntryMark) {
    matter?.until = mark.occurred.day
    matter?.end = reason
  }
}

/// 换届后续任: the term ended, and the member goes on without a gap (P7.2a, A47). It happened on the term's last day.
public struct SeatRenewed: MatterAct {
  public init() {}

  public static let id = "seatRenewed"
  public static let name = Bilingual("换届后续任", "seat renewed")
  public static let doing = Bilingual("登记续任", "record that a member goes on")
  public static let fields: [Field<SeatRenewed>] = []
  public static let responsibility = Responsibility.ofWhoLeads
  public static let order: Clause? = .p7_2a
  public static func allows(_ who: Asker) throws -> Bool { try who.leadsOrSetsUp() }
  public func apply(to matter: inout SeatFacts?, at mark: EntryMark) {
    guard var seat = matter else { return }
    seat.renewed = Array(Set((seat.renewed ?? []) + [mark.occurred.day])).sorted()
    matter = seat
  }
}

/// An office in a room: convenor or liaison (召集人、联络员).
public struct OfficeFacts: MatterFacts, StandsUnderName {
  public static let kind = "office"
  public static let isStanding = true
  /// P4.2c, P4.2e: convenor and liaison.
  public static let lifecycle = Lifecycle<OfficeFacts>(
    "office", ends: [.ended],
    .from(.nothing, OfficeTaken.self, to: .running),
    .from(.running, OfficePutRight.self, to: .running),
    .from(.running, OfficeLeft.self, to: .ended))

  public var office: Office
  public var holder: PersonID
  public var name: String
  /// How the name was misspelt before it was put right, the oldest first; nil: never.
  public var formerNames: [String]?
  public var since: Day
  public var until: Day?

  public var person: PersonID? { holder }
  public var day: Day { since }
}

/// 担任召集人、联络员 (P4.2c, P4.2e).
public struct OfficeTaken: MatterAct {
  public var office: Office
  public var person: PersonID
  public var name: String
  public init(office: Office, person: PersonID, name: String) {
    (self.office, self.person, self.name) = (office, person, name)
  }

  public static let id = "officeTaken"
  public static let name = Bilingual("任职", "office taken")
  public static let doing = Bilingual("登记任职", "record who takes an office")
  public static let fields: [Field<OfficeTaken>] = [
    .choice(\.office, "职责", "office"), .text(\.name, "姓名", "name"),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  /// P7.2a: where a room has no convenor left, the committee that guides it arranges for one.
  public static func allows(_ who: Asker) throws -> Bool {
    if try who.leadsOrSetsUp() { return true }
    return try who.guides && who.convenorIsVacant()
  }
  public func apply(to matter: inout OfficeFacts?, at mark: EntryMark) {
    matter = OfficeFacts(office: office, holder: person, name: name, since: mark.occurred.day)
  }
}

/// 不再担任召集人、联络员.
public struct OfficeLeft: MatterAct {
  public init() {}

  public static let id = "officeLeft"
  public static let name = Bilingual("卸任", "office left")
  public static let doing = Bilingual("登记卸任", "record who leaves an office")
  public static let fields: [Field<OfficeLeft>] = []
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) throws -> Bool { try who.leadsOrSetsUp() }
  public func apply(to matter: inout OfficeFacts?, at mark: EntryMark) { matter?.until = mark.occurred.day }
}

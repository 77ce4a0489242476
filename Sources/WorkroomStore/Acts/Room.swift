public import Regulation

/// A workroom (委员工作室): what it is and since when it counts (P0, A33).
public struct RoomFacts: MatterFacts {
  public static let kind = "workroom"
  public static let isStanding = true
  public static let isPlace = true
  /// P0: set up, plaque, 秦商量; P7.2, P7.3b: converted, or ended, and its plaque taken back; what ended by mistake goes on.
  public static let lifecycle = Lifecycle<RoomFacts>(
    "workroom", ends: [],
    .from(.nothing, WorkroomSetUp.self, to: .running),
    .from(.running, PlaqueAwarded.self, to: .running),
    .from(.running, PlatformJoined.self, to: .running),
    .from(.running, RoomPutRight.self, to: .running),
    .from(.running, CommitteeAssigned.self, to: .running),
    .from(.running, RoomDescribed.self, to: .running),
    .from(.running, SystemAdopted.self, to: .running),
    .from(.running, RoomFiled.self, to: .running),
    .from(.running, RoomPublished.self, to: .running),
    .from(.running, RoomConverted.self, to: .running),
    .from(.running, RoomEnded.self, to: .ended),
    .from(.ended, PlaqueRecovered.self, to: .ended),
    .from(.ended, RoomArchived.self, to: .ended),
    .from(
      .ended, EndingTakenBack.self, when: .fits("mayReopen", EndingTakenBack.self) { $1.mayReopen($0) },
      to: .running))

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
  /// 对外联系方式 (P6.1), the room's own; nil: not said.
  public var contact: String?
  /// Working systems in force (P4.5a); their wording is in ``RoomTexts``.
  public var systems: [System]?
  /// 备案 (P5.3e).
  public var filed: Filing?
  /// Where and when it was made public (P6.1), in order.
  public var published: [Publication]?
  /// 终止、摘牌 (P7.2); nil: it goes on.
  public var ended: End?
  /// Ends of it that were taken back, the oldest first; nil: none.
  public var reopened: [Reopened]?
  /// What it was before it became one of another type, the oldest first (P7.3b); nil: never anything else.
  public var before: [Before]?

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
    /// What stood there; nil: nobody knows.
    public var content: PublicPrint?
  }

  fileprivate init(_ act: WorkroomSetUp, at mark: EntryMark) {
    (name, type, level, area) = (act.name, act.type, act.level, act.area)
    (smallReason, covered, setUp) = (act.smallReason, act.region, mark.occurred)
  }

  /// What it covers.
  public var region: Region { covered ?? Region(area) }

  /// Whether its area, or what it covers, has some words in it.
  public func isIn(_ words: String) -> Bool { area.contains(words) || region.text.contains(words) }

  public var person: PersonID? { nil }
  public var day: Day { setUp.day }
}

/// 工作室建立: the room's name and kind. `smallReason`: why it has fewer than 5 members (P4.2a);
/// it lies apart, but in the body of older entries.
public struct WorkroomSetUp: MatterAct {
  public var name: String
  public var type: WorkroomType
  public var level: Level
  public var area: String
  public var smallReason: String?
  /// What a regional room covers (P2.3); nil: the whole area.
  public var region: Region?
  public init(
    name: String, type: WorkroomType, level: Level, area: String, smallReason: String? = nil,
    region: Region? = nil
  ) {
    (self.name, self.type, self.level, self.area) = (name, type, level, area)
    (self.smallReason, self.region) = (smallReason, region)
  }

  public static let id = "workroomSetUp"
  public static let name = Bilingual("工作室登记", "workroom set up")
  public static let doing = Bilingual("登记工作室", "set up a workroom")
  public static let fields: [Field<WorkroomSetUp>] = [
    .text(\.name, "名称", "name"), .choice(\.type, "类型", "type"), .choice(\.level, "层级", "level"),
    .text(\.area, "所在地", "area"), .text("覆盖", "covers") { $0.region?.text },
    .text(\.smallReason, "人数少的理由", "reason for so few", apart: .reason),
  ]
  public static let responsibility = Responsibility(
    "这份台账有口令。再登记一个工作室，请召集人、联络员、专委会或主管部门的人登录以后办，或请保管电脑的人以文件主人的身份办。",
    "This ledger has PINs. A further workroom is entered by a convenor, a liaison, a committee or the office in charge after signing in, or by whoever keeps this computer with “dutybot talk --owner”."
  )
  public static func allows(_ who: Asker) throws -> Bool { try who.mayFoundRoom() }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) { matter = RoomFacts(self, at: mark) }
}

/// 授牌, or admission as an existing room (A32). It happened on the day the plaque was given.
public struct PlaqueAwarded: MatterAct {
  public var existing: Bool
  /// 授牌单位, which takes the plaque back some day (P5.3f, P7.2f); nil: not said.
  public var by: String?
  public init(existing: Bool, by: String? = nil) { (self.existing, self.by) = (existing, by) }

  public static let id = "plaqueAwarded"
  public static let name = Bilingual("授牌", "plaque awarded")
  public static let doing = Bilingual("登记授牌", "record the plaque")
  public static let fields: [Field<PlaqueAwarded>] = [
    .flag("既有", "existing") { $0.existing }, .text(\.by, "授牌单位", "awarded by"),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) throws -> Bool { try who.leadsOrSetsUp() }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    matter?.plaque = mark.occurred.day
    matter?.existing = existing
    matter?.plaqueBy = by
  }
}

/// 入驻秦商量 (P5.3d).
///
/// `ground`: what agreed to it, where that was not an application in this program; it lies apart.
public struct PlatformJoined: MatterAct {
  public var ground: String?
  public init(ground: String? = nil) { self.ground = ground }

  public static let id = "platformJoined"
  public static let name = Bilingual("入驻秦商量", "joined Qin Shangliang")
  public static let doing = Bilingual("登记入驻秦商量", "record joining Qin Shangliang")
  public static let fields: [Field<PlatformJoined>] = [.text(\.ground, "依据", "ground", apart: .reason)]
  public static let responsibility = Responsibility.ofWhoLeads
  /// P5.3d: the office in charge records it; whoever answers for the room may write down that it was so.
  public static func allows(_ who: Asker) throws -> Bool {
    try who.acts(for: .officeInCharge) || who.leadsOrSetsUp()
  }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) { matter?.platform = mark.occurred.day }
}

/// 负责联系指导的专门委员会: which special committee guides a room (P4.4), by its name, since the room's ledger may be
/// kept where that committee is not. It may change with the convenor (P4.4b).
public struct CommitteeAssigned: MatterAct {
  public var committee: String
  public init(committee: String) { self.committee = committee }

  public static let id = "committeeAssigned"
  public static let name = Bilingual("联系专委会", "committee assigned")
  public static let doing = Bilingual("登记负责联系指导的专委会", "record which committee guides the room")
  public static let fields: [Field<CommitteeAssigned>] = [.text(\.committee, "专委会", "committee")]
  public static let responsibility = Responsibility(
    "负责联系指导的专委会由本工作室的召集人、联络员，或同级政协的专委会、主管部门登记。",
    "Which committee guides a room is recorded by its convenor or liaison, or by the committee or office in charge."
  )
  /// P4.4: whoever guides the room, or keeps the table of committees (P1d), may say which guides it.
  public static func allows(_ who: Asker) throws -> Bool {
    try who.acts(for: .committee, .officeInCharge) || who.leadsOrSetsUp()
  }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) { matter?.committee = committee }
}

extension Asker {
  /// P4.2c: the convenor runs the room; P4.2f: the liaison keeps its records. On set-up nobody is either yet.
  func leadsOrSetsUp() throws -> Bool { try leads || isSettingUp() }
}

public import Regulation

// What a room has to stand on (筹建), beside its plaque, its members and its officers, and where it is made known.

/// 工作室情况: any of it, as it is now; what is not said stays as it was.
public struct RoomDescribed: MatterAct {
  public var venue: Venue?
  /// P2.1
  public var party: PartyForm?
  /// 一室一品, one sentence (P2.6).
  public var brand: String?
  /// 产业链, of an industry room (P2.3c).
  public var chain: String?
  public var funding: Funding?
  /// 主要职能 (P3.3a, P4.3); they lie apart.
  public var functions: String?
  /// 对外联系方式 (P6.1): how everybody may reach the room, never a member's own number; empty: none any more.
  public var contact: String?
  public init(
    venue: Venue? = nil, party: PartyForm? = nil, brand: String? = nil, chain: String? = nil,
    funding: Funding? = nil, functions: String? = nil, contact: String? = nil
  ) {
    (self.venue, self.party, self.brand) = (venue, party, brand)
    (self.chain, self.funding, self.functions) = (chain, funding, functions)
    self.contact = contact
  }

  public static let id = "roomDescribed"
  public static let name = Bilingual("工作室情况", "room described")
  public static let doing = Bilingual("登记工作室情况", "describe the room")
  public static let fields: [Field<RoomDescribed>] = [
    .text("地址", "address") { $0.venue?.address }.withNumbers(),
    .text("开放时间", "hours") { $0.venue?.hours }.withNumbers(),
    .text("场地提供", "venue by") { $0.venue?.provider },
    .flag("标牌", "plate") { $0.venue?.hasPlate }, .flag("设施", "facilities") { $0.venue?.hasFacilities },
    .flag("墙面", "wall sheets") { $0.venue?.hasSheets },
    .choice(\.party, "党组织", "party"), .text(\.brand, "一室一品", "brand"),
    .text(\.chain, "产业链", "industry chain"),
    .flag("纳入预算", "in the budget") { $0.funding?.isInBudget },
    .text("经费标准", "standard") { $0.funding?.standard }, .text("单位支持", "support") { $0.funding?.support },
    .text(\.functions, "职能", "functions", apart: .functions),
    .textOrNone(\.contact, "对外联系方式", "public contact").withNumbers(),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) throws -> Bool { try who.leadsOrSetsUp() }
  /// The functions are read where they are shown: see ``RoomTexts``.
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    if let venue { matter?.venue = venue }
    if let party { matter?.party = party }
    if let brand { matter?.brand = brand }
    if let chain { matter?.chain = chain }
    if let funding { matter?.funding = funding }
    if let contact { matter?.contact = contact.isEmpty ? nil : contact }
  }
}

/// The place of an offline room (活动场地), P4.3, P4.3b.
public struct Venue: Codable, Hashable, Sendable {
  public var address: String
  /// 开放时间, in words.
  public var hours: String
  /// 场地提供单位 (P4.3b).
  public var provider: String?
  /// 名称标牌, in a place where it is seen.
  public var hasPlate: Bool
  /// 学习交流、接待群众等办公设施
  public var hasFacilities: Bool
  /// 墙面布置: the four sheets hang.
  public var hasSheets: Bool
  public init(
    address: String, hours: String, provider: String? = nil, hasPlate: Bool, hasFacilities: Bool,
    hasSheets: Bool
  ) {
    (self.address, self.hours, self.provider) = (address, hours, provider)
    (self.hasPlate, self.hasFacilities, self.hasSheets) = (hasPlate, hasFacilities, hasSheets)
  }
}

/// 经费 (P8.3): nothing here is asked of a room, it is written down where it is known.
public struct Funding: Codable, Hashable, Sendable {
  /// 纳入当地财政预算
  public var isInBudget: Bool
  /// 设立和运行工作经费标准
  public var standard: String?
  /// 所在单位在水、电、气、房租等方面的支持
  public var support: String?
  public init(isInBudget: Bool, standard: String? = nil, support: String? = nil) {
    (self.isInBudget, self.standard, self.support) = (isInBudget, standard, support)
  }
}

/// 建立工作制度 (P4.5a), or a new wording of one. It happened on the day it came into force; the text lies apart.
public struct SystemAdopted: MatterAct {
  public var system: WorkSystem
  /// What it is called, where it is none of the five.
  public var title: String?
  public var text: String
  public init(system: WorkSystem, title: String? = nil, text: String) {
    (self.system, self.title, self.text) = (system, title, text)
  }

  public static let id = "systemAdopted"
  public static let name = Bilingual("工作制度", "working system adopted")
  public static let doing = Bilingual("登记工作制度", "record a working system")
  public static let fields: [Field<SystemAdopted>] = [
    .choice(\.system, "制度", "system"), .text(\.title, "名称", "name"),
    .text(\.text, "内容", "text", apart: .system),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) throws -> Bool { try who.leadsOrSetsUp() }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    let adopted = RoomFacts.System(system: system, title: title, since: mark.occurred.day)
    let others = (matter?.systems ?? []).filter { ($0.system, $0.title) != (system, title) }
    matter?.systems = others + [adopted]
  }
}

/// 备案 with the provincial General Office (P5.3e). It happened on the day it was filed.
public struct RoomFiled: MatterAct {
  /// 备案号, where there is one.
  public var number: String?
  /// Who filed it.
  public var by: String
  public init(number: String? = nil, by: String) { (self.number, self.by) = (number, by) }

  public static let id = "roomFiled"
  public static let name = Bilingual("备案", "room filed")
  public static let doing = Bilingual("登记备案", "record the filing")
  public static let fields: [Field<RoomFiled>] = [
    .text(\.number, "备案号", "number").withNumbers(), .text(\.by, "由谁", "by"),
  ]
  public static let responsibility = Responsibility(
    "备案由主管部门办理，召集人、联络员也可以登记。",
    "Filing is the office in charge's; a convenor or the liaison may record that it was done.")
  /// P5.3e: the office in charge records it; whoever answers for the room may write down that it was so.
  public static func allows(_ who: Asker) throws -> Bool {
    try who.acts(for: .officeInCharge) || who.leadsOrSetsUp()
  }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    matter?.filed = RoomFacts.Filing(day: mark.occurred.day, number: number, by: by)
  }
}

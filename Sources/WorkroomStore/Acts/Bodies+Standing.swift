public import Regulation

// What a room has to stand on (筹建), beside its plaque, its members and its officers.

/// 工作室情况: any of it, as it is now; what is not said stays as it was.
public struct RoomDescribed: Codable, Hashable, Sendable {
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
  public init(
    venue: Venue? = nil, party: PartyForm? = nil, brand: String? = nil, chain: String? = nil,
    funding: Funding? = nil, functions: String? = nil
  ) {
    (self.venue, self.party, self.brand) = (venue, party, brand)
    (self.chain, self.funding, self.functions) = (chain, funding, functions)
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
public struct SystemAdopted: Codable, Hashable, Sendable {
  public var system: WorkSystem
  /// What it is called, where it is none of the five.
  public var title: String?
  public var text: String
  public init(system: WorkSystem, title: String? = nil, text: String) {
    (self.system, self.title, self.text) = (system, title, text)
  }
}

/// 备案 with the provincial General Office (P5.3e). It happened on the day it was filed.
public struct RoomFiled: Codable, Hashable, Sendable {
  /// 备案号, where there is one.
  public var number: String?
  /// Who filed it.
  public var by: String
  public init(number: String? = nil, by: String) { (self.number, self.by) = (number, by) }
}

/// 向社会公布 (P6.1). It happened on the day it was made known.
public struct RoomPublished: Codable, Hashable, Sendable {
  public var channel: PublicChannel
  /// 网址 or where it is to be found.
  public var place: String?
  public init(channel: PublicChannel, place: String? = nil) { (self.channel, self.place) = (channel, place) }
}

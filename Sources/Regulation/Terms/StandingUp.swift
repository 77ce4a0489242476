/// The party organisation of a room (党组织形式), P2.1.
public enum PartyForm: String, Codable, Sendable, CaseIterable {
  /// 党支部
  case branch
  /// 党小组
  case group
  /// 未建
  case none
}

/// The working systems that a room has to have (工作制度), P4.5a: five by name, and others.
public enum WorkSystem: String, Codable, Sendable, CaseIterable {
  /// 值班
  case duty
  /// 学习
  case study
  /// 调研
  case research
  /// 走访
  case visit
  /// 协商
  case consultation
  case other

  /// Those that the opinion names.
  public static let named: [WorkSystem] = [.duty, .study, .research, .visit, .consultation]
}

/// Where a room is made known (公布渠道), P6.1; the list is open.
public enum PublicChannel: String, Codable, Sendable, CaseIterable {
  /// 政协门户网站
  case website
  /// 微信公众号
  case wechat
  /// 抖音
  case douyin
  case other
}

/// A point on the list of what a room needs to stand (筹建清单), in the order a convenor comes to it.
public enum Checkpoint: String, Codable, Sendable, CaseIterable {
  /// 授牌
  case plaque
  /// 负责联系指导的专委会
  case committee
  /// 召集人和联络员
  case officers
  /// 驻室委员的职务和专长
  case particulars
  /// 活动场地和开放时间
  case venue
  /// 名称标牌、办公设施、墙面布置
  case fittings
  /// 党支部或党小组
  case party
  /// 值班、学习、调研、走访、协商制度
  case systems
  /// 主要职能
  case functions
  /// 备案
  case filing
  /// 向社会公布
  case publication
  /// 入驻秦商量
  case online
  /// 一室一品
  case brand
  /// 经费
  case funding

  public var clause: Clause {
    switch self {
    case .plaque: .p5_3a
    case .committee: .p4_4
    case .officers: .p4_2c
    case .venue, .fittings: .p4_3
    case .party: .p2_1
    case .systems: .p4_5a
    case .functions, .particulars: .p3_3a
    case .filing: .p5_3e
    case .publication: .p6_1
    case .online: .p1b
    case .brand: .p2_6
    case .funding: .p8_3
    }
  }

  /// Whether it is wished for and not asked: 逐步, 量力而行, 争取.
  public var isHint: Bool {
    switch self {
    case .online, .brand, .funding: true
    case .plaque, .committee, .officers, .particulars, .venue, .fittings, .party, .systems, .functions,
      .filing,
      .publication:
      false
    }
  }
}

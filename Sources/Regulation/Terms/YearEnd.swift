// What a room sends and makes known of its year (年终的报送和宣传).

/// The parts of a room's own words in its annual summary (总结的各部分), P4.7a (product default: the regulation names none).
public enum SummaryPart: String, Codable, Sendable, CaseIterable {
  /// 做得好的
  case achieved
  /// 没做到的和原因
  case unmet
  /// 问题和建议
  case problems
  /// 明年打算
  case next
}

extension SummaryPart: Term {
  public var name: Bilingual {
    switch self {
    case .achieved: Bilingual("主要做法和成效", "what was done well")
    case .unmet: Bilingual("没有做到的和原因", "what was not met, and why")
    case .problems: Bilingual("问题和建议", "problems and suggestions")
    case .next: Bilingual("明年打算", "the year to come")
    }
  }
}

/// How a paper was handed over (报送方式).
public enum SendingWay: String, Codable, Sendable, CaseIterable {
  /// 当面送
  case byHand
  /// 邮寄
  case post
  /// 电子邮件
  case email
  /// 办公系统、平台
  case system
  case other
}

extension SendingWay: Term {
  public var name: Bilingual {
    switch self {
    case .byHand: Bilingual("当面送", "by hand")
    case .post: Bilingual("邮寄", "by post")
    case .email: Bilingual("电子邮件", "by e-mail")
    case .system: Bilingual("办公系统或平台", "by an office system or platform")
    case .other: Bilingual("其他", "otherwise")
    }
  }

  public var aliases: [String] {
    switch self {
    case .byHand: ["当面", "送过去", "纸质", "hand", "in person"]
    case .post: ["寄", "快递", "post", "mail"]
    case .email: ["邮件", "邮箱", "email", "e-mail"]
    case .system: ["系统", "平台", "oa", "system", "platform"]
    case .other: ["别的", "other"]
    }
  }
}

/// To whom a room reports how it is set up and runs, and what it learned (报送对象), P8.2a.
public enum ExperienceAddressee: String, Codable, Sendable, CaseIterable {
  /// 负责联系指导的专门委员会
  case committee
  /// 负责建设的主管部门
  case office
}

extension ExperienceAddressee: Term {
  public var name: Bilingual {
    switch self {
    case .committee: Bilingual("联系指导的专委会", "the committee that guides the room")
    case .office: Bilingual("主管部门", "the office in charge")
    }
  }

  public var aliases: [String] {
    switch self {
    case .committee: ["专委会", "专门委员会", "committee"]
    case .office: ["主管", "office"]
    }
  }
}

/// Where a room's work was made known (宣传媒体), P8.4b, C3.3b: the three that are named, and others.
public enum PublicityMedium: String, Codable, Sendable, CaseIterable {
  /// 政协门户网站
  case website
  /// 微信公众号
  case wechat
  /// 报刊杂志
  case press
  case other
}

extension PublicityMedium: Term {
  public var name: Bilingual {
    switch self {
    case .website: Bilingual("政协门户网站", "the CPPCC's website")
    case .wechat: Bilingual("微信公众号", "a WeChat account")
    case .press: Bilingual("报刊杂志", "newspapers and magazines")
    case .other: Bilingual("其他媒体", "other media")
    }
  }

  public var aliases: [String] {
    switch self {
    case .website: ["网站", "门户网站", "website"]
    case .wechat: ["公众号", "微信", "wechat"]
    case .press: ["报纸", "报刊", "杂志", "newspaper", "magazine", "press"]
    case .other: ["其他", "电视", "电台", "other"]
    }
  }
}

// Why and how a room ends (终止、摘牌), P7.1e, P7.2b–f, P7.3b.

/// How a room ended.
public enum EndingWay: String, Codable, Sendable, CaseIterable {
  /// 自行终止 (P7.2b, P7.2c)
  case terminated
  /// 摘牌 (P7.1e, P7.2d, P7.3b)
  case delisted
}

extension EndingWay: Term {
  public var name: Bilingual {
    switch self {
    case .terminated: Bilingual("终止", "terminated")
    case .delisted: Bilingual("摘牌", "delisted")
    }
  }
}

/// Why a room is to end (终止、摘牌的原因): the first three and the last are proposed by the figures, a violation never is.
public enum EndingGround: String, Codable, Sendable, CaseIterable {
  /// 以个人名义命名的，本人不再担任委员
  case namesakeLeft
  /// 以区域命名的，该区域没有本级政协委员
  case noMembers
  /// 连续两次考核未达标
  case failedTwice
  /// 违法违纪、违反政协章程、有偿服务、牟取利益
  case offence, charter, paidService, gain
  /// The four as one case, where the rule set takes them so (A42).
  case misconduct
  /// 个人委员工作室工作基础薄弱、运行有困难、作用发挥不够
  case personalRoom

  public var clause: Clause {
    switch self {
    case .namesakeLeft: .p7_2b
    case .noMembers: .p7_2c
    case .failedTwice: .p7_1e
    case .offence, .charter, .paidService, .gain, .misconduct: .p7_2d
    case .personalRoom: .p7_3b
    }
  }

  public var way: EndingWay {
    switch self {
    case .namesakeLeft, .noMembers: .terminated
    case .failedTwice, .offence, .charter, .paidService, .gain, .misconduct, .personalRoom: .delisted
    }
  }

  /// Whether the room may become one of another type instead (P7.3b).
  public var mayConvert: Bool { self == .personalRoom }

  /// How a room ends for these reasons: it is delisted where one of them asks for it.
  public static func way(of grounds: [EndingGround]) -> EndingWay {
    grounds.contains { $0.way == .delisted } ? .delisted : .terminated
  }
}

extension EndingGround: Term {
  public var name: Bilingual {
    switch self {
    case .namesakeLeft: Bilingual("以个人名义命名，本人不再担任委员", "named after somebody who is no longer a member")
    case .noMembers: Bilingual("区域内没有本级政协委员", "no member of its level in its region")
    case .failedTwice: Bilingual("连续两次考核未达标", "two failed assessments running")
    case .offence: Bilingual("违法违纪", "a breach of law or discipline")
    case .charter: Bilingual("违反政协章程", "a breach of the CPPCC's charter")
    case .paidService: Bilingual("开展有偿服务", "services for pay")
    case .gain: Bilingual("牟取个人、小团体或特定关系人利益", "gain for oneself, a group or persons close to one")
    case .misconduct: Bilingual("违法违纪、违反章程、有偿服务、牟取利益", "misconduct, as one case")
    case .personalRoom: Bilingual("个人工作室难以正常运行", "a personal room that hardly runs")
    }
  }

  public var aliases: [String] {
    switch self {
    case .namesakeLeft: ["本人不再担任委员", "个人命名", "namesake"]
    case .noMembers: ["没有委员", "无本级委员", "no members"]
    case .failedTwice: ["两次未达标", "连续未达标", "failed twice"]
    case .offence: ["违法", "违纪", "offence"]
    case .charter: ["违反章程", "章程", "charter"]
    case .paidService: ["有偿服务", "收费", "paid service"]
    case .gain: ["牟利", "谋利", "gain"]
    case .misconduct: ["违规", "misconduct"]
    case .personalRoom: ["个人工作室", "personal room"]
    }
  }
}

/// What was decided on a proposal to end a room (决定).
public enum EndingOutcome: String, Codable, Sendable, CaseIterable {
  /// 终止或摘牌
  case ends
  /// 转为其他类型委员工作室, of a personal room (P7.3b)
  case converts
  /// 保留
  case keeps
}

extension EndingOutcome: Term {
  public var name: Bilingual {
    switch self {
    case .ends: Bilingual("同意终止或摘牌", "it ends")
    case .converts: Bilingual("转为其他类型", "it becomes a room of another type")
    case .keeps: Bilingual("不同意，工作室保留", "it goes on")
    }
  }

  public var aliases: [String] {
    switch self {
    case .ends: ["同意", "终止", "摘牌", "end", "ends", "delist"]
    case .converts: ["转型", "转", "convert"]
    case .keeps: ["不同意", "保留", "keep", "goes on"]
    }
  }
}

/// Who decides on delisting a room (A43): the body that approved it (谁审批谁负责), or the committee that guides it.
public enum DelistingBody: String, SwitchReading { case approvingBody, committee }

/// Whether the grounds of P7.2d are named one by one, or are one case (A42).
public enum DisciplineGrounds: String, SwitchReading { case separate, one }

extension NormPack {
  /// What may be named as a reason (A42).
  public var endingGrounds: [EndingGround] {
    let isSeparate = self[.disciplineGrounds] == .separate
    return EndingGround.allCases.filter { ground in
      switch ground {
      case .offence, .charter, .paidService, .gain: isSeparate
      case .misconduct: !isSeparate
      case .namesakeLeft, .noMembers, .failedTwice, .personalRoom: true
      }
    }
  }

  /// Who decides whether a room ends for these reasons (A43), whoever decides first: the office in charge records it from the
  /// body's paper. That a room terminates by itself is confirmed by the office in charge (P7.2b, P7.2c).
  public func deciders(on grounds: [EndingGround]) -> [Post] {
    switch EndingGround.way(of: grounds) {
    case .terminated: [.officeInCharge, .council]
    case .delisted:
      self[.delistDecidedBy] == .committee ? [.committee, .officeInCharge] : [.council, .officeInCharge]
    }
  }
}

// The terms of the regulation in both languages, and other words people use for them.

extension WorkroomType: Term {
  public var name: Bilingual {
    switch self {
    case .regional: Bilingual("区域", "regional")
    case .sector: Bilingual("界别", "sector")
    case .industry: Bilingual("行业", "industry")
    }
  }

  public var aliases: [String] {
    switch self {
    case .regional: ["区域委员工作室"]
    case .sector: ["界别委员工作室"]
    case .industry: ["行业委员工作室"]
    }
  }
}

extension Level: Term {
  public var name: Bilingual {
    switch self {
    case .county: Bilingual("县区", "county")
    case .city: Bilingual("市", "city")
    case .province: Bilingual("省", "province")
    }
  }

  public var aliases: [String] {
    switch self {
    case .county: ["县", "区", "县级", "县政协", "区政协"]
    case .city: ["市级", "市政协"]
    case .province: ["省级", "省政协"]
    }
  }
}

extension Level {
  /// The CPPCC of that level, as it is called where it is not said which.
  public var cppcc: Bilingual {
    switch self {
    case .county: Bilingual("县（市、区）政协", "a county's CPPCC")
    case .city: Bilingual("市政协", "a city's CPPCC")
    case .province: Bilingual("省政协", "the province's CPPCC")
    }
  }
}

extension Channel: Term {
  public var name: Bilingual {
    switch self {
    case .online: Bilingual("线上", "online")
    case .offline: Bilingual("线下", "in person")
    }
  }

  public var aliases: [String] {
    switch self {
    case .online: ["网上", "on line"]
    case .offline: ["现场", "到室", "offline", "到工作室"]
    }
  }
}

extension Platform: Term {
  public var name: Bilingual {
    switch self {
    case .qinShangliang: Bilingual("秦商量", "Qin Shangliang")
    case .other: Bilingual("其他网络平台", "another platform")
    }
  }

  public var aliases: [String] {
    switch self {
    case .qinShangliang: []
    case .other: ["其他", "other"]
    }
  }
}

extension Office: Term {
  public var name: Bilingual {
    switch self {
    case .convenor: Bilingual("召集人", "convenor")
    case .liaison: Bilingual("联络员", "liaison")
    }
  }

  public var aliases: [String] {
    switch self {
    case .convenor: []
    case .liaison: []
    }
  }
}

extension Post: Term {
  public var name: Bilingual {
    switch self {
    case .committee: Bilingual("专委会", "special committee")
    case .viceChair: Bilingual("分管副主席", "Vice-Chairperson in charge")
    case .council: Bilingual("主席会议（秘书）", "Chairperson's Council (secretary)")
    case .officeInCharge: Bilingual("主管部门", "office in charge")
    }
  }

  public var aliases: [String] {
    switch self {
    case .committee: ["专门委员会", "committee"]
    case .viceChair: ["副主席", "vice-chair"]
    case .council: ["主席会议", "council"]
    case .officeInCharge: ["委工委", "office"]
    }
  }
}

extension HelperKind: Term {
  public var name: Bilingual {
    switch self {
    case .opinionContact: Bilingual("民情联络员", "public-opinion contact")
    case .informant: Bilingual("信息员", "information volunteer")
    case .other: Bilingual("其他协助人员", "other helper")
    }
  }

  public var aliases: [String] {
    switch self {
    case .opinionContact: ["联络员", "contact"]
    case .informant: ["information", "volunteer"]
    case .other: ["其他", "other"]
    }
  }
}

extension SeatEnd: Term {
  public var name: Bilingual {
    switch self {
    case .termEnded: Bilingual("任期届满", "term ended")
    case .notContinued: Bilingual("不再继续担任委员", "no longer a member")
    case .resigned: Bilingual("辞去", "resigned")
    case .orderedToResign: Bilingual("责令辞去", "ordered to resign")
    case .revoked: Bilingual("撤销委员资格", "membership revoked")
    case .other: Bilingual("其他（调到别的工作室等）", "other (moved to another room, say)")
    }
  }

  public var aliases: [String] {
    switch self {
    case .termEnded: []
    case .notContinued: ["不再担任"]
    case .resigned: ["辞职"]
    case .orderedToResign: []
    case .revoked: []
    case .other: ["其他", "other"]
    }
  }
}

extension Standing: Term {
  public var name: Bilingual {
    switch self {
    case .plaque: Bilingual("已授牌", "plaque awarded")
    case .existing: Bilingual("2023年12月5日以前就有，按既有登记", "existing before 5 December 2023")
    case .none: Bilingual("还没有授牌", "no plaque yet")
    }
  }

  public var aliases: [String] {
    switch self {
    case .plaque: ["授牌"]
    case .existing: ["既有", "existing"]
    case .none: ["没有", "none", "not yet"]
    }
  }
}

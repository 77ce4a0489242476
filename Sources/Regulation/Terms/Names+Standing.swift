// The terms of a room's standing up in both languages.

extension PartyForm: Term {
  public var name: Bilingual {
    switch self {
    case .branch: Bilingual("党支部", "party branch")
    case .group: Bilingual("党小组", "party group")
    case .none: Bilingual("未建", "none yet")
    }
  }

  public var aliases: [String] {
    switch self {
    case .branch: ["支部", "branch"]
    case .group: ["小组", "group"]
    case .none: ["没有", "还没有", "none"]
    }
  }
}

extension WorkSystem: Term {
  public var name: Bilingual {
    switch self {
    case .duty: Bilingual("值班制度", "duty")
    case .study: Bilingual("学习制度", "study")
    case .research: Bilingual("调研制度", "research")
    case .visit: Bilingual("走访制度", "visits")
    case .consultation: Bilingual("协商制度", "consultation")
    case .other: Bilingual("其他制度", "another")
    }
  }

  public var aliases: [String] {
    switch self {
    case .duty: ["值班"]
    case .study: ["学习"]
    case .research: ["调研"]
    case .visit: ["走访", "visit"]
    case .consultation: ["协商"]
    case .other: ["其他", "other"]
    }
  }
}

extension PublicChannel: Term {
  public var name: Bilingual {
    switch self {
    case .website: Bilingual("政协门户网站", "the CPPCC website")
    case .wechat: Bilingual("微信公众号", "WeChat account")
    case .douyin: Bilingual("抖音", "Douyin")
    case .other: Bilingual("其他", "other")
    }
  }

  public var aliases: [String] {
    switch self {
    case .website: ["网站", "门户网站", "website"]
    case .wechat: ["微信", "公众号", "wechat"]
    case .douyin: []
    case .other: []
    }
  }
}

extension Checkpoint: Term {
  public var name: Bilingual {
    switch self {
    case .plaque: Bilingual("授牌", "plaque")
    case .committee: Bilingual("联系指导的专委会", "guiding committee")
    case .officers: Bilingual("召集人和联络员", "convenors and liaison")
    case .particulars: Bilingual("委员的职务和专长", "members' posts and specialties")
    case .venue: Bilingual("活动场地和开放时间", "venue and opening hours")
    case .fittings: Bilingual("标牌、设施、墙面布置", "plate, facilities, wall sheets")
    case .party: Bilingual("党支部或党小组", "party branch or group")
    case .systems: Bilingual("五项工作制度", "the five working systems")
    case .functions: Bilingual("主要职能", "main functions")
    case .filing: Bilingual("向省政协办公厅备案", "filing with the General Office")
    case .publication: Bilingual("向社会公布", "made public")
    case .online: Bilingual("入驻秦商量", "on Qin Shangliang")
    case .brand: Bilingual("一室一品", "a feature of its own")
    case .funding: Bilingual("经费", "funding")
    }
  }

  public var aliases: [String] {
    switch self {
    case .plaque: []
    case .committee: ["专委会"]
    case .officers: ["召集人", "联络员"]
    case .particulars: []
    case .venue: ["场地", "活动场地", "开放时间", "venue", "opening hours"]
    case .fittings: ["标牌", "设施", "墙面", "墙面布置", "facilities"]
    case .party: ["党小组", "党支部", "党组织", "party"]
    case .systems: ["制度", "工作制度", "systems"]
    case .functions: ["职能", "functions"]
    case .filing: ["备案", "filing"]
    case .publication: ["公布", "publication"]
    case .online: []
    case .brand: ["品牌", "特色", "brand", "feature"]
    case .funding: ["经费保障"]
    }
  }
}

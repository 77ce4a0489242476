// The terms of the regulation in both languages, and other words people use for them.

extension Source: Term {
  public var name: Bilingual {
    switch self {
    case .reception: Bilingual("来访接待", "visitor received")
    case .visit: Bilingual("调研走访", "research visit")
    case .followUpDiscussion: Bilingual("座谈回访", "follow-up discussion")
    case .proposalFollowUp: Bilingual("提案回访", "follow-up on a proposal")
    case .conditionsRound: Bilingual("社情巡访", "round of visits")
    case .qinShangliang: Bilingual("秦商量", "Qin Shangliang")
    case .otherOnline: Bilingual("其他线上", "other online")
    case .suggestionBox: Bilingual("意见箱", "suggestion box")
    case .letter: Bilingual("来信", "letter")
    case .phone: Bilingual("电话", "phone call")
    case .meeting: Bilingual("会议", "meeting")
    case .other: Bilingual("其他", "other")
    }
  }

  public var aliases: [String] {
    switch self {
    case .reception: ["接待群众来访", "来访", "walk-in"]
    case .visit: ["走访"]
    case .followUpDiscussion: ["座谈"]
    case .proposalFollowUp: []
    case .conditionsRound: ["巡访"]
    case .qinShangliang: []
    case .otherOnline: ["微信", "网上", "online"]
    case .suggestionBox: ["箱", "box"]
    case .letter: ["写信", "信件", "信"]
    case .phone: ["来电", "打电话", "call", "phone"]
    case .meeting: ["开会", "会上"]
    case .other: ["别的", "其他途径"]
    }
  }
}

extension VisitorGroup: Term {
  public var name: Bilingual {
    switch self {
    case .area: Bilingual("区域内群众", "people of the area")
    case .sector: Bilingual("界别群众", "people of the sector")
    case .industry: Bilingual("行业从业人员", "people of the trade")
    case .unknown: Bilingual("不明", "not known")
    }
  }

  public var aliases: [String] {
    switch self {
    case .area: ["区域内", "区域群众", "本地群众", "辖区群众", "area", "residents"]
    case .sector: ["界别", "sector"]
    case .industry: ["行业", "从业人员", "trade", "industry"]
    case .unknown: ["不清楚", "不知道", "unknown"]
    }
  }
}

extension Urgency: Term {
  public var name: Bilingual {
    switch self {
    case .ordinary: Bilingual("一般", "ordinary")
    case .urgent: Bilingual("紧急", "urgent")
    case .atOnce: Bilingual("特急", "at once")
    }
  }

  public var aliases: [String] {
    switch self {
    case .ordinary: ["不急", "普通", "not urgent"]
    case .urgent: ["急", "加急", "很急"]
    case .atOnce: ["有危险", "马上", "danger"]
    }
  }
}

extension OpinionClass: Term {
  public var name: Bilingual {
    switch self {
    case .petition: Bilingual("信访", "petition")
    case .complaint: Bilingual("投诉", "complaint")
    case .inquiry: Bilingual("咨询", "inquiry")
    case .smallNeed: Bilingual("微需求、微建议", "small need or suggestion")
    case .problem: Bilingual("问题", "problem")
    }
  }

  public var aliases: [String] {
    switch self {
    case .petition: ["上访"]
    case .complaint: []
    case .inquiry: ["question"]
    case .smallNeed: ["微需求", "微建议", "建议", "suggestion"]
    case .problem: []
    }
  }
}

extension Referral: Term {
  public var name: Bilingual {
    switch self {
    case .petitionBureau: Bilingual("县区信访局", "county petition bureau")
    case .onlinePetition: Bilingual("网上信访", "online petition")
    case .court: Bilingual("原审法院", "the court of first instance")
    case .hotline: Bilingual("12345 热线", "12345 hotline")
    case .discipline: Bilingual("12388 纪检监察举报", "12388 discipline inspection")
    case .other: Bilingual("其他", "other")
    }
  }

  public var aliases: [String] {
    switch self {
    case .petitionBureau: ["信访局"]
    case .onlinePetition: []
    case .court: ["法院", "court"]
    case .hotline: ["12345", "热线"]
    case .discipline: ["12388", "纪委"]
    case .other: []
    }
  }
}

extension Satisfaction: Term {
  public var name: Bilingual {
    switch self {
    case .satisfied: Bilingual("满意", "satisfied")
    case .mostly: Bilingual("基本满意", "mostly satisfied")
    case .unsatisfied: Bilingual("不满意", "not satisfied")
    case .notRated: Bilingual("未评价", "not rated")
    }
  }

  public var aliases: [String] {
    switch self {
    case .satisfied: []
    case .mostly: ["还行"]
    case .unsatisfied: ["unsatisfied"]
    case .notRated: ["没评价"]
    }
  }
}

extension FeedbackWay: Term {
  public var name: Bilingual {
    switch self {
    case .phone: Bilingual("电话", "by phone")
    case .inPerson: Bilingual("当面", "in person")
    case .message: Bilingual("短信或微信", "by message")
    case .letter: Bilingual("书信", "by letter")
    case .published: Bilingual("公布结果", "result published")
    }
  }

  public var aliases: [String] {
    switch self {
    case .phone: ["打电话"]
    case .inPerson: []
    case .message: ["短信", "微信"]
    case .letter: ["写信"]
    case .published: ["公布", "公示"]
    }
  }
}

extension ErasureReason: Term {
  public var name: Bilingual {
    switch self {
    case .requested: Bilingual("来访人要求", "the visitor asks for it")
    case .retentionEnded: Bilingual("保存期满", "the time of keeping has ended")
    }
  }

  public var aliases: [String] {
    switch self {
    case .requested: ["要求", "本人要求", "request"]
    case .retentionEnded: ["到期", "期满", "expired"]
    }
  }
}

extension Bilingual {
  /// What stands in the place of a text that was erased.
  public static let erased = Bilingual("（已删除）", "(erased)")
}

extension String {
  /// A text that somebody typed, or that it was erased.
  public func orErased(_ language: Language) -> String { isEmpty ? Bilingual.erased(language) : self }
}

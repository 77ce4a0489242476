// The terms of an application in both languages (P5).

extension ApplicantKind: Term {
  public var name: Bilingual {
    switch self {
    case .specialCommittee: Bilingual("专门委员会", "special committee")
    case .sector: Bilingual("界别", "sector")
    case .memberTeam: Bilingual("委员团队", "team of members")
    }
  }

  public var aliases: [String] {
    switch self {
    case .specialCommittee: ["专委会", "committee"]
    case .sector: []
    case .memberTeam: ["团队", "team"]
    }
  }
}

extension BaseUnit: Term {
  public var name: Bilingual {
    switch self {
    case .administrative: Bilingual("行政区划", "administrative area")
    case .community: Bilingual("社区", "community")
    case .hospital: Bilingual("医院", "hospital")
    case .school: Bilingual("学校", "school")
    case .enterprise: Bilingual("企业", "enterprise")
    case .other: Bilingual("其他", "other")
    }
  }
}

extension ConvenorChoice: Term {
  public var name: Bilingual {
    switch self {
    case .consulted: Bilingual("协商产生", "chosen by the members")
    case .byPost: Bilingual("任职", "by their post")
    }
  }

  public var aliases: [String] {
    switch self {
    case .consulted: ["商量的", "by consultation", "consulted"]
    case .byPost: ["按职务", "by office"]
    }
  }
}

extension ApplicationPart: Term {
  public var name: Bilingual {
    switch self {
    case .name: Bilingual("工作室名称", "name")
    case .members: Bilingual("参与委员名单", "members")
    case .officers: Bilingual("召集人和联络员", "convenors and liaison")
    case .functions: Bilingual("主要职能", "functions")
    case .plan: Bilingual("工作安排", "work plan")
    }
  }
}

extension ApprovalStep: Term {
  public var name: Bilingual {
    switch self {
    case .review: Bilingual("专门委员会审核", "the special committee's review")
    case .viceChair: Bilingual("分管副主席审示", "the Vice-Chairperson's instruction")
    case .council: Bilingual("主席会议研究", "the Chairperson's Council")
    }
  }
}

extension Verdict: Term {
  public var name: Bilingual {
    switch self {
    case .passed: Bilingual("同意", "agreed")
    case .returned: Bilingual("退回", "returned")
    case .rejected: Bilingual("不同意", "refused")
    }
  }

  public var aliases: [String] {
    switch self {
    case .passed: ["通过", "passed", "agree"]
    case .returned: ["退回修改", "return"]
    case .rejected: ["拒绝", "rejected", "refuse"]
    }
  }
}

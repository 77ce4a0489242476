// The terms of the regulation in both languages, and other words people use for them.

extension ActivityKind: Term {
  public var name: Bilingual {
    switch self {
    case .reading: Bilingual("读书交流分享", "reading and sharing")
    case .policyTalk: Bilingual("政策宣讲", "policy talk")
    case .publicService: Bilingual("便民服务和公益活动", "service or public benefit")
    case .research: Bilingual("调研", "research")
    case .visit: Bilingual("走访", "visit")
    case .other: Bilingual("其他", "other")
    }
  }

  public var aliases: [String] {
    switch self {
    case .reading: ["读书", "学习"]
    case .policyTalk: ["宣讲"]
    case .publicService: ["便民服务", "公益活动", "公益", "service"]
    case .research: []
    case .visit: []
    case .other: []
    }
  }
}

extension PublicityContent: Term {
  public var name: Bilingual {
    switch self {
    case .thought:
      Bilingual(
        "习近平新时代中国特色社会主义思想", "Xi Jinping Thought on Socialism with Chinese Characteristics for a New Era")
    case .system: Bilingual("人民政协制度和新型政党制度优势", "strengths of the CPPCC and of the new party system")
    case .policies: Bilingual("党和国家方针政策", "policies of Party and state")
    case .decisions: Bilingual("重要决策部署和改革举措", "decisions and reforms of Party committee and government")
    case .other: Bilingual("其他", "other")
    }
  }

  public var aliases: [String] {
    switch self {
    case .thought: ["新思想", "习近平思想", "thought"]
    case .system: ["政协制度", "政党制度", "system"]
    case .policies: ["方针政策", "国家政策", "政策", "policies"]
    case .decisions: ["决策部署", "改革举措", "decisions", "reforms"]
    case .other: []
    }
  }
}

extension Carrier: Term {
  public var name: Bilingual {
    switch self {
    case .visitAndReception: Bilingual("走访接待", "visits and receptions")
    case .discussion: Bilingual("座谈会", "discussion meeting")
    case .research: Bilingual("调查研究", "research")
    case .membersDay: Bilingual("“9·21”委员活动日", "Members' Day (21 September)")
    case .qinShangliang: Bilingual("秦商量", "Qin Shangliang")
    case .other: Bilingual("其他", "other")
    }
  }

  public var aliases: [String] {
    switch self {
    case .visitAndReception: []
    case .discussion: ["座谈"]
    case .research: ["调研"]
    case .membersDay: ["委员活动日", "活动日", "921"]
    case .qinShangliang: []
    case .other: []
    }
  }
}

extension ServiceKind: Term {
  public var name: Bilingual {
    switch self {
    case .policyAdvice: Bilingual("政策咨询", "policy advice")
    case .legalAid: Bilingual("法律援助", "legal aid")
    case .jobGuidance: Bilingual("就业指导", "job guidance")
    case .relief: Bilingual("扶贫济困", "relief for the needy")
    case .teachingAid: Bilingual("支教助学", "volunteer teaching and aid to pupils")
    case .freeClinic: Bilingual("义诊服务", "free clinic")
    case .popularScience: Bilingual("科普宣传", "science popularisation")
    case .technicalGuidance: Bilingual("技术指导", "technical guidance")
    case .other: Bilingual("其他", "other")
    }
  }

  public var aliases: [String] {
    switch self {
    case .policyAdvice: []
    case .legalAid: []
    case .jobGuidance: []
    case .relief: []
    case .teachingAid: []
    case .freeClinic: ["义诊"]
    case .popularScience: ["科普"]
    case .technicalGuidance: []
    case .other: []
    }
  }
}

extension MicroKind: Term {
  public var name: Bilingual {
    switch self {
    case .consultation: Bilingual("微协商", "micro-consultation")
    case .oversight: Bilingual("微监督", "micro-oversight")
    }
  }

  public var aliases: [String] {
    switch self {
    case .consultation: ["协商", "consultation"]
    case .oversight: ["监督", "oversight", "micro-supervision", "supervision"]
    }
  }
}

extension TopicScope: Term {
  public var name: Bilingual {
    switch self {
    case .general: Bilingual("普遍性问题", "a general problem")
    case .industryCommon: Bilingual("产业共性问题", "a problem common to an industry")
    case .livelihood: Bilingual("民生问题", "people's livelihood")
    case .industryHindrance: Bilingual("制约产业发展的具体问题", "a specific problem that holds an industry back")
    case .other: Bilingual("其他", "other")
    }
  }

  public var aliases: [String] {
    switch self {
    case .general: ["普遍性", "general"]
    case .industryCommon: ["产业共性", "共性问题", "common problem"]
    case .livelihood: ["民生", "livelihood"]
    case .industryHindrance: ["产业", "产业发展", "产业问题", "industry"]
    case .other: ["都不是", "none of these"]
    }
  }
}

extension ParticipantGroup: Term {
  public var name: Bilingual {
    switch self {
    case .people: Bilingual("群众", "the public")
    case .stakeholders: Bilingual("利益相关方", "parties concerned")
    case .departments: Bilingual("部门", "departments")
    case .members: Bilingual("委员", "members")
    }
  }

  public var aliases: [String] {
    switch self {
    case .people: ["people"]
    case .stakeholders: ["stakeholders"]
    case .departments: []
    case .members: []
    }
  }
}

extension OutputKind: Term {
  public var name: Bilingual {
    switch self {
    case .proposal: Bilingual("提案", "proposal")
    case .publicOpinionReport: Bilingual("社情民意信息", "public-opinion report")
    case .researchReport: Bilingual("调研报告", "research report")
    }
  }

  public var aliases: [String] {
    switch self {
    case .proposal: []
    case .publicOpinionReport: ["社情民意", "信息"]
    case .researchReport: ["报告"]
    }
  }
}

extension Addressee: Term {
  public var name: Bilingual {
    switch self {
    case .partyCommittee: Bilingual("党委", "Party committee")
    case .government: Bilingual("政府", "government")
    case .department: Bilingual("有关部门", "department concerned")
    case .cppcc: Bilingual("政协", "CPPCC")
    }
  }

  public var aliases: [String] {
    switch self {
    case .partyCommittee: []
    case .government: []
    case .department: ["部门"]
    case .cppcc: []
    }
  }
}

extension JointRole: Term {
  public var name: Bilingual {
    switch self {
    case .leads: Bilingual("本室牵头", "this room leads")
    case .isNamed: Bilingual("别的牵头，本室列名", "another leads, this room is named")
    case .tookPart: Bilingual("只是参加，没有列名", "took part only, not named")
    }
  }

  public var aliases: [String] {
    switch self {
    case .leads: ["我们牵头", "牵头", "we lead", "lead"]
    case .isNamed: ["列名", "共同主办", "联合", "named"]
    case .tookPart: ["只是参加", "参加", "took part"]
    }
  }
}

extension OutputDecision: Term {
  public var name: Bilingual {
    switch self {
    case .adopted: Bilingual("采用", "adopted")
    case .caseFiled: Bilingual("立案", "filed as a case")
    case .returned: Bilingual("退回", "returned")
    }
  }

  public var aliases: [String] {
    switch self {
    case .adopted: ["采用了", "被采用"]
    case .caseFiled: ["立案了", "filed"]
    case .returned: ["退回来了", "不予立案", "没有采用", "sent back"]
    }
  }
}

extension MaterialKind: Term {
  public var name: Bilingual {
    switch self {
    case .policy: Bilingual("政策法规资料", "policies and laws")
    case .study: Bilingual("学习资料", "study material")
    }
  }

  public var aliases: [String] {
    switch self {
    case .policy: ["政策", "法规", "文件", "policy", "law"]
    case .study: ["学习", "读书", "书", "study", "book"]
    }
  }
}

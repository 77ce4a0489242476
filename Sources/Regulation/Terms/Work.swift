/// What kind of activity was held (活动类型), P3.1, P3.2a, P3.5.
public enum ActivityKind: String, Codable, Sendable, CaseIterable {
  /// 读书交流分享 (N1)
  case reading
  /// 政策宣讲 (N2)
  case policyTalk
  /// 便民服务和公益活动 (N6)
  case publicService
  /// 调研
  case research
  /// 走访
  case visit
  case other
}

/// What carried an activity (载体), P3.2b; the city names the first four (C2.2b).
public enum Carrier: String, Codable, Sendable, CaseIterable {
  /// 走访接待
  case visitAndReception
  /// 座谈会
  case discussion
  /// 调查研究
  case research
  /// “9·21”委员活动日
  case membersDay
  /// 秦商量
  case qinShangliang
  case other
}

/// What was made known at a policy talk (宣传内容), P3.2c; the city names the last two (C2.2b).
public enum PublicityContent: String, Codable, Sendable, CaseIterable {
  /// 习近平新时代中国特色社会主义思想
  case thought
  /// 人民政协制度和新型政党制度优势
  case system
  /// 党和国家方针政策
  case policies
  /// 党委、政府的重要决策部署和改革举措
  case decisions
  case other
}

/// The eight kinds of service to the people (便民服务), P3.5.
public enum ServiceKind: String, Codable, Sendable, CaseIterable {
  case policyAdvice, legalAid, jobGuidance, relief, teachingAid, freeClinic, popularScience
  case technicalGuidance, other
}

/// Micro-consultation or micro-oversight (微协商 / 微监督), P3.4d.
public enum MicroKind: String, Codable, Sendable, CaseIterable {
  case consultation, oversight
}

/// Who took part in a consultation, by group (参加人群), P3.4b.
public enum ParticipantGroup: String, Codable, Sendable, CaseIterable {
  /// 群众
  case people
  /// 利益相关方
  case stakeholders
  /// 部门
  case departments
  /// 委员
  case members
}

/// What a consultation is about (议题范围): the regulation names two for rooms of the province, and two for those of cities and
/// counties (P3.4a).
public enum TopicScope: String, Codable, Sendable, CaseIterable {
  /// 普遍性问题 (province)
  case general
  /// 推动产业高质量发展中的共性问题 (province)
  case industryCommon
  /// 切身利益的民生问题 (cities, counties)
  case livelihood
  /// 制约产业发展的具体问题 (cities, counties)
  case industryHindrance
  /// None of those on which a room of its level is to concentrate: a hint, and no bar.
  case other

  /// What a rule set has rooms of a level concentrate on.
  public static func scopes(of level: Level, by pack: NormPack) -> [TopicScope] {
    switch level {
    case .province: pack[.topicScopeProvince]
    case .city, .county: pack[.topicScopeLocal]
    }
  }
}

/// What a workroom hands in (履职成果), P3.3c and P6.3d.
public enum OutputKind: String, Codable, Sendable, CaseIterable {
  /// 提案
  case proposal
  /// 社情民意信息
  case publicOpinionReport
  /// 调研报告
  case researchReport

  /// Only 提案 and 社情民意信息 serve N4 (P3.3f).
  public var servesQuarterlyOutput: Bool {
    switch self {
    case .proposal, .publicOpinionReport: true
    case .researchReport: false
    }
  }
}

/// Whom an output is addressed to (报送对象), P3.3c.
public enum Addressee: String, Codable, Sendable, CaseIterable {
  /// 党委
  case partyCommittee
  /// 政府
  case government
  /// 有关部门
  case department
  /// 政协
  case cppcc
}

/// What a room is in something that several hold or hand in together (联合), A10, A40.
public enum JointRole: String, Codable, Sendable, CaseIterable {
  /// It leads (牵头).
  case leads
  /// Another leads, and this room is named as an organiser or author beside it (列名).
  case isNamed
  /// It took part and is not named (只是参加).
  case tookPart
}

/// What became of an output where it was sent (成果办理结果), P3.3c.
public enum OutputDecision: String, Codable, Sendable, CaseIterable {
  /// 采用
  case adopted
  /// 立案, of a 提案; not 备案.
  case caseFiled
  /// 退回: it was sent all the same, and counts as such (A10).
  case returned
}

/// What a document that the room keeps is for (资料类别), P4.5b.
public enum MaterialKind: String, Codable, Sendable, CaseIterable {
  /// 政策法规资料
  case policy
  /// 学习资料
  case study
}

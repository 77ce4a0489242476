/// How an opinion came in (来源): P3.3b and, in the city, C2.3a.
public enum Source: String, Codable, Sendable, CaseIterable {
  /// 接待群众来访
  case reception
  /// 调研走访
  case visit
  /// 座谈回访
  case followUpDiscussion
  /// 提案回访 (city)
  case proposalFollowUp
  /// 社情巡访 (city)
  case conditionsRound
  /// 秦商量
  case qinShangliang
  /// 其他线上
  case otherOnline
  /// 意见箱
  case suggestionBox
  /// 来信
  case letter
  /// 电话
  case phone
  /// 会议
  case meeting
  /// 其他
  case other
}

/// Whose opinion it is (群众类别), P3.3g.
public enum VisitorGroup: String, Codable, Sendable, CaseIterable {
  /// 区域内群众
  case area
  /// 界别群众
  case sector
  /// 行业从业人员
  case industry
  /// 不明
  case unknown
}

/// How soon something has to be done about a matter (缓急); product default, the regulation has no such degrees.
public enum Urgency: String, Codable, Sendable, CaseIterable {
  /// 一般
  case ordinary
  /// 紧急
  case urgent
  /// 特急: somebody is in danger.
  case atOnce
}

/// What kind of matter a visitor raises (类别), P6.2c and P6.3.
public enum OpinionClass: String, Codable, Sendable, CaseIterable {
  /// 信访
  case petition
  /// 投诉
  case complaint
  /// 咨询
  case inquiry
  /// 微需求、微建议
  case smallNeed
  /// 问题
  case problem

  /// 信访 and 投诉 are guided to their own channel and, 原则上, not handled (P6.2c).
  public var isGuided: Bool {
    switch self {
    case .petition, .complaint: true
    case .inquiry, .smallNeed, .problem: false
    }
  }
}

/// Where a petition or complaint is guided to (引导去向), P6.3a; for complaints A22.
public enum Referral: String, Codable, Sendable, CaseIterable {
  /// 县区信访局
  case petitionBureau
  /// 网上信访
  case onlinePetition
  /// 原审法院
  case court
  /// 12345 政务服务便民热线
  case hotline
  /// 纪检监察 12388
  case discipline
  case other
}

/// How satisfied the visitor is with the feedback (满意度), P7.1a.
public enum Satisfaction: String, Codable, Sendable, CaseIterable {
  /// 满意
  case satisfied
  /// 基本满意
  case mostly
  /// 不满意
  case unsatisfied
  /// 未评价
  case notRated
}

/// How feedback reached the visitor (反馈方式), P6.4a.
public enum FeedbackWay: String, Codable, Sendable, CaseIterable {
  case phone, inPerson, message, letter
  /// For the anonymous: the result is published (公布结果).
  case published
}

/// Why a visitor's data are erased (删除原因): 个人信息保护法 art. 47.
public enum ErasureReason: String, Codable, Sendable, CaseIterable {
  /// 来访人要求
  case requested
  /// 保存期满, see ``Retention``
  case retentionEnded
}

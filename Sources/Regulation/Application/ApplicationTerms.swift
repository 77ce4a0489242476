/// Who applies for a workroom (申请主体): any of the three, for any type of room (P5.1). A single member is not among
/// them (A49).
public enum ApplicantKind: String, Codable, Sendable, CaseIterable {
  /// 专门委员会
  case specialCommittee
  /// 界别
  case sector
  /// 委员团队, of at least two (A49)
  case memberTeam
}

/// What a regional room rests on (依托): the province's list with the city's 企业, both open (P2.3, C3.1).
public enum BaseUnit: String, Codable, Sendable, CaseIterable {
  case administrative, community, hospital, school, enterprise, other
}

/// How the convenors came to be (产生方式): chosen by the members, or by their post (P4.2c, P4.2d).
public enum ConvenorChoice: String, Codable, Sendable, CaseIterable {
  case consulted, byPost
}

/// The five parts a scheme must have (建设方案), P5.2, in its order.
public enum ApplicationPart: String, Codable, Sendable, CaseIterable {
  /// 委员工作室名称
  case name
  /// 参与委员名单
  case members
  /// 工作室召集人和联络员
  case officers
  /// 主要职能
  case functions
  /// 工作安排
  case plan
}

/// A step of the approval chain (审批步骤), in its order (P5.3a).
public enum ApprovalStep: String, Codable, Sendable, CaseIterable {
  /// 所联系的专门委员会审核
  case review
  /// 分管副主席审示
  case viceChair
  /// 主席会议研究
  case council

  /// The steps of an application: a special committee's own regional room goes without the committee's review (P5.3b).
  ///
  /// A regional room that others apply for takes all three (A17); so does every sector and industry room, whoever
  /// applies (P5.3a). An online part takes the steps of its room (P5.3d).
  ///
  /// No rule set changes it: which act may come next is worked out from entries alone, so that every store agrees.
  public static func route(_ type: WorkroomType, by applicant: ApplicantKind) -> [ApprovalStep] {
    switch type {
    case .sector, .industry: allCases
    case .regional: applicant == .specialCommittee ? [.viceChair, .council] : allCases
    }
  }
}

/// What a body says to an application (审批结论).
public enum Verdict: String, Codable, Sendable, CaseIterable {
  /// 同意, 通过
  case passed
  /// 退回, with the reason, to whoever applies
  case returned
  /// 不同意
  case rejected
}

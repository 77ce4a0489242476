public import Regulation

// What the acts of an application for a workroom say (申报), P5. How to reach people lies apart, under
// ``PersonalField/contacts``, as do functions, plan, opinions and reasons.

/// 申报开始: who applies, to the CPPCC of which level and place.
public struct ApplicationBegun: Codable, Hashable, Sendable {
  public var applicant: ApplicantKind
  /// The body that applies, by its name: a committee, a sector, a team.
  public var applicantName: String
  public var level: Level
  public var area: String
  /// Who fills it in (经办人).
  public var handler: PersonID
  public var handlerName: String
  /// Offline for a room that is to be; online for the online part of one that has its plaque (P5.3d).
  public var channel: Channel
  public init(
    applicant: ApplicantKind, applicantName: String, level: Level, area: String, handler: PersonID,
    handlerName: String, channel: Channel = .offline
  ) {
    (self.applicant, self.applicantName, self.level, self.area) = (applicant, applicantName, level, area)
    (self.handler, self.handlerName, self.channel) = (handler, handlerName, channel)
  }
}

/// 工作室名称: the type, what it rests on, and the name made of it (P4.1).
public struct ApplicationNamed: Codable, Hashable, Sendable {
  public var type: WorkroomType
  /// Of a regional room (P2.3).
  public var base: BaseUnit?
  /// What a regional room covers (P2.3); nil: the CPPCC's own area.
  public var region: Region?
  /// Why another room of that level covers the very same (P5.3c), for the council; it lies apart.
  public var regionReason: String?
  /// The base unit, the sectors, or the organisation, by name.
  public var bases: [String]
  /// Of a joint sector room the sector with few members (P4.1b, A38).
  public var few: String?
  public var name: String
  /// Why the name is not as the rules have it (原则上), and which they are; the reason lies apart.
  public var reason: String?
  public init(
    type: WorkroomType, base: BaseUnit?, region: Region? = nil, regionReason: String? = nil, bases: [String],
    few: String? = nil, name: String, reason: String? = nil
  ) {
    (self.type, self.base, self.bases, self.name, self.reason) = (type, base, bases, name, reason)
    (self.region, self.regionReason, self.few) = (region, regionReason, few)
  }
}

/// One member of the list, as the form has them (PA.19–PA.21); how to reach them lies apart.
public struct ApplicationMember: Codable, Hashable, Sendable {
  public var person: PersonID
  public var name: String
  /// 单位及职务
  public var post: String
  /// 专长
  public var specialty: String
  public init(person: PersonID, name: String, post: String, specialty: String) {
    (self.person, self.name, self.post, self.specialty) = (person, name, post, specialty)
  }
}

/// 参与委员名单 (P5.2, P4.2a).
public struct ApplicationMembers: Codable, Hashable, Sendable {
  public var members: [ApplicationMember]
  /// Why they are fewer than 5, or more than 20 (P4.2a); it lies apart.
  public var reason: String?
  /// Why one of them sits in another room as well (P4.2b); it lies apart.
  public var elsewhereReason: String?
  /// Who answers for more than 20 (P4.2a).
  public var overriddenBy: String?
  /// `name\tcontact`, a line each; it lies apart.
  public var contacts: String
  public init(
    members: [ApplicationMember], reason: String? = nil, elsewhereReason: String? = nil,
    overriddenBy: String? = nil, contacts: String = ""
  ) {
    (self.members, self.reason, self.elsewhereReason) = (members, reason, elsewhereReason)
    (self.overriddenBy, self.contacts) = (overriddenBy, contacts)
  }
}

/// A convenor as the form has them (PA.5–PA.10).
public struct ApplicationConvenor: Codable, Hashable, Sendable {
  public var person: PersonID
  public var sector: String
  public var committee: String
  public init(person: PersonID, sector: String, committee: String) {
    (self.person, self.sector, self.committee) = (person, sector, committee)
  }
}

/// 工作室召集人和联络员 (P4.2c–P4.2e).
public struct ApplicationOfficers: Codable, Hashable, Sendable {
  public var convenors: [ApplicationConvenor]
  public var choice: ConvenorChoice
  public var liaison: PersonID
  public var liaisonName: String
  /// Whose employer a liaison comes from who is no member (P4.2e).
  public var liaisonFrom: String?
  /// Why a provincial regional room's convenor is not the prefecture's Chairperson (P4.2d); it lies apart.
  public var reason: String?
  /// `name\tcontact`, a line each; it lies apart.
  public var contacts: String
  public init(
    convenors: [ApplicationConvenor], choice: ConvenorChoice, liaison: PersonID, liaisonName: String,
    liaisonFrom: String? = nil, reason: String? = nil, contacts: String = ""
  ) {
    (self.convenors, self.choice, self.liaison) = (convenors, choice, liaison)
    (self.liaisonName, self.liaisonFrom) = (liaisonName, liaisonFrom)
    (self.reason, self.contacts) = (reason, contacts)
  }
}

/// 主要职能 and 工作安排 (P5.2, PA.23), one or both; they lie apart.
public struct ApplicationWork: Codable, Hashable, Sendable {
  public var functions: String?
  public var plan: String?
  /// Who provides venue and equipment (P4.3b).
  public var provider: String?
  public init(functions: String? = nil, plan: String? = nil, provider: String? = nil) {
    (self.functions, self.plan, self.provider) = (functions, plan, provider)
  }
}

/// 申报: handed in, with who signs it (PA.24), and the special committee that is in touch (P1d, P5.3a).
public struct ApplicationSubmitted: Codable, Hashable, Sendable {
  public var signers: [String]
  public var committee: String
  public init(signers: [String], committee: String) { (self.signers, self.committee) = (signers, committee) }
}

/// What a body says to it: 审核, 审示 or 研究 (P5.3a); the words lie apart.
public struct ApplicationOpinion: Codable, Hashable, Sendable {
  public var verdict: Verdict
  /// Who said it: a person or a body.
  public var by: String
  public var opinion: String
  /// Recorded from paper, since the body does not use the program: the document's number, or empty.
  public var paper: String?
  /// The council lets a second regional room or a personal name pass (P5.3c, P7.3a).
  public var exception: Bool?
  public init(verdict: Verdict, by: String, opinion: String, paper: String? = nil, exception: Bool? = nil) {
    (self.verdict, self.by, self.opinion) = (verdict, by, opinion)
    (self.paper, self.exception) = (paper, exception)
  }
}

/// 授牌 or 入驻: what was applied for is there.
public struct ApplicationFulfilled: Codable, Hashable, Sendable {
  public init() {}
}

/// Taken back by whoever applied, and why; the reason lies apart.
public struct ApplicationWithdrawn: Codable, Hashable, Sendable {
  public var reason: String?
  public init(reason: String? = nil) { self.reason = reason }
}

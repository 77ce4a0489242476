public import Regulation

// An application for a workroom (申报), P5, part by part (P5.2). How to reach people lies apart, under
// ``PersonalField/contacts``, as do functions, plan and reasons.

/// 申报开始: who applies, to the CPPCC of which level and place.
public struct ApplicationBegun: MatterAct {
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

  public static let id = "applicationBegun"
  public static let name = Bilingual("申报开始", "application begun")
  public static let doing = Bilingual("开始申报", "begin an application")
  public static let fields: [Field<ApplicationBegun>] = [
    .choice(\.applicant, "申请主体", "applicant"), .text(\.applicantName, "名称", "name"),
    .choice(\.level, "层级", "level"), .text(\.area, "所在地", "area"),
    .text(\.handlerName, "经办人", "filled in by"), .choice(\.channel, "方式", "mode"),
  ]
  public static let responsibility = Responsibility(
    "线上工作室由召集人申报。", "A convenor applies for a room's online part.")
  public static func allows(_: Asker) -> Bool { true }
  public var whose: PersonID? { handler }
  public func apply(to matter: inout ApplicationFacts?, at mark: EntryMark) {
    matter = ApplicationFacts(begun: self, started: mark.occurred)
  }
}

/// 工作室名称: the type, what it rests on, and the name made of it (P4.1).
public struct ApplicationNamed: MatterAct {
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

  public static let id = "applicationNamed"
  public static let name = Bilingual("申报名称", "application named")
  public static let doing = Bilingual("填写名称", "name the room applied for")
  public static let fields: [Field<ApplicationNamed>] = [
    .text(\.name, "名称", "name"), .choice(\.type, "类型", "type"), .choice(\.base, "依托单位", "base"),
    .text("覆盖", "covers") { $0.region?.text },
    .text(\.regionReason, "同一地域的理由", "reason for a second room", apart: .note),
    .text("依托", "rests on") { $0.bases.joined(separator: " ") },
    .text(\.few, "人数较少的界别", "sector with few members"), .text(\.reason, "原因", "reason", apart: .reason),
  ]
  public static let responsibility = Responsibility.ofTheApplicant
  public static func allows(_ who: Asker) -> Bool { who.fillsIn }
  public func apply(to matter: inout ApplicationFacts?, at mark: EntryMark) {
    matter?.named = self
    matter?.note(.name)
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
public struct ApplicationMembers: MatterAct {
  public var members: [ApplicationMember]
  /// Why they are fewer than 5, or more than 20 (P4.2a); it lies apart.
  public var reason: String?
  /// Why one of them sits in another room as well (P4.2b); it lies apart.
  public var elsewhereReason: String?
  /// Who answers for more than 20 (P4.2a).
  public var overriddenBy: String?
  /// `name\tcontact`, a line each; it lies apart.
  public var contacts: String
  /// Why the room keeps its name though one of them is called so (P7.3a), for the council; it lies apart.
  public var nameReason: String?
  public init(
    members: [ApplicationMember], reason: String? = nil, elsewhereReason: String? = nil,
    overriddenBy: String? = nil, contacts: String = "", nameReason: String? = nil
  ) {
    self.nameReason = nameReason
    (self.members, self.reason, self.elsewhereReason) = (members, reason, elsewhereReason)
    (self.overriddenBy, self.contacts) = (overriddenBy, contacts)
  }

  public static let id = "applicationMembers"
  public static let name = Bilingual("申报名单", "application members")
  public static let doing = Bilingual("填写名单", "list the members")
  public static let fields: [Field<ApplicationMembers>] = [
    .count("人数", "members") { $0.members.count }, .text(\.reason, "原因", "reason", apart: .reason),
    .text(\.elsewhereReason, "参加两个工作室的理由", "reason for two rooms", apart: .note),
    .text(\.overriddenBy, "谁负责", "answered for by"), .kept(\.contacts, apart: .contacts),
    .text(\.nameReason, "名称的理由", "reason for the name", apart: .exception),
  ]
  public static let responsibility = Responsibility.ofTheApplicant
  public static func allows(_ who: Asker) -> Bool { who.fillsIn }
  public func apply(to matter: inout ApplicationFacts?, at mark: EntryMark) {
    matter?.members = self
    matter?.note(.members)
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
public struct ApplicationOfficers: MatterAct {
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

  public static let id = "applicationOfficers"
  public static let name = Bilingual("申报召集人联络员", "application officers")
  public static let doing = Bilingual("填写召集人和联络员", "name convenors and liaison")
  public static let fields: [Field<ApplicationOfficers>] = [
    .count("召集人", "convenors") { $0.convenors.count }, .choice(\.choice, "产生方式", "chosen"),
    .text(\.liaisonName, "联络员", "liaison"), .text(\.reason, "原因", "reason", apart: .reason),
    .kept(\.contacts, apart: .contacts),
  ]
  public static let responsibility = Responsibility.ofTheApplicant
  public static func allows(_ who: Asker) -> Bool { who.fillsIn }
  public func apply(to matter: inout ApplicationFacts?, at mark: EntryMark) {
    matter?.officers = self
    matter?.note(.officers)
  }
}

/// 主要职能 and 工作安排 (P5.2, PA.23), one or both; they lie apart.
public struct ApplicationWork: MatterAct {
  public var functions: String?
  public var plan: String?
  /// Who provides venue and equipment (P4.3b).
  public var provider: String?
  public init(functions: String? = nil, plan: String? = nil, provider: String? = nil) {
    (self.functions, self.plan, self.provider) = (functions, plan, provider)
  }

  public static let id = "applicationWork"
  public static let name = Bilingual("申报职能安排", "application work")
  public static let doing = Bilingual("填写职能和安排", "write functions and plan")
  public static let fields: [Field<ApplicationWork>] = [
    .text(\.functions, "职能", "functions", apart: .functions), .text(\.plan, "安排", "plan", apart: .plan),
    .text(\.provider, "场地提供", "venue by"),
  ]
  public static let responsibility = Responsibility.ofTheApplicant
  public static func allows(_ who: Asker) -> Bool { who.fillsIn }
  public func apply(to matter: inout ApplicationFacts?, at mark: EntryMark) {
    if let functions {
      matter?.functions = functions
      matter?.note(.functions)
    }
    if let plan {
      matter?.plan = plan
      matter?.note(.plan)
    }
    if let provider { matter?.provider = provider }
  }
}

extension Asker {
  /// P5.1: whoever applies fills it in. A place with a convenor is a room, and its application is for its online part, which
  /// is any convenor's (P4.2c, P5.3d): see ``Rules/checkOnline(_:on:)``. The liaison keeps records (P4.2f).
  var fillsIn: Bool { isOwn || isConvenor }
}

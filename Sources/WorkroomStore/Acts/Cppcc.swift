public import Regulation

// The CPPCC over the rooms: its committees, and who acts for what. Names of bodies and of who acts for them are public.

/// The CPPCC of a level and place (政协机关).
public struct CppccFacts: MatterFacts {
  public static let kind = "cppcc"
  public static let isStanding = true
  public static let isPlace = true
  /// The CPPCC over the rooms: entered once.
  public static let lifecycle = Lifecycle<CppccFacts>(
    "cppcc", ends: [], .from(.nothing, CppccSetUp.self, to: .running))

  public var name: String
  public var level: Level
  public var area: String
  public var setUp: Moment

  public var person: PersonID? { nil }
  public var day: Day { setUp.day }
}

/// 政协机关: the CPPCC of a level and place, over the rooms of it.
public struct CppccSetUp: MatterAct {
  /// 政协商州区委员会
  public var name: String
  public var level: Level
  public var area: String
  public init(name: String, level: Level, area: String) {
    (self.name, self.level, self.area) = (name, level, area)
  }

  public static let id = "cppccSetUp"
  public static let name = Bilingual("政协机关登记", "CPPCC set up")
  public static let doing = Bilingual("登记政协机关", "set up a CPPCC")
  public static let fields: [Field<CppccSetUp>] = [
    .text(\.name, "名称", "name"), .choice(\.level, "层级", "level"), .text(\.area, "所在地", "area"),
  ]
  public static let responsibility = Responsibility(
    "这份台账有口令。登记政协机关，请保管电脑的人以文件主人的身份办，或请同级主管部门的人登录以后办。",
    "This ledger has PINs. A CPPCC is entered by whoever keeps this computer with “dutybot talk --owner”, or by the office in charge of that level after signing in."
  )
  public static func allows(_ who: Asker) throws -> Bool { try who.mayFoundCppcc() }
  public func apply(to matter: inout CppccFacts?, at mark: EntryMark) {
    matter = CppccFacts(name: name, level: level, area: area, setUp: mark.occurred)
  }
}

/// One of its special committees (专门委员会), P4.4.
public struct CommitteeFacts: MatterFacts {
  public static let kind = "committee"
  public static let isStanding = true
  public static let isOfCppcc = true
  /// P4.4: a special committee, which may be renamed, and goes with a change of term.
  public static let lifecycle = Lifecycle<CommitteeFacts>(
    "committee", ends: [.ended],
    .from(.nothing, CommitteeFormed.self, to: .running),
    .from(.running, CommitteeFormed.self, to: .running),
    .from(.running, CommitteeDissolved.self, to: .ended))

  public var name: String
  /// What it was called before: rooms that were given to it by that name are its still.
  public var former: [String]?
  /// 所联系的界别、行业、职能 (P1d); nil: not said.
  public var sectors: [String]?
  public var since: Day
  public var until: Day?

  /// Whether it is in touch with a sector or a trade: 教育 and 教育界 are one (P1d).
  public func isInTouch(with sector: String) -> Bool {
    sectors?.contains { RoomNaming.core(of: $0) == RoomNaming.core(of: sector) } ?? false
  }

  public func isOrWasCalled(_ other: String) -> Bool { name == other || former?.contains(other) ?? false }

  public var person: PersonID? { nil }
  public var day: Day { since }
}

/// 专门委员会: one of its special committees (P4.4); said again, it is renamed or in touch with others.
public struct CommitteeFormed: MatterAct {
  public var name: String
  /// 所联系的界别、行业、职能, by name (P1d); nil: as it was.
  public var sectors: [String]?
  public init(name: String, sectors: [String]? = nil) { (self.name, self.sectors) = (name, sectors) }

  public static let id = "committeeFormed"
  public static let name = Bilingual("专委会登记", "committee formed")
  public static let doing = Bilingual("登记专委会", "record a special committee")
  public static let fields: [Field<CommitteeFormed>] = [
    .text(\.name, "名称", "name"), .text("联系的界别、行业", "in touch with") { $0.sectors?.joined(separator: " ") },
  ]
  public static let responsibility = Responsibility.ofTheOffice
  public static func allows(_ who: Asker) throws -> Bool { try who.keepsTheOffice() }
  public func apply(to matter: inout CommitteeFacts?, at mark: EntryMark) {
    guard let known = matter else {
      matter = CommitteeFacts(name: name, sectors: sectors, since: mark.occurred.day)
      return
    }
    if known.name != name {
      matter?.former = (known.former ?? []) + [known.name]
      matter?.name = name
    }
    matter?.sectors = sectors ?? known.sectors
  }
}

/// A special committee that is no more.
public struct CommitteeDissolved: MatterAct {
  public init() {}

  public static let id = "committeeDissolved"
  public static let name = Bilingual("专委会撤销", "committee dissolved")
  public static let doing = Bilingual("登记专委会撤销", "record that a committee is no more")
  public static let fields: [Field<CommitteeDissolved>] = []
  public static let responsibility = Responsibility.ofTheOffice
  public static func allows(_ who: Asker) throws -> Bool { try who.keepsTheOffice() }
  public func apply(to matter: inout CommitteeFacts?, at mark: EntryMark) {
    matter?.until = mark.occurred.day
  }
}

/// Somebody who acts for a body of it (任职).
public struct PostFacts: MatterFacts, StandsUnderName {
  public static let kind = "post"
  public static let isStanding = true
  public static let isOfCppcc = true
  /// P4.4, P8.1d: somebody acts for a body, and does so no longer.
  public static let lifecycle = Lifecycle<PostFacts>(
    "post", ends: [.ended],
    .from(.nothing, PostTaken.self, to: .running),
    .from(.running, PostTaken.self, to: .running),
    .from(.running, PostLeft.self, to: .ended))

  public var post: Post
  public var holder: PersonID
  public var name: String
  /// The committee they act for, or those they are in charge of (P8.1d).
  public var committees: [MatterID]
  public var since: Day
  public var until: Day?

  public var person: PersonID? { holder }
  public var day: Day { since }
  public var rests: [MatterID] { committees }
}

/// 任职: somebody acts for a body; said again, for other committees.
public struct PostTaken: MatterAct {
  public var post: Post
  public var person: PersonID
  public var name: String
  /// The committee they act for, or those that a Vice-Chairperson is in charge of (P8.1d).
  public var committees: [MatterID]
  public init(post: Post, person: PersonID, name: String, committees: [MatterID] = []) {
    (self.post, self.person, self.name, self.committees) = (post, person, name, committees)
  }

  public static let id = "postTaken"
  public static let name = Bilingual("机关任职", "post taken")
  public static let doing = Bilingual("登记机关任职", "record who takes a post")
  public static let fields: [Field<PostTaken>] = [
    .choice(\.post, "职务", "post"), .text(\.name, "姓名", "name"),
    .count("专委会", "committees") { $0.committees.count },
  ]
  public static let responsibility = Responsibility.ofTheOffice
  public static func allows(_ who: Asker) throws -> Bool { try who.keepsTheOffice() }
  public func apply(to matter: inout PostFacts?, at mark: EntryMark) {
    if matter == nil {
      matter = PostFacts(
        post: post, holder: person, name: name, committees: committees, since: mark.occurred.day)
    } else {
      matter?.committees = committees
    }
  }
}

/// They do so no longer.
public struct PostLeft: MatterAct {
  public init() {}

  public static let id = "postLeft"
  public static let name = Bilingual("机关卸任", "post left")
  public static let doing = Bilingual("登记机关卸任", "record who leaves a post")
  public static let fields: [Field<PostLeft>] = []
  public static let responsibility = Responsibility.ofTheOffice
  public static func allows(_ who: Asker) throws -> Bool { try who.keepsTheOffice() }
  public func apply(to matter: inout PostFacts?, at mark: EntryMark) { matter?.until = mark.occurred.day }
}

extension Asker {
  /// P1d, P4.4: the office in charge keeps the table of committees and of who acts for what.
  func keepsTheOffice() throws -> Bool {
    if acts(for: .officeInCharge) { return true }
    return try isSettingUp() || !posts.isEmpty && officeIsVacant()
  }
}

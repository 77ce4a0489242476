public import Regulation

/// That somebody took what is personal out of a ledger (导出个人信息).
public struct PersonalExportFacts: MatterFacts {
  public static let kind = "personal-export"
  /// It stands: neither undo nor the correction of a day's records makes it not have been.
  public static let isStanding = true
  /// It only notes what was taken.
  public static let givesPower = false
  public static let lifecycle = Lifecycle<PersonalExportFacts>(
    "personal-export", ends: [.held], .from(.nothing, PersonalExported.self, to: .held))

  public var what: PersonalPart
  public var by: PersonID?
  public var at: Moment

  public var person: PersonID? { by }
  public var day: Day { at.day }
}

/// What was taken out (导出内容).
public enum PersonalPart: String, Codable, Term, CaseIterable {
  /// The entries with all that lies apart: visitors, their words, how to reach people.
  case ledger
  /// The same of what somebody recorded themself.
  case own
  /// A list of opinions with visitors, their words and how to reach them, as far as whoever took it may see them.
  case opinions
  /// The form of application with its contacts (PA.6, PA.12, PA.18, PA.22).
  case form

  public var name: Bilingual {
    switch self {
    case .ledger: Bilingual("台账连同个人信息", "the ledger with what is personal")
    case .own: Bilingual("本人登记的连同个人信息", "their own records with what is personal")
    case .opinions: Bilingual("意见名单连同来访人的话", "a list of opinions with what visitors said")
    case .form: Bilingual("申报表连同联系方式", "the form of application with its contacts")
    }
  }
}

/// 导出个人信息: who took it and when stand with the entry. It counts for nothing.
public struct PersonalExported: MatterAct {
  public var what: PersonalPart
  public init(what: PersonalPart) { self.what = what }

  public static let id = "personalExported"
  public static let name = Bilingual("导出个人信息", "personal data exported")
  public static let doing = Bilingual("导出个人信息", "export personal data")
  public static let fields: [Field<PersonalExported>] = [
    .choice("内容", "what", PersonalPart.self) { $0.what }
  ]
  /// Whoever sees some of it; how much of it they see is told by ``Sight``.
  public static func allows(_ who: Asker) throws -> Bool {
    if who.belongs || who.isFileOwner || !who.posts.isEmpty { return true }
    return try who.handlesApplication()
  }
  public func apply(to matter: inout PersonalExportFacts?, at mark: EntryMark) {
    matter = PersonalExportFacts(what: what, by: mark.actor, at: mark.occurred)
  }
}

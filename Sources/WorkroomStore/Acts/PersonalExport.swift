public import Regulation

/// That somebody took what is personal out of a ledger (导出个人信息).
public struct PersonalExportFacts: MatterFacts {
  public static let kind = "personal-export"
  /// It stands: neither undo nor the correction of a day's records makes it not have been.
  public static let isStanding = true
  /// It only notes what was taken.
  public static let givesPower = false
  public static let lifecycle = Lifecycle<PersonalExportFacts>(
    "personal-export", ends: [.destroyed],
    .from(.nothing, PersonalExported.self, to: .held),
    .from(.held, ExportSettled.self, when: isDestroyed, to: .destroyed),
    .from(.held, ExportSettled.self, to: .lost),
    // What could not be had back may turn up.
    .from(.lost, ExportSettled.self, when: isDestroyed, to: .destroyed),
    .from(.lost, ExportSettled.self, to: .lost))
  private static let isDestroyed = Lifecycle<PersonalExportFacts>.Guard.says(
    "isDestroyed", ExportSettled.self
  ) { $0.destroyed }

  public var what: PersonalPart
  public var by: PersonID?
  public var at: Moment
  /// To whom it went, as far as that was said.
  public var to: String?
  /// Which opinions or which application it was of; nil: all that there were.
  public var covers: ExportCover?
  /// What became of it once it had to be destroyed; nil: nobody has said.
  public var settled: ExportSettled?
  /// The day of that.
  public var settledOn: Day?

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
  /// The slip for a visitor with what they were answered (P6.3b).
  case slip
  /// The form of one opinion with its visitor and what was done of it (P6.2a).
  case opinionForm
  /// The log of shifts with what was done on them (P3.3e).
  case dutyLog
  /// A file that was attached to a record.
  case attachment

  public var name: Bilingual {
    switch self {
    case .ledger: Bilingual("台账连同个人信息", "the ledger with what is personal")
    case .own: Bilingual("本人登记的连同个人信息", "their own records with what is personal")
    case .opinions: Bilingual("意见名单连同来访人的话", "a list of opinions with what visitors said")
    case .form: Bilingual("申报表连同联系方式", "the form of application with its contacts")
    case .slip: Bilingual("写着答复的告知单", "a slip for a visitor with the answer")
    case .opinionForm: Bilingual("意见登记表连同来访人的话", "the form of an opinion with what was said")
    case .dutyLog: Bilingual("写着做了什么的值班日志", "a duty log with what was done")
    case .attachment: Bilingual("附件的文件", "an attached file")
    }
  }
}

extension PersonalPart {
  /// Whether it was printed, and not taken out as a file.
  public var isPaper: Bool {
    switch self {
    case .form, .slip, .opinionForm, .dutyLog: true
    case .ledger, .own, .opinions, .attachment: false
    }
  }
}

/// Which part of what there was a list or a paper was of (导出范围), as far as it was narrowed.
///
/// The matters are named where there are few of them; else the days they were received on, which may be more than the list had.
public struct ExportCover: Codable, Hashable, Sendable {
  public var matters: [MatterID]?
  /// Both inclusive; nil: without an end.
  public var from: Day?
  public var to: Day?
  /// Only what this person recorded; nil: everybody's.
  public var recorder: PersonID?

  public init(of matters: [MatterID], from: Day? = nil, to: Day? = nil, recordedBy recorder: PersonID? = nil)
  {
    self.matters = matters.count <= ExportCover.mostNamed ? matters.sorted() : nil
    (self.from, self.to, self.recorder) = (from, to, recorder)
  }

  /// An entry is read whole wherever it goes.
  private static let mostNamed = 500
}

/// 导出个人信息: who took it and when stand with the entry. It counts for nothing.
public struct PersonalExported: MatterAct {
  public var what: PersonalPart
  /// To whom it goes, as far as that was said.
  public var to: String?
  /// Nil: all that there was, as earlier programs noted every one.
  public var covers: ExportCover?
  public init(what: PersonalPart, to: String? = nil, covers: ExportCover? = nil) {
    (self.what, self.to, self.covers) = (what, to, covers)
  }

  public static let id = "personalExported"
  public static let name = Bilingual("导出个人信息", "personal data exported")
  public static let doing = Bilingual("导出个人信息", "export personal data")
  public static let fields: [Field<PersonalExported>] = [
    .choice("内容", "what", PersonalPart.self) { $0.what },
    .text(\.to, "给谁", "given to", apart: .receiver),
  ]
  /// Whoever sees some of it; how much of it they see is told by ``Sight``.
  public static func allows(_ who: Asker) throws -> Bool {
    if who.belongs || who.isFileOwner || !who.posts.isEmpty { return true }
    return try who.handlesApplication()
  }
  public func apply(to matter: inout PersonalExportFacts?, at mark: EntryMark) {
    matter = PersonalExportFacts(what: what, by: mark.actor, at: mark.occurred, to: to, covers: covers)
  }
}

/// 导出件已销毁: what was exported or printed was destroyed, or cannot be had back (收不回来).
///
/// Whoever was erased is in it no longer by name: it says which export, by whom it was destroyed, and when.
public struct ExportSettled: MatterAct {
  public var destroyed: Bool
  /// Who destroyed it; nil: whoever says so.
  public var by: String?
  /// Why it cannot be had back.
  public var why: String?
  public init(destroyed: Bool, by: String? = nil, why: String? = nil) {
    (self.destroyed, self.by, self.why) = (destroyed, by, why)
  }

  public static let id = "exportSettled"
  public static let name = Bilingual("导出件销毁", "export destroyed")
  public static let doing = Bilingual("登记导出件销毁", "record that an export was destroyed")
  public static let fields: [Field<ExportSettled>] = [
    .flag(
      "结果", "result",
      named: (Bilingual("已经销毁", "destroyed"), Bilingual("收不回来", "cannot be had back"))
    ) { $0.destroyed },
    .text(\.by, "由谁销毁", "destroyed by", apart: .answerable),
    .text(\.why, "原因", "reason", apart: .reason),
  ]
  public static let responsibility = Responsibility(
    "导出件的销毁由导出的人、联络员或召集人登记。",
    "That an export was destroyed is recorded by whoever exported it, the liaison or a convenor.")
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout PersonalExportFacts?, at mark: EntryMark) {
    matter?.settled = self
    matter?.settledOn = mark.occurred.day
  }
}

public import Regulation

// Acts on other entries, of whatever matter they are. Nothing is changed: both versions stay.

/// 更正: what the target entry should have said.
///
/// `late`: with it the record is of a day before it was written, so that it is a late entry (补录) and `reason` is why
/// (P4.5b). The desk sees to it; nil in what earlier programs wrote, whose records stay as they were.
public struct Corrected: Amendment {
  public var target: EntryID
  public var act: Act
  public var occurred: Moment
  public var reason: String
  /// The clock was wrong when it was written (时钟错了): what is to be added, in milliseconds, to what the clock said then.
  /// `occurred` has it already; so does, in the views, whatever else the same person wrote on the matter by that clock.
  public var clock: Int64?
  public var late: Bool?
  public init(target: EntryID, act: Act, occurred: Moment, reason: String, clock: Int64? = nil) {
    (self.target, self.act, self.occurred, self.reason) = (target, act, occurred, reason)
    self.clock = clock
  }

  public static let id = "corrected"
  public static let name = Bilingual("更正", "corrected")
  public static let doing = Bilingual("更正", "correct the record")
  /// What it puts in the place of the record is told behind these (see ``Act/fields``).
  public static let fields: [Field<Corrected>] = [
    .words("原记录", "record") { $0.act.name },
    .text(\.reason, "原因", "reason", apart: .reason),
    .flag(ifTrue: \.late, "补录", "late entry"),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.belongs && (who.isOwn || who.isLiaison) }
  public var reached: EntryID? { target }

  public mutating func visitTexts(_ visit: (PersonalField, inout String) -> Void) {
    act.visitTexts(visit)
    visit(.reason, &reason)
  }
}

/// 撤回: the target entry is kept and no longer counts.
public struct Retracted: Amendment {
  public var target: EntryID
  public var reason: String
  public init(target: EntryID, reason: String) { (self.target, self.reason) = (target, reason) }

  public static let id = "retracted"
  public static let name = Bilingual("撤回", "retracted")
  public static let doing = Bilingual("撤回", "take the record back")
  public static let fields: [Field<Retracted>] = [.text(\.reason, "原因", "reason", apart: .reason)]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.belongs && (who.isOwn || who.isLiaison) }
  public var reached: EntryID? { target }
}

/// 删除来访人信息: who, when and why; never what.
///
/// `target`: the one entry whose texts go, where others of the matter stay; nil for all of the matter.
public struct VisitorErased: Amendment {
  public var why: ErasureReason
  public var target: EntryID?
  public init(why: ErasureReason, target: EntryID? = nil) { (self.why, self.target) = (why, target) }

  public static let id = "visitorErased"
  public static let name = Bilingual("删除来访人信息", "visitor's data erased")
  public static let doing = Bilingual("删除来访人信息", "erase the visitor's data")
  public static let fields: [Field<VisitorErased>] = [.choice(\.why, "原因", "reason")]
  public static let responsibility = Responsibility(
    "删除来访人信息由联络员办理。", "Erasing a visitor's data is the liaison's task.")
  public static func allows(_ who: Asker) throws -> Bool {
    if who.isLiaison { return true }
    return try who.isConvenor && who.liaisonIsVacant()
  }
  public var reached: EntryID? { target }
}

public import Regulation

/// An undertaking (承诺事项): who does what by when, as a consultation settled it, so that the problem is solved (P3.4b).
public struct UndertakingFacts: MatterFacts {
  public static let kind = "undertaking"
  public static let isConfidential = true
  public static let lifecycle = Lifecycle<UndertakingFacts>(
    "undertaking", ends: [.closed],
    .from(.nothing, UndertakingGiven.self, to: .open),
    .from(.open, UndertakingGiven.self, to: .open),
    .from(.open, UndertakingSettled.self, to: .closed))

  public var given: UndertakingGiven
  /// The day it was given; put off, it stays.
  public var begun: Moment
  /// How often it was put off.
  public var postponed = 0
  public var settled: UndertakingSettled?

  public var person: PersonID? { given.person }
  public var day: Day { begun.day }
  public var rests: [MatterID] { [given.at] }
  /// Not done by its day.
  public func isOverdue(on day: Day) -> Bool { settled == nil && given.due < day }
}

/// 定下承诺; said again, it is put off to another day.
public struct UndertakingGiven: MatterAct {
  public var person: PersonID
  /// The consultation or oversight where it was settled.
  public var at: MatterID
  public var who: String
  public var what: String
  public var due: Day
  public init(person: PersonID, at: MatterID, who: String, what: String, due: Day) {
    (self.person, self.at, self.who, self.what, self.due) = (person, at, who, what, due)
  }

  public static let id = "undertakingGiven"
  public static let name = Bilingual("承诺事项", "undertaking")
  public static let doing = Bilingual("登记承诺事项", "note an undertaking")
  public static let fields: [Field<UndertakingGiven>] = [
    .text(\.who, "谁来办", "who", apart: .answerable).corrected("who"),
    .text(\.what, "办什么", "what", apart: .undertaking).corrected("what"),
    .day(\.due, "办好的日子", "due", .ahead).corrected("due"),
  ]
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout UndertakingFacts?, at mark: EntryMark) {
    if matter == nil {
      matter = UndertakingFacts(given: self, begun: mark.occurred)
    } else {
      matter?.given = self
      matter?.postponed += 1
    }
  }
}

/// 承诺办了没有.
public struct UndertakingSettled: MatterAct {
  public var kept: Bool
  public var note: String?
  public init(kept: Bool, note: String? = nil) { (self.kept, self.note) = (kept, note) }

  public static let id = "undertakingSettled"
  public static let name = Bilingual("承诺落实", "undertaking settled")
  public static let doing = Bilingual("登记承诺落实", "record what became of an undertaking")
  public static let fields: [Field<UndertakingSettled>] = [
    .flag(
      "落实", "kept", named: (Bilingual("已经办好", "kept"), Bilingual("没有办成", "not kept"))
    ) { $0.kept },
    .text(\.note, "说明", "note", apart: .note).corrected("note"),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout UndertakingFacts?, at mark: EntryMark) { matter?.settled = self }
}

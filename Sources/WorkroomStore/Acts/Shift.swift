public import Regulation

/// A duty shift (值班), P3.3e; it counts once it was ended with what was done (A9).
public struct ShiftFacts: MatterFacts {
  public static let kind = "dutyShift"
  public static let isConfidential = true
  public static let lifecycle = Lifecycle<ShiftFacts>(
    "duty-shift", ends: [.ended],
    .from(.nothing, DutyStarted.self, to: .running),
    .from(.running, DutyEnded.self, to: .ended))

  public var member: PersonID
  public var channel: Channel
  public var purpose: String?
  public var started: Moment
  public var ended: Moment?
  public var done: String?
  /// Entered late (补录): why.
  public var late: String?
  /// Keyed in for the member from a paper log by whoever leads the room (据纸质记录补录).
  public var isFromPaper: Bool?

  fileprivate init(_ act: DutyStarted, at mark: EntryMark) {
    (member, channel, purpose) = (act.person, act.channel, act.purpose)
    (started, late) = (mark.occurred, mark.late)
    isFromPaper = act.paper
  }

  public var person: PersonID? { member }
  /// A shift counts where it began (A46).
  public var day: Day { started.day }
  /// Whole minutes; nil while it runs.
  public var minutes: Int? { ended.map { started.clockMinutes(to: $0) } }
}

/// 值班开始 (P3.3e).
public struct DutyStarted: MatterAct {
  public var person: PersonID
  public var channel: Channel
  public var purpose: String?
  /// Keyed in from a paper log for somebody who could not (据纸质记录补录): it is the member's, and its actor entered it.
  public var paper: Bool?
  public init(person: PersonID, channel: Channel, purpose: String? = nil, paper: Bool? = nil) {
    (self.person, self.channel, self.purpose, self.paper) = (person, channel, purpose, paper)
  }

  public static let id = "dutyStarted"
  public static let name = Bilingual("值班开始", "duty started")
  public static let doing = Bilingual("签到值班", "check in for duty")
  public static let fields: [Field<DutyStarted>] = [
    .choice(\.channel, "方式", "mode").corrected("mode"),
    .text(\.purpose, "做什么", "purpose", apart: .purpose).corrected("purpose"),
    .flag(ifTrue: \.paper, "据纸质记录补录", "from the paper log"),
    .beside(.moment("start", "开始时间", "start")),
  ]
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout ShiftFacts?, at mark: EntryMark) { matter = ShiftFacts(self, at: mark) }
}

/// 值班结束: what was done is the log entry that makes a shift count (A9).
public struct DutyEnded: MatterAct {
  public var done: String
  public init(done: String) { self.done = done }

  public static let id = "dutyEnded"
  public static let name = Bilingual("值班结束", "duty ended")
  public static let doing = Bilingual("签退", "check out")
  public static let fields: [Field<DutyEnded>] = [
    .text(\.done, "做了什么", "done", apart: .done).corrected("done", "做了什么", "what was done"),
    .beside(.moment("end", "结束时间", "end")),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout ShiftFacts?, at mark: EntryMark) {
    matter?.ended = mark.occurred
    matter?.done = done
    if matter?.late == nil { matter?.late = mark.late }
  }
}

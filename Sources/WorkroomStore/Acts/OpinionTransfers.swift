public import Regulation

// An opinion at a department (转办), and one that is taken up again: P6.3c 向有关部门反映, P6.3d 报送有关部门, P6.4.

/// What a department or unit has, or had, of an opinion (转办).
public struct OpinionTransfer: Codable, Hashable, Sendable {
  public var to: String
  public var paper: String?
  /// The day it was passed on, and the day by which the department was asked to reply.
  public var day: Day
  public var due: Day
  /// The days on which the department was urged (催办).
  public var urged: [Day] = []
  /// What it replied; nil where it has not, or another way was found meanwhile.
  public var reply: String?
  /// The day it replied, or it was passed on elsewhere, or whoever had asked was answered; nil: it has it still.
  public var ended: Day?
}

/// How an opinion was dealt with before it was taken up again (一轮办理): with what its visitor thought of it (P7.1a).
public struct OpinionRound: Codable, Hashable, Sendable {
  public var begun: Day
  public var ended: Day
  public var answer: OpinionAnswered?
  public var explanations: [Day]
  public var feedback: OpinionFedBack?
  public var outcome: String?
}

extension OpinionFacts {
  /// Who has it now; nil where nobody does.
  public var transfer: OpinionTransfer? { transfers?.last { $0.ended == nil } }

  /// How often it has been dealt with, this time among them.
  public var round: Int { (rounds?.count ?? 0) + 1 }

  /// The days since a day on which a department had it and that are over: those of now are not among them.
  func daysAway(since day: Day) -> Int {
    (transfers ?? []).reduce(0) { sum, transfer in
      guard let ended = transfer.ended else { return sum }
      return sum + max(0, max(transfer.day, day).days(to: ended))
    }
  }

  mutating func endTransfer(on day: Day) {
    guard let last = transfers?.lastIndex(where: { $0.ended == nil }) else { return }
    transfers?[last].ended = day
  }

  /// Where a department is named among those that it was passed on to, as they are looked for by; nil: it never was.
  var departments: String? {
    guard let transfers, !transfers.isEmpty else { return nil }
    return transfers.map { BareText.of($0.to) }.joined(separator: "\n")
  }
}

/// 转办 (P6.3c, P6.3d): a department or unit has it, is known by name and paper number, and is asked to reply by a day.
///
/// The name of a department is that of a body and stands in the entry, as the number of a paper does.
public struct OpinionPassedOn: MatterAct {
  public var to: String
  /// The number of the paper it went with (文号).
  public var paper: String?
  /// The last day for the reply.
  public var due: Day
  public init(to: String, paper: String? = nil, due: Day) {
    (self.to, self.paper, self.due) = (to, paper, due)
  }

  public static let id = "opinionPassedOn"
  public static let name = Bilingual("意见转办", "opinion passed on")
  public static let doing = Bilingual("转办意见", "pass the opinion on")
  public static let fields: [Field<OpinionPassedOn>] = [
    .text(\.to, "单位", "department").corrected("department", "转给的单位", "department"),
    .text(\.paper, "文号", "paper number").corrected("paper"),
    .day(\.due, "请回复", "reply by", .ahead).corrected("due", "请回复的日期", "day for the reply"),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static let order: Clause? = .p6_3c
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) {
    let day = mark.occurred.day
    matter?.endTransfer(on: day)
    let transfer = OpinionTransfer(to: to, paper: paper, day: day, due: due)
    let before = matter?.transfers ?? []
    matter?.transfers = before + [transfer]
  }
}

/// 催办: the department was asked again; `due`: by another day than before.
public struct OpinionUrged: MatterAct {
  public var note: String?
  public var due: Day?
  public init(note: String? = nil, due: Day? = nil) { (self.note, self.due) = (note, due) }

  public static let id = "opinionUrged"
  public static let name = Bilingual("催办", "department urged")
  public static let doing = Bilingual("催办", "urge the department")
  public static let fields: [Field<OpinionUrged>] = [
    .text(\.note, "说明", "note", apart: .note).corrected("note"),
    .words("改为", "reply by") { $0.due.map { Bilingual($0.iso, $0.iso) } },
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static let order: Clause? = .p6_4a
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) {
    guard let last = matter?.transfers?.lastIndex(where: { $0.ended == nil }) else { return }
    matter?.transfers?[last].urged.append(mark.occurred.day)
    if let due { matter?.transfers?[last].due = due }
  }
}

/// 收到回复: what the department says. The visitor is to hear of it (P6.4a).
public struct OpinionReplied: MatterAct {
  public var text: String
  public init(text: String) { self.text = text }

  public static let id = "opinionReplied"
  public static let name = Bilingual("收到回复", "department replied")
  public static let doing = Bilingual("登记部门的回复", "record the department's reply")
  public static let fields: [Field<OpinionReplied>] = [
    .text(\.text, "回复", "reply", apart: .answer).corrected("reply"),
    .beside(.day("date", "收到日期", "day it came")),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static let order: Clause? = .p6_4a
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) {
    guard let last = matter?.transfers?.lastIndex(where: { $0.ended == nil }) else { return }
    matter?.transfers?[last].reply = text
    matter?.transfers?[last].ended = mark.occurred.day
  }
}

/// 再次办理: the visitor is not satisfied, or it is not over after all (P6.4a, P7.1a). What was done before stays, a round by
/// itself.
public struct OpinionReopened: MatterAct {
  public var why: String?
  public init(why: String? = nil) { self.why = why }

  public static let id = "opinionReopened"
  public static let name = Bilingual("再次办理", "taken up again")
  public static let doing = Bilingual("再次办理意见", "take the opinion up again")
  public static let fields: [Field<OpinionReopened>] = [
    .text(\.why, "原因", "why", apart: .reason).corrected("why")
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static let order: Clause? = .p6_4a
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) {
    guard var now = matter else { return }
    let (before, day) = (now, mark.occurred.day)
    let round = OpinionRound(
      begun: before.begun, ended: day, answer: before.answer, explanations: before.explanations,
      feedback: before.feedback, outcome: before.outcome)
    now.rounds = (before.rounds ?? []) + [round]
    (now.answer, now.feedback, now.outcome, now.explanations) = (nil, nil, nil, [])
    now.endTransfer(on: day)
    now.reopened = day
    matter = now
  }
}

import Conversation
import Regulation
import WorkroomStore

/// How leave (请假) is put in words, A14.
struct LeaveWords {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  /// For how many days after it a decision is told at sign-in (product default).
  private static let toldFor = 14

  /// What is said plainly wherever leave is asked for or decided: the exemption is a reading of ours.
  var reading: String {
    say(
      "两份文件都没有写请假免值班，这是本程序的读法：召集人同意后，这个季度值班不算差，也不算达到，单独统计。",
      "Neither document knows an exemption: this is the program's reading. With the convenor's consent no duty is missing for that quarter; it is not met either, and counted apart."
    )
  }

  /// Who may consent to somebody's leave: a convenor other than themselves, or themselves where there is no other.
  func approvers(of member: PersonID) throws -> [Roster.Person] {
    let convenors = try say.roster().holders(of: .convenor)
    return convenors.count > 1 ? convenors.filter { $0.id != member } : convenors
  }

  /// The requests that the person who has signed in may decide on.
  func waiting() throws -> [Matter<LeaveFacts>] {
    let me = try say.signedIn()
    guard try say.may(LeaveDecided.self, isOwn: false) else { return [] }
    return try say.facts(LeavesAsked(in: me.room)).filter { try say.may(LeaveDecided.self, on: $0.id) }
  }

  func name(_ person: PersonID?) throws -> String {
    guard let person else { return "" }
    return try say.roster().name(of: person) ?? say.facts(NameOf(person)) ?? ""
  }

  func reason(_ facts: LeaveFacts) -> String { LeaveReason(facts.reason).name(say.language) }

  /// 委员甲 2026年第一季度，生病
  func line(_ leave: Matter<LeaveFacts>) throws -> String {
    let facts = leave.facts
    let who = try name(facts.member)
    return say(
      "\(who) \(facts.quarter.inWords(.zh))，\(reason(facts))",
      "\(who), \(facts.quarter.inWords(.en)), \(reason(facts))")
  }

  /// 请假（生病）：委员丙3月5日同意（A14）。
  func standing(_ leave: Matter<LeaveFacts>) throws -> String {
    let head = say("请假（\(reason(leave.facts))）：", "Leave (\(reason(leave.facts))): ")
    return head + (try decision(leave))
  }

  private func decision(_ leave: Matter<LeaveFacts>, withRemark: Bool = true) throws -> String {
    let facts = leave.facts
    guard let consented = facts.consented, let decided = facts.decided?.day else {
      return say("召集人还没批，批准前值班仍要完成。", "awaiting the convenor's consent; until then the duty is asked for.")
    }
    let who = try name(facts.decidedBy)
    let day = decided.inWords(say)
    guard consented else {
      let remark = withRemark ? remark(facts) : ""
      return say(
        "\(who) \(day)没有同意\(remark)，值班照样要求。",
        "refused by \(who), \(day)\(remark); the duty is asked for.")
    }
    return say(
      "\(who) \(day)同意\(marks(facts))。", "consented to by \(who), \(day)\(marks(facts)).")
  }

  private func remark(_ facts: LeaveFacts) -> String {
    facts.remark.map { say("（\($0.orErased(.zh))）", " (\($0.orErased(.en)))") } ?? ""
  }

  /// 补录; and that a room's only convenor consented to their own.
  func marks(_ facts: LeaveFacts) -> String {
    (facts.isLate ? say("，补录", ", late entry") : "")
      + (facts.isOwnConsent ? say("，本人是唯一的召集人", ", the room's only convenor consenting to their own") : "")
  }

  /// What stands about the leave of the person who has signed in for a period; empty where there is none.
  func mine(in period: Period) throws -> [String] {
    guard case .quarter(let quarter) = period else { return [] }
    let me = try say.signedIn()
    return try say.facts(LeavesOf(me.person, in: me.room, for: quarter)).map(standing)
  }

  /// What is said at sign-in: to a convenor how many wait, to a member what became of theirs; nil where nothing is.
  func atSignIn() throws -> String? {
    let me = try say.signedIn()
    var lines: [String] = []
    let count = try waiting().count
    if count > 0 {
      lines.append(
        say(
          "有 \(count) 份请假待您同意，请说“审批请假”。",
          count == 1
            ? "1 request for leave awaits your consent: say “decide on leave”."
            : "\(count) requests for leave await your consent: say “decide on leave”."))
    }
    for leave in try say.facts(LeavesOf(me.person, in: me.room)) where isNews(leave.facts) {
      lines.append(
        // Others may see the screen: neither the reason nor what was said to it.
        say(
          "您\(leave.facts.quarter.inWords(.zh))的请假：",
          "Your leave for the \(leave.facts.quarter.inWords(.en)): ")
          + (try decision(leave, withRemark: false)))
    }
    return lines.isEmpty ? nil : lines.joined(separator: say("", " "))
  }

  private func isNews(_ facts: LeaveFacts) -> Bool {
    facts.decided.map { $0.day.days(to: say.now.day) < LeaveWords.toldFor } ?? true
  }
}

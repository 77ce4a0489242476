import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A convenor consents to a member's leave or refuses it (审批请假), A14.
enum DecideLeave: String, DialogStates {
  case begin, notYours, none, pick, show, decision, remark, condition, recorded, end

  /// What the convenor says to it.
  enum Decision: String, Named, CaseIterable {
    case consent, refuse, later

    var name: Bilingual {
      switch self {
      case .consent: Bilingual("同意", "consent")
      case .refuse: Bilingual("不同意", "refuse")
      case .later: Bilingual("先不办", "not now")
      }
    }
  }

  enum Slots {
    static let leave = Slot<MatterID>(
      "leave", "哪一份", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          let words = LeaveWords(scene)
          return try words.waiting().map { Option(id: $0.id.rawValue, label: try words.line($0)) }
        },
        name: { id, scene in try scene.facts(TheLeave(id)).map(LeaveWords(scene).line) ?? "" }))
    static let decision = Slot<Decision>("decision", "是否同意", "decision", as: .choice())
    static let remark = Slot<String>("remark", "意见", "remark", as: .text(max: 200))
  }

  static let dialog = define(
    "decide-leave", version: 2, title: ("审批请假", "decide on leave"),
    phrases: [
      "审批请假", "同意请假", "批假", "请假审批", "谁请假了", "decide on leave", "approve leave", "consent to leave",
      "who asked for leave",
    ],
    because: .p4_2c, start: .begin, offered: { try !LeaveWords($0).waiting().isEmpty },
    hears: [.fills(Slots.leave, by: .member)]
  ) {
    decide(.begin)
      .when("不是召集人", .notYours) { try !$0.may(LeaveDecided.self, isOwn: false) }
      .when("没有待审批的", .none) { try LeaveWords($0).waiting().isEmpty }
      .then(.pick)
    say(.notYours, because: .p4_2c).then(.end)
    say(.none).then(.end)
    ask(.pick, for: Slots.leave, because: .p4_2c).then(.show)
    say(.show).then(.decision)
    ask(.decision, for: Slots.decision, because: .p3_3e)
      .when("先不办", .end) { $0[Slots.decision] == .later }
      .then(.remark)
    ask(.remark, for: Slots.remark, optional: true, because: .p3_3e)
      .when("附了条件", .condition, isConditional)
      .then(.recorded)
    confirm(.condition, showing: [], because: .p3_3e).then(.recorded)
    record(.recorded, needs: [Slots.leave, Slots.decision]) { scene in
      let decided = LeaveDecided(
        consented: try scene.need(Slots.decision) == .consent, remark: scene[Slots.remark])
      return [
        Proposal(
          decided, in: try scene.signedIn().room, on: try scene.need(Slots.leave),
          occurred: scene.now)
      ]
    }.then(.end)
    end(.end)
  }

  /// Whether the consent comes with a condition, which binds nobody: leave is consented to or refused (A14).
  @Sendable private static func isConditional(_ scene: Scene) -> Bool {
    guard scene[Slots.decision] == .consent, let remark = scene[Slots.remark]?.lowercased() else {
      return false
    }
    return [
      "但", "条件", "前提", "必须", "须", "要补", "只要", "除非", "不过", "如果", "but", "provided", "only if", "unless",
      "must", "if ",
    ]
    .contains(where: remark.contains)
  }

  static func leave(_ scene: Scene) throws -> Matter<LeaveFacts>? {
    try scene[Slots.leave].flatMap { try scene.facts(TheLeave($0)) }
  }

  /// A request as it is shown to whoever decides on it.
  struct Request {
    let facts: LeaveFacts
    let line: String
    /// Who entered it in the member's stead.
    let enteredBy: String?
    /// How many shifts of the quarter count already, in the reading that asks for more.
    let shifts: Int
    let isOwn: Bool
  }

  static func request(_ scene: Scene) throws -> Request? {
    guard let leave = try leave(scene) else { return nil }
    let (words, facts) = (LeaveWords(scene), leave.facts)
    return Request(
      facts: facts, line: try words.line(leave),
      enteredBy: facts.askedBy == facts.member ? nil : try words.name(facts.askedBy),
      shifts: try scene.duty(of: facts.member, in: .quarter(facts.quarter))?.goal.counted.count ?? 0,
      isOwn: facts.member == scene.me?.person)
  }

  /// Whether there is another convenor who has to decide on one's own.
  static func ownWaits(_ scene: Scene) throws -> Bool {
    let me = try scene.signedIn()
    return try scene.facts(LeavesAsked(in: me.room)).contains { $0.facts.member == me.person }
  }
}

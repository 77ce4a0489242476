package import Conversation
public import Regulation
import Understanding
import WorkroomStore

/// A member asks to be excused from the duty of a quarter (请假), or a convenor or the liaison enters it for them (A14).
enum AskLeave: String, DialogStates {
  case begin, who, quarter, reason, explain, note, confirm, recorded, end

  enum Slots {
    static let person = Slot<PersonID>("person", "委员", "member", as: .member)
    static let quarter = Slot<Quarter>(
      "quarter", "季度", "quarter",
      as: AnswerReader(
        .closed, listed: true, options: { scene in try quarters(scene).map { option($0, scene) } },
        read: { line, scene, offered in try AskLeave.read(line, scene, offered) },
        show: { quarter, scene in quarter.inWords(scene.language) }))
    static let reason = Slot<String>(
      "reason", "原因", "reason",
      as: .oneOf(
        options: LeaveReason.options, name: { word, scene in LeaveReason(word).name(scene.language) }))
    static let note = Slot<String>("note", "说明", "note", as: .text(max: 200))
  }

  static let dialog = define(
    "ask-leave", version: 1, title: ("请假", "ask for leave"),
    phrases: [
      "请假", "我要请假", "值班请假", "替委员请假", "这个季度来不了", "ask for leave", "request leave",
      "i cannot come this quarter",
      "leave for a member",
    ],
    because: .p3_3e, start: .begin,
    // Whoever may not enter it for others asks for themselves.
    onesOwn: { try !$0.may(LeaveAsked.self, isOwn: false) },
    hears: [
      .fills(Slots.person, by: .member), .fills(Slots.quarter, by: .quarter),
      .fills(Slots.reason, by: .reason, among: ["illness": "生病", "business": "出差", "study": "学习培训"]),
    ]
  ) {
    decide(.begin).when("召集人或联络员", .who) { try $0.may(LeaveAsked.self, isOwn: false) }.then(.quarter)
    ask(.who, for: Slots.person, because: .p3_3e).then(.quarter, forgetting: [Slots.quarter])
    ask(.quarter, for: Slots.quarter, because: .p3_3e).then(.reason)
    ask(.reason, for: Slots.reason, because: .p3_3e)
      .when("其他原因要写明", .explain, forgetting: [Slots.note]) {
        $0[Slots.reason].map { LeaveReason($0).wantsNote } ?? false
      }
      .then(.note, forgetting: [Slots.note])
    ask(.explain, for: Slots.note, because: .p3_3e).then(.confirm)
    ask(.note, for: Slots.note, optional: true, because: .p3_3e).then(.confirm)
    confirm(.confirm, showing: [], because: .p3_3e).then(.recorded)
    record(.recorded, needs: [Slots.quarter, Slots.reason]) { scene in
      let leave = LeaveAsked(
        person: try member(scene), quarter: try scene.need(Slots.quarter),
        reason: try scene.need(Slots.reason),
        note: scene[Slots.note])
      return [
        Proposal(
          leave, in: try scene.signedIn().room, on: scene.fresh("leave"), occurred: scene.now)
      ]
    }.then(.end)
    end(.end)
  }

  /// Whom it is for: the one that was named, else the person themselves.
  static func member(_ scene: Scene) throws -> PersonID {
    try scene[Slots.person] ?? scene.signedIn().person
  }

  /// Whether the quarter is over: consent is marked as a late entry.
  static func isPast(_ scene: Scene) throws -> Bool { try scene.need(Slots.quarter).last < scene.now.day }

  /// Whose consent a request waits for.
  enum Consent {
    /// The room has no convenor.
    case nobodys
    case others([String])
    case mine
    /// One's own leave, as the room's only convenor.
    case mineAlone
  }

  static func consent(_ scene: Scene) throws -> Consent {
    let (owner, me) = (try member(scene), try scene.signedIn().person)
    let approvers = try LeaveWords(scene).approvers(of: owner)
    if approvers.isEmpty { return .nobodys }
    guard approvers.contains(where: { $0.id == me }) else { return .others(approvers.map(\.name)) }
    return owner == me ? .mineAlone : .mine
  }
}

// For which quarter: this one, the next, or one of the last in which the member had a seat.
extension AskLeave {
  fileprivate static func quarters(_ scene: Scene) throws -> [Quarter] {
    let seats = try scene.facts(SeatsOf(try member(scene), in: scene.signedIn().room))
    return LeaveReach.quarters(on: scene.now.day)
      .filter { quarter in seats.contains { $0.facts.isHeld(in: quarter) } }
  }

  fileprivate static func option(_ quarter: Quarter, _ scene: Scene) -> Option {
    let current = scene.now.day.quarter
    let names: (zh: String, en: String)? =
      switch quarter {
      case current: ("本季度", "this quarter")
      case current.next: ("下季度", "next quarter")
      case current.previous: ("上季度", "last quarter")
      case _: nil
      }
    let label = names.map { scene("\($0.zh)（\(quarter.inWords(.zh))）", "\($0.en) (\(quarter.inWords(.en)))") }
    return Option(
      id: quarter.code, label: label ?? quarter.inWords(scene.language),
      aliases: [names?.zh, names?.en, quarter.inWords(.zh), quarter.inWords(.en), quarter.code].compactMap(
        \.self))
  }

  /// By its number in the list or by any name of a quarter; one that was asked for already is said to be.
  fileprivate static func read(
    _ line: String, _ scene: Scene, _ offered: [Option]
  ) throws -> Understood<Quarter> {
    if let named = When.quarter(line, now: scene.now) {
      guard offered.contains(where: { $0.id == named.code }) else {
        return .problem(LeaveProblemPhrases(scene.language).words(.outOfReach(named)))
      }
      return try checked(named, scene)
    }
    let chosen = Choices.read(line, among: offered, as: { Quarter(datum: .text($0.id)) })
    guard case .value(let quarter) = chosen else { return chosen }
    return try checked(quarter, scene)
  }

  private static func checked(_ quarter: Quarter, _ scene: Scene) throws -> Understood<Quarter> {
    let known = try scene.facts(LeavesOf(try member(scene), in: scene.signedIn().room, for: quarter))
    guard let other = known.first(where: { $0.state != .refused }) else { return .value(quarter) }
    return .problem(
      LeaveProblemPhrases(scene.language).words(.asked(quarter)) + scene("", " ")
        + (try LeaveWords(scene).standing(other)))
  }
}

extension Quarter: SlotValue {
  package init?(datum: Datum) {
    guard case .text(let code) = datum, case .quarter(let quarter)? = Period(code: code) else { return nil }
    self = quarter
  }
  package var datum: Datum { .text(code) }
}

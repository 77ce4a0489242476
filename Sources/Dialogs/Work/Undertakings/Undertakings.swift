import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Undertakings (承诺事项): who does what by when, as it was settled where people consulted (P3.4b), and what became of it.
enum Undertakings: String, DialogStates {
  case begin, pick, route, none, held, who, what, due, given, more
  case card, next, note, settled, laterDue, putOff, end

  enum Slots {
    static let fresh = "new"

    static let pick = Slot<String>(
      "pick", "哪一件", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          try mine(scene).map { Option(id: $0.id.rawValue, label: line($0, scene)) }
            + (WorkSlots.recentMicros(scene).isEmpty
              ? [] : [Option(id: fresh, label: scene("记一件新的", "note a new one"), aliases: ["新的", "new"])])
        },
        name: { id, scene in
          id == fresh
            ? scene("记一件新的", "a new one")
            : try scene.facts(TheMatter(UndertakingFacts.self, MatterID(id))).map { line($0, scene) } ?? ""
        }))
    /// Where it was settled.
    static let at = Slot<MatterID>(
      "at", "在哪次定的", "settled at",
      as: .oneOf(
        listed: true,
        options: { scene in
          try WorkSlots.recentMicros(scene).map {
            Option(id: $0.id.rawValue, label: WorkSlots.line($0, scene))
          }
        },
        name: { id, scene in
          try scene.facts(TheMatter(MicroFacts.self, id)).map { WorkSlots.line($0, scene) } ?? ""
        }))
    static let who = Slot<String>("who", "谁来办", "who", as: .told(max: 100))
    static let what = Slot<String>("what", "办什么", "what", as: .told(max: 300))
    static let due = Slot<Day>("due", "办好的日子", "due day", as: .dayToCome)
    static let more = Slot<Bool>("more", "还有吗", "another", as: .yesNo)
    static let next = Slot<Next>("next", "怎么样了", "what became of it", as: .choice())
    static let note = Slot<String>("note", "说明", "note", as: .text(max: 500))
  }

  /// What became of one.
  enum Next: String, Named, CaseIterable {
    case kept, notKept, putOff, nothing

    var name: Bilingual {
      switch self {
      case .kept: Bilingual("已经办好", "it is done")
      case .notKept: Bilingual("办不成", "it will not be done")
      case .putOff: Bilingual("改日子", "put it off")
      case .nothing: Bilingual("先放着", "leave it")
      }
    }
    var aliases: [String] {
      switch self {
      case .kept: ["办好了", "落实了", "done", "kept"]
      case .notKept: ["没办成", "not done"]
      case .putOff: ["延期", "推迟", "later"]
      case .nothing: ["不用了", "nothing"]
      }
    }
  }

  static let dialog = define(
    "undertakings", version: 1, title: ("承诺事项", "undertakings"),
    phrases: ["承诺事项", "登记承诺", "承诺落实", "谁答应办什么", "答应的事办了没有", "undertakings", "note an undertaking"],
    because: .p3_4b, start: .begin,
    hears: [
      .fills(Slots.who, by: .visitor), .fills(Slots.what, by: .topic), .fills(Slots.due, by: .deadline),
    ]
  ) {
    decide(.begin)
      .when("要记新的", .held) {
        try $0.hasHeard(Slots.at) || $0.hasHeard(Slots.what) && !WorkSlots.recentMicros($0).isEmpty
      }
      .when("没有", .none) { try mine($0).isEmpty && WorkSlots.recentMicros($0).isEmpty }
      .when("还没有记过", .held) { try mine($0).isEmpty }
      .then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.pick, because: .p3_4b).then(.route)
    decide(.route).when("记新的", .held) { $0[Slots.pick] == Slots.fresh }.then(.card)

    ask(.held, for: Slots.at, because: .p3_4b).then(.who)
    ask(.who, for: Slots.who, because: .p3_4b).then(.what)
    ask(.what, for: Slots.what, because: .p3_4b).then(.due)
    ask(.due, for: Slots.due, because: .p3_4b).then(.given)
    record(.given, needs: [Slots.who, Slots.what, Slots.due]) { scene in
      let me = try scene.signedIn()
      // There is one: both ways here fill it.
      guard let at = scene[Slots.at] else { return [] }
      let given = UndertakingGiven(
        person: me.person, at: at, who: try scene.need(Slots.who), what: try scene.need(Slots.what),
        due: try scene.need(Slots.due))
      return [Proposal(given, in: me.room, on: scene.fresh("undertaking"), occurred: scene.now)]
    }.then(.more)
    ask(.more, for: Slots.more)
      .when("还有", .who, forgetting: [Slots.who, Slots.what, Slots.due]) { $0[Slots.more] == true }
      .then(.end)

    say(.card).then(.next)
    ask(.next, for: Slots.next, because: .p3_4b)
      .when("办了没有", .note) { $0[Slots.next] == .kept || $0[Slots.next] == .notKept }
      .when("改日子", .laterDue) { $0[Slots.next] == .putOff }
      .then(.end)
    ask(.note, for: Slots.note, optional: true).then(.settled)
    record(.settled, needs: [Slots.next]) { scene in
      try proposal(
        Act(UndertakingSettled(kept: scene.need(Slots.next) == .kept, note: scene[Slots.note])), scene)
    }.then(.end)
    ask(.laterDue, for: Slots.due, because: .p3_4b).then(.putOff)
    record(.putOff, needs: [Slots.due]) { scene in
      guard var given = try undertaking(scene)?.facts.given else { return [] }
      given.due = try scene.need(Slots.due)
      return try proposal(Act(given), scene)
    }.then(.end)
    end(.end)
  }

  private static func proposal(_ act: Act, _ scene: Scene) throws -> [Proposal] {
    // One that somebody settled meanwhile is refused by the desk.
    guard let id = try undertaking(scene)?.id else { return [] }
    return [Proposal(act, in: try scene.signedIn().room, on: id, occurred: scene.now)]
  }

  /// Mine that are not settled; for liaison and convenor the room's. What is due first comes first.
  static func mine(_ scene: Scene) throws -> [Matter<UndertakingFacts>] {
    let me = try scene.signedIn()
    let leads = try scene.leads()
    return try scene.facts(OpenUndertakings(in: me.room)).filter { leads || $0.facts.person == me.person }
  }

  static func undertaking(_ scene: Scene) throws -> Matter<UndertakingFacts>? {
    try scene[Slots.pick].flatMap { try scene.facts(TheMatter(UndertakingFacts.self, MatterID($0))) }
  }

  /// 社区：换好路灯，4月30日前（已过 3 天）
  static func line(_ matter: Matter<UndertakingFacts>, _ scene: Scene) -> String {
    let given = matter.facts.given
    let (who, what) = (given.who.orErased(scene.language), given.what.orErased(scene.language).excerpt(30))
    let due = given.due.inWords(scene)
    let late = given.due.days(to: scene.now.day)
    let mark =
      matter.facts.isOverdue(on: scene.now.day)
      ? scene("（已过 \(late) 天）", " (\(english(late, "day")) over)") : ""
    return scene("\(who)：\(what)，\(due)前\(mark)", "\(who): \(what), by \(due)\(mark)")
  }
}

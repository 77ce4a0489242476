import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What came back (办理结果): of an output that was sent, adopted, filed as a case or returned (P3.3c), or a reply (P6.3d); of
/// an oversight, the reply of whoever answers for the policy (P3.4e).
enum RecordDecision: String, DialogStates {
  case begin, none, pick, route, decision, by, reply, day, confirm, recorded, end

  static let dialog = define(
    "record-decision", version: 2, title: ("成果办理结果", "outcome of an output"),
    phrases: [
      "成果办理结果", "成果采用", "提案立案", "提案立案了", "信息被采用", "信息采用了", "成果退回来了", "收到答复", "部门答复了", "提案答复了",
      "监督答复", "登记办理结果", "提案没立案", "提案被采纳了", "信息没采用", "登记采用结果", "outcome of an output",
      "an output was adopted", "a proposal was filed", "a report was adopted", "a reply came",
      "record an outcome",
      "采纳了", "被采纳了", "采用了", "被采用了", "立案了", "退回来了", "it was adopted", "it was filed", "it was sent back",
      "the outcome of a proposal", "the proposal was adopted", "a proposal was rejected",
    ],
    because: .p3_3c, start: .begin, offered: { try !undecided($0).isEmpty },
    hears: [
      .fills(Slots.output, by: .deed) { $0 == News.caseFiled.rawValue ? waitsToBeFiled : waits },
      .fills(Slots.decision, by: .deed),
    ]
  ) {
    decide(.begin)
      .when("没有等结果的", .none) {
        try undecided($0).isEmpty && unreplied($0).isEmpty && oversights($0).isEmpty
      }
      .then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.output, because: .p3_3c).then(.route)
    decide(.route)
      .when("微监督", .reply) { try oversight($0) != nil }
      .when("有结果了", .by, forgetting: [Slots.decision]) { try isDecided($0) }
      .then(.decision)
    ask(.decision, for: Slots.decision, because: .p3_3c).then(.by)
    ask(.by, for: Slots.by, because: .p3_3c).when("答复", .reply) { try isReply($0) }.then(.day)
    ask(.reply, for: Slots.reply, because: .p6_3d).then(.day)
    ask(.day, for: Slots.day, because: .p3_3c).then(.confirm)
    confirm(.confirm, showing: [Slots.output, Slots.decision, Slots.by, Slots.reply, Slots.day]).then(
      .recorded)
    record(.recorded, needs: [Slots.output, Slots.day]) { [try proposal($0)] }.then(.end)
    end(.end)
  }

  static func proposal(_ scene: Scene) throws -> Proposal {
    Proposal(
      try act(scene), in: try scene.signedIn().room, on: try scene.need(Slots.output), occurred: scene.now)
  }

  private static func act(_ scene: Scene) throws -> Act {
    let day = try scene.need(Slots.day)
    if try oversight(scene) != nil {
      return Act(OversightReplied(text: try scene.need(Slots.reply), day: day))
    }
    let by = try scene.need(Slots.by)
    // Of what is decided already only a reply is recorded, and nobody was asked for another decision.
    guard let decision = scene[Slots.decision]?.decision else {
      return Act(OutputReplied(by: by, text: try scene.need(Slots.reply), day: day))
    }
    return Act(OutputDecided(decision: decision, by: by, day: day))
  }

  /// Mine that were sent and of which nothing was heard yet, or that are adopted and not replied to; for liaison and convenor
  /// the room's. Oldest first.
  static func undecided(_ scene: Scene) throws -> [Matter<OutputFacts>] {
    let me = try scene.signedIn()
    let leads = try scene.leads()
    return try scene.facts(UndecidedOutputs(of: me.room)).filter { leads || $0.facts.person == me.person }
  }

  /// What was adopted or filed within a year, and may yet be replied to.
  static func unreplied(_ scene: Scene) throws -> [Matter<OutputFacts>] {
    let me = try scene.signedIn()
    let leads = try scene.leads()
    return try scene.facts(UnrepliedOutputs(of: me.room, since: scene.now.day.adding(-365)))
      .filter { leads || $0.facts.person == me.person }
  }

  /// The oversight of the last year that named somebody or suggested something, and was not replied to.
  static func oversights(_ scene: Scene) throws -> [Matter<MicroFacts>] {
    let me = try scene.signedIn()
    let leads = try scene.leads()
    return try WorkSlots.recentMicros(scene).filter { micro in
      guard micro.facts.micro == .oversight, micro.facts.reply == nil else { return false }
      let held = micro.facts.facts
      return (held.answerable != nil || held.suggestion != nil) && (leads || held.person == me.person)
    }
  }

  static func output(_ scene: Scene) throws -> Matter<OutputFacts>? {
    try scene[Slots.output].flatMap { try scene.facts(TheOutput($0)) }
  }

  static func oversight(_ scene: Scene) throws -> Matter<MicroFacts>? {
    try scene[Slots.output].flatMap { try scene.facts(TheMatter(MicroFacts.self, $0)) }
  }

  /// What became of it is known already: only a reply may follow.
  private static func isDecided(_ scene: Scene) throws -> Bool { try output(scene)?.facts.decided != nil }

  static func isReply(_ scene: Scene) throws -> Bool {
    try scene[Slots.decision] == .replied || isDecided(scene)
  }

  /// How many of the visitors behind it have not heard what came of it (P6.4a).
  static func unheard(_ scene: Scene) throws -> Int {
    guard let output = try output(scene) else { return 0 }
    return try scene.facts(ChainFrom(output.id, in: scene.signedIn().room)).unheard.count
  }
}

import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What became of an output that was sent (成果办理结果): adopted, filed as a case or returned (P3.3c).
enum RecordDecision: String, DialogStates {
  case begin, none, pick, decision, by, day, confirm, recorded, end

  enum Slots {
    static let output = Slot<MatterID>(
      "output", "哪一件", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          try undecided(scene).map { output in
            let drafted = output.facts.drafted
            return Option(
              id: output.id.rawValue,
              label: scene(
                "《\(drafted.title)》\(drafted.kind.name.zh)，\(output.facts.day.inWords(scene))提交",
                "“\(drafted.title)”, \(drafted.kind.name.en), submitted \(output.facts.day.inWords(scene))"),
              aliases: [drafted.title])
          }
        },
        name: { id, scene in
          let title = try scene.facts(TheOutput(id))?.facts.drafted.title ?? ""
          return scene("《\(title)》", "“\(title)”")
        }))
    static let decision = Slot<OutputDecision>(
      "decision", "结果", "outcome",
      as: .choice { decision, scene in
        // 立案 is of proposals.
        try decision != .caseFiled || RecordDecision.output(scene)?.facts.drafted.kind == .proposal
      })
    static let by = Slot<String>("by", "由谁", "by whom", as: .text(max: 100))
    static let day: Slot<Day> = Slot(
      "day", "日期", "date",
      as: .pastDay(isOld: true).inOrder { [try RecordDecision.proposal($1.with(Slots.day, $0))] })
  }

  static let dialog = define(
    "record-decision", version: 1, title: ("成果办理结果", "outcome of an output"),
    phrases: [
      "成果办理结果", "成果采用", "提案立案", "提案立案了", "信息被采用", "信息采用了", "成果退回来了", "outcome of an output",
      "an output was adopted", "a proposal was filed", "a report was adopted", "登记办理结果", "提案没立案", "提案被采纳了",
      "信息没采用", "登记采用结果", "record an outcome", "the outcome of a proposal", "the proposal was adopted",
      "a proposal was rejected",
    ],
    because: .p3_3c, start: .begin, offered: { try !undecided($0).isEmpty }
  ) {
    decide(.begin).when("没有等结果的", .none) { try undecided($0).isEmpty }.then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.output, because: .p3_3c).then(.decision)
    ask(.decision, for: Slots.decision, because: .p3_3c).then(.by)
    ask(.by, for: Slots.by, because: .p3_3c).then(.day)
    ask(.day, for: Slots.day, because: .p3_3c).then(.confirm)
    confirm(.confirm, showing: [Slots.output, Slots.decision, Slots.by, Slots.day]).then(.recorded)
    record(.recorded, needs: [Slots.output, Slots.decision, Slots.by, Slots.day]) { [try proposal($0)] }
      .then(.end)
    end(.end)
  }

  private static func proposal(_ scene: Scene) throws -> Proposal {
    let decided = OutputDecided(
      decision: try scene.need(Slots.decision), by: try scene.need(Slots.by), day: try scene.need(Slots.day))
    return Proposal(
      decided, in: try scene.signedIn().room, on: try scene.need(Slots.output), occurred: scene.now)
  }

  /// Mine of which nothing was heard yet; for liaison and convenor the room's. Oldest first.
  static func undecided(_ scene: Scene) throws -> [Matter<OutputFacts>] {
    let me = try scene.signedIn()
    let leads = try scene.leads()
    return try scene.facts(UndecidedOutputs(of: me.room)).filter { leads || $0.facts.person == me.person }
  }

  static func output(_ scene: Scene) throws -> Matter<OutputFacts>? {
    try scene[Slots.output].flatMap { try scene.facts(TheOutput($0)) }
  }
}

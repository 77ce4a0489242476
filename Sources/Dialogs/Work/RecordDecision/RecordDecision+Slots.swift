import Conversation
import Regulation
import Understanding
import WorkroomStore

extension RecordDecision {
  /// What came back.
  enum News: String, Named, CaseIterable {
    case adopted, caseFiled, returned, replied

    /// Nil for a reply that decides nothing.
    var decision: OutputDecision? {
      switch self {
      case .adopted: .adopted
      case .caseFiled: .caseFiled
      case .returned: .returned
      case .replied: nil
      }
    }
    var name: Bilingual { decision?.name ?? Bilingual("只是答复", "a reply only") }
    var aliases: [String] { decision?.aliases ?? ["答复", "答复了", "回复", "reply", "replied"] }
  }

  /// What all outputs go by of which nothing was heard yet: 采纳了 is of the one that waits.
  static let waits = "等结果的那件"
  /// 立案 is of proposals.
  static let waitsToBeFiled = "等立案的那件"

  private static func waiting(_ kind: OutputKind) -> [String] {
    kind == .proposal ? [waits, waitsToBeFiled] : [waits]
  }

  enum Slots {
    static let output = Slot<MatterID>(
      "output", "哪一件", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          try (undecided(scene) + unreplied(scene)).map { output in
            let drafted = output.facts.drafted
            let stands = output.facts.decided.map { $0.decision.name(scene.language) }
            return Option(
              id: output.id.rawValue,
              label: scene(
                "《\(drafted.title)》\(drafted.kind.name.zh)，\(output.facts.day.inWords(scene))\(stands.map { "提交，已\($0)" } ?? "提交")",
                "“\(drafted.title)”, \(drafted.kind.name.en), submitted \(output.facts.day.inWords(scene))\(stands.map { ", \($0)" } ?? "")"
              ),
              aliases: [drafted.title] + (stands == nil ? waiting(drafted.kind) : []))
          } + oversights(scene).map { Option(id: $0.id.rawValue, label: WorkSlots.line($0, scene)) }
        },
        name: { id, scene in
          if let held = try scene.facts(TheMatter(MicroFacts.self, id)) { return WorkSlots.line(held, scene) }
          let title = try scene.facts(TheOutput(id))?.facts.drafted.title ?? ""
          return scene("《\(title)》", "“\(title)”")
        }))
    static let decision = Slot<News>(
      "decision", "结果", "outcome",
      as: .choice { news, scene in
        // 立案 is of proposals.
        try news != .caseFiled || RecordDecision.output(scene)?.facts.drafted.kind == .proposal
      })
    static let by = Slot<String>("by", "由谁", "by whom", as: .bodyName(max: 100))
    static let reply = Slot<String>("reply", "答复", "reply", as: .told(max: 1000))
    static let day: Slot<Day> = Slot(
      "day", "日期", "date",
      as: .pastDay(isOld: true).inOrder { [try RecordDecision.proposal($1.with(Slots.day, $0))] })
  }
}

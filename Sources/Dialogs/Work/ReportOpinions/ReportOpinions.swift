import Conversation
import Regulation
import Understanding
import WorkroomStore

/// From opinions to a public-opinion report in one step (写成社情民意信息), P6.3c: the opinions are chosen here, or on their page or list;
/// the draft begins with kind and opinions filled, and its text follows at once.
enum ReportOpinions: String, DialogStates {
  case begin, none, pick, write

  enum Slots {
    static let opinions = Slot<[MatterID]>(
      "opinions", "哪些意见", "which opinions",
      as: .severalOf { scene in
        try fit(scene).map { Option(id: $0.id.rawValue, label: try $0.line(scene)) }
      })
  }

  static let dialog = define(
    "report-opinions", version: 1, title: ("意见写成社情民意信息", "a public-opinion report from opinions"),
    phrases: names + [
      "意见写成社情民意信息", "把意见写成社情民意信息", "用意见写社情民意信息", "从意见写社情民意信息", "把几条意见写成一篇社情民意信息",
      "a public-opinion report from opinions", "write opinions up as a public-opinion report",
    ],
    because: .p6_3c, start: .begin, offered: { _ in false },
    hears: [.fills(Slots.opinions, by: .matter)]
  ) {
    decide(.begin).when("没有可写的", .none) { try fit($0).isEmpty }.then(.pick)
    say(.none, because: .p6_3c).then(.write)
    ask(.pick, for: Slots.opinions, because: .p6_3c).then(.write)
    end(.write) { scene in scene[Slots.opinions].map(handsOn) ?? .done }
  }

  /// What it is asked for with, where one matter or a list of them is looked at.
  static let names = [
    "写成社情民意信息", "把这条意见写成社情民意信息", "把这件意见写成社情民意信息", "把这条写成社情民意信息", "把这件事写成社情民意信息", "写一篇社情民意信息",
    "就这件事写社情民意信息", "就这几条写一篇社情民意信息", "就这三条写一篇社情民意信息", "把这几条写成社情民意信息", "write it up as a public-opinion report",
    "write this up as a public-opinion report", "write these up as a public-opinion report",
  ]

  /// As many opinions as one report comes from.
  static let most = 20

  /// Whether a line wishes for a report of what is looked at.
  static func isWished(_ line: String) -> Bool {
    let folded = TextFolding.folded(line)
    let isReport = folded.contains("社情民意") || folded.contains("public-opinion report")
    return isReport && ["写", "起草", "write", "draft"].contains { folded.contains($0) }
  }

  static func noneFit(_ scene: Scene) -> String {
    scene(
      "这里没有可以写成社情民意信息的：写的是微需求、微建议和问题（P6.3c、P6.3d），来访人信息还在的。",
      "Nothing here can become one: it is written from small needs, suggestions and problems whose words are still there (P6.3c, P6.3d)."
    )
  }

  /// Small needs, suggestions and problems (P6.3c, P6.3d), open or dealt with; nothing that was guided on or erased.
  static func isFit(_ opinion: Opinion, _ scene: Scene) throws -> Bool {
    guard try scene.may(OutputDrafted.self) else { return false }
    // What somebody else said of it still stands where the first of them was erased.
    guard try opinion.facts.erased == nil || !scene.facts(VisitorsBehind(opinion.id)).isEmpty else {
      return false
    }
    let isStanding = [.open, .passedOn, .answered, .fedBack, .closed].contains(opinion.matter.state)
    return switch opinion.facts.kind {
    case .smallNeed?, .problem?: isStanding
    case .petition?, .complaint?: isStanding && opinion.facts.exception != nil
    case .inquiry?, nil: false
    }
  }

  /// The room's of late, as they are offered where an output is drafted.
  static func fit(_ scene: Scene) throws -> [Opinion] {
    try WorkSlots.recentOpinions(scene).filter { try isFit($0, scene) }
  }

  /// The draft, with what need not be asked.
  @Sendable static func handsOn(_ opinions: [MatterID]) -> Ending {
    .handsOn(
      to: LogOutput.dialog.name,
      having: [
        LogOutput.Slots.straight.name: true.datum,
        LogOutput.Slots.kind.name: KindOr<OutputKind>.alone(.publicOpinionReport).datum,
        WorkSlots.opinions.name: opinions.datum,
      ])
  }
}

extension AnswerReader {
  /// Where a report may be written of what is looked at, a whole sentence that wishes for one is that choice.
  func takingReport(as value: Value) -> AnswerReader {
    let (manner, options, read, show) = (manner, options, read, show)
    return AnswerReader(
      manner, listed: isListed, options: options,
      read: { line, scene, offered in
        let isOffered = offered.contains { $0.id == OpenMatters.Next.report.rawValue }
        guard isOffered, ReportOpinions.isWished(line) else { return try read(line, scene, offered) }
        return .value(value)
      },
      show: show)
  }
}

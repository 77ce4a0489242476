import Conversation
import Regulation
import WorkroomStore

extension RecordDecision {
  static func zh(_ state: RecordDecision, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route, .confirm, .end: Words("")
    case .none: Words("没有已经提交、还在等结果或者答复的成果。")
    case .pick: Words("哪一件？", help: "已经提交、还在等结果或者答复的，最早的在最前面；输入数字。", example: "1")
    case .decision: Words("结果怎样？", help: "提案立案、社情民意信息采用，或者退回；退回的成果照样算提交过（P3.3f）。", example: "1")
    case .reply: Words("怎么答复的？", help: "写对方答复的要点，一行。", example: "六月底前全部换成新路灯")
    case .by:
      Words(
        try isReply(scene) ? "是哪个单位答复的？" : "是哪个单位\(done(scene))的？", help: "写单位，例如县政协提案委、区政协研究室。",
        example: "商州区政协提案委员会")
    case .day: Words("哪一天？", help: "采用、立案或者退回的那天，不早于提交。", example: "今天")
    case .recorded: Words(try recorded(scene))
    }
  }

  private static func done(_ scene: Scene) -> String {
    switch scene[Slots.decision] {
    case .adopted?: "采用"
    case .caseFiled?: "立案"
    case .returned?: "退回"
    case .replied?, nil: "采用（立案、退回）"
    }
  }

  private static func recorded(_ scene: Scene) throws -> String {
    if try oversight(scene) != nil { return "已登记监督答复（P3.4e）。" }
    guard let output = try output(scene) else { return "" }
    let unheard = try unheard(scene)
    let next = unheard == 0 ? "" : "背后还有 \(unheard) 位来访人没有得到反馈（P6.4a），请说“这件事到哪一步了”。"
    guard let decision = scene[Slots.decision]?.decision else { return "已登记答复。" + next }
    let noted = "已登记\(decision.name.zh)。"
    return try counted(decision, output, noted, scene) + next
  }

  private static func counted(
    _ decision: OutputDecision, _ output: Matter<OutputFacts>, _ noted: String, _ scene: Scene
  ) throws -> String {
    return switch (try LogOutput.serves(output, scene), decision) {
    case (.quarter, .returned): noted + "已经提交过，计数不变（P3.3f）。"
    case (.quarter, .adopted), (.quarter, .caseFiled): noted + "仍按提交的那天计入季度（P3.3f）。"
    case (.onceAdopted, .returned): noted + "没有采用，按现在的口径不计（本程序的解释口径）。"
    case (.onceAdopted, .adopted), (.onceAdopted, .caseFiled): noted + "按这一天计入季度（本程序的解释口径）。"
    case (.notThisKind, _), (.noPlaque, _), (.partner, _): noted
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension RecordDecision {
  static func zh(_ state: RecordDecision, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .none: Words("没有已经提交、还在等结果的成果。")
    case .pick: Words("哪一件？", help: "已经提交、还没有结果的，最早的在最前面；输入数字。", example: "1")
    case .decision: Words("结果怎样？", help: "提案立案、社情民意信息采用，或者退回；退回的成果照样算提交过（P3.3f）。", example: "1")
    case .by: Words("是哪个单位采用（立案、退回）的？", help: "写单位，例如县政协提案委、区政协研究室。", example: "商州区政协提案委员会")
    case .day: Words("哪一天？", help: "采用、立案或者退回的那天，不早于提交。", example: "今天")
    case .recorded: Words(try recorded(scene))
    }
  }

  private static func recorded(_ scene: Scene) throws -> String {
    guard let decision = scene[Slots.decision], let output = try output(scene) else { return "" }
    let noted = "已登记\(decision.name.zh)。"
    return switch (try LogOutput.serves(output, scene), decision) {
    case (.quarter, .returned): noted + "已经提交过，计数不变（P3.3f）。"
    case (.quarter, .adopted), (.quarter, .caseFiled): noted + "仍按提交的那天计入季度（P3.3f）。"
    case (.onceAdopted, .returned): noted + "没有采用，按现在的口径不计（本程序的解释口径）。"
    case (.onceAdopted, .adopted), (.onceAdopted, .caseFiled): noted + "按这一天计入季度（本程序的解释口径）。"
    case (.notThisKind, _), (.noPlaque, _), (.partner, _): noted
    }
  }
}

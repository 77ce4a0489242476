import Conversation
import Regulation
import WorkroomStore

extension Undertakings {
  static func zh(_ state: Undertakings, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route: Words("")
    case .end: Words("好。")
    case .none: Words("没有承诺事项。开了微协商、微监督，定下谁来办什么，就在这里记。")
    case .pick: Words("哪一件？", help: "先到期的在前面，输入数字；要记新的就选最后一项。", example: "1")
    case .held: Words("是在哪一次定下的？", help: "输入数字，最近的在最前面。", example: "1")
    case .who: Words("谁来办？", help: "写单位或者人。", example: "城南社区")
    case .what: Words("办什么？", help: "一句话。", example: "换好小区的六盏路灯")
    case .due: Words("哪一天以前办好？", help: "说 4月30日、下周五、月底，或者两周内。", example: "月底")
    case .given: Words("已记下。到期没有办好，“承诺事项”里会标出来。")
    case .more: Words("还有别的承诺吗？", help: "说“是”再记一件，说“否”结束。", example: "否")
    case .card: Words(try undertaking(scene).map { line($0, scene) + "。" } ?? "")
    case .next: Words("办得怎么样了？", help: "办好、办不成都记下来；要等就改日子。", example: "1")
    case .note: Words("有什么要说明的？", help: "一句话，没有就跳过。", example: "4 月 20 日换好，住户都看过了")
    case .settled: Words("已记下承诺落实。")
    case .laterDue: Words("改到哪一天？", help: "说 4月30日、下周五、月底，或者两周内。", example: "月底")
    case .putOff: Words("已改日子。")
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension CampaignDialog {
  static func zh(_ state: CampaignDialog, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route, .ways, .look: Words("")
    case .end: Words(scene[Slots.next] == .enough ? "好。" : "")
    case .none:
      Words(
        scene.audience == .cppcc
          ? "这里没有归您联系指导的工作室，没有可以征集的地方（P3.3d）。"
          : "没有专题征集。同级政协有重点协商议题要征集意见建议的，由召集人或者联络员登记（P3.3d）。")
    case .pick: Words("哪一次专题征集？", help: "输入数字；还没有登记的选最后一个。", example: "1")
    case .card: Words(try page(scene))
    case .next: Words("怎么办？", help: "可以改最后一天，也可以提前结束；看完了就说“不用了”（P3.3d）。", example: "不用了")
    case .rooms: Words("在哪些工作室征集？可以选几个。", help: "输入数字，几个用空格隔开，也可以说全部（P3.3d）。", example: "1")
    case .topic:
      Words("征集的议题是什么？", help: "同级政协的重点协商议题，一句话（P3.3d），例如老旧小区改造。", example: "老旧小区改造")
    case .by: Words("是哪级政协的议题？", help: "写政协的名称。", example: "商州区政协")
    case .first: Words("从哪天开始？直接回车就是今天。", help: "说今天、下周一，或者 4月1日；已经开始的也可以说以前的日子。", example: "今天")
    case .last: Words("到哪天结束？", help: "最后一天也算；说 4月10日、下个月底都行。", example: "下周五")
    case .confirm: Words(try confirmation(scene))
    case .opened: Words(try opened(scene))
    case .laterLast: Words("改到哪天结束？", help: "今天或者以后的日子；最后一天也算。", example: "下周五")
    case .moved:
      Words(scene.recorded.isEmpty ? "这次征集已经不在了，没有改。" : "已改到\(try scene.shown(Slots.later))结束。")
    case .why: Words("为什么提前结束？", help: "一句话；不必说就跳过。", example: "意见已经收齐")
    case .confirmEnd: Words("今天结束这次专题征集；已经收到的意见都留着。")
    case .closed: Words(scene.recorded.isEmpty ? "这次征集已经不在了。" : "已结束专题征集，今天收到的还算。")
    }
  }

  private static func opened(_ scene: Scene) throws -> String {
    let rooms = scene[Slots.rooms].map { "在 \($0.count) 个工作室" } ?? ""
    return "已\(rooms)登记专题征集。登记意见时会问一句，也可以说“为专题征集登记意见”；“专题征集”看征集情况。"
  }
}

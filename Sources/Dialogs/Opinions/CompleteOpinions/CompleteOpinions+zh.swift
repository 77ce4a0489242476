import Conversation
import Regulation
import WorkroomStore

extension CompleteOpinions {
  static func zh(_ state: CompleteOpinions, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .several, .classed, .named, .reached, .grouped, .sought, .rest: Words("")
    case .end: Words(try count(scene) == 0 && scene[Slots.opinion] != nil ? "都补全了。" : "")
    case .none: Words("没有要补全的意见。")
    case .pick: Words("有 \(try count(scene)) 条要补，哪一条？", help: "没有归类的在最前面，输入数字。", example: "1")
    case .show: Words(try opinion(scene).map { try OpenMatters.zhCard(of: $0, scene) } ?? "")
    case .split:
      Words(try OpinionParts.question(cut(scene), scene), help: OpinionParts.help(.zh), example: "不分")
    case .kind:
      Words("\(try hint(scene))归为哪一类？", help: "信访、投诉引导到专门渠道；咨询要答复；其余留作待办（P6.3）。不定就跳过。", example: "4")
    case .visitor: Words("怎么称呼？", help: "姓氏加称呼就行；不知道就跳过。", example: "王女士")
    case .contact: Words("怎么回复他？", help: "电话或微信，留了才能反馈（P6.4a）；没有就跳过。", example: "13900000000")
    case .campaign:
      Words(
        CampaignChoice.question(Bilingual("它", "Was it"), scene),
        help: "那天正在征集；不是的就说不是，或者跳过（P3.3d）。", example: "不是")
    case .group: Words("是哪类群众？", help: "区域内群众、界别群众，还是行业从业人员（P3.3g）；分不清就选不明。", example: "1")
    case .done: Words(try done(scene))
    case .another: Words("还有 \(try count(scene)) 条要补，接着补吗？", help: "说“是”再选一条，说“否”回去。", example: "否")
    }
  }
}

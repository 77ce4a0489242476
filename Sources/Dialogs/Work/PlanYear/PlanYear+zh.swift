import Conversation
import Regulation
import WorkroomStore

extension PlanYear {
  static func zh(_ state: PlanYear, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .known, .missing, .compared, .end: Words("")
    case .notYours:
      Words(
        try ShowPlan.answer(scene).map { try PlanWords(scene).progress($0) + "\n年度计划由召集人或联络员制定、修改。" }
          ?? "年度计划由召集人或联络员制定，现在还没有。")
    case .year: Words("定哪一年的计划？", help: "今年的可以边做边改，明年的可以先定。", example: "今年")
    case .items:
      Words(
        try "计划做哪些事？先想读书交流分享、政策宣讲（P2.2b），再想别的，一行一项：哪个月、做什么、内容、谁负责。\n" + NormsInPlan(scene).ofRoom,
        help:
          "例如“4月 微协商 路灯 \(try someone(scene))”“3月、9月 线下 读书会”“每季度 社情民意”。没说线上线下就都行，没说谁就是工作室；还可以写依据：年度工作要点、中心工作、群众关切。",
        example: "4月 微协商 路灯")
    case .proposed:
      Words(
        try PlanWords(scene).check(check(base(scene), scene)) + "\n建议加上：\n"
          + PlanWords(scene).numbered(proposals(scene)) + "\n加上吗？",
        help: "加上以后还可以逐项改、删；不加也可以定计划。", example: "是")
    case .changes:
      Words(
        try PlanWords(scene).numbered(listed(scene)) + "\n要改哪些？一行一处；不改就跳过。",
        help: "“删 2”去掉第 2 项，“改 2 5月 走访 \(try someone(scene))”换掉第 2 项，“加 6月 政策宣讲 医保”添一项。",
        example: "加 6月 政策宣讲 医保")
    case .same: Words("没有改动，计划还是第 \(try standing(scene)?.version ?? 1) 版。看做到哪里，请说“计划完成情况”。")
    case .confirm:
      Words(try plan(scene))
    case .adopted:
      Words(
        "\(scene[Slots.year] ?? "")年度计划已定（第 \(try standing(scene)?.version ?? 1) 版）。做没做看“计划完成情况”"
          + (toApprove(try final(scene)) > 0 ? "，微协商、微监督开展以前请“报批”（P6.3e）。" : "。"))
    }
  }

  private static func plan(_ scene: Scene) throws -> String {
    let (items, words) = (try final(scene), PlanWords(scene))
    var rows = [try words.numbered(items), words.check(try check(items, scene))]
    if let standing = try standing(scene) {
      rows.append(
        "比第 \(standing.version) 版加 \(items.differing(from: standing.items)) 项、去 \(standing.items.differing(from: items)) 项。"
      )
    }
    rows.append("定下 \(scene[Slots.year] ?? "")年度计划，共 \(items.count) 项。")
    return rows.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

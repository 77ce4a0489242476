import Conversation
import Regulation
import WorkroomStore

extension PlanProposals {
  static func zh(_ state: PlanProposals, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route: Words("")
    case .end: Words(scene[Slots.decision] == .waiting ? "好，先放着。" : "")
    case .notYours: Words("建议纳入协商计划由召集人或者联络员办理（P3.4c）。")
    case .none:
      Words(
        "最近 \(try scene.pack[.planDays]) 天没有反映集中的问题（\(try scene.pack[.planOpinions]) 件、\(try scene.pack[.planPersons]) 位来访人以上，本程序定的）。"
      )
    case .pick:
      Words(
        "哪一个？", help: "最近 \(try scene.pack[.planDays]) 天说同一个问题的放在一起，输入数字；等决定的在后面。", example: "1")
    case .show: Words("反映集中，说的像是同一个问题：\n" + (try rows(scene)))
    case .wide: Words("涉及面广吗？（P3.4c）", help: "涉及的人多、地方多，就说“是”。", example: "是")
    case .hard: Words("协调处理难度大吗？（P3.4c）", help: "要几个部门一起才办得了，或者长期没有办成，就说“是”。", example: "是")
    case .notAll: Words("反映集中、涉及面广、协调处理难度大，三样都有才推动纳入协商计划（P3.4c）。没有记录；可以先调研，再开展微协商。")
    case .topic: Words("建议的议题是什么？", help: "一句话，不写来访人的姓名和电话。", example: "城南片区老旧小区路灯管护")
    case .confirm: Words("")
    case .proposed:
      Words(
        try scene.facts(OpenPlanProposals(in: scene.signedIn().room)).isEmpty
          ? "这个问题刚才已经有人建议，没有重复记录。" : "已登记建议，报同级政协以后，决定也在这里记。")
    case .decision: Words("同级政协怎么决定的？", help: "纳入、没有纳入都记下来；还没有消息就先放着。", example: "3")
    case .by: Words("由哪里决定的？", help: "写单位或会议。", example: "商州区政协主席会议")
    case .day: Words("哪一天决定的？", help: "说今天、昨天，或者 3月5日。", example: "今天")
    case .decided: Words("已登记协商计划的决定。")
    }
  }
}

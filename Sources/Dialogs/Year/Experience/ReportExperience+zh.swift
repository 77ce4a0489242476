import Conversation
import Regulation
import WorkroomStore

extension ReportExperience {
  static func zh(_ state: ReportExperience, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .check, .end: Words("")
    case .notYours:
      Words(
        try earlier(scene).isEmpty
          ? "经验材料由召集人或联络员报送，现在还没有。" : "报送过的经验材料：\n\(earlier(scene))\n由召集人或联络员报送。")
    case .title:
      Words(
        try (earlier(scene).isEmpty ? "" : "报送过的：\n\(earlier(scene))\n") + "这一份叫什么标题？",
        help: "建设、运行情况和相关经验要及时报（P8.2a）。", example: "流动工作室进社区的做法")
    case .text: Words("写内容，几句话就行。", help: "写清楚怎么做的、有什么用；不写来访人的姓名和电话。", example: "每月到一个社区，群众不用跑路")
    case .named:
      Words(
        "里面有个人信息：\(try personal(scene).joined(separator: "、"))。来访人的姓名、电话一般不出工作室。怎么办？",
        help: "遮住就写成“某群众”，数字写成星号；确实要写的就这样写。", example: "1")
    case .to: Words("报给哪里？两处都报就说“全部”。", help: "P8.2a 要报联系指导的专委会和主管部门。", example: "全部")
    case .day: Words("哪一天报的？", help: "写年月日。", example: "今天")
    case .replicable: Words("别的工作室可以照着做吗？（可复制）", help: "可操作、可复制、可推广的，标出来好找（P1f）。", example: "是")
    case .confirm:
      Words(
        "\(try whole(scene))\n\(scene[Slots.day]?.plain(.zh) ?? "")报\(try scene.shown(Slots.to))\(scene[Slots.replicable] == true ? "，可复制" : "")。"
      )
    case .recorded: Words("已登记报送经验材料（P8.2a）。")
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension SeekApproval {
  static func zh(_ state: SeekApproval, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route, .planned, .who, .still: Words("")
    case .end: Words(scene[Slots.decision] == .waiting ? "好，先放着。" : "")
    case .notYours: Words("报批由召集人或者联络员登记（P6.3e）。")
    case .noneOpen: Words("没有等批准的报批。还没有报过的，先说“报批”登记（P6.3e）。")
    case .pick: Words("哪一次？", help: "等批准的在前面；要再报别的，选“新报一次”。", example: "1")
    case .fromPlan:
      Words(
        "年度计划里还没有报批的：\(listed(try ofPlan(scene).map(\.text), scene))。一起报吗？",
        help: "一次批准可以管计划里的几件（P6.3e）；另报别的，说“否”。", example: "是")
    case .topics:
      Words(
        "报哪几件协商、监督？一行写一个议题。", help: "开展以前，由指导工作室的专门委员会按程序报同级政协批准（P6.3e）。写完另起一行，只写一个“。”。",
        example: "城南小区路灯维修")
    case .plan: Words("是年度计划里的，一并批准吗？", help: "一次批准可以管计划里的几件；单独报的说“否”。", example: "否")
    case .committee:
      Words("由哪个专委会报？", help: "写负责联系指导的专门委员会。", example: "提案委员会")
    case .usual:
      Words("由\(try guiding(scene) ?? "")报吗？", help: "联系指导本室的专门委员会按程序报；是别的就说“否”。", example: "是")
    case .day: Words("哪一天报的？", help: "说今天、昨天，或者 3月5日。", example: "今天")
    case .confirm: Words("")
    case .requested: Words("已登记报批。批准了再说“报批”，记下决定；批准以后开展的才计入（P6.3e）。")
    case .decision: Words("同级政协批准了吗？", help: "批准、没有批准都记下来；还没有消息就先放着。", example: "1")
    case .by: Words("由哪里决定的？", help: "写单位或会议。", example: "商州区政协主席会议")
    case .decidedOn: Words("哪一天决定的？", help: "说今天、昨天，或者 3月5日。", example: "今天")
    case .over: Words("这一次报批刚才已经有了决定，或者撤回了，没有重复记录。")
    case .decided:
      Words(
        scene[Slots.decision] == .approved
          ? "已登记批准。开展以后登记微协商、微监督时，选这一次批准就行。" : "已登记没有批准。没有批准的记着、不计（P6.3e）。")
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension LogActivity {
  static func zh(_ state: LogActivity, _ scene: Scene) throws -> Words {
    switch state {
    case .known, .end: Words("")
    case .kind: Words("什么活动？", help: "读书、宣讲、便民服务各有全年的次数要求；调研、走访也要记（P4.5b）。", example: "1")
    case .jointKind: Words("一起办的是什么活动？", help: "读书、宣讲、便民服务各有全年的次数要求；调研、走访也要记（P4.5b）。", example: "1")
    case .role: Words("谁牵头？", help: try ReadingHelp(scene).jointEvent, example: "1")
    case .with: Words(JointSlots.askWith(scene), help: JointSlots.helpWith(.zh), example: "商州区金融界别委员工作室")
    case .service: Words("哪一种服务？", help: "八种便民服务和公益活动（P3.5），都不是就选“其他”。", example: "6")
    case .topic: Words("主题是什么？", help: "一句话。", example: "学习政协章程")
    case .channel: Words("线上还是线下？", help: "线上线下同时开展的也只登记一次，再选算哪一种（本程序的解释口径）。", example: "2")
    case .countedIn: Words("算线上还是线下？", help: try ReadingHelp(scene).countedIn, example: "1")
    case .platform: Words("用的什么平台？", help: try ReadingHelp(scene).platform, example: "1")
    case .carrier: Words("用的什么载体？", help: "宣讲用的载体（P3.2b），读书也照此登记。", example: "2")
    case .audience:
      Words("向谁宣讲？可以选几个。", help: "区域内群众、界别群众、行业从业人员（P3.2c）；输入数字，几个用空格隔开，不清楚就跳过。", example: "1 2")
    case .content:
      Words("宣讲了什么？可以选几个。", help: "按规定的四项内容登记（P3.2c）；输入数字，几个用空格隔开，不清楚就跳过。", example: "3")
    case .day: Words("哪一天开展的？", help: "说今天、昨天，或者 3月5日。", example: "今天")
    case .late: Words("是以前的事，为什么今天补录？（P4.5b）", help: WordsOfLate.help(.zh), example: "活动后才整理好记录")
    case .attendance: Words("多少人参加？", help: "写人数，约20、12人次也行；不清楚就跳过。", example: "25")
    case .members:
      Words(
        "哪些委员参加了？", help: "输入数字或姓名，几位用空格或顿号隔开，也可以说“全部”；记进各人的履职档案，不另算次数。不清楚就跳过。",
        example: "1")
    case .same: try SameEvent.question(sameEvent(scene), scene)
    case .notAgain: Words(SameEvent.notAgain(.zh))
    case .confirm: Words("")
    case .recorded: Words(try done(scene) + PaidWords.reminder([scene[WorkSlots.topic]], scene))
    }
  }

  private static func done(_ scene: Scene) throws -> String {
    guard let kind = kind(scene) else { return "" }
    let what = "已登记\(kind.name.zh)。"
    return switch try worth(kind, scene) {
    case .beforePlaque: what + "那天还没有授牌，记着、不计（P0）。"
    case .notOurs(let why): what + why
    case .counted(let norm): what + norm
    case .logged: what + "记入活动日志（P4.5b）。"
    }
  }
}

import Conversation
import Regulation
import WorkroomStore

extension YearSummary {
  static func zh(_ state: YearSummary, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .stands, .achievedBefore, .unmetBefore, .problemsBefore, .nextBefore, .check: Words("")
    case .readOnly:
      Words(
        try whole(scene).map { $0 + "\n年度总结由召集人或联络员来写。" } ?? "年度总结由召集人或联络员来写，今年的还没有写。")
    case .year: Words("哪一年的总结？", help: "今年的十一月底前要报；去年的也可以补报、补充。", example: "今年")
    case .next:
      Words(
        try standing(scene).map { try words(scene).standing($0.facts, due: due(scene)) + "要做什么？" } ?? "",
        help: "改写是逐部分看，可以保留；报送以后再改，是新的一版，要写原因。", example: "1")
    case .show: Words(try whole(scene) ?? "")
    case .reason: Words("已经报送过了，为什么要改？", help: "写清楚改什么、为什么，原来的那一版还在台账里。", example: "补上十二月的活动")
    case .figures:
      Words(
        try figures(scene, upTo: cutoff(scene)).map { words(scene).whole($0, []).joined(separator: "\n") }
          ?? "")
    case .achievedKeep: try keep(.achieved, scene)
    case .unmetKeep: try keep(.unmet, scene)
    case .problemsKeep: try keep(.problems, scene)
    case .nextKeep: try keep(.next, scene)
    case .achieved:
      Words(
        "这一年主要做法和成效，用工作室自己的话写；不写就跳过。", help: "写做了什么、有什么用，数字上面都有；不写来访人的姓名和电话。",
        example: "每月两次线下值班，没有断过")
    case .unmet: Words("哪些没有做到，为什么？不写就跳过。", help: "照上面的指标写，原因实事求是。", example: "二季度少一次读书会，当时在防汛")
    case .problems: Words("有什么问题和建议？不写就跳过。", help: "工作室运行里的困难，请上级帮助的事。", example: "请帮助协调线上直播设备")
    case .nextYear: Words("明年有什么打算？不写就跳过。", help: "几句话就行，细的写在年度计划里。", example: "把读书会办到社区")
    case .named:
      Words(
        "里面有个人信息：\(try personal(scene).joined(separator: "、"))。来访人的姓名、电话一般不出工作室。怎么办？",
        help: "遮住就写成“某群众”，数字写成星号；确实要写的就这样写。", example: "1")
    case .confirm:
      Words("总结是这样：\n\(try draft(scene))\n记下\(String(planned(scene)))年度总结。")
    case .written: Words("总结记下了（第 \(try standing(scene)?.facts.version ?? 1) 版）。打印请说“打印年度总结”。")
    case .sentAlready:
      Words(
        "已经报给\(SummaryWords.addressee(try proposed(scene), .zh))了吗？", help: "报了就登记哪天、怎么报的；没报，以后说“年度总结”来登记。",
        example: "否")
    case .to:
      Words(
        "报给哪里？直接回车就是\(SummaryWords.addressee(try proposed(scene), .zh))。", help: "报负责联系指导的专委会（P4.7a）。",
        example: "提案委员会")
    case .day: Words("哪一天报的？", help: "写年月日；\(try due(scene)?.plain(.zh) ?? "11月底")以前算按时。", example: "今天")
    case .way: Words("怎么报的？", help: "当面送、邮寄、电子邮件、办公系统都可以。", example: "1")
    case .number: Words("文号是多少？", help: "没有就直接回车。", example: "商政协发〔2026〕3号")
    case .confirmSent:
      Words(
        "\(String(planned(scene)))年度总结，\(scene[Slots.day]?.plain(.zh) ?? "")报\(SummaryWords.addressee(try addressee(scene), .zh))（\(scene[Slots.way]?.name.zh ?? "")）\(scene[Slots.number].map { "，\($0)" } ?? "")。"
      )
    case .sent: Words(try standing(scene).map { try words(scene).standing($0.facts, due: due(scene)) } ?? "")
    case .end: Words(scene[Slots.already] == false ? "好。报了以后说“年度总结”来登记报送（P4.7a）。" : "")
    }
  }

  private static func keep(_ part: SummaryPart, _ scene: Scene) throws -> Words {
    Words(
      "\(part.name.zh)，上次写的是：\n\(try before(part, scene) ?? "")\n怎么办？", help: "保留就照原样；重新写的话，原来的那一版还在台账里。",
      example: "1")
  }
}

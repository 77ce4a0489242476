import Conversation
import Regulation

extension PrintPapers {
  static func zh(_ state: PrintPapers, _ scene: Scene) throws -> Words {
    switch state {
    case .isForm, .noted: Words("")
    case .application: Words("打印哪一件申报的？", help: "输入数字或名称里的几个字。", example: "1")
    case .member: Words("哪名委员的？（不说就是全室的）", help: "说委员的姓名；跳过就是全室的。", example: "委员甲")
    case .opinion: Words("哪一件意见的？", help: "最近的在最前面，输入数字。打印会记入台账。", example: "1")
    case .activity: Words("哪一次活动的？", help: "最近的在最前面，输入数字。", example: "1")
    case .period: Words("哪一段时间的？（不说就是本季度）", help: "例如本季度、上个月、3月。", example: "上个月")
    case .assessment: Words("哪一份考核表？", help: "最近一年的在最前面，输入数字。", example: "1")
    case .paper:
      Words(
        "打印什么？",
        help:
          "申报表和建设方案（P5.2）、墙面布置（P4.3）、工作制度（P4.5a）、值班表、值班日志（P3.3e）、年度计划（P4.6）、年度总结（P4.7a）、履职档案（P8.4a）、意见登记表、活动登记表、六类台账（P4.5b）、年度考核表（P7.1d），按台账里现在的内容；台账链头是带签名的二维码，以后用来核对台账没有改过。",
        example: "1")
    case .end:
      Words(try scene[Slots.paper] == nil ? "" : "《\(scene.shown(Slots.paper))》按台账里现在的内容打印，文件位置见下面。")
    }
  }
}

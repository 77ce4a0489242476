import Conversation
import Regulation

extension ArchiveRoom {
  static func zh(_ state: ArchiveRoom, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .written, .end: Words("")
    case .none: Words("没有待归档的工作室：终止、摘牌的都归档了（P7.4）。")
    case .room: Words("哪个工作室？", help: "终止或摘牌后，由主管部门和专委会收集、归档（P7.4）。", example: "1")
    case .how:
      Words(
        "办什么？", help: "归档包里有全部记录、打印件和清单；连同个人信息的在命令行里写：dutybot archive write --with-personal 文件夹。",
        example: "已经归档")
    case .place: Words("归档的材料存放在哪里？", help: "写档案室、柜号或文件夹（P7.4）。", example: "区政协档案室3号柜")
    case .digest:
      Words("清单的校验码是什么？没有电子的就直接回车。", help: "写归档包时说过，有 64 位；记在台账里，以后可以核对。", example: sample)
    case .day: Words("哪一天归档的？", help: "写年月日。", example: "今天")
    case .recorded: Words("已登记归档（P7.4）。")
    }
  }

  static let sample = String(repeating: "0123456789abcdef", count: 4)
}

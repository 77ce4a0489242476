import Conversation
import Regulation
import WorkroomStore

extension Inspect {
  static func zh(_ state: Inspect, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .again, .confirm, .end: Words("")
    case .none: try RoomsGuided.none(scene)
    case .room: Words("检查的是哪个工作室？", help: "输入数字或名称里的几个字。", example: "1")
    case .which: Words("是新的一次，还是更正登记过的？", help: "输入数字。整改完的检查不再更正。", example: "1")
    case .planned:
      Words("定期检查还是不定期检查？", help: "专门委员会采取定期不定期方式检查（P7.1b）。", example: "定期")
    case .found:
      Words("发现了什么？好的、不足的都写。", help: "工作室的人看得到。不要写来访人的姓名和电话。", example: "值班记录齐全，线上活动偏少")
    case .toMend: Words("要整改什么？", help: "没有要整改的就直接回车。", example: "补齐第一季度线上值班")
    case .due: Words("什么时候以前整改好？", help: "写日期；没有定就直接回车。", example: "下个月底")
    case .day: Words("哪一天检查的？", help: "写年月日。", example: "今天")
    case .recorded:
      Words(
        scene[Slots.toMend] == nil
          ? "已登记检查（P7.1b）。" : "已登记检查（P7.1b）。工作室的召集人、联络员登录时会看到要整改的，整改好了由他们登记。")
    }
  }
}

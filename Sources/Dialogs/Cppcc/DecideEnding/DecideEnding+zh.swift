import Conversation
import Regulation
import WorkroomStore

extension DecideEnding {
  static func zh(_ state: DecideEnding, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .isPaper, .end: return Words("")
    case .none: return Words("没有待您决定的提请。提请请说“提请终止或摘牌”（P7.1e）。")
    case .which: return Words("决定哪一件？", help: "摘牌由原审批单位决定，终止由主管部门确认（谁审批谁负责）。", example: "1")
    case .shown:
      guard let facts = try chosen(scene)?.facts else { return Words("") }
      return Words(
        "\(facts.proposed.by)提请：\(EndingWords(scene).cited(facts.proposed.grounds))。情况：\(facts.proposed.text.orErased(.zh))。"
      )
    case .outcome:
      return Words("怎么决定？", help: "个人工作室视情摘牌，或转为其他类型（P7.3b）；不同意的，工作室保留。", example: "不同意")
    case .type: return Words("转为哪一类工作室？", help: "区域、界别、行业三类（P2.3）。", example: "界别")
    case .name: return Words("新名称是什么？", help: "不写委员姓名，以“委员工作室”结尾（P4.1、P7.3）。", example: "商州区医药卫生界别委员工作室")
    case .paper:
      return Words("按哪份文件登记？写文号。", help: "决定由原审批单位作出，您按它的文件登记（P5.3f）。", example: "商政协发〔2026〕8号")
    case .number: return Words("文号是多少？", help: "没有就直接回车。", example: "商政协发〔2026〕8号")
    case .reason: return Words("理由是什么？", help: "和决定一起保存。", example: "两年考核不达标，整改没有效果")
    case .day: return Words("哪一天决定的？终止、摘牌的，那天是工作室的最后一天。", help: "写年月日。", example: "今天")
    case .confirm:
      guard scene[Slots.outcome] == .ends else { return Words("") }
      return Words("\(try summary(scene))。登记以后工作室只能查看，不能再记（P7.4）；登记错了，归档以前可以撤回。")
    case .recorded: return Words(try recorded(scene))
    }
  }

  private static func recorded(_ scene: Scene) throws -> String {
    switch scene[Slots.outcome] {
    case .ends?: "已登记，工作室到此为止。标牌由原授牌单位收回，收回了请说“登记收回标牌”（P7.2f）。"
    case .converts?: "已登记，工作室从这天起叫\(scene[Slots.name] ?? "")，台账接着用（P7.3b）。"
    case .keeps?, nil: "已登记：工作室保留。"
    }
  }
}

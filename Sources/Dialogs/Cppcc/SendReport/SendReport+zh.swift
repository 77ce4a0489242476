import Conversation
import Regulation
import WorkroomStore

extension SendReport {
  static func zh(_ state: SendReport, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot: Words("报送由主管部门登记，请找他们。")
    case .notAsked: Words("汇总和总结由市政协报省政协办公厅（P4.7b、P8.2b），省里不用登记。")
    case .period: Words("报的是哪个季度，或哪一年的？", help: "例如上季度、去年。", example: "上季度")
    case .to: Words("报给哪里？直接回车就是\(try proposed(scene).zh)。", help: "写收材料的单位。", example: "省政协办公厅")
    case .number: Words("文号是多少？", help: "没有就直接回车。", example: "商政协发〔2026〕3号")
    case .day: Words("哪一天报的？", help: "写年月日。", example: "今天")
    case .confirm:
      Words(
        "\(try report(scene)?.name.zh ?? "")，\(scene[NormSlots.period]?.inWords(.zh) ?? "")，\(scene[Slots.day]?.inFull(.zh) ?? "")报\(try addressee(scene))\(scene[Slots.number].map { "，\($0)" } ?? "")。"
      )
    case .sent: Words("已登记报送（\(try clause(scene))）。台账指纹 \(try rests(scene).fingerprint)；以后数有变动，汇总里会说。")
    }
  }

  static func clause(_ scene: Scene) throws -> String {
    guard let period = scene[NormSlots.period] else { return Clause.p8_2b.id }
    return try report(scene)?.clause(of: period).id ?? Clause.p8_2b.id
  }
}

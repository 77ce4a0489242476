import Conversation
import Regulation
import WorkroomStore

extension SendSummaries {
  static func zh(_ state: SendSummaries, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none: try RoomsGuided.none(scene)
    case .year: Words("报的是哪一年的总结？", help: "工作室每年十一月底前报，专委会收集汇总后报主管部门（P4.7a）。", example: "今年")
    case .nothing:
      Words("没有待报送的：收到的都报了，或者还没有收到。" + (try missing(scene)) + "请看“各工作室总结”（P4.7a）。")
    case .rooms: Words("报了哪些工作室的？可以说“全部”。", help: "输入数字，几个用空格隔开；没有收到的以后补报。", example: "全部")
    case .to:
      Words("报给哪里？直接回车就是\(try SendAssessments.office(scene).zh)。", help: "写收材料的单位。", example: "委员工作委员会")
    case .number: Words("文号是多少？", help: "没有就直接回车。", example: "商政协专发〔2026〕5号")
    case .day: Words("哪一天报的？", help: "写年月日。", example: "今天")
    case .confirm:
      Words(
        "\(YearSummary.planned(scene))年度总结 \(try chosen(scene).count) 份\(try late(scene))，\(scene[Slots.day]?.inFull(.zh) ?? "")报\(try addressee(scene))\(scene[Slots.number].map { "，\($0)" } ?? "")。"
      )
    case .sent: Words("已登记汇总报送（P4.7a）。")
    }
  }

  private static func missing(_ scene: Scene) throws -> String {
    let missing = try toSend(scene).missing
    return missing == 0 ? "" : "还有 \(missing) 个工作室没有报，"
  }

  private static func late(_ scene: Scene) throws -> String {
    let late = try chosen(scene).count(where: \.standing.isLate)
    return late == 0 ? "" : "（迟报 \(late) 份）"
  }
}

import Regulation
import WorkroomStore

extension LogOutput {
  static func zh(_ state: LogOutput, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route, .source, .confirmDraft: Words("")
    case .end: Words("")
    case .pick: Words("新写一件，还是接着办以前的？", help: "输入数字。以前的可以审核、改标题、提交。", example: "1")
    case .kind: Words("什么成果？", help: "提案和社情民意信息计入每季度 1 件（P3.3f），调研报告另记。", example: "2")
    case .title: Words("标题是什么？", help: "一行。", example: "关于维修城南小区路灯的建议")
    case .newTitle: Words("新的标题是什么？", help: "一行；改了以后要再审核。", example: "关于尽快维修城南小区路灯的建议")
    case .addressee: Words("报送哪里？", help: "按有关程序向党委和政府反映（P3.3c）。", example: "3")
    case .opinions: Words("是从哪些意见来的？可以选几件。", help: "输入数字，几件用空格隔开；不是从意见来的就跳过。", example: "1")
    case .drafted: Words("已登记起草：《\(scene[Slots.title] ?? "")》。下一步由联络员\(try liaison(scene))审核（P4.2f）。")
    case .card: Words(try card(scene))
    case .next: Words("怎么办？", help: "起草以后由联络员审核（P4.2f），通过了才能提交。", example: "1")
    case .verdict: Words("审核的结论？", help: "通过了就可以提交；退回的请起草人改。", example: "1")
    case .remark: Words("有什么意见要写？", help: "一句话，没有就跳过。", example: "数据请再核一遍")
    case .reviewed:
      Words(scene[Slots.verdict] == .passed ? "审核通过，可以提交了。" : "已退回起草人。")
    case .redrafted: Words("已改成《\(scene[Slots.title] ?? "")》，等联络员审核（P4.2f）。")
    case .day: Words("哪一天提交的？", help: "按提交的那天计入季度（P3.3f）。", example: "今天")
    case .late: Words("是以前提交的，为什么今天补录？（P4.5b）", help: "一句话就行。", example: "当天没有登记")
    case .confirmSubmit:
      Words("提交《\(try output(scene)?.facts.drafted.title ?? "")》，\(try scene.shown(CommonSlots.day))。")
    case .submitted: Words(try submitted(scene))
    }
  }

  private static func liaison(_ scene: Scene) throws -> String {
    try scene.roster().holders(of: .liaison).map(\.name).joined(separator: "、")
  }

  private static func card(_ scene: Scene) throws -> String {
    guard let output = try output(scene) else { return "" }
    let author = try scene.roster().name(of: output.facts.drafted.person) ?? ""
    let wait = output.state == .drafted ? "等联络员\(try liaison(scene))审核（P4.2f）。" : ""
    return
      "《\(output.facts.drafted.title)》\(output.facts.drafted.kind.name.zh)，报\(output.facts.drafted.addressee.name.zh)，\(author)起草，\(output.state.name.zh)。"
      + (output.facts.remark.map { "审核意见：\($0)。" } ?? "") + wait
  }

  private static func submitted(_ scene: Scene) throws -> String {
    guard let output = try output(scene) else { return "" }
    return output.facts.drafted.kind.servesQuarterlyOutput
      ? "已登记提交，计入\(output.facts.day.quarter.inWords(.zh))（P3.3f）。" : "已登记提交。调研报告不计入每季度 1 件（P3.3f）。"
  }
}

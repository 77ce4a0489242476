import Conversation
import Regulation
import WorkroomStore

extension LogOutput {
  static func zh(_ state: LogOutput, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route, .known, .source, .grounds, .confirmDraft, .ways, .stillThere, .sending: Words("")
    case .end, .writing: Words("")
    case .straight: Words("起草以后接着写正文吗？", help: "说“是”就接着写“情况”和“建议”；说“否”以后再说“写稿”（P6.3c）。", example: "是")
    case .pick: Words("新写一件，还是接着办以前的？", help: "输入数字。以前的可以审核、改稿、提交。", example: "1")
    case .kind: Words("什么成果？", help: "提案和社情民意信息计入每季度 1 件（P3.3f），调研报告另记。", example: "2")
    case .jointKind: Words("一起报送的是什么成果？", help: "提案和社情民意信息计入每季度 1 件（P3.3f），调研报告另记。", example: "2")
    case .role: Words("谁牵头？", help: try ReadingHelp(scene).jointOutput, example: "1")
    case .with: Words(JointSlots.askWith(scene), help: JointSlots.helpWith(.zh), example: "商州区金融界别委员工作室")
    case .sameTitle: Words(try sameTitleHint(scene))
    case .title: Words("标题是什么？", help: "一行。", example: "关于维修城南小区路灯的建议")
    case .newTitle:
      Words("标题改成什么？现在是《\(try title(scene))》。", help: "一行；标题不改就跳过。改过的稿子要再审核。", example: "关于尽快维修城南小区路灯的建议")
    case .addressee: Words("报送哪里？", help: "按有关程序向党委和政府反映（P3.3c）。", example: "3")
    case .opinions: Words("是从哪些意见来的？可以选几件。", help: "输入数字，几件用空格隔开；不是从意见来的就跳过。", example: "1")
    case .basis: Words("依据哪些调研、协商、监督？可以选几份。", help: "在深入调研、协商监督的基础上形成成果（P6.3d）；没有就跳过。", example: "1")
    case .to: Words("报给哪个单位？", help: "写单位的名称；不说就只记“有关部门”。", example: "商州区城市管理局")
    case .number: Words("文号是什么？", help: "报送时的编号；没有就跳过。", example: "商州委员信息〔2026〕3号")
    case .drafted:
      Words(
        "已登记起草：《\(scene[Slots.title] ?? "")》。下一步由联络员\(try liaison(scene))审核（P4.2f）；\(scene[Slots.straight] == true ? "接着写正文。" : "正文可以说“写稿”来写。")"
      )
    case .card: Words(try card(scene))
    case .next: Words("怎么办？", help: "起草以后由联络员审核（P4.2f），通过了才能提交。", example: "1")
    case .verdict: Words("审核的结论？", help: "通过了就可以提交；退回的请起草人改。", example: "1")
    case .remark: Words("有什么意见要写？", help: "一句话，没有就跳过。", example: "数据请再核一遍")
    case .reviewed:
      Words(scene[Slots.verdict] == .passed ? "审核通过，可以提交了。" : "已退回起草人。")
    case .redrafted: Words("已登记改稿：《\(try title(scene))》，等联络员\(try liaison(scene))审核（P4.2f）。")
    case .vanished: Words("这件刚才被别人办了，没有记录。请再看一遍。")
    case .day: Words("哪一天提交的？", help: "按提交的那天计入季度（P3.3f）。", example: "今天")
    case .late: Words("是以前提交的，为什么今天补录？（P4.5b）", help: WordsOfLate.help(.zh), example: "当天没有登记")
    case .confirmSubmit:
      Words("提交《\(try title(scene))》，\(try scene.shown(CommonSlots.day))\(sentAs(scene))。")
    case .submitted: Words(try submitted(scene))
    }
  }

  private static func sentAs(_ scene: Scene) -> String {
    [scene[Slots.to].map { "，报给\($0)" }, scene[Slots.number].map { "，文号：\($0)" }].compactMap(\.self).joined()
  }

  private static func liaison(_ scene: Scene) throws -> String {
    try liaisons(scene).joined(separator: "、")
  }

  /// 同一篇 in another form is another output, and said to be the same text (A51).
  private static func sameTitleHint(_ scene: Scene) throws -> String {
    guard let other = try nearestOfSameTitle(scene) else { return "" }
    let known =
      "已有同名的\(other.facts.drafted.kind.name.zh)《\(other.facts.drafted.title)》，\(standing(other).zh)。"
    return known
      + (other.facts.drafted.kind == kind(scene)
        ? "要是同一件，请取消，不必再登记。" : "同一篇用两种形式报送，算两件（本程序的解释口径）。")
  }

  private static func card(_ scene: Scene) throws -> String {
    guard let output = try output(scene) else { return "" }
    let facts = output.facts
    let author = try author(of: output, scene)
    let remark = facts.remark.map { "审核意见：“\($0)”。" } ?? ""
    return
      "《\(facts.drafted.title)》\(facts.drafted.kind.name.zh)，报\(facts.drafted.addressee.name.zh)，\(author)起草，\(standing(output).zh)。"
      + remark + (try turn(output, author: author, scene)) + (try written(output, scene))
  }

  /// Whose turn it is.
  private static func turn(_ output: Matter<OutputFacts>, author: String, _ scene: Scene) throws -> String {
    switch try awaited(output, scene) {
    case .revision?: "等\(author)改稿。"
    case .review?: "等联络员\(try liaison(scene))审核（P4.2f）。"
    case .submission?: "等\(author)、召集人或联络员提交（P3.3f）。"
    case nil: ""
    }
  }

  private static func submitted(_ scene: Scene) throws -> String {
    guard let output = try output(scene) else { return "" }
    return switch try serves(output, scene) {
    case .quarter(let quarter): "已登记提交，计入\(quarter.inWords(.zh))（P3.3f）。"
    case .notThisKind: "已登记提交。调研报告不计入每季度 1 件（P3.3f）。"
    case .partner: "已登记提交。由牵头的工作室计，本室记着、不计（本程序的解释口径）。"
    case .onceAdopted: "已登记提交。按现在的口径，采用、立案以后才计入（本程序的解释口径）。"
    case .noPlaque: "已登记提交。那天还没有授牌，记着、不计（P0）。"
    }
  }
}

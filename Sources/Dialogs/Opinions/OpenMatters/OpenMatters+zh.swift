import Conversation
import Regulation
import WorkroomStore

extension OpenMatters {
  static func zh(_ state: OpenMatters, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .rest, .report: Words("")
    case .end: Words(scene[Slots.next] == nil ? "" : "好。")
    case .none: Words(try ["没有待办的意见。", DestroyExports.reminder(scene)].compactMap(\.self).joined())
    case .pick:
      Words(
        "\(try DestroyExports.reminder(scene).map { $0 + "\n" } ?? "")待办 \(try count(scene)) 件，哪一件？",
        help: "放得最久的在最前面，输入数字。", example: "1")
    case .show: Words(try card(scene))
    case .next: Words("怎么办？", help: "要先答复，再反馈，才能办结（P6.4a）；一时办不了就解释说明（P6.4b）。", example: "1")
    case .answer: Words("怎么答复？", help: "写下答复的内容，一行。", example: "已请城管局 4 月 10 日前修好")
    case .pointer: Words("告诉他到哪里问？", help: "单位和电话，一行。", example: "区住建局窗口")
    case .explanation: Words("为什么还要等？", help: "短期内办不了，要及时耐心解释说明（P6.4b）。", example: "等预算下达，预计 6 月")
    case .department: Words("转给哪个单位？", help: "写单位的名称；社情民意信息、来函可以写上文号（P6.3c）。", example: "商州区城管局")
    case .paper: Words("用什么文转的，文号是多少？", help: "没有文号就跳过。", example: "商政协函〔2026〕3号")
    case .due:
      Words(
        "请他们哪天前回复？直接回车就是\(try usualDue(scene).day.inWords(scene))。", help: "说日期，或者几个工作日。", example: "10个工作日")
    case .urged: Words("怎么催的，\(try department(scene))怎么说？", help: "一句话，没有可说的就跳过。", example: "电话催了，说已列入本周计划")
    case .dueAgain:
      Words("改到哪天前回复？直接回车就还是\(try askedBy(scene))。", help: "说日期，或者几个工作日。", example: "5个工作日")
    case .reply: Words("\(try department(scene))怎么回复的？", help: "写下回复的内容，一行。", example: "已列入四月维修计划")
    case .goOn: Words("不满意，接着办理吗？", help: "说“是”再办一次，这次的满意度也留着；说“否”就可以办结（P7.1a）。", example: "是")
    case .why, .again: Words("为什么要再办？", help: "一句话，记在台账里；不说就跳过。", example: "灯修好两天又坏了")
    case .way: Words("怎么反馈的？", help: "匿名、没有联系方式的，选“公布结果”。", example: "1")
    case .content: Words("反馈了什么？", help: "一句话；和答复一样就跳过。", example: "路灯已经修好")
    case .satisfaction: Words("对方满意吗？（P7.1a）", help: "没有问到就选“未评价”。", example: "1")
    case .outcome: Words("结果怎样？", help: "一句话，例如解决了、转有关部门、写成社情民意信息。", example: "路灯已修好")
    case .guide: Words("引导到哪里？可以选几个。", help: "输入数字，几个用空格隔开。", example: "1 3")
    case .kind: Words("归为哪一类？", help: "信访、投诉引导到专门渠道；其余由工作室办理（P6.2c、P6.3）。", example: "4")
    case .exception: Words("信访、投诉原则上不受理（P6.2c）。这次为什么要受理？", help: "理由会记在台账里。", example: "主席会议交办")
    case .done: Words(try done(scene))
    case .another: Words("待办还有 \(try count(scene)) 件，接着办吗？", help: "说“是”再选一件，说“否”回去。", example: "否")
    }
  }

  private static func card(_ scene: Scene) throws -> String {
    try opinion(scene).map { try zhCard(of: $0, scene) } ?? ""
  }

  /// What is known of an opinion, its visitors and how far it has come.
  static func zhCard(of opinion: Opinion, _ scene: Scene) throws -> String {
    let who = opinion.said.visitor ?? "未留名"
    let reach = opinion.said.contact.map { "，\($0)" } ?? ""
    let said = opinion.said.words.map { "\(who)\(reach)：“\($0.excerpt(200))”" } ?? "来访人信息已删除"
    var rows = ["\(opinion.facts.received.inWords(scene)) \(opinion.facts.source.name.zh)，\(said)"]
    rows += try opinion.handling(scene)
    rows += try opinion.beside(scene)
    if let answer = opinion.facts.answer { rows.append("已答复：\(answer.text.orErased(.zh))") }
    if let feedback = opinion.facts.feedback {
      rows.append("已反馈（\(feedback.way.name.zh)），\(feedback.satisfaction.name.zh)。")
    }
    if !opinion.facts.explanations.isEmpty { rows.append("解释说明 \(opinion.facts.explanations.count) 次。") }
    rows += try opinion.visitorsBehind(scene)
    return rows.joined(separator: "\n")
  }

  private static func done(_ scene: Scene) throws -> String {
    guard let next = scene[Slots.next], let act = next.act else { return "" }
    let state = try opinion(scene)?.matter.state.name.zh ?? ""
    return try "已记下：\(act.doing.zh)。现在是“\(state)”。" + consequence(scene)
  }
}

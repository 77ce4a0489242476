import Conversation
import Regulation
import Understanding

/// What a line asks for in so many words, whatever it is near to for the table of weights (一听就明白的话): what came back from a
/// department, that two opinions are one, how far this has come, whose data are to be erased.
///
/// Only whole lines of these shapes are read, and none that asks or denies.
enum SaidInSoManyWords {
  /// Longer lines tell a story.
  private static let most = 60

  static func read(_ hearing: MenuReader.Hearing) -> MenuReading? {
    guard hearing.line.count <= most else { return nil }
    let line = hearing.line
    let said = bare(TextFolding.folded(line))
    // Whoever looks after machines, in a room or over it.
    if [.room, .cppcc].contains(hearing.audience), let (name, slots) = SaidMachine.read(said) {
      return reading(name, slots, line)
    }
    guard hearing.audience == .room else { return nil }
    if let (name, slots) = howFar(said) ?? planned(said) ?? quickly(said) ?? joins(said) ?? sameAgain(said)
      ?? erases(line) ?? levelled(said, hearing)
    {
      return reading(name, slots, line)
    }
    // What only asks for news, or says that there is none, begins nothing.
    guard !asks.contains(where: said.contains), !asksFirst.contains(where: said.hasPrefix), !denies(said)
    else { return nil }
    guard
      let (name, slots) = departmentReplied(said) ?? decided(said) ?? adopted(said) ?? promised(line, hearing)
    else { return nil }
    return reading(name, slots, line)
  }

  typealias Found = (dialog: String, slots: [SaidSlot.Name: String])

  private static func reading(_ dialog: String, _ slots: [SaidSlot.Name: String], _ line: String)
    -> MenuReading
  {
    // The whole line says it: nothing of it is left over, whatever its questions make of it.
    let said = slots.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      SaidSlot(name: $0.key, value: .text($0.value), span: 0..<0)
    }
    return .dialog(dialog, said: MenuReading.Beside(line: line, slots: said))
  }

  /// Without what only leads to it or ends it.
  private static func bare(_ text: String) -> String {
    var said = text.trimmed
    for lead in ["请问", "请", "麻烦", "帮我", "给我", "我想问", "我想", "我要", "那", "对了,", "好了,", "please ", "so "] {
      if said.hasPrefix(lead), said != lead, !said.hasPrefix("那两"), !said.hasPrefix("那几"),
        !said.hasPrefix("那件")
      {
        said = String(said.dropFirst(lead.count)).trimmed
      }
    }
    while let last = said.last, ".!?,~;。！？ ".contains(last) { said.removeLast() }
    return said
  }

  private static let asks = [
    "吗", "没有?", "了没", "什么时候", "几时", "怎么", "谁", "是不是", "有没有", "哪", "whether",
  ]
  private static let asksFirst = ["did ", "has ", "have ", "is ", "was ", "were ", "when ", "who ", "what "]

  /// 没批 is a decision, 还没批 is none; 还没回复.
  private static func denies(_ said: String) -> Bool {
    [
      "还没", "尚未", "未回复", "没回复", "没有回复", "没答复", "没有答复", "没来信", "不答应", "没答应", "没有答应", "not yet", "no reply",
      "hasn't",
    ]
    .contains(where: said.contains)
  }

  // MARK: This matter

  /// 这件事到哪一步了, how far has it come: with nothing that names the matter.
  private static func howFar(_ said: String) -> Found? {
    guard ["哪", "how far", "stand"].contains(where: said.contains) else { return nil }
    // Its bare title asks for the dialog, and for any matter in it.
    guard said != TheChain.dialog.title.zh, Shapes.howFar.fits(said) else { return nil }
    return (TheChain.dialog.name, [.matter: JustHandled.words[0]])
  }

  /// 看看计划完成得怎么样, how is our plan going: the year's plan, not what is owed.
  private static func planned(_ said: String) -> Found? {
    guard said.contains("计划") || said.contains("plan") else { return nil }
    return Shapes.planGoing.fits(said) ? (ShowPlan.dialog.name, [:]) : nil
  }

  /// 今天是接待日，想快点记几个, enter several quickly: a line a matter, and no more questions than that.
  private static func quickly(_ said: String) -> Found? {
    guard ["快", "赶", "连", "一口气", "quick", "fast", "in a row"].contains(where: said.contains) else {
      return nil
    }
    guard Shapes.severalQuickly.fits(said) else { return nil }
    return (QuickOpinions.dialog.name, [:])
  }

  /// 委员甲级别改成市, change 委员甲's level to city.
  private static func levelled(_ said: String, _ hearing: MenuReader.Hearing) -> Found? {
    guard let (member, level) = SaidLevel.read(said, among: hearing.people) else { return nil }
    return (RosterDialog.dialog.name, [.member: member, .deed: SaidLevel.deed, .topic: level])
  }

  /// 又有一位来说同一件事, another visitor says the same.
  private static func sameAgain(_ said: String) -> Found? {
    guard ["又", "还", "再", "another", "one more", "second"].contains(where: said.contains) else { return nil }
    guard Shapes.sameAgain.fits(said) else { return nil }
    return (RecordOpinion.dialog.name, [.matter: JustHandled.words[0]])
  }

  /// 刚才那两件合并, 这两件是一回事, 把路灯那两件并成一件.
  private static func joins(_ said: String) -> Found? {
    guard ["两件", "2件", "二件", "two"].contains(where: said.contains) else { return nil }
    let about: String
    if let match = Shapes.twoAreOne.whole(said) {
      about = String(match.1)
    } else if let match = Shapes.joinTwo.whole(said) {
      about = String(match.1)
    } else if let match = Shapes.joinTwoEnglish.whole(said) {
      about = match.1.map(String.init) ?? ""
    } else {
      return nil
    }
    let words = ["刚才", "刚刚", "刚登记", "刚记", "上面", "前面", "最近", "他们", ""].contains(about) ? "" : about
    return (
      JoinOpinions.dialog.name,
      [
        .matter: JoinOpinions.OfTwo(words, isLater: true).text,
        .topic: JoinOpinions.OfTwo(words, isLater: false).text,
      ]
    )
  }

  // MARK: What came back

  /// Ends of what departments and units are called.
  private static let units = [
    "局", "委", "办", "所", "队", "中心", "部门", "街道", "街办", "办事处", "社区", "镇", "乡", "政府", "公司", "物业", "站", "院", "处",
    "厅",
    "科", "单位", "部", "集团", "银行", "学校", "医院", "供电", "城管", "那边", "对方",
  ]

  /// 城管局回复了, 城管局来信说下周修, 收到部门的回复: a department's reply, never ours to the visitor.
  private static func departmentReplied(_ said: String) -> Found? {
    guard
      ["复", "信", "函", "话", "来文", "电", "repl", "letter", "answer", "wrote", "written", "back"].contains(
        where: said.contains)
    else { return nil }
    if Shapes.somebodyReplied.fits(said) {
      return (OpenMatters.dialog.name, [.matter: "部门", .deed: OpenMatters.Next.reply.rawValue])
    }
    let name: String
    if let match = Shapes.receivedFrom.whole(said) ?? Shapes.unitReplied.whole(said) {
      name = String(match.1)
      guard units.contains(where: name.hasSuffix),
        !["我", "咱", "俺", "给", "向", "对", "把"].contains(where: name.hasPrefix)
      else { return nil }
    } else if let match = Shapes.unitRepliedEnglish.whole(said) {
      name = (match.1 ?? match.2).map(String.init) ?? ""
      guard !["i", "we", "they", "he", "she", "you", "nobody"].contains(name), !name.hasPrefix("we "),
        !name.hasPrefix("i ")
      else { return nil }
      let isUnit = [
        "bureau", "office", "department", "committee", "company", "station", "government", "unit", "centre",
        "center",
        "management", "community", "street", "town", "school", "hospital", "authority",
      ].contains(where: name.contains)
      guard isUnit else { return nil }
    } else {
      return nil
    }
    return (OpenMatters.dialog.name, [.matter: name, .deed: OpenMatters.Next.reply.rawValue])
  }

  /// 批下来了, 没批: what was decided of what was brought for approval.
  private static func decided(_ said: String) -> Found? {
    guard ["批", "同意", "准", "否了", "approv", "turned", "denied", "rejected"].contains(where: said.contains)
    else { return nil }
    if Shapes.approved.fits(said) {
      return (SeekApproval.dialog.name, [.deed: SeekApproval.Decision.approved.rawValue])
    }
    if Shapes.turnedDown.fits(said) {
      return (SeekApproval.dialog.name, [.deed: SeekApproval.Decision.denied.rawValue])
    }
    return nil
  }

  /// 采纳了, 被采用了, 立案了, 退回来了: what became of an output.
  private static func adopted(_ said: String) -> Found? {
    guard ["采", "录用", "立案", "退回", "adopted", "filed", "returned", "sent back"].contains(where: said.contains)
    else { return nil }
    for (news, shape) in Shapes.outputs where shape.fits(said) {
      return (RecordDecision.dialog.name, [.deed: news.rawValue])
    }
    return nil
  }

  /// 供电所答应5月修好, they promised to mend it by the end of May: who does what by when.
  private static func promised(_ line: String, _ hearing: MenuReader.Hearing) -> Found? {
    guard ["答应", "承诺", "保证", "promised", "undert", "agreed"].contains(where: line.lowercased().contains)
    else { return nil }
    let typed = line.trimmed.trimmedEnd
    let (who, what): (String, String)
    if let match = Shapes.promised.whole(typed) {
      (who, what) = (String(match.1), String(match.2))
      guard !["谁", "我", "咱", "群众", "来访人"].contains(where: who.hasPrefix) else { return nil }
    } else if let match = Shapes.promisedEnglish.whole(typed) {
      (who, what) = (String(match.1), String(match.2))
      guard !["i", "we", "who"].contains(who.lowercased()) else { return nil }
    } else {
      return nil
    }
    // 答应事项 and 承诺落实 name the list of them.
    guard !["事项", "落实", "清单", "情况", "办什么"].contains(where: what.hasPrefix) else { return nil }
    var slots: [SaidSlot.Name: String] = [.topic: what]
    let anybody = ["他们", "他", "她", "对方", "那边", "人家", "", "they", "he", "she"]
    if !anybody.contains(who.lowercased()) { slots[.visitor] = who }
    let now = hearing.now
    if let day = due(in: what, now) { slots[.deadline] = day.iso }
    return (Undertakings.dialog.name, slots)
  }

  /// The day that stands in it: 5月 is its last day, 5月15日前 that day.
  private static func due(in what: String, _ now: Moment) -> Day? {
    if let match = Shapes.dueDay.first(what) {
      let said = String(match).replacing("月份", with: "月")
      if let day = DueDay.read(said, now: now), day >= now.day { return day }
      // A month alone ends with its last day.
      if said.hasSuffix("月"), let day = DueDay.read(said + "底", now: now), day >= now.day { return day }
    }
    if let match = Shapes.dueByEnglish.first(what) {
      if let day = DueDay.read(String(match.1), now: now), day >= now.day { return day }
      if let day = DueDay.read("end of " + String(match.1), now: now), day >= now.day { return day }
    }
    return nil
  }

  // MARK: Whose data

  private static let ofNobody = [
    "来访人", "来访者", "群众", "他", "她", "它", "我", "那位", "这位", "那位来访人", "这位来访人", "一位来访人", "某个来访人", "个人", "来访人个人",
    "这条",
    "那条", "一个人", "a visitor", "the visitor", "visitor", "somebody", "someone", "this", "that",
  ]

  /// 删除小张的信息, 把王大爷的电话删了, erase Mr Wang's phone: who is meant is taken along.
  private static func erases(_ line: String) -> Found? {
    guard ["删", "抹", "清除", "erase", "delete", "remove"].contains(where: line.lowercased().contains) else {
      return nil
    }
    let typed = line.trimmed.trimmedEnd
    for shape in Shapes.erasing {
      guard let (_, words) = shape.whole(typed) else { continue }
      var who = String(words).trimmed
      for lead in ["来访人", "来访的", "群众"] where who.hasPrefix(lead) && who.count > lead.count {
        who = String(who.dropFirst(lead.count))
      }
      // 改掉, 更正 and the like are of records; a day names them by itself.
      return (EraseVisitor.dialog.name, ofNobody.contains(who.lowercased()) ? [:] : [.visitor: who])
    }
    return nil
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while let last = text.last, "。.!！?？~ ".contains(last) { text.removeLast() }
    return text
  }
}

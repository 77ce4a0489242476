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
    let shape =
      /^(?:这件事情?|这件|这事|它|刚才那件事?|刚才的事|现在)?(?:现在|目前)?(?:到底)?(?:办|走|进行|处理)?到(?:了)?哪一?步(?:了|啦)?(?:呢)?$|^(?:how far (?:has|is) (?:it|this|this matter|this one|that)(?: now)?(?: come| got| gotten| along)?(?: so far| now)?)$|^where (?:does|do) (?:it|this|this matter|we) stand(?: now)?$/
    // Its bare title asks for the dialog, and for any matter in it.
    guard said != TheChain.dialog.title.zh, said.wholeMatch(of: shape) != nil else { return nil }
    return (TheChain.dialog.name, [.matter: JustHandled.words[0]])
  }

  /// 看看计划完成得怎么样, how is our plan going: the year's plan, not what is owed.
  private static func planned(_ said: String) -> Found? {
    guard said.contains("计划") || said.contains("plan") else { return nil }
    let shape =
      /^(?:看看|看一下|看一看|查看|查一下|查查|看|问问)?(?:我们|咱们|工作室)?(?:的)?(?:今年|本年|全年|年度)?(?:的)?(?:年度)?(?:工作)?计划(?:都)?(?:完成|执行|落实|做|进展|推进)(?:得|的|到)?(?:怎么样|怎样|如何|咋样|哪了|哪里了|哪儿了|多少|情况)(?:了|啦)?$|^(?:let me see |show me |see )?how (?:is|are we doing with|far (?:is|along is|are we with)) (?:the|our|this year's)(?: annual| year's?| yearly)? plan(?: going| doing| coming along| getting on)?$/
    return said.wholeMatch(of: shape) == nil ? nil : (ShowPlan.dialog.name, [:])
  }

  /// 今天是接待日，想快点记几个, enter several quickly: a line a matter, and no more questions than that.
  private static func quickly(_ said: String) -> Found? {
    guard ["快", "赶", "连", "一口气", "quick", "fast", "in a row"].contains(where: said.contains) else {
      return nil
    }
    let shape =
      /^(?:今天|今儿|现在)?(?:是|有|赶上)?(?:我们的?)?(?:群众)?(?:接待日|接访日)?(?:来的)?(?:人(?:很|太|好)?多)?,?(?:我|我们)?(?:想|要|得|需要)?(?:快点儿?|快速|快些|赶快|赶紧|连着|连续|一口气)(?:地)?(?:记|登记|录|录入)(?:一下|上)?(?:好|上)?(?:几|多|一批|很多)(?:个|件|条|位)?(?:群众|来访人)?(?:的)?(?:意见)?$|^(?:it(?: is|'s) (?:a |our )?reception day,? ?(?:and )?)?(?:i |we )?(?:want to |need to |would like to |have to )?(?:quickly )?(?:record|enter|note|take down) (?:several|a few|some|many)(?: opinions| matters| of them)?(?: quickly| fast| in a row)?$/
    guard said.wholeMatch(of: shape) != nil else { return nil }
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
    let shape =
      /^(?:刚才|今天|现在)?(?:又|还|再)(?:有|来了?)(?:了)?(?:一|两|几|\d{1,2})?(?:个|位|名)?(?:人|群众|居民|来访人|住户|大爷|大妈|女士|先生)?,?(?:也)?(?:来|过来)?(?:也)?(?:说|反映|讲|提|问)(?:的|了)?(?:也是|还是)?(?:同一件|同样的|一样的|同一个|这同一|这件|那件|刚才那件|这个|那个)(?:事|事情|问题)?(?:的)?$|^(?:another|one more|a second|yet another) (?:visitor|person|one|resident|man|woman)(?: is here| came| comes| has come)?(?: in)?(?: and| who| with| about| saying| says| said| for)+ ?(?:the |this |that )?(?:same|matter|one)(?: thing| matter| problem| one)?(?: again)?$/
    guard said.wholeMatch(of: shape) != nil else { return nil }
    return (RecordOpinion.dialog.name, [.matter: JustHandled.words[0]])
  }

  /// 刚才那两件合并, 这两件是一回事, 把路灯那两件并成一件.
  private static func joins(_ said: String) -> Found? {
    guard ["两件", "2件", "二件", "two"].contains(where: said.contains) else { return nil }
    let chinese =
      /^(?:把|将)?(.{0,12}?)(?:的)?(?:这|那)(?:两|2|二)件(?:事|意见)?(?:就)?(?:都)?(?:是)?(?:合并(?:了|成一件|为一件|起来|一下)?|并(?:成|为)一件(?:了)?|并(?:在|到)一起|合(?:成|为)一件|一回事|同一件(?:事)?|一件事)(?:吧)?$/
    let leading =
      /^(?:合并|并)(?:一下)?(.{0,12}?)(?:的)?(?:这|那)(?:两|2|二)件(?:事|意见)?$/
    let english =
      /^(?:join|merge) (?:these|those|the)(?: last)? two(?: about (.{2,30}))?(?: matters| opinions)?$|^(?:these|those) two are (?:one and )?the same(?: matter| thing)?$/
    let about: String
    if let match = said.wholeMatch(of: chinese) {
      about = String(match.1)
    } else if let match = said.wholeMatch(of: leading) {
      about = String(match.1)
    } else if let match = said.wholeMatch(of: english) {
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
    let subject =
      /^(?:刚才|刚刚|今天|昨天|上午|下午)?,?(.{2,16}?)(?:今天|昨天|那边|这边|已经|终于|刚刚|刚|也|都)*(?:给(?:我们|咱们|工作室)?)?(?:书面|电话)?(?:回复|答复|来信|来函|回函|复函|回信|回话|来文|来电|回电)(?:了|说|称|我们|咱们|,|:|$).*$/
    let received =
      /^(?:我们|工作室|今天|刚才|刚刚)*收到(?:了)?(.{2,16}?)(?:的)?(?:书面)?(?:回复|答复|来信|来函|回函|复函|回信|来文)(?:了)?(?:,.*)?$/
    let english =
      /^(?:the |a )?(.{2,40}?) (?:has |have |just )*(?:replied|answered us|wrote back|written back|sent (?:us )?a reply|got back to us)(?:[ ,:].*)?$|^(?:a |the )?(?:reply|letter|answer) (?:has |just )*(?:came|come|arrived) (?:in )?from (?:the )?(.{2,40})$/
    let anybody =
      /^(?:他们|那边|对方|部门|单位)?(?:已经|终于)?(?:有)?(?:给)?(?:书面)?(?:回复|来信|回函|复函)(?:了|来了|到了|下来了)$|^(?:they|somebody there)(?: have| finally| just)* (?:replied|wrote back|got back to us)$/
    if said.wholeMatch(of: anybody) != nil {
      return (OpenMatters.dialog.name, [.matter: "部门", .deed: OpenMatters.Next.reply.rawValue])
    }
    let name: String
    if let match = said.wholeMatch(of: received) ?? said.wholeMatch(of: subject) {
      name = String(match.1)
      guard units.contains(where: name.hasSuffix),
        !["我", "咱", "俺", "给", "向", "对", "把"].contains(where: name.hasPrefix)
      else { return nil }
    } else if let match = said.wholeMatch(of: english) {
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
    let yes =
      /^(?:报批的?|报的|上次报的|那次报批|议题|协商|监督|微协商|微监督|主席会议|政协|区政协|县政协|市政协)*(?:已经|都|也|终于)?(?:批(?:准)?(?:下来)?了|批准了|同意了|通过批准了|获批了|获得批准了?|准了)$|^(?:it|the request|the consultation|they|the oversight)(?:'s| was| is| has been| have been)? ?(?:now )?approved(?: it)?$|^the approval (?:came|has come|is there|arrived)$/
    let no =
      /^(?:报批的?|报的|上次报的|那次报批|议题|协商|监督|微协商|微监督|主席会议|政协|区政协|县政协|市政协)*(?:没有?批(?:准|下来)?|没有?获批|不批准?|不同意(?:了)?|没有?同意|未批准|被否了|否了)$|^(?:it|the request|the consultation|they|the oversight)(?: was| is| were|'s)? ?(?:not approved|turned down|denied|rejected)(?: it)?$|^they (?:turned it down|did not approve(?: it)?)$/
    if said.wholeMatch(of: yes) != nil {
      return (SeekApproval.dialog.name, [.deed: SeekApproval.Decision.approved.rawValue])
    }
    if said.wholeMatch(of: no) != nil {
      return (SeekApproval.dialog.name, [.deed: SeekApproval.Decision.denied.rawValue])
    }
    return nil
  }

  /// 采纳了, 被采用了, 立案了, 退回来了: what became of an output.
  private static func adopted(_ said: String) -> Found? {
    guard ["采", "录用", "立案", "退回", "adopted", "filed", "returned", "sent back"].contains(where: said.contains)
    else { return nil }
    let words: [(RecordDecision.News, Regex<Substring>)] = [
      (
        .adopted,
        /^(?:那件|那篇|这篇|我的|我们的|上次的|信息|社情民意信息|稿子|建议|成果|提案)*(?:已经|都|也|终于)?(?:被|得到|获得)?(?:区里|县里|市里|省里|政协)?(?:采纳|采用|录用)了?$|^(?:it|the report|our report|my report|the output)(?:'s| was| is| has been)? ?adopted$/
      ),
      (
        .caseFiled,
        /^(?:那件|那篇|我的|我们的|上次的|集体)*(?:提案)?(?:已经|都|也|终于)?(?:被|获得|予以)?立案了?$|^(?:it|the proposal|our proposal|my proposal)(?:'s| was| is| has been)? ?filed(?: as a case)?$/
      ),
      (
        .returned,
        /^(?:那件|那篇|我的|我们的|上次的|信息|社情民意信息|成果|提案)*(?:已经|都|也)?(?:被)?退回(?:来)?了$|^(?:it|the report|our report|the proposal|our proposal|the output)(?:'s| was| is| has been)? ?(?:returned|sent back)$/
      ),
    ]
    for (news, shape) in words where said.wholeMatch(of: shape) != nil {
      return (RecordDecision.dialog.name, [.deed: news.rawValue])
    }
    return nil
  }

  /// 供电所答应5月修好, they promised to mend it by the end of May: who does what by when.
  private static func promised(_ line: String, _ hearing: MenuReader.Hearing) -> Found? {
    guard ["答应", "承诺", "保证", "promised", "undert", "agreed"].contains(where: line.lowercased().contains)
    else { return nil }
    let typed = line.trimmed.trimmedEnd
    let chinese =
      /^(?:刚才|今天|昨天)?[,，]?(.{0,14}?)(?:已经|当场|当面|口头|都)?(?:答应|承诺|保证)(?:了|过|说|我们|会|要|，|,|：|:)*(.{2,40})$/
    let english =
      /^(.{1,40}?) (?:has |have )?(?:promised|undertook|agreed|undertaken)(?: us)? (?:to |that )(.{3,60})$/
    let (who, what): (String, String)
    if let match = typed.wholeMatch(of: chinese) {
      (who, what) = (String(match.1), String(match.2))
      guard !["谁", "我", "咱", "群众", "来访人"].contains(where: who.hasPrefix) else { return nil }
    } else if let match = typed.wholeMatch(of: english) {
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
    let chinese =
      /(?:明年|今年)?\d{1,2}月(?:份)?(?:\d{1,2}[日号]|底|末)?|[一二三四五六七八九十]{1,2}月(?:份)?(?:底|末)?|(?:本|这个|下个?)月(?:底|末)|年底|(?:本|这|下)?周[一二三四五六日天末]|\d{1,2}[日号]|[一二三四五六七八九十\d]{1,3}(?:个)?(?:工作日|天|周|星期|月)内/
    let english = /by (?:the )?(.+)$/
    if let match = what.firstMatch(of: chinese) {
      let said = String(match.0).replacing("月份", with: "月")
      if let day = DueDay.read(said, now: now), day >= now.day { return day }
      // A month alone ends with its last day.
      if said.hasSuffix("月"), let day = DueDay.read(said + "底", now: now), day >= now.day { return day }
    }
    if let match = what.firstMatch(of: english) {
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
    let things = #"(?:个人信息|信息|资料|数据|电话号码|电话|手机号码|手机号|手机|号码|称呼|姓名|名字|联系方式|微信)"#
    let shapes = [
      "^(?:请|麻烦|帮我|我要|我想)*(?:删除|删掉|删去|抹掉|清除|删)(?:一下)?(.{1,14}?)的\(things)(?:吧|了)?$",
      "^(?:请|麻烦|帮我)*(?:把|将)(.{1,14}?)的(?:全部|所有)?\(things)(?:都|全|全部)?(?:给)?(?:删除|删掉|删去|抹掉|清除|删)(?:了|吧|掉)*$",
      "^(?i:please )?(?i:erase|delete|remove) (.{2,40}?)(?:'s|’s) (?i:data|details|phone|phone number|number|contact|name|information|personal data)$",
      "^(?i:please )?(?i:erase|delete|remove) (?i:the )?(?i:data|details|phone|phone number|number|contact|name|information|personal data) of (.{2,40})$",
    ]
    for shape in shapes {
      guard let pattern = try? Regex(shape), let match = try? pattern.wholeMatch(in: typed),
        match.output.count > 1, let words = match.output[1].substring
      else { continue }
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

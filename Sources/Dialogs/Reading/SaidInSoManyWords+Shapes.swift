import Understanding

/// The shapes of whole lines that ``SaidInSoManyWords`` knows.
extension SaidInSoManyWords {
  enum Shapes {
    /// 这件事到哪一步了, how far has it come.
    static let howFar = LineShape(
      /^(?:这件事情?|这件|这事|它|刚才那件事?|刚才的事|现在)?(?:现在|目前)?(?:到底)?(?:办|走|进行|处理)?到(?:了)?哪一?步(?:了|啦)?(?:呢)?$|^(?:how far (?:has|is) (?:it|this|this matter|this one|that)(?: now)?(?: come| got| gotten| along)?(?: so far| now)?)$|^where (?:does|do) (?:it|this|this matter|we) stand(?: now)?$/
    )
    /// 看看计划完成得怎么样, how is our plan going.
    static let planGoing = LineShape(
      /^(?:看看|看一下|看一看|查看|查一下|查查|看|问问)?(?:我们|咱们|工作室)?(?:的)?(?:今年|本年|全年|年度)?(?:的)?(?:年度)?(?:工作)?计划(?:都)?(?:完成|执行|落实|做|进展|推进)(?:得|的|到)?(?:怎么样|怎样|如何|咋样|哪了|哪里了|哪儿了|多少|情况)(?:了|啦)?$|^(?:let me see |show me |see )?how (?:is|are we doing with|far (?:is|along is|are we with)) (?:the|our|this year's)(?: annual| year's?| yearly)? plan(?: going| doing| coming along| getting on)?$/
    )
    /// 今天是接待日，想快点记几个, enter several quickly.
    static let severalQuickly = LineShape(
      /^(?:今天|今儿|现在)?(?:是|有|赶上)?(?:我们的?)?(?:群众)?(?:接待日|接访日)?(?:来的)?(?:人(?:很|太|好)?多)?,?(?:我|我们)?(?:想|要|得|需要)?(?:快点儿?|快速|快些|赶快|赶紧|连着|连续|一口气)(?:地)?(?:记|登记|录|录入)(?:一下|上)?(?:好|上)?(?:几|多|一批|很多)(?:个|件|条|位)?(?:群众|来访人)?(?:的)?(?:意见)?$|^(?:it(?: is|'s) (?:a |our )?reception day,? ?(?:and )?)?(?:i |we )?(?:want to |need to |would like to |have to )?(?:quickly )?(?:record|enter|note|take down) (?:several|a few|some|many)(?: opinions| matters| of them)?(?: quickly| fast| in a row)?$/
    )
    /// 又有一位来说同一件事, another visitor says the same.
    static let sameAgain = LineShape(
      /^(?:刚才|今天|现在)?(?:又|还|再)(?:有|来了?)(?:了)?(?:一|两|几|\d{1,2})?(?:个|位|名)?(?:人|群众|居民|来访人|住户|大爷|大妈|女士|先生)?,?(?:也)?(?:来|过来)?(?:也)?(?:说|反映|讲|提|问)(?:的|了)?(?:也是|还是)?(?:同一件|同样的|一样的|同一个|这同一|这件|那件|刚才那件|这个|那个)(?:事|事情|问题)?(?:的)?$|^(?:another|one more|a second|yet another) (?:visitor|person|one|resident|man|woman)(?: is here| came| comes| has come)?(?: in)?(?: and| who| with| about| saying| says| said| for)+ ?(?:the |this |that )?(?:same|matter|one)(?: thing| matter| problem| one)?(?: again)?$/
    )
    /// 刚才那两件合并, 这两件是一回事, 把路灯那两件并成一件.
    static let twoAreOne = LineShape(
      /^(?:把|将)?(.{0,12}?)(?:的)?(?:这|那)(?:两|2|二)件(?:事|意见)?(?:就)?(?:都)?(?:是)?(?:合并(?:了|成一件|为一件|起来|一下)?|并(?:成|为)一件(?:了)?|并(?:在|到)一起|合(?:成|为)一件|一回事|同一件(?:事)?|一件事)(?:吧)?$/
    )
    static let joinTwo = LineShape(
      /^(?:合并|并)(?:一下)?(.{0,12}?)(?:的)?(?:这|那)(?:两|2|二)件(?:事|意见)?$/)
    static let joinTwoEnglish = LineShape(
      /^(?:join|merge) (?:these|those|the)(?: last)? two(?: about (.{2,30}))?(?: matters| opinions)?$|^(?:these|those) two are (?:one and )?the same(?: matter| thing)?$/
    )
    /// 城管局回复了, 城管局来信说下周修; 收到部门的回复; they wrote back.
    static let unitReplied = LineShape(
      /^(?:刚才|刚刚|今天|昨天|上午|下午)?,?(.{2,16}?)(?:今天|昨天|那边|这边|已经|终于|刚刚|刚|也|都)*(?:给(?:我们|咱们|工作室)?)?(?:书面|电话)?(?:回复|答复|来信|来函|回函|复函|回信|回话|来文|来电|回电)(?:了|说|称|我们|咱们|,|:|$).*$/
    )
    static let receivedFrom = LineShape(
      /^(?:我们|工作室|今天|刚才|刚刚)*收到(?:了)?(.{2,16}?)(?:的)?(?:书面)?(?:回复|答复|来信|来函|回函|复函|回信|来文)(?:了)?(?:,.*)?$/)
    static let unitRepliedEnglish = LineShape(
      /^(?:the |a )?(.{2,40}?) (?:has |have |just )*(?:replied|answered us|wrote back|written back|sent (?:us )?a reply|got back to us)(?:[ ,:].*)?$|^(?:a |the )?(?:reply|letter|answer) (?:has |just )*(?:came|come|arrived) (?:in )?from (?:the )?(.{2,40})$/
    )
    static let somebodyReplied = LineShape(
      /^(?:他们|那边|对方|部门|单位)?(?:已经|终于)?(?:有)?(?:给)?(?:书面)?(?:回复|来信|回函|复函)(?:了|来了|到了|下来了)$|^(?:they|somebody there)(?: have| finally| just)* (?:replied|wrote back|got back to us)$/
    )
    /// 批下来了; 没批.
    static let approved = LineShape(
      /^(?:报批的?|报的|上次报的|那次报批|议题|协商|监督|微协商|微监督|主席会议|政协|区政协|县政协|市政协)*(?:已经|都|也|终于)?(?:批(?:准)?(?:下来)?了|批准了|同意了|通过批准了|获批了|获得批准了?|准了)$|^(?:it|the request|the consultation|they|the oversight)(?:'s| was| is| has been| have been)? ?(?:now )?approved(?: it)?$|^the approval (?:came|has come|is there|arrived)$/
    )
    static let turnedDown = LineShape(
      /^(?:报批的?|报的|上次报的|那次报批|议题|协商|监督|微协商|微监督|主席会议|政协|区政协|县政协|市政协)*(?:没有?批(?:准|下来)?|没有?获批|不批准?|不同意(?:了)?|没有?同意|未批准|被否了|否了)$|^(?:it|the request|the consultation|they|the oversight)(?: was| is| were|'s)? ?(?:not approved|turned down|denied|rejected)(?: it)?$|^they (?:turned it down|did not approve(?: it)?)$/
    )
    /// 供电所答应5月修好.
    static let promised = LineShape(
      /^(?:刚才|今天|昨天)?[,，]?(.{0,14}?)(?:已经|当场|当面|口头|都)?(?:答应|承诺|保证)(?:了|过|说|我们|会|要|，|,|：|:)*(.{2,40})$/)
    static let promisedEnglish = LineShape(
      /^(.{1,40}?) (?:has |have )?(?:promised|undertook|agreed|undertaken)(?: us)? (?:to |that )(.{3,60})$/)
    /// The day that stands in what was promised.
    static let dueDay = LineShape(
      /(?:明年|今年)?\d{1,2}月(?:份)?(?:\d{1,2}[日号]|底|末)?|[一二三四五六七八九十]{1,2}月(?:份)?(?:底|末)?|(?:本|这个|下个?)月(?:底|末)|年底|(?:本|这|下)?周[一二三四五六日天末]|\d{1,2}[日号]|[一二三四五六七八九十\d]{1,3}(?:个)?(?:工作日|天|周|星期|月)内/
    )
    static let dueByEnglish = LineShape(
      /by (?:the )?(.+)$/)
    /// 采纳了, 被采用了, 立案了, 退回来了: what became of an output.
    static let outputs: [(RecordDecision.News, LineShape<Substring>)] = [
      (
        .adopted,
        LineShape(
          /^(?:那件|那篇|这篇|我的|我们的|上次的|信息|社情民意信息|稿子|建议|成果|提案)*(?:已经|都|也|终于)?(?:被|得到|获得)?(?:区里|县里|市里|省里|政协)?(?:采纳|采用|录用)了?$|^(?:it|the report|our report|my report|the output)(?:'s| was| is| has been)? ?adopted$/
        )
      ),
      (
        .caseFiled,
        LineShape(
          /^(?:那件|那篇|我的|我们的|上次的|集体)*(?:提案)?(?:已经|都|也|终于)?(?:被|获得|予以)?立案了?$|^(?:it|the proposal|our proposal|my proposal)(?:'s| was| is| has been)? ?filed(?: as a case)?$/
        )
      ),
      (
        .returned,
        LineShape(
          /^(?:那件|那篇|我的|我们的|上次的|信息|社情民意信息|成果|提案)*(?:已经|都|也)?(?:被)?退回(?:来)?了$|^(?:it|the report|our report|the proposal|our proposal|the output)(?:'s| was| is| has been)? ?(?:returned|sent back)$/
        )
      ),
    ]
    /// 删除小张的信息, 把王大爷的电话删了, erase Mr Wang's phone.
    static let erasing: [LineShape<(Substring, Substring)>] = [
      LineShape(
        /^(?:请|麻烦|帮我|我要|我想)*(?:删除|删掉|删去|抹掉|清除|删)(?:一下)?(.{1,14}?)的(?:个人信息|信息|资料|数据|电话号码|电话|手机号码|手机号|手机|号码|称呼|姓名|名字|联系方式|微信)(?:吧|了)?$/
      ),
      LineShape(
        /^(?:请|麻烦|帮我)*(?:把|将)(.{1,14}?)的(?:全部|所有)?(?:个人信息|信息|资料|数据|电话号码|电话|手机号码|手机号|手机|号码|称呼|姓名|名字|联系方式|微信)(?:都|全|全部)?(?:给)?(?:删除|删掉|删去|抹掉|清除|删)(?:了|吧|掉)*$/
      ),
      LineShape(
        /^(?i:please )?(?i:erase|delete|remove) (.{2,40}?)(?:'s|’s) (?i:data|details|phone|phone number|number|contact|name|information|personal data)$/
      ),
      LineShape(
        /^(?i:please )?(?i:erase|delete|remove) (?i:the )?(?i:data|details|phone|phone number|number|contact|name|information|personal data) of (.{2,40})$/
      ),
    ]
  }
}

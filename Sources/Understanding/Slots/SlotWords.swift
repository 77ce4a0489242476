import Regulation

/// The words by which a value of a closed list is said (说法), the more telling before the more general.
enum SlotWords {
  static let modes: [(value: String, words: WordList)] = [
    (
      "online",
      "线上|网上|在线|远程|视频|网络|云上|微信|电话值班|online|remote|remotely|on the web|by video|virtually|virtual|from home|at home|on my phone|on my laptop|over the internet|xianshang"
    ),
    (
      "offline",
      "线下|现场|面对面|在室里|室里|当面|到工作室|在工作室|坐班|实地|到场|offline|in person|in-person|in the room|face to face|face-to-face|on site|on-site|onsite|at the workroom|at the room|in the workroom|in the office|at the office|at the desk|physically|xianxia"
    ),
  ]

  static let micro: [(value: String, words: WordList)] = [
    (
      "microConsultation",
      "微协商|为协商|威协商|协商会|协商|商量会|议事会|恳谈会|micro consultation|micro-consultation|microconsultation|consultation|weixieshang"
    ),
    (
      "microOversight",
      "微监督|为监督|威监督|微建督|民主监督|监督|micro oversight|micro-oversight|oversight|micro supervision|micro-supervision|supervision|weijiandu"
    ),
  ]

  static let activities: [(value: String, words: WordList)] = [
    ("reading", "读书|阅读|书香|共读|领读|书会|reading|book club|book sharing"),
    ("policyTalk", "宣讲|讲政策|政策讲|宣传政策|政策宣传|政策解读|普法|送政策|policy talk|policy lecture|policy briefing|talk"),
    ("freeClinic", "义诊|送医|看病|免费体检|体检|健康检查|free clinic|clinic|medical check|health check|check-ups|check-up"),
    ("legalAid", "法律援助|法律咨询|法律服务|法援|legal aid|legal advice|legal"),
    ("jobGuidance", "就业|招聘|找工作|求职|岗位|job|employment|career"),
    ("teachingAid", "助学|助教|送教|支教|助学金|捐资助学|奖学金|teaching|schooling aid|tutoring|teach"),
    ("popularScience", "科普|防灾知识|科学普及|science"),
    ("technicalGuidance", "技术指导|农技|技术培训|技术服务|种植|养殖|技术|technical|farming"),
    ("visit", "走访慰问|慰问|看望|走访|送温暖|visit|visiting|visited|call on"),
    ("publicService", "便民|公益|志愿|惠民|public service|volunteer|volunteering|community service"),
  ]

  static let products: [(value: String, words: WordList)] = [
    ("collectiveProposal", "集体提案|联名提案|collective proposal|joint proposal"),
    ("publicOpinionReport", "社情民意|民意信息|信息|public opinion|opinion report"),
    ("researchReport", "调研报告|研究报告|调研成果|考察报告|研究|调研|research report|research"),
    ("proposal", "提案|提按|提暗|proposal|tian"),
  ]

  static let sources: [(value: String, words: WordList)] = [
    ("qinShangliang", "秦商量|亲商量|qin shangliang|qinshangliang"),
    ("followUpDiscussion", "座谈回访|回访|座谈|follow-up discussion|follow-up visit|follow up discussion|discussion"),
    (
      "proposalFollowUp",
      "提案办理跟踪|提案办理|提案跟踪|跟踪提案|办理跟踪|跟踪|follow-up of the proposal|follow-up of a proposal|following up a proposal|following up the proposal|proposal follow"
    ),
    ("conditionsRound", "社情巡访|巡访|社情巡|巡查|巡河|conditions round|round"),
    (
      "researchVisit",
      "走访|调研|下村|下乡|入户|下去|进村|串门|走基层|field visit|research visit|visiting|on a visit|research trip|field trip"
    ),
    ("suggestionBox", "意见箱|建议箱|信箱里|suggestion box|comment box"),
    ("letter", "来信|写信来|寄来的信|一封信|群众信件|by letter|a letter|wrote in"),
    ("phone", "打电话来|打来电话|来电反映|电话反映|电话里说|来电话|电话打来|phoned|called in|by phone|on the phone|phone call"),
    (
      "otherOnline",
      "微信|公众号|网上|留言板|邮箱|邮件|抖音|微博|群里|其他线上|wechat|email|e-mail|other online|website|message board|online"
    ),
    (
      "reception",
      "来访|接待|来了|来个|上门|当面|找过来|找来|找上门|来反映|来说|来问|来人|来室里|进门|到室里|walked in|walk-in|walk in|came in|came by|dropped in|reception|visitor|came to"
    ),
  ]

  static let classes: [(value: String, words: WordList)] = [
    ("petition", "信访|上访|告状|要告|鸣冤|petition|petitioner|petitioning"),
    ("complaint", "投诉|举报|complaint|complain|complains|complained|complaining"),
    (
      "small",
      "微需求|微建议|微心愿|小建议|小需求|建议|希望|盼着|盼望|想在|能不能在|能不能给|能不能加|能不能装|suggestion|suggest|suggested|proposes|small request|small need"
    ),
    (
      "inquiry",
      "咨询|资询|来问|怎么办|想知道|女士问|先生问|电话问|来电问|大姐问|大爷问|居民问|群众问|老人问|村民问|有人问|询问|怎么报|怎么办理|如何办理|怎么申请|如何申请|问一下|想问|问问|请教|打听|问的|了解一下|wants to know|asks about|asks how|asking|asked about|asked how|asked whether|inquiry|enquiry|inquiries|question|wondering"
    ),
    ("problem", "反映问题|一般问题|问题|problem|issue"),
  ]

  /// Whose opinion it is (群众类别, P3.3g).
  static let groups: [(value: String, words: WordList)] = [
    ("sector", "界别群众|本界别的群众|本界别群众|people of the sector|sector people"),
    ("industry", "行业从业人员|从业人员|从业者|业内人士|people of the trade|tradespeople|practitioners"),
    ("area", "区域内群众|区域群众|辖区群众|辖区居民|片区群众|people of the area|residents of the area"),
  ]

  static let industryNeeds: [(value: String, words: WordList)] = [
    ("yes", "产业需求|产业发展需求|产业发展的需求|产业上的需求|行业需求|industry need|need of the industry|industry's need")
  ]

  /// How soon something has to be done (缓急).
  static let urgencies: [(value: String, words: WordList)] = [
    ("ordinary", "不急|不紧急|不着急|not urgent|no hurry"),
    ("atOnce", "特急|十万火急|at once|immediate danger"),
    ("urgent", "紧急|很急|挺急|比较急|加急|急件|urgent|urgently"),
  ]

  /// Why somebody asks for leave.
  static let reasons: [(value: String, words: WordList)] = [
    ("illness", "生病|病了|住院|手术|身体不适|不舒服|养病|病假|ill|illness|sick|hospital|surgery|operation"),
    ("business", "出差|出国|公出|business trip|abroad|travelling for work|trip"),
    ("study", "培训|学习|进修|党校|training|course|study"),
  ]

  static let carriers: [(value: String, words: WordList)] = [
    ("discussion", "座谈会|座谈|discussion"), ("membersDay", "委员活动日|members' day"),
  ]

  /// What is done with an opinion that is open.
  static let deeds: [(value: String, words: WordList)] = [
    ("passOn", "转办|转交|交办|pass on|refer"),
    ("urge", "催办|催一下|催一催|urge|chase"),
    ("reply", "收到回复|收到答复|部门回复|回复来了|the department replied"),
    ("reopen", "再次办理|重新办理|重办|reopen|take up again"),
    ("feedBack", "反馈|回访|feedback|feed back"),
    ("close", "办结|结案|销号|close|closed"),
    ("answer", "答复|回复|回话|回函|answer|reply"),
  ]

  /// The value that a range says: the first of the list that has a word there, with the place.
  static func value(_ table: [(value: String, words: WordList)], in line: SlotLine, _ range: Range<Int>)
    -> (value: String, range: Range<Int>)?
  {
    for (value, words) in table {
      if let found = line.first(words, in: range) { return (value, found) }
    }
    return nil
  }
}

import Understanding

extension VetoWords {
  /// The acts of a workroom, as they are denied, undone and asked about.
  static let dutyBot = VetoWords(
    denied:
      #"(?:不用|不要|不想|不需要|无需|不必|用不着|没打算|先不|暂不|(?<!分)(?<!特)(?<!个)(?<!性)(?<!级)别|"#
      + #"勿|甭|莫|休想|(?<!要)不)"#
      + #"(?:再|给我|帮我|给|帮|着急|急着|急|去|来|是|要|能|该|用)*(?:\#(acts))|"#
      + #"(?:\#(acts))(?:先|就|的话)?(?:不急|不着急|不用了|不必了|算了|免了|就算了)|"#
      + #"\b(?:bu|bie|bu ?yong|bu ?yao|bu ?xiang|bu ?xu ?yao|bu ?bi|wu ?xu|xian ?bu|zan ?bu) ?(?:zai ?|qu ?)?(?:\#(spelled))"#,
    deniedUnless:
      #"不是.+(?:是|而是).+|不(?:该|对|满意|舒服|了|够|到|亮|通|上|成|够)|别的|(?:值不|签不|登不|打不|印不|换不|来不)[值签登打印换来]|能不能|是不是|要不要|来不|行不行|不行$|"#
      + #"为什么|怎么|为啥|不算|凭"#,
    deniedEnglish:
      #"\b(?:don't|do not|dont|didn't|did not|no need (?:to|for)|never|not|haven't|won't|no|without|i'm not|am not)\b"#
      + #"(?: \w+){0,3}? ?(?:check|record|print|export|publish|delete|swap|leave|sign|log|register|duty|shift|start|"#
      + #"undo|need|report|put|enter)"#,
    deniedEnglishUnless:
      #"\bwhy\b|\bforgot\b|not .+ but |not recorded|never signed|missed|who|\?|in there|was (?:in|on)"#,
    notYet:
      #"(?:还没有?|尚未|没有?|未)(?:到|开始)?(?:\#(acts)|群众|人来|意见)|\bhai ?mei(?: ?you)? ?(?:\#(spelled))"#,
    notYetUnless:
      #"上礼拜|上星期|那会|当时|之前|签成|没带|没网|补|忘|漏|昨|前天|上周|上个|那[次天班]|改|错|谁|\?|吗|没有$|欠|差|"#
      + #"记上|进系统|哪些|哪个|还没|未|几|今天.*(?:点|上午|下午)"#,
    howTo: #"怎么(?!样|还|没|又|老|这|那|回事|办$)|咋(?!样|还|没)|如何|怎样|\bhow (?:do|can|to|should)\b|区别"#,
    asking:
      #"(?:吗|没|没有|么|\?)$|谁|要不要|能不能|该不该|是不是|有没有|几点|什么时候|怎么办|难道|还能|禁止|停止|拒绝|免了|"#
      + #"已经|[签录记]过|没有?忘|改到|\bshould (?:i|we)\b|\b(?:can|may|must) i\b|\b(?:do|did) (?:i|we)\b|\bwho\b|"#
      + #"\bstop\b|\brefuse\b|\bdid not forget\b"#,
    askingUnless: #"帮我|给我|替我|麻烦|请|\bplease\b|\byou\b"#,
    outside:
      #"医院|学校|派出所|法院|公司|酒店|超市|银行|药店|民政局|食堂|高铁|火车|飞机|驾照|身份证|户口|婚|装修|淘宝|电视|电影|"#
      + #"美甲|健身|摄影|律师|幼儿园|儿子|女儿|老婆|老公|孙子|孙女|我爸|我妈|我家|俺家|"#
      + #"wife|husband|\bson\b|daughter|hotel|pizza|passport|hospital|flight|landlord"#,
    spared: ["record-opinion", "ask-leave", "plan-year"],
    quoting: ["record-opinion", "answer-matter"],
    redirects: [
      Redirect(
        #"(?:(?<!该)不该|不应该?|取消|撤销|撤回|撤掉|收回|删除|删掉|删去|cancel|undo|revert|take back|delete|remove|"#
          + #"shouldn't have|should not have) ?"#
          + #"(?:了|刚才的?|刚刚的?|我的?|这次|上次|那个|my|the|this|that|last|me)* ?"#
          + #"(?:签到|签退|打卡|登记|补录|记录|那条|check[ -]?in|check[ -]?out|checked (?:in|out)|entry|record|shift)"#,
        unless: #"申报|预约|挂号|订单|会员|航班|酒店|hotel|flight|改成|应该是|来访人|个人信息|visitor|personal"#, means: "undo",
        reverses: true),
      // Who may do it is a question, whatever it is.
      Redirect(
        #"谁(?:可以|能|有权|可)(?:\#(acts))|\bwho (?:can|may) (?:record|check|log|sign|print|ask|enter)"#,
        means: "help"),
      // What stands behind 查 is looked for, of whatever it is.
      Redirect(
        #"^(?:帮我|给我)?查(?:一下|一查|查|询)?[^岗房验收体看处询查]{2,10}$"#,
        unless: #"天气|快递|违章|航班|余额|成绩|分数|路线|地图|字典|股票|彩票|火车|公交|学历|征信|档案|词"#, means: "find-matter",
        from: ["none"]),
      Redirect(
        #"\b(?:qu ?xiao|che ?xiao|che ?hui) ?(?:le ?|gang ?cai ?(?:de ?)?|wo ?de ?)*(?:\#(spelled)|bu ?lu|ji ?lu)"#,
        means: "undo", reverses: true),
      // What was forgotten is not begun now.
      Redirect(
        #"(?:昨|前天|上周|上个?星期|上个?礼拜|那天|[一二三四五六七八九十\d]+[日号]).*(?:忘|漏|没(?:有)?)(?:记|了|有)?.{0,2}(?:签到|打卡|签)|"#
          + #"(?:忘|漏)(?:记|了)*(?:签到|打卡).*(?:昨|前天|上周|那天)"#,
        unless: "签退|[吗么?]|谁", means: "late-shift", from: ["check-in", "none"]),
    ],
    joint: #"[,;]? ?(?:再|然后|接着|之后|顺便|顺带|并且|同时|and then|then|and also|, and) ?"#,
    first: "^先|first",
    jointAlone:
      #"[,;。] ?(?:再|还要|还有|也要|另外|然后|接着|之后|顺便|顺带|并且|同时|先|also|then|and then|and also|and)[,:]? ?|"#
      + #" ?(?:然后|顺便|顺带|接着再)[,:]? ?|,? and (?:then |also )|,? then |"#
      + #" and (?=show|record|check|log|print|open|list|see|tell|enter|take)"#,
    mended:
      #"[,;。.!?] ?(?:哦|噢|呃|啊)?(?:不|no|wait|sorry|oops)[,;。.!?]+ ?(?:是|要|我是说|i mean |i meant )?|"#
      + #"[,;。.!? ]+(?:哦|噢|呃|啊)?(?:不对|不是|错了|说错了|打错了|按错了|no wait|no no|scratch that)[,;。.!? ]+(?:是|要|我是说|i mean |i meant )?|"#
      + #"[,;。.!? ]+(?:我是说|i mean|i meant),? ?"#,
    why: #"为什么|为啥|为何|凭什么|干嘛要|干吗要|"#
      + #"\bwhy\b(?: (?:do|must|should|is|are|does|have)(?: (?:i|we|you|one|there|it))?(?: (?:have|need) to)?)?"#,
    asksFirst:
      #"^(?:请问|我想问|想问一下|想问|那|那么|so )?[, ]?(?:怎么|咋|如何|怎样|为什么|为啥|为何|凭什么|干嘛要|干吗要|how (?:do|can|to|should)|why)"#)

  /// The commonest of them in pinyin, with and without blanks.
  private static let spelled =
    "qian ?dao|qian ?tui|deng ?ji|qing ?jia|da ?yin|huan ?ban|pai ?ban|zhi ?ban|shan ?chu|dao ?chu|qian"

  private static let acts =
    "签到|签退|签|登记|登|请假|打印|印|导出|换班|换|值班|值|公示|发布|删除|删|撤销|排班|排|补录|补|记录|记|录|下班|上班|"
    + "考核|检查|申请|报|催|汇总|提交|[交写提](?:个|份|篇)?(?:提案|信息|报告|成果|总结|计划)|(?:搞|办|开)(?:个|场|次)?(?:活动|会|协商会|座谈会)|协商|监督|打分"
}

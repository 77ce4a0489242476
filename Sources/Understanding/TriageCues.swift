import Regulation

/// The words by which a class is told from the first day on (归类的线索), each with its weight.
///
/// Weights add up: several weak ones outweigh one that is stronger. A cue of weight 0 is none: it is there so that what stands in
/// it is not taken for one (报告村里 is no 告村). `…` is up to eight characters that end no sentence.
enum TriageCues {
  /// A petition or a complaint from this weight on: what the law decides (P6.2c, P6.3a) is never outvoted.
  static let lawful = 2.0

  static let groups: [(kind: OpinionClass?, weight: Double, cues: [String])] = [
    (.petition, 3.5, ["上访", "信访", "进京", "申诉", "再审", "抗诉", "petition"]),
    (
      .petition, 3,
      [
        "法院判", "判决", "判错", "判得不", "不服判", "不服法院", "举报", "检举", "控告", "冤枉", "冤案", "行政复议", "仲裁", "告状", "上告", "告到",
        "联名告", "告村", "告村干部", "告村支书", "告村主任", "告村长", "告我们村", "告他们村", "告干部", "告乡", "告镇", "贪污", "受贿", "买票",
        "优亲厚友", "虚报冒领", "被村干部挪用", "村干部…挪用",
        "村主任…亲戚", "干部…吃钱", "拖欠…工资", "拖欠…工钱", "工资…拖欠", "欠…工资", "欠…工钱", "工资…要不回", "欠薪", "讨薪", "血汗钱", "强拆",
        "讨个说法",
        "讨说法", "不执行", "执行不了", "court ruling", "court ruled", "verdict", "lawsuit", "appeal", "unpaid wages",
        "wages…unpaid",
        "corrupt", "embezzle", "bribe",
      ]
    ),
    (.petition, 1.5, ["法院", "官司", "维权", "补偿不公", "拆迁不公", "截留", "court"]),
    (.complaint, 3.2, ["投诉"]),
    (
      .complaint, 3,
      [
        "态度差", "态度不好", "态度恶劣", "乱收费", "多收费", "刁难", "不作为", "吃拿卡要", "骂人", "强制收费", "乱收", "欺诈", "拒载", "complaint",
        "complain", "rude", "overcharged", "overcharging",
      ]
    ),
    (.complaint, 1.5, ["收费高", "说涨就涨", "还不赔", "态度"]),
    (.complaint, 2, ["推诿", "过期…牛奶", "卖过期", "收费…不明不白", "偷排"]),
    (
      .problem, 2,
      [
        "多次反映", "反映多次", "反映了多次", "反映过多次", "反映了好几次", "反映好几次", "反映过好几次", "反映几次", "反映几年", "反映好几年", "反映了好几年",
        "反映了三年",
        "多次报修", "说了多少次", "说了很久", "一直没人管", "长期没人管", "没有人管", "没人管", "没人修", "没人清", "没人查", "没人解决", "一直没有解决",
        "一直没解决",
        "得不到解决", "没下文", "没有结果", "for years", "nobody cares", "nobody has", "repeatedly", "many times",
        "still not fixed",
        "never been fixed",
      ]
    ),
    (
      .problem, 1.5,
      ["迟迟", "长期", "多年", "好几年", "一直没", "一直不", "年年", "三天两头", "怎么没", "怎么还不", "怎么还没", "还没有到账", "还没到账"]
    ),
    (.problem, 1, ["没人", "管不了", "互相推", "都说等", "年了", "没用", "不见了", "说了几次", "打电话", "又困人"]),
    (.problem, 0.7, ["半年", "反映", "几个月", "成群", "被骗", "不给", "不管", "for months"]),
    (
      .inquiry, 2.5,
      [
        "咨询", "请问", "打听", "怎么办理", "如何办理", "怎么申请", "如何申请", "怎么补办", "怎么补缴", "怎么报", "怎么算", "怎么领", "怎么换", "怎么交",
        "怎么办", "how do i", "how can i", "how to", "where do i", "where can i", "am i eligible", "inquire",
        "enquire",
      ]
    ),
    (.inquiry, 2.4, ["想问", "想了解"]),
    (
      .inquiry, 1.8,
      [
        "怎么", "如何", "去哪里", "到哪里", "哪里有", "在哪里", "去哪儿", "哪里办", "找谁", "归谁管", "归哪个", "哪个部门", "需要什么材料", "要什么手续",
        "要什么", "要哪些", "要带什么", "什么条件",
        "什么政策", "什么标准", "什么手续", "多少钱", "是多少", "能报多少", "能不能报", "给不给报", "有没有补", "有没有贴", "能不能办", "能不能退", "能不能免",
        "能不能异地", "还能不能", "打哪个", "由谁", "还能报", "what documents", "what do i need",
        "which office", "who is in charge", "how much", "when will",
      ]
    ),
    (.inquiry, 1.2, ["有没有", "应该找", "该找"]),
    (.inquiry, 1, ["多少", "什么时候", "吗", "合不合法", "可不可以", "是不是", "what ", "when "]),
    (.smallNeed, 1.6, ["希望", "建议", "盼", "最好能", "suggest", "i hope", "we hope", "would like", "could you"]),
    (
      .smallNeed, 1.2,
      [
        "能不能", "能否", "可否", "坏了", "不亮", "漏水", "堵了", "想要", "帮忙", "请修", "请尽快", "请给", "请把", "请快", "请管", "请换",
        "太少", "broken",
        "leaking", "noisy", "too few", "please",
      ]
    ),
    (.smallNeed, 0.9, ["请", "太窄", "太远", "太小", "太黑", "太危险", "危险", "没处"]),
    (.smallNeed, 0.4, ["噪音", "太吵", "不方便"]),
    (nil, 0, ["公告村", "报告", "广告", "警告", "转告", "告知", "告诉", "怎么也", "有反映", "长期待", "申请", "邀请", "请求"]),
  ]

  /// One of them, as it is looked for.
  struct Cue: Sendable {
    let kind: OpinionClass?
    let weight: Double
    /// Stands before `rest` with up to eight characters between; all of it where there is none.
    let scalars: [Unicode.Scalar]
    let rest: [Unicode.Scalar]
  }

  static let byFirst: [Unicode.Scalar: [Cue]] = {
    var table: [Unicode.Scalar: [Cue]] = [:]
    for group in groups {
      for cue in group.cues {
        let parts = cue.split(separator: "…").map { Array($0.unicodeScalars) }
        guard let scalars = parts.first, let first = scalars.first else { continue }
        table[first, default: []].append(
          Cue(
            kind: group.kind, weight: group.weight, scalars: scalars,
            rest: parts.dropFirst().first ?? []))
      }
    }
    return table
  }()
}

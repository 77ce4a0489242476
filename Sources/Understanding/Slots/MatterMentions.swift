/// What a matter is about (事由), in the words of the sentence: behind a word that leads to it, else a word of daily life
/// that matters are mostly about.
struct MatterMentions {
  let line: SlotLine
  let intent: String
  /// Words of the matters that are open, in their own right.
  let matters: WordList

  func matter() -> Range<Int>? {
    if let own = line.last(matters), intent == "answer-matter" || intent == "find-matter" { return own }
    if let named = phrase(behind: "《", upTo: 30) ?? phrase(behind: Self.titles, upTo: 18) { return named }
    if let said = said() { return said }
    if let own = line.first(matters) ?? line.first(Self.known) { return own }
    return intent == "answer-matter" || intent == "find-matter" ? pointed() : nil
  }

  /// What somebody says, asks or complains of.
  private func said() -> Range<Int>? {
    guard let phrase = phrase(behind: Self.verbs, upTo: 16) ?? phrase(behind: Self.english, upTo: 40) else {
      return nil
    }
    let known = line.first(matters, in: phrase) ?? line.first(Self.known, in: phrase)
    switch intent {
    case "record-opinion", "log-output", "log-micro", "change":
      guard let known, phrase.count > 8 || !line.isChinese else { return phrase.count >= 2 ? phrase : known }
      return known
    default: return known
    }
  }

  /// The words between a leading word and the next mark, without what says nothing at their end.
  private func phrase(behind leads: WordList, upTo limit: Int) -> Range<Int>? {
    var rest = 0..<line.count
    while let lead = line.first(leads, in: rest) {
      rest = lead.upperBound..<line.count
      guard !line.precedes(lead.lowerBound, ["不", "没", "不想", "别"]) else { continue }
      var start = lead.upperBound
      while let skipped = Self.fillers.first(where: { line.isAt(start, $0) }) {
        start += skipped.unicodeScalars.count
      }
      var end = start
      while let next = line[end], next != SlotLine.mask, !",.;:!?()、\"《》".unicodeScalars.contains(next) {
        end += 1
      }
      for stop in Self.stops {
        if let found = line.first(stop, in: start..<end), found.lowerBound > start { end = found.lowerBound }
      }
      while let tail = Self.tails.first(where: { tail in
        let length = tail.unicodeScalars.count
        return end - length > start && line.isAt(end - length, tail)
      }) { end -= tail.unicodeScalars.count }
      guard end - start >= 2 else { continue }
      if end - start > limit {
        if let known = line.first(Self.known, in: start..<end) { return known }
        continue
      }
      if line.has(Self.noMatter, in: start..<end), end - start <= 4 { continue }
      return start..<end
    }
    return nil
  }

  /// 停水那件, 充电桩的事: what stands before the word that points.
  private func pointed() -> Range<Int>? {
    line.isChinese ? pointedInChinese() : done()
  }

  /// `answer the lamp`, `close the insurance one`: what stands behind the word for what is done with it.
  private func done() -> Range<Int>? {
    guard let phrase = phrase(behind: Self.abouts, upTo: 30) ?? phrase(behind: Self.deeds, upTo: 30) else {
      return nil
    }
    var end = line.first(Self.pointers, in: phrase)?.lowerBound ?? phrase.upperBound
    while end > phrase.lowerBound, line[end - 1] == " " { end -= 1 }
    // Number 2 is one of a list.
    guard !line.text[phrase.lowerBound..<end].contains(where: { Scan.digit($0) != nil }) else { return nil }
    return end - phrase.lowerBound >= 3 ? phrase.lowerBound..<end : nil
  }

  private func pointedInChinese() -> Range<Int>? {
    guard let point = line.first("那件|那条|那个|那事|那档子|的事|的意见|的问题|问题|这件|这条|一事") else { return nil }
    var start = point.lowerBound
    while start > 0, line.text[start - 1].properties.isIdeographic, point.lowerBound - start < 8 {
      start -= 1
    }
    if let lead = line.last("把|答复|回复|办结|查|找|看看|看|关于|将|改|给|问|那个|一下|下", in: start..<point.lowerBound) {
      start = lead.upperBound
    }
    return point.lowerBound - start >= 2 ? start..<point.lowerBound : nil
  }

  private static let titles: WordList =
    "监督:|协商:|提案:|报告:|信息:|题目|主题|议题|议的|谈的|盯的|监督的|协商的|围绕|关于|针对|内容是|题为|名字叫|名叫|叫做"
  private static let verbs: WordList =
    "投诉|咨询|反映|说|问|来告|建议|提出|希望|想要|要求|盼着|一条:|意见:|举报|诉说|抱怨|嫌|发现|报告,"
  private static let english: WordList =
    "about|on|concerning|regarding|that|titled|called|complaining of|complains of|phone call,|asks for|wants"
  private static let deeds: WordList =
    "answer|answered|reply to|respond to|close|closed|feed back on|feed back|feedback on|feedback about|urge|follow up on|look up|find"
  private static let abouts: WordList = "about|concerning|regarding|of the"
  private static let pointers: WordList = "one|matter|opinion|problem|issue|case|thing"
  private static let fillers = [
    "是", "为", ":", " ", "一下", "了", "的是", "少了俩字,", "一条", "两条", "一个", "the ", "a ", "an ", "her ", "his ",
    "their ", "some ",
  ]
  private static let stops: [WordList] = [
    "的提案|的意见|的事|的问题|的信息|的报告|的协商|的监督|的微协商|的微监督|协商|没人管|怎么办",
    "in person|online|at the|phone|yesterday|today|her number|his number|this afternoon|this morning",
  ]
  private static let tails = ["的事", "的问题", "问题", "的", "了", "呢", "吗", "啊", "吧", "没", " "]
  private static let noMatter: WordList =
    "一下|登记|意见|什么|几次|多少|duty|it|this|them|me|us|him|her|file|record|shift"

  static let known = WordList([
    "物业收费", "农民工工资", "公交线路", "公交站牌", "公交站", "公交", "医保异地报销", "医保报销", "医保咨询", "医保", "学校门口堵车", "广场凳子", "广场舞噪音",
    "广场舞", "路灯", "井盖", "停水", "凳子", "护栏", "停车位", "停车难", "停车", "堵车", "垃圾桶", "垃圾清运", "垃圾", "供暖", "暖气", "公厕",
    "充电桩",
    "噪音", "工资", "低保", "养老金", "养老", "自来水", "水压", "水管", "电梯", "红绿灯", "斑马线", "下水道", "污水", "排水", "绿化", "坑洼", "修路",
    "路面", "断头路", "违建", "油烟", "扬尘", "快递", "学区", "入学", "幼儿园", "托管", "校车", "食堂", "看病", "挂号", "药店", "社保", "户口",
    "房产证", "拆迁", "征地", "补偿款", "土地", "宅基地", "农田", "灌溉", "水渠", "化肥", "农机", "果树", "停电", "电费", "燃气", "天然气",
    "宽带", "信号", "健身器材", "健身", "图书室", "图书", "公园", "河道", "河堤", "桥", "消防通道", "消防", "流浪狗", "狗", "蚊虫", "菜市场",
    "小吃摊",
    "摊贩", "物业费", "物业", "门禁", "监控", "加装电梯", "台阶", "坡道", "无障碍", "殡葬", "彩礼", "招工", "就业", "创业", "贷款", "税", "营商环境",
    "street light", "streetlight", "street lamp", "manhole cover", "manhole", "parking", "bus line",
    "bus stop", "bus",
    "guardrail", "railing", "wage", "heating", "toilet", "charging pile", "charging point", "charger",
    "bench", "benches",
    "noise", "rubbish", "garbage", "bin", "medical insurance", "water supply", "no water", "water", "pension",
    "lift",
    "elevator", "power cut", "power", "traffic", "road", "pothole", "pavement", "drain", "sewage", "school",
    "kindergarten",
    "internet", "gas", "property fee", "stray dog", "market", "playground", "river",
  ])
}

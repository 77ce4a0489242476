/// Words of a sentence that are somebody's own: what a visitor is called (称呼: 王大爷, 李女士, `Mrs Wang`) and says, and what
/// something is about.
struct OwnWords {
  let line: SlotLine

  func visitor() -> Range<Int>? {
    for place in 0..<line.count {
      guard let here = line[place] else { continue }
      if Surnames.isOfMany(here), let title = Self.titles.first(where: { line.isAt(place + 1, $0) }) {
        return place..<(place + 1 + title.unicodeScalars.count)
      }
      if line.begins(place), let title = Self.english.first(where: { line.isAt(place, $0) }) {
        var end = place + title.unicodeScalars.count
        let start = end
        while let next = line[end], Scan.isLetter(next) { end += 1 }
        if end > start { return place..<end }
      }
    }
    return nil
  }

  /// What a visitor says, up to where the sentence goes on to something else: at least a few words, and no question for the
  /// program.
  func words() -> Range<Int>? {
    guard let lead = line.first(Self.leads) else { return nil }
    var start = line.past(lead.upperBound)
    while let skipped = Self.skipped.first(where: { line.isAt(start, $0) }) {
      start = line.past(start + skipped.unicodeScalars.count)
    }
    var end = start
    while let next = line[end], !".;。；".unicodeScalars.contains(next) { end += 1 }
    if let other = line.first(Self.others, in: start..<end) { end = other.lowerBound }
    while end > start, let last = line[end - 1], " ,:\"".unicodeScalars.contains(last) { end -= 1 }
    guard end - start >= (line.isChinese ? 3 : 8) else { return nil }
    // 说同一件事 points at what another said: nothing of it is theirs.
    if let pointing = line.first(Self.pointing, in: start..<end),
      end - start - pointing.count <= (line.isChinese ? 3 : 6)
    {
      return nil
    }
    return start..<end
  }

  /// What only says that somebody else said it before.
  private static let pointing: WordList =
    "同一件事|同一件|同一个问题|同样的事|同样的问题|同样的情况|同样的|一样的事|一样的问题|一样的|这件事|那件事|the same thing|the same matter|the same problem|the same"

  /// What something is about, up to the next mark, day or time.
  func topic() -> Range<Int>? {
    guard let lead = line.first(Self.topics) else { return nil }
    let start = line.past(lead.upperBound)
    var end = start
    while let next = line[end], next != SlotLine.mask, !",.;:!?()、\"。；".unicodeScalars.contains(next) {
      end += 1
    }
    for stop in Self.afterTopic {
      if let found = line.first(stop, in: start..<end), found.lowerBound > start { end = found.lowerBound }
    }
    while end > start, line[end - 1] == " " { end -= 1 }
    return end - start >= (line.isChinese ? 3 : 6) ? start..<end : nil
  }

  /// Where something lies, behind a word that says so, up to the next mark; with that word, and without it.
  func place() -> (whole: Range<Int>, words: Range<Int>)? {
    guard let lead = line.first(Self.places) else { return nil }
    var start = line.past(lead.upperBound)
    while let next = line[start], " :".unicodeScalars.contains(next) { start += 1 }
    var end = start
    while let next = line[end], next != SlotLine.mask, !",.;!?、\"。；".unicodeScalars.contains(next) {
      end += 1
    }
    while end > start, line[end - 1] == " " { end -= 1 }
    return end - start >= 2 ? (lead.lowerBound..<end, start..<end) : nil
  }

  /// The campaign that something is said for, with its topic where that is named: 为老旧小区改造征集的, 专题征集,
  /// `for the campaign on old estates`.
  func campaign() -> (whole: Range<Int>, topic: Range<Int>)? {
    guard let word = line.first(Self.campaigns) else { return nil }
    if !line.isChinese {
      guard let lead = line.first("campaign on|campaign about|campaign for"),
        lead.lowerBound == word.upperBound - 8
      else { return (word, word) }
      let start = line.past(lead.upperBound)
      var end = start
      while let next = line[end], next != SlotLine.mask, !",.;!?".unicodeScalars.contains(next) { end += 1 }
      return end > start ? (word.lowerBound..<end, start..<end) : (word, word)
    }
    guard let lead = line.last("为|给|就|对", in: 0..<word.lowerBound) else { return (word, word) }
    var (start, end) = (line.past(lead.upperBound), word.lowerBound)
    let quotes = "\"“”《》 的".unicodeScalars
    while start < end, let next = line[start], quotes.contains(next) { start += 1 }
    while end > start, let last = line[end - 1], quotes.contains(last) { end -= 1 }
    let isTopic =
      end - start >= 2
      && !(start..<end).contains { line[$0].map { ",.;!?。；".unicodeScalars.contains($0) } ?? true }
    return isTopic ? (lead.lowerBound..<word.upperBound, start..<end) : (word, word)
  }

  private static let campaigns: WordList =
    "专题征集|征集意见建议|征集意见|征集|for the campaign|for a campaign|for this campaign"
  private static let places: WordList =
    "地点在|地点是|地点:|地点|事发地在|事发地是|事发地|位置在|位置是|发生在|place:|the place is|located at|location:|it is at"
  /// Why a shift was not entered on its day (补录原因): 忘了签到, 没带手机没签成, `forgot to check in`.
  func whyLate() -> Range<Int>? {
    guard let cue = line.first(Self.lateness) else { return nil }
    var end = cue.upperBound
    while end - cue.lowerBound < 20, let next = line[end], next != SlotLine.mask,
      next.properties.isIdeographic, !Self.afterLateness.contains(where: { line.isAt(end, $0) })
    { end += 1 }
    return cue.lowerBound..<end
  }

  private static let lateness: WordList =
    "忘了签|忘记签|忘签|忘了打卡|忘记打卡|忘了记|忘记记|忘了登|忘记登|没带手机|没带电脑|手机没电|没网|没信号|断网|断电|停电了|没签成|没签上|没登上|没来得及|来不及|系统打不开|电脑坏了|forgot to check in|forgot to sign in|forgot to clock in|forgot to record|forgot to log|had no network|no network|no signal|no internet|my phone was dead|phone was dead|had no time|could not log in|couldn't log in|could not check in|couldn't check in"
  private static let afterLateness = [
    "帮", "给", "补", "请", "麻烦", "要", "想", "现在", "今天", "咋", "怎", "了", "的", "吧", "能",
  ]

  private static let topics: WordList =
    "议题是|议题:|主题是|主题:|题目是|题目:|标题是|标题:|题为|围绕|针对|内容是|关于|topic:|on the topic of|titled|concerning|regarding|about"
  private static let afterTopic: [WordList] = [
    "的提案|的社情民意|的信息|的报告|的协商|的监督|的微协商|的微监督|的宣讲|的座谈",
    "in person|online|at the|yesterday|today|this morning|this afternoon|last week",
  ]

  private static let leads: WordList =
    "反映说|反映|发现|打听|来说|反应|投诉说|投诉|建议说|建议|提出|要求|希望|抱怨|来问|问|咨询|说|complains that|complained that|says that|says|said that|said|asks whether|asks how|asks|wants|reports that|to say|about"
  private static let skipped = ["是", "了", ":", "，", ",", "一下", "的是", "the fact that "]
  /// What no longer belongs to it: how to reach them, what is asked of the program.
  private static let others: WordList =
    ",电话|,手机|,联系方式|,微信|,号码|,登记|,记一下|,记下|,帮我|,给登|,登一下|,请记|, phone|, please|, record|, put it|, number"

  private static let titles = [
    "大爷", "大妈", "大姐", "大哥", "大娘", "大婶", "大叔", "大伯", "阿姨", "叔叔", "奶奶", "爷爷", "先生", "女士", "师傅", "婶", "嫂",
  ]
  private static let english = ["mr ", "mrs ", "ms ", "mr. ", "mrs. ", "ms. "]
}

import Regulation

/// What stands in a list of members and is nobody's name (不是姓名的字样).
enum NameWords {
  /// Why a text that stands by itself is no name; nil where it may be one.
  static func whyNone(_ name: String) -> NoName? {
    let scalars = Array(name.unicodeScalars)
    guard !scalars.isEmpty else { return .nothing }
    let plain = plain(name)
    if isSum(name) || isDay(name) { return .footer }
    if headings.contains(plain) || roles.contains(plain) || titles.contains(where: name.contains) {
      return .heading
    }
    if answers.contains(plain) || sentences.contains(where: name.contains) { return .words }
    guard scalars.count <= PersonName.longest else { return .tooLong }
    guard scalars.contains(where: \.properties.isAlphabetic) else { return .figure }
    guard scalars.allSatisfy(isOfNames) else { return .words }
    return scalars.contains(where: \.properties.isIdeographic)
      ? whyNoneInChinese(name, scalars) : whyNoneInLatin(plain)
  }

  /// Whether it is a word of the engine's, or a yes or no. Of letters only the engine's own: Ye, Hao and Xing are people.
  static func isSaidToProgram(_ name: String) -> Bool {
    if let said = EngineWord.read(name), said.rest.isEmpty { return true }
    return name.unicodeScalars.contains(where: \.properties.isIdeographic) && YesNo.read(name) != nil
  }

  private static func whyNoneInChinese(_ name: String, _ scalars: [Unicode.Scalar]) -> NoName? {
    // 𠮷 may be all that somebody writes; 是 or 三 is an answer.
    if scalars.count == 1, "是否无空略对好行不有嗯男女一二三四五六七八九十王李张刘陈杨赵黄周吴".contains(name) { return .words }
    if let first = scalars.first, Scan.digit(first) != nil { return .figure }
    // No name without a dot has more characters than that.
    return scalars.contains(PersonName.dot) || scalars.count <= 8 ? nil : .words
  }

  private static func whyNoneInLatin(_ plain: String) -> NoName? {
    let words = plain.split(separator: " ")
    guard words.count <= 5, !words.contains(where: { englishWords.contains(String($0)) }) else {
      return .words
    }
    return nil
  }

  /// Whether it may be a name of a rare surname, among others between 、.
  static func isShort(_ name: String) -> Bool {
    (2...3).contains(name.unicodeScalars.count) && name.unicodeScalars.allSatisfy(\.properties.isIdeographic)
      && !Surnames.isOtherWord(name)
  }

  private static func isOfNames(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.isIdeographic || scalar == PersonName.dot
      || Scan.digit(scalar) != nil || " '’-.=+@".unicodeScalars.contains(scalar)
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// 合计：12人, 共 5 名, 12人.
  static func isSum(_ text: String) -> Bool {
    let plain = plain(text)
    if ["合计", "总计", "共计", "小计", "总数", "人数", "total", "sum of"].contains(where: plain.contains) {
      return true
    }
    guard let last = plain.last, "人名位".contains(last) else { return false }
    let number = plain.dropLast().drop { "共计有".contains($0) }
    return !number.isEmpty && number.allSatisfy { $0.isNumber || "一二三四五六七八九十百两 ".contains($0) }
  }

  private static func isDay(_ text: String) -> Bool {
    let marks = ["年", "月", "日"].count(where: text.contains)
    let hasNumber = text.contains { $0.isNumber || "〇零一二三四五六七八九十".contains($0) }
    return marks == 3 || marks == 2 && hasNumber || marks == 1 && text.contains { $0.isNumber && $0.isASCII }
  }

  /// Lower case, half width, without blanks between Chinese characters and without marks around it.
  static func plain(_ text: String) -> String {
    let folded = PersonName.key(text)
    return String(
      folded.drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed()
    )
  }

  /// What somebody may be said to be beside their name; none of it is a name.
  static let roles: Set<String> = [
    "召集人", "联络员", "驻室委员", "参与委员", "委员", "成员", "驻室", "男", "女", "召集人、联络员", "召集人兼联络员", "联络员兼召集人",
    "工作室召集人", "工作室联络员", "政协委员", "组员", "convenor", "convener", "liaison", "member", "members",
    "resident member", "resident members", "convenors",
  ]

  private static let headings: Set<String> = [
    "姓名", "名字", "委员姓名", "成员姓名", "序号", "编号", "性别", "年龄", "民族", "备注", "说明", "职务", "界别", "单位", "专长", "电话",
    "联系方式", "name", "names", "full name", "note", "notes", "convenor liaison", "role", "sex", "副召集人", "组长",
    "副组长",
  ]

  /// Nobody's name has these in it.
  private static let titles = [
    "名单", "名册", "一览表", "登记表", "情况表", "填表", "制表", "填报", "审核", "盖章", "签字", "签名", "日期", "工作室", "委员会",
    "专委会", "主席会议", "有限公司", "身份证", "联系电话", "联系方式", "所在单位", "工作单位", "单位及职务", "负责人", "联系人", "附件", "如下", "以上",
    "以下", "召集人", "联络员", "驻室委员", "参与委员",
  ]

  private static let answers: Set<String> = [
    "无", "没有", "暂无", "不知道", "跳过", "同上", "待定", "空缺", "空", "全部", "所有", "大家", "是的", "不是", "好的", "可以", "确认",
    "不清楚", "暂缺", "略", "未定", "none", "no", "yes", "ok", "n/a", "na", "tbd", "unknown", "same", "skip", "all",
    "nobody",
    "everybody", "everyone",
  ]

  private static let sentences = [
    "的", "吗", "呢", "吧", "没", "我", "你", "们", "这", "哪", "请", "谁", "什么", "怎么", "不是", "不要", "不行", "完了", "就是",
  ]

  private static let englishWords: Set<String> = [
    "the", "is", "are", "of", "and", "none", "all", "that's", "there", "we", "i", "not", "no", "my", "his",
    "her", "who",
    "what", "please", "list", "total", "filled", "by", "date", "signed", "members", "convenor", "liaison",
  ]
}

/// How a visitor is called or can be reached (称呼、联系方式), as it is compared: by surname and title as people say them,
/// and by number, however either was written.
package struct Called: Hashable, Sendable {
  /// The whole of it, see ``BareText``.
  package let bare: String
  /// The numbers, and an account by its name, each bare.
  package let numbers: [String]
  /// 王 in 王大爷, 王建国大爷 and 姓王，六十多岁的大爷; nil where none can be told.
  let surname: String?
  /// 建国 in 王建国大爷; empty where only the surname was given.
  let given: String
  let title: String?

  /// - Parameter contact: how they are reached, where that stands apart from how they are called.
  package init(_ text: some StringProtocol, reached contact: String? = nil) {
    let account = Self.withoutLabel(BareText.of(contact ?? ""))
    bare = BareText.of(text)
    numbers =
      (BareText.numbers(in: text) + BareText.numbers(in: contact ?? "")).map(Self.withoutCountry)
      + (account.count >= 4 && !account.isNumber ? [account] : [])
    let letters = bare.filter { !$0.isASCII || $0.isLetter }
    title = Self.titles.first { letters.contains($0.word) }?.word
    var rest = Substring(letters)
    let isTold = rest.contains("姓")
    if let place = rest.firstIndex(of: "姓") { rest = rest[rest.index(after: place)...] }
    // 老王 is a surname, 老伯 and 小姐 are none.
    if !isTold, let first = rest.first, "老小".contains(first),
      !Self.titles.contains(where: { rest.hasPrefix($0.word) })
    {
      rest = rest.dropFirst()
    }
    let name = Self.surname(of: rest)
    surname = name
    if let name, !isTold {
      var given = rest.dropFirst(name.count)
      if let title, let range = given.firstRange(of: title) { given = given[..<range.lowerBound] }
      self.given = given.count <= 2 ? String(given) : ""
    } else {
      given = ""
    }
  }

  /// Whether somebody who is looked for so may be the one who is called or reached so.
  package func mayBe(_ other: Called) -> Bool {
    if sharesNumber(with: other) { return true }
    let (mine, theirs) = (name, other.name)
    if mine.count >= 2, theirs.contains(mine) { return true }
    if theirs.count >= 2, mine.contains(theirs) { return true }
    guard let surname, surname == other.surname else { return false }
    // 王 alone is everybody called so.
    if mine == surname || theirs == surname { return true }
    guard let title, let theirTitle = other.title, Self.group(title) == Self.group(theirTitle) else {
      return false
    }
    return given.isEmpty || other.given.isEmpty || given == other.given
  }

  /// Whether both are one person for all that is known: the same number, or the same name and no other number.
  package func isSame(as other: Called) -> Bool {
    if sharesNumber(with: other) { return true }
    guard !name.isEmpty, mayBe(other) else { return false }
    return numbers.isEmpty || other.numbers.isEmpty
  }

  /// What it may be called in other texts, bare: the whole name, the surname with its title, each number.
  package var needles: Set<String> {
    var needles = Set(numbers.filter { $0.utf8.count >= Self.shortestNumber })
    // A landline is called without its area code, too: 2312345 of 0914-2312345.
    needles.formUnion(
      numbers.filter { $0.hasPrefix("0") && $0.utf8.count > Self.shortestNumber + 2 }.map {
        String($0.suffix(Self.shortestNumber))
      })
    if name.allSatisfy(\.isASCII) {
      // A name in Latin letters, or an account, which has its digits.
      if name.count >= 2, bare.count >= 3, !Self.common.contains(name) { needles.insert(bare) }
    } else if name.count >= 2, name != title, !Self.common.contains(name) {
      needles.insert(name)
    }
    if let surname, let title { needles.insert(surname + title) }
    if let surname, !given.isEmpty { needles.insert(surname + given) }
    return needles
  }

  /// Whether it names one person rather than people at large: 王女士, not 群众.
  var isTelling: Bool { surname != nil && (2...4).contains(name.count) && (title != nil || !given.isEmpty) }

  /// Surname and given name of two characters, and nothing else: 赵铁柱.
  var isWholeName: Bool { title == nil && given.count == 2 && name == (surname ?? "") + given }

  /// What says how, and not who.
  private static let common: Set<String> = [
    "qq", "wx", "tel", "phone", "mobile", "wechat", "电话", "手机", "微信", "座机", "群众", "居民", "村民", "来访人", "不留",
    "匿名",
  ]

  /// An account without what says where it is one: 微信号 qianqian88.
  private static func withoutLabel(_ account: String) -> String {
    let labels = ["微信号", "微信", "wechat", "weixin", "wx", "qq号", "qq", "抖音", "账号", "手机", "电话", "加"]
    var rest = Substring(account)
    while let label = labels.first(where: rest.hasPrefix) { rest = rest.dropFirst(label.count) }
    return rest.count >= 4 ? String(rest) : account
  }

  private var name: String { bare.filter { !("0"..."9").contains($0) } }

  /// The end of a number is enough to look for it, as people say it: 尾号 6666.
  private func sharesNumber(with other: Called) -> Bool {
    numbers.contains { mine in
      mine.utf8.count >= 4
        && other.numbers.contains { theirs in
          theirs == mine || theirs.hasSuffix(mine)
            || theirs.utf8.count >= Self.shortestNumber && mine.hasSuffix(theirs)
        }
    }
  }

  private static let shortestNumber = 7

  /// 86 and 0086 before a mobile number are left out.
  private static func withoutCountry(_ digits: String) -> String {
    for prefix in ["0086", "86"]
    where digits.hasPrefix(prefix + "1") && digits.utf8.count == prefix.utf8.count + 11 {
      return String(digits.dropFirst(prefix.utf8.count))
    }
    return digits
  }

  /// How people are addressed, the longer ones first; those of one group are said of one and the same.
  private static let titles: [(word: String, group: Int)] = [
    ["老大爷", "大爷", "大伯", "老伯", "伯伯", "老汉", "爷爷", "大叔", "叔叔", "老先生", "先生", "师傅", "老人家", "老人"],
    ["老太太", "老大娘", "大娘", "大妈", "大婶", "阿姨", "奶奶", "婆婆", "大嫂", "大姐", "女士", "小姐"],
    ["老师"], ["医生", "大夫"], ["主任"], ["书记"], ["经理"], ["老板"], ["同志"],
  ].enumerated().flatMap { group, words in words.map { (word: $0, group: group) } }

  private static func group(_ title: String) -> Int? { titles.first { $0.word == title }?.group }

  private static func surname(of text: Substring) -> String? {
    let two = String(text.prefix(2))
    if doubleSurnames.contains(two) { return two }
    return text.first.flatMap { surnames.contains($0) ? String($0) : nil }
  }

  private static let doubleSurnames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "令狐", "慕容", "司徒", "夏侯", "东方", "南宫", "端木", "轩辕", "公孙", "宇文", "长孙",
  ]
  private static let surnames: Set<Character> = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖\
    贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申\
    欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪\
    简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝
    """.filter { !$0.isWhitespace })
}

/// Whether a text that is about a room's work speaks of somebody all the same (提到个人).
struct SpeaksOfSomebody {
  /// The visitors of the store by name and number, bare.
  private let needles: Set<String>

  init(visitors: [Called]) {
    needles = Set(visitors.flatMap { $0.isTelling ? $0.needles : $0.needles.filter(\.isNumber) })
  }

  /// A number by which one is reached, a visitor's name, or somebody who was called on: 走访王小花家.
  func isTrue(of text: String) -> Bool {
    if BareText.numbers(in: text).contains(where: { $0.utf8.count >= 7 }) { return true }
    let bare = BareText.of(text)
    let characters = Array(bare)
    for start in characters.indices {
      for length in 2...6 where start + length <= characters.endIndex {
        if needles.contains(String(characters[start..<(start + length)])) { return true }
      }
    }
    return namesSomebody(bare)
  }

  /// A name where one is looked for: behind what is done with one person, and before an end, a home or a title.
  private func namesSomebody(_ bare: String) -> Bool {
    for cue in Self.cues {
      for range in bare.ranges(of: cue) {
        let behind = bare[range.upperBound...]
        for length in 2...4 where behind.count >= length {
          let name = Called(behind.prefix(length))
          guard name.surname != nil, name.bare.count == length,
            !Self.places.contains(where: { name.bare.contains($0) })
          else { continue }
          if name.title != nil { return true }
          guard length <= 3 || Self.doubled(name) else { continue }
          let after = behind.dropFirst(length)
          if after.isEmpty || Self.homes.contains(where: { after.hasPrefix($0) }) { return true }
        }
      }
    }
    return false
  }

  private static func doubled(_ name: Called) -> Bool { name.surname?.count == 2 }

  private static let cues = [
    "走访", "看望", "慰问", "探望", "回访", "家访", "入户", "帮扶", "接待", "拜访", "上门", "为", "给", "帮", "群众", "居民", "村民", "老人",
    "户主", "困难户", "贫困户", "低保户", "老党员", "职工", "学生", "患者", "家属",
  ]
  private static let homes = [
    "家", "户", "一家", "夫妇", "夫妻", "同志", "等", "反映", "的", "母亲", "父亲", "儿子", "女儿", "解决", "协调",
  ]
  /// What follows a surname's character in the names of places and bodies.
  private static let places = [
    "区", "县", "市", "镇", "乡", "村", "街", "社", "学", "校", "厂", "院", "局", "委", "室", "公", "站", "路", "园", "店",
  ]
}

extension String {
  fileprivate var isNumber: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

/// A place in a folded line, moving forward: the plain scanning that every reader here is made of.
///
/// Characters that date and number words are written with are looked at in their simplified form.
package struct Scan {
  /// The longest line, in folded scalars, that can be a date, a number, a choice or an intent.
  static let longest = 60

  private(set) var text: [Unicode.Scalar]
  var at = 0

  /// Nil where the line is longer than anything these readers know.
  init?(_ line: String, upTo limit: Int = Scan.longest) {
    guard let scalars = TextFolding.scalars(line, upTo: limit) else { return nil }
    text = scalars.map(Scan.simple)
  }

  /// A place in a line that is folded and simplified already.
  init(folded text: [Unicode.Scalar], at place: Int) { (self.text, at) = (text, place) }

  static func simple(_ scalar: Unicode.Scalar) -> Unicode.Scalar { simplified[scalar] ?? scalar }

  var atEnd: Bool { at >= text.count }
  var next: Unicode.Scalar? { at < text.count ? text[at] : nil }

  /// Takes the literal where it stands next.
  mutating func take(_ literal: String) -> Bool {
    var index = at
    for scalar in literal.unicodeScalars {
      guard index < text.count, text[index] == scalar else { return false }
      index += 1
    }
    at = index
    return true
  }

  /// Takes the first of the literals that stands next (write the longer before the shorter) and says which.
  mutating func takeFirst(of literals: [String]) -> Int? {
    literals.firstIndex { take($0) }
  }

  /// Takes an English word or phrase that does not go on with another letter.
  mutating func takeWord(_ word: String) -> Bool {
    let start = at
    guard take(word) else { return false }
    if let next, Scan.isLetter(next) {
      at = start
      return false
    }
    return true
  }

  mutating func spaces() {
    while next == " " { at += 1 }
  }

  /// Up to `most` ASCII digits as a number, and how many there were.
  mutating func digits(most: Int) -> (value: Int, count: Int)? {
    let start = at
    var value = 0
    while let next, let digit = Scan.digit(next), at - start < most {
      value = value * 10 + digit
      at += 1
    }
    return at > start ? (value, at - start) : nil
  }

  /// A number below 100 in one or two digits or in Chinese (十五, 二十三, 零五).
  mutating func small() -> Int? {
    let start = at
    if let (value, _) = digits(most: 2) {
      if let next, Scan.digit(next) != nil {
        at = start
        return nil
      }
      return value
    }
    var end = at
    while end < text.count, end - at < 4, Numerals.isBelowHundred(text[end]) { end += 1 }
    while end > start {
      if let value = Numerals.chinese(text[start..<end]), value < 100 {
        at = end
        return value
      }
      end -= 1
    }
    return nil
  }

  /// The same line without its last scalars.
  func dropping(last count: Int) -> Scan {
    var shorter = self
    shorter.text.removeLast(count)
    return shorter
  }

  /// Drops what stands at the ends of an expression and says nothing about it.
  mutating func trim(leading: [String], trailing: [String]) {
    var again = true
    while again {
      again = false
      while let last = text.last, last.value < 0x80, ".,!;~ ".unicodeScalars.contains(last) {
        text.removeLast()
      }
      for word in trailing where text.count > word.unicodeScalars.count {
        if text.suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars) {
          text.removeLast(word.unicodeScalars.count)
          again = true
        }
      }
      for word in leading
      where text.count > word.unicodeScalars.count && text.starts(with: word.unicodeScalars) {
        text.removeFirst(word.unicodeScalars.count)
        again = true
      }
    }
  }

  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.value >= 0x30 && scalar.value <= 0x39 ? Int(scalar.value) - 0x30 : nil
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x61 && scalar.value <= 0x7A }

  /// The traditional characters of date and number words, and of the words that slots are said by.
  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = [
    "點": "点", "時": "时", "號": "号", "週": "周", "禮": "礼", "後": "后", "個": "个", "鐘": "钟", "鍾": "钟",
    "兩": "两", "這": "这", "節": "节", "國": "国", "慶": "庆", "聖": "圣", "誕": "诞", "勞": "劳", "動": "动",
    "兒": "儿", "婦": "妇", "軍": "军", "師": "师", "現": "现", "剛": "刚", "裡": "里", "裏": "里", "間": "间",
    "萬": "万", "億": "亿", "雙": "双", "際": "际", "黨": "党", "護": "护", "費": "费", "權": "权",
    "線": "线", "訪": "访", "諮": "咨", "詢": "询", "訴": "诉", "談": "谈", "遠": "远", "視": "视", "頻": "频", "場": "场",
    "講": "讲", "協": "协", "監": "监", "讀": "读", "書": "书", "義": "义", "診": "诊", "務": "务", "調": "调", "電": "电",
    "話": "话", "當": "当", "從": "从", "開": "开", "結": "结", "條": "条", "見": "见", "問": "问", "題": "题", "樣": "样",
    "會": "会", "員": "员", "請": "请", "幫": "帮", "換": "换", "錯": "错", "寫": "写", "記": "记", "發": "发", "馬": "马",
    "來": "来", "過": "过", "還": "还", "關": "关", "於": "于", "應": "应", "該": "该", "為": "为", "燈": "灯", "蓋": "盖",
    "醫": "医", "業": "业", "車": "车", "設": "设", "報": "报", "張": "张", "劉": "刘", "趙": "赵", "陳": "陈", "東": "东",
  ]
}

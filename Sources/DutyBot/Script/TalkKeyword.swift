/// The words a line of a talk may begin with, before its colon.
enum TalkKeyword: CaseIterable {
  case title, today, identity, data, language
  case me, bot
  case lesson, scene, must, mustNot, hint

  var names: TalkPhrase {
    switch self {
    case .title: TalkPhrase("标题", "title")
    case .today: TalkPhrase("今天", "today")
    case .identity: TalkPhrase("身份", "as")
    case .data: TalkPhrase("数据", "data")
    case .language: TalkPhrase("语言", "lang")
    case .me: TalkPhrase("我", "me")
    case .bot: TalkPhrase("机", "bot")
    case .lesson: TalkPhrase("课程", "lesson")
    case .scene: TalkPhrase("情景", "scene")
    case .must: TalkPhrase("必须", "must")
    case .mustNot: TalkPhrase("不得", "must not")
    case .hint: TalkPhrase("提示", "hint")
    }
  }

  static var expected: TalkPhrase {
    TalkPhrase(
      allCases.map { $0.names.zh + "：" }.joined(separator: " ") + " 或【…】、以 # 开头的注释",
      allCases.map { $0.names.en + ":" }.joined(separator: " ") + " or [...] or a comment that starts with #")
  }
}

/// The words that stand in brackets.
enum TalkDirective: CaseIterable {
  case restart, interrupt, wait, ledger

  var names: TalkPhrase {
    switch self {
    case .restart: TalkPhrase("重启", "restart")
    case .interrupt: TalkPhrase("中断", "interrupt")
    case .wait: TalkPhrase("等待", "wait")
    case .ledger: TalkPhrase("台账", "ledger")
    }
  }

  static var expected: TalkPhrase {
    TalkPhrase(
      allCases.map { "【\($0.names.zh)】" }.joined(separator: " "),
      allCases.map { "[\($0.names.en)]" }.joined(separator: " "))
  }
}

extension TalkPhrase {
  /// The language in which `word` is this keyword; English in either case.
  func language(of word: String) -> TalkLanguage? {
    if word == zh { return .zh }
    return word.lowercased() == en ? .en : nil
  }
}

/// Punctuation of keywords, full-width and ASCII alike.
enum TalkSign {
  static let colon: Set<Character> = ["：", ":"]
  static let open: Set<Character> = ["【", "[", "［"]
  static let close: Set<Character> = ["】", "]", "］"]
  static let plus: Set<Character> = ["+", "＋"]
  static let equals: Set<Character> = ["=", "＝"]
  static let comma: Set<Character> = ["，", ","]
  static let semicolon: Set<Character> = ["；", ";"]
}

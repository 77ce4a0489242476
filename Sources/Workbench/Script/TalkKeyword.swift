import Regulation

/// The words a line of a talk may begin with, before its colon.
enum TalkKeyword: CaseIterable {
  case title, today, identity, data, language, pins
  case me, bot
  case lesson, scene, must, mustNot, hint

  var names: TalkPhrase {
    switch self {
    case .title: TalkPhrase("标题", "title")
    case .today: TalkPhrase("今天", "today")
    case .identity: TalkPhrase("身份", "as")
    case .data: TalkPhrase("数据", "data")
    case .language: TalkPhrase("语言", "lang")
    case .pins: TalkPhrase("口令", "pins")
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
  case begin, state, duties, expectFailure, include

  var names: TalkPhrase {
    switch self {
    case .restart: TalkPhrase("重启", "restart")
    case .interrupt: TalkPhrase("中断", "interrupt")
    case .wait: TalkPhrase("等待", "wait")
    case .ledger: TalkPhrase("台账", "ledger")
    case .begin: TalkPhrase("从", "from")
    case .state: TalkPhrase("状态", "state")
    case .duties: TalkPhrase("义务", "duties")
    case .expectFailure: TalkPhrase("期望失败", "expect failure")
    case .include: TalkPhrase("接", "include")
    }
  }

  static var expected: TalkPhrase {
    TalkPhrase(
      allCases.map { "【\($0.names.zh)】" }.joined(separator: " "),
      allCases.map { "[\($0.names.en)]" }.joined(separator: " "))
  }

  /// The directive that what stands in brackets begins with: its language, and where its name ends.
  static func read(_ inside: ArraySlice<Character>) -> (TalkDirective, TalkLanguage, end: Int)? {
    for directive in allCases {
      for name in [directive.names.zh, directive.names.en] where inside.count >= name.count {
        let end = inside.startIndex + name.count
        guard let language = directive.names.language(of: String(inside[..<end])) else { continue }
        if end == inside.endIndex || inside[end].isWhitespace || talkDigit(inside[end]) != nil {
          return (directive, language, end)
        }
      }
    }
    return nil
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

/// Reads a whole line that is a yes or a no.
package enum YesNo {
  /// True for a yes, false for a no, nil where the line is not clearly one of them (不知道, 是的但是…, 好吗？).
  ///
  /// Whether a yes makes sense is the caller's affair: 嗯 to an either-or question is a yes to nothing.
  package static func read(_ text: String) -> Bool? {
    guard let scalars = TextFolding.scalars(text, upTo: 24), !scalars.isEmpty else { return nil }
    guard !scalars.contains("?") else { return nil }
    // The whole line first: `of course not`, `no problem` and `that's right` hold spaces and apostrophes.
    if let answer = phrase(scalars[...]) ?? spelled(scalars) { return answer }
    var answer: Bool?
    for part in scalars.split(whereSeparator: { " ,.!、;~-".unicodeScalars.contains($0) }) {
      if isCourtesy(part) { continue }
      guard let one = phrase(part), answer == nil || answer == one else { return nil }
      answer = one
    }
    return answer
  }

  /// The yes or no that a line of more words holds: 不是，我说是7月4号 is a no. Where its parts disagree, the first.
  ///
  /// For measuring and for answers that say more; a question that settles something takes `read`.
  package static func first(in text: String) -> Bool? {
    if let whole = read(text) { return whole }
    guard let scalars = TextFolding.scalars(text, upTo: 200), !scalars.contains("?") else { return nil }
    let clauses = scalars.split { ",.!;~".unicodeScalars.contains($0) }
    for clause in clauses {
      if let answer = read(String(String.UnicodeScalarView(clause))) { return answer }
    }
    for clause in clauses {
      let words = clause.split(separator: " ")
      if let answer = words.compactMap({ phrase($0) }).last { return answer }
    }
    return nil
  }

  private static let yes: Set<String> = [
    "是", "是的", "在", "在的", "已经在了", "没毛病", "妥妥的", "要得", "对着呢", "好使", "得", "对", "对的", "好", "好的", "嗯", "恩", "嗯哼",
    "哦好", "行", "行的",
    "可以", "可以的", "没错", "没错的", "确认",
    "确定", "正确", "同意", "没问题", "没有问题", "当然", "当然可以", "中", "成", "可", "要", "要的", "需要", "有", "有的", "是这样",
    "是这样的", "就这样", "就是这样", "就是", "就是的", "好嘞", "好咧", "好滴", "好哒", "妥", "妥了", "可行", "赞成", "ok的", "愿意",
    "對", "對的", "沒錯", "確認", "沒問題", "肯定", "得嘞", "👌", "👍", "✅",
    "y", "ye", "yes", "yeah", "yep", "yup", "ok", "okay", "okey", "k", "sure", "right", "correct", "true",
    "of course",
    "fine", "agreed", "agree", "i agree", "absolutely", "definitely", "certainly", "confirm", "confirmed",
    "it's ok",
    "that's right", "that's correct", "no problem", "all right", "alright", "sounds good", "yes i do",
    "go ahead",
    "why not", "sure thing", "you bet", "exactly", "affirmative", "please do",
    "that is correct",
    "that is right", "all good", "sounds right",
  ]

  private static let no: Set<String> = [
    "还没有", "还没", "没呢", "没得", "木有", "算了吧", "否", "不", "不是", "不是的", "不用", "不用了", "没有", "没", "没了", "没有了", "算了",
    "不要", "不要了", "不行", "不可以", "不对",
    "不同意", "不好", "不必", "不必了", "不需要", "不中", "不成", "不了", "不确认", "错", "错了", "不正确", "拒绝", "否定", "无",
    "别", "当然不", "当然不是", "不愿意", "不赞成", "不可", "并不是", "并没有", "沒有", "沒", "不對", "👎", "❌",
    "n", "no", "nope", "nah", "not", "never", "wrong", "incorrect", "false", "disagree", "i disagree",
    "no way",
    "not really", "of course not", "not at all", "no thanks", "no thank you", "certainly not", "don't",
    "i don't",
    "i don't think so", "absolutely not", "definitely not", "by no means", "negative", "please don't",
    "that's wrong",
    "that is wrong", "not correct", "not right", "not yet",
  ]

  /// Yes-words that may be said several in a breath (嗯好的, 对对对). No-words may not: 不是不行 is a yes.
  private static let chained = [
    "可以的", "没问题", "可以", "没错", "好的", "是的", "对的", "行的", "确认", "同意", "当然", "是", "对", "好", "嗯", "行",
  ]

  private static let courtesies: Set<String> = [
    "谢谢", "多谢", "谢谢您", "谢谢你", "谢了", "麻烦了", "please", "thanks", "thank you", "thank", "you", "it's", "that's",
  ]
  private static let particles: [Unicode.Scalar] = [
    "啊", "呀", "哇", "啦", "吧", "哦", "喔", "噢", "呢", "嘛", "哈", "哒", "嘞", "哩", "咧", "呗", "滴",
  ]

  private static func isCourtesy(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    courtesies.contains(String(String.UnicodeScalarView(part)))
  }

  /// One phrase without separators; particles and skin tones at its end do not matter.
  private static func phrase(_ slice: ArraySlice<Unicode.Scalar>) -> Bool? {
    var rest = slice.filter { !(0x1F3FB...0x1F3FF).contains($0.value) }[...]
    while let last = rest.last, ".!,~ ".unicodeScalars.contains(last) { rest.removeLast() }
    if let answer = word(rest) { return answer }
    for thanks in ["谢谢", "多谢", "麻烦了"] where rest.count > thanks.unicodeScalars.count {
      if rest.suffix(thanks.unicodeScalars.count).elementsEqual(thanks.unicodeScalars) {
        rest.removeLast(thanks.unicodeScalars.count)
      }
    }
    if let answer = word(rest) { return answer }
    while rest.count > 1, let last = rest.last, particles.contains(last) { rest.removeLast() }
    if let answer = word(rest) { return answer }
    if rest.count > 1, Set(rest).count == 1, rest.first == "不" || rest.first == "没" { return false }
    return isChained(rest) ? true : nil
  }

  private static func word(_ slice: ArraySlice<Unicode.Scalar>) -> Bool? {
    let word = String(String.UnicodeScalarView(slice))
    return yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  /// A line in pinyin: duide, `mei cuo`, bushi. Of single syllables only those that are no word of English.
  private static func spelled(_ scalars: [Unicode.Scalar]) -> Bool? {
    PinyinLine.letters(of: String(String.UnicodeScalarView(scalars))).flatMap { spellings[$0] }
  }

  private static let spellings: [String: Bool] = {
    var spellings = ["shi": true, "dui": true, "hao": true, "xing": true, "bu": false, "fou": false]
    for (words, answer) in [(yes, true), (no, false)] {
      for word in words where word.unicodeScalars.count > 1 {
        if let spelling = PinyinLine.spelling(of: word) { spellings[spelling] = answer }
      }
    }
    return spellings
  }()

  private static func isChained(_ slice: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = slice
    while !rest.isEmpty {
      guard let word = chained.first(where: { rest.starts(with: $0.unicodeScalars) }) else { return false }
      rest.removeFirst(word.unicodeScalars.count)
    }
    return !slice.isEmpty
  }
}

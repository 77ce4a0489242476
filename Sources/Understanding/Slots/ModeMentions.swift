/// Whether a line says online or offline (线上、线下), also where it denies one of them.
struct ModeMentions {
  let line: SlotLine
  /// 现在室里有人没 asks of no mode.
  let isQuestion: Bool

  private static let clear: [(value: String, words: WordList)] = [
    ("online", "线上|网上|在线|online|xianshang"), ("offline", "线下|offline|in person|in-person|xianxia"),
  ]

  func mode() -> (mode: String, range: Range<Int>)? {
    let meant = line.meant
    if meant != 0..<line.count, let clear = only(in: meant) { return clear }
    guard let any = only(in: 0..<line.count) else { return nil }
    // 不是线上, 写成线上了, `not online`: the other one.
    if meant == 0..<line.count, isDenied(any.range) {
      return (any.mode == "online" ? "offline" : "online", any.range)
    }
    return any
  }

  /// The one that is said in a range; nil where both are, or none.
  private func only(in range: Range<Int>) -> (mode: String, range: Range<Int>)? {
    let found = (isQuestion ? Self.clear : SlotWords.modes).compactMap { mode in
      line.first(mode.words, in: range).map { (mode.value, $0) }
    }
    return found.count == 1 ? found[0] : nil
  }

  private func isDenied(_ range: Range<Int>) -> Bool {
    line.precedes(
      range.lowerBound,
      ["不是", "不在", "并非", "写成", "说成", "当成", "弄成", "选成", "记成", "写成了", "说成了", "当成了", "弄成了", "选成了", "记成了", "not"])
  }
}

import Understanding

/// What passes over a question that may be passed over.
package enum SkipWords {
  /// These say nothing but that a question is to be passed over.
  private static let plain: Set<String> = ["跳过", "不填", "不写", "略", "略过", "-", "--", "skip", "n/a", "pass"]
  private static let words = plain.union([
    "不留", "没有", "无", "不用", "不说", "暂无", "匿名", "不留名", "没留名", "未留名", "没留", "没留电话", "不肯留", "不愿留", "没说", "没问",
    "不知道",
    "不清楚", "佚名",
    "none", "no", "nothing", "anonymous", "no name", "no name given", "not given", "no phone", "no contact",
    "unknown", "not known", "don't know", "did not say", "didn't say",
  ])

  /// The same in pinyin: tiaoguo, `mei you`.
  private static let spelled = Set(
    words.filter { $0.unicodeScalars.count > 1 }.compactMap(PinyinLine.spelling))

  package static func contains(_ line: String) -> Bool {
    guard line.utf8.count < 40 else { return false }
    let text = TextFolding.folded(line)
    return words.contains(text) || PinyinLine.letters(of: text).map(spelled.contains) ?? false
  }

  /// Whether it is no answer to any question: where one is needed it is not taken for it.
  static func only(_ line: String) -> Bool {
    line.utf8.count < 40 && plain.contains(TextFolding.folded(line).trimmingStops)
  }

  /// Whether it gives no reason: passed over, or nothing but stops and the like.
  package static func isNoReason(_ line: String) -> Bool {
    contains(line)
      || !line.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

extension String {
  fileprivate var trimmingStops: String {
    var text = self
    while text.count > 1, let last = text.last, "。.!！".contains(last) { text.removeLast() }
    return text
  }
}

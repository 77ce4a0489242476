/// A line that is pinyin from end to end (整句拼音), with blanks or without: xianshang, `xian shang`.
package struct PinyinLine {
  /// Folded as ``Pinyin`` folds them.
  let syllables: [UInt32]
  /// Letters, blanks left out.
  private let letters: Int

  /// - Parameter text: folded; nil where anything but pinyin stands in it.
  init?(_ text: [Unicode.Scalar]) {
    var syllables: [UInt32] = []
    var letters = 0
    for word in text.split(whereSeparator: { $0 == " " }) {
      guard word.allSatisfy(Scan.isLetter), let cut = Pinyin.cut(word.map(\.value)[...]) else { return nil }
      syllables += cut
      letters += word.count
    }
    guard !syllables.isEmpty else { return nil }
    (self.syllables, self.letters) = (syllables, letters)
  }

  /// Whether one syllable is long enough to be meant as pinyin: xian, not `he` or `can`.
  var isLong: Bool { letters > 3 }

  /// Whether it denies, as 不, 别 and 没 do.
  var denies: Bool { syllables.contains(where: Self.denials.contains) }

  private static let denials = Set("不别没非".unicodeScalars.compactMap { Pinyin.syllable(of: $0.value) })

  /// The syllables of the characters of a name; what has none is passed over.
  static func syllables(of name: [Unicode.Scalar]) -> [UInt32] {
    name.compactMap { Pinyin.syllable(of: $0.value) }
  }

  /// Whether a part stands in a whole.
  static func holds(_ whole: [UInt32], _ part: [UInt32]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
  }

  /// The letters of a folded line that is nothing but pinyin, without its blanks; nil where anything else stands in it.
  package static func letters(of line: String) -> String? {
    PinyinLine(Array(line.unicodeScalars)) == nil ? nil : line.filter { $0 != " " }
  }

  /// A word of Chinese as it is typed in pinyin, without blanks (取消: `quxiao`); nil where a character has none.
  package static func spelling(of word: String) -> String? {
    let parts = word.unicodeScalars.map { Pinyin.fullSpelling($0.value) }
    guard !parts.isEmpty, !parts.contains(where: { $0 == nil }) else { return nil }
    return parts.compactMap(\.self).joined()
  }
}

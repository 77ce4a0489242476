/// A telephone number as an answer says it: alone, or beside a name or a few words.
package struct PhoneSaid: Hashable, Sendable {
  /// Nil where no number that exists is said.
  package var phone: Phone?
  /// The digits that were said, also of a number that does not exist; nil where there are none.
  package var digits: String?
  /// What else stands in the line: 张三 of 张三 138 0013 8000. Nil where nothing does.
  package var rest: String?

  package init(_ text: String) {
    if let whole = Phone.read(text) {
      (phone, digits) = (whole, whole.digits)
      return
    }
    let line = SlotLine(text)
    let said = line.text.filter { Scan.digit($0) != nil }
    digits = said.isEmpty ? nil : String(String.UnicodeScalarView(said))
    // Figures and marks alone are one number, which does not exist.
    guard
      line.text.contains(where: { $0.properties.isAlphabetic && $0 != "a" || $0.properties.isIdeographic }),
      let found = PhoneMentions.all(in: line).first
    else { return }
    (phone, digits) = (found.phone, found.phone.digits)
    let before = line.words(0..<found.range.lowerBound)
    let behind = line.words(found.range.upperBound..<line.count)
    let left = PhoneSaid.bare(before) + (before.isEmpty || behind.isEmpty ? "" : " ") + PhoneSaid.bare(behind)
    rest = left.bare.isEmpty ? nil : left.bare
  }

  /// Without the marks and the word that lead to a number.
  private static func bare(_ text: String) -> String {
    let marks: Set<Character> = [
      ",", "，", "、", ":", "：", ";", "；", "(", "（", ")", "）", "-", " ", "　", "。", ".",
    ]
    var rest = Substring(text)
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    for word in ["联系电话", "电话号码", "手机号码", "手机号", "电话", "手机", "是", "phone", "tel", "mobile"]
    where rest.hasSuffix(word) {
      return bare(String(rest.dropLast(word.count)))
    }
    return String(rest)
  }
}

import Regulation

/// One matter on one line (快录的一行): 王大爷 路灯坏了半年 13900000000. Who said it stands first or last, how to reach them
/// anywhere; all else is what was said.
package struct QuickLine: Hashable, Sendable {
  /// As they want to be called; nil where the line does not say.
  package var visitor: String?
  package var contact: String?
  /// What was said, as it was written.
  package var words: String
  /// How many came together: 张三等5人.
  package var people: Int?
  /// Figures that look like a number to reach somebody by and are none that exists: they stay among the words.
  package var doubtful: String?

  package init(visitor: String? = nil, contact: String? = nil, words: String, people: Int? = nil) {
    (self.visitor, self.contact, self.words, self.people) = (visitor, contact, words, people)
  }

  package init(_ line: String) {
    var text = Self.trimmed(line)
    let said = PhoneSaid(text)
    if let phone = said.phone {
      contact = Contact.folded(phone.digits)
      text = said.rest ?? ""
    } else if let account = Self.account(in: text) {
      contact = account.contact
      text = account.rest
    }
    words = text
    if let (name, rest) = Self.named(first: text) ?? Self.named(last: text) {
      (visitor, words) = (name, rest)
      if let (alone, count) = Self.several(name) { (visitor, people) = (alone, count) }
    }
    if visitor.map(Self.isNobody) == true { visitor = nil }
    words = Self.withoutLead(words)
    if contact == nil, Contact.holdsNumber(words) { doubtful = Self.figures(words) }
  }

  // MARK: How to reach them

  /// 微信 wang123: an account behind the word for it.
  private static func account(in text: String) -> (contact: String, rest: String)? {
    for word in ["微信号", "微信", "wechat ", "WeChat "] {
      guard let place = text.firstRange(of: word) else { continue }
      let behind = text[place.upperBound...].drop { " :：是".contains($0) }
      let name = behind.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_-@.".contains($0)) }
      guard name.count >= 4, name.contains(where: \.isLetter) else { continue }
      let rest =
        trimmed(String(text[..<place.lowerBound])) + " " + trimmed(String(behind.dropFirst(name.count)))
      return ("微信 \(name)", trimmed(rest))
    }
    return nil
  }

  private static func figures(_ words: String) -> String? {
    words.split { !$0.isNumber && !"-+ ".contains($0) }.map { trimmed(String($0)) }
      .first { $0.count(where: \.isNumber) >= 7 }
  }

  // MARK: Who it was

  /// The longest name that a line is taken to begin or end with, in characters.
  private static let longest = 20

  private static func named(first text: String) -> (name: String, rest: String)? {
    let line = SlotLine(text)
    if let range = OwnWords(line: line).visitor(), range.lowerBound == 0 {
      let rest = line.words(range.upperBound..<max(range.upperBound, line.count))
      let (name, behind) = withCompany(line.words(range), rest)
      if !trimmed(behind).isEmpty { return (name, trimmed(behind)) }
    }
    guard let end = text.firstIndex(where: { marks.contains($0) }) else { return nil }
    let (name, rest) = (String(text[..<end]), trimmed(String(text[end...])))
    return isName(name) && !rest.isEmpty ? (name, rest) : nil
  }

  private static func named(last text: String) -> (name: String, rest: String)? {
    guard let start = text.lastIndex(where: { marks.contains($0) }) else { return nil }
    let (name, rest) = (String(text[text.index(after: start)...]), trimmed(String(text[..<start])))
    return isName(name) && !rest.isEmpty ? (name, rest) : nil
  }

  /// Whether a piece of a line that stands by itself is how somebody is called: 张三, 王大爷, 老李, 匿名, 张三等5人.
  private static func isName(_ piece: String) -> Bool {
    guard piece.count <= longest, !piece.isEmpty else { return false }
    if isNobody(piece) { return true }
    let alone = several(piece)?.name ?? piece
    let line = SlotLine(alone)
    if OwnWords(line: line).visitor() == 0..<line.count { return true }
    let scalars = Array(alone.unicodeScalars)
    guard scalars.allSatisfy({ $0.properties.isIdeographic || $0 == "·" }) else { return false }
    if scalars.count == 2, PersonReader.isCalledByNickname(alone[...]) { return true }
    // 路灯, 水管, 周五: what begins like a rare surname, or is another word, is no name here.
    return (2...4).contains(scalars.count) && Surnames.isOfMany(scalars[0]) && PersonReader.isPlainly(alone)
      && NameWords.whyNone(alone) == nil
      && !Surnames.onlyLooksLikeName(alone) && TriageHint.suggest(alone) == nil
  }

  /// 王大爷等三人: who came with them belongs to the name.
  private static func withCompany(_ name: String, _ rest: String) -> (String, String) {
    guard rest.hasPrefix("等"), let end = rest.firstIndex(of: "人"),
      rest.distance(from: rest.startIndex, to: end) <= 4
    else { return (name, rest) }
    return (name + rest[...end], String(rest[rest.index(after: end)...]))
  }

  /// 张三等5人, 李四等三人.
  private static func several(_ piece: String) -> (name: String, count: Int)? {
    guard piece.hasSuffix("人"), let place = piece.firstRange(of: "等"), place.lowerBound > piece.startIndex,
      let count = Numbers.read(String(piece[place.upperBound...].dropLast())), (2...100_000).contains(count)
    else { return nil }
    return (String(piece[..<place.lowerBound]), count)
  }

  private static func isNobody(_ piece: String) -> Bool {
    ["匿名", "无名", "不留名", "不留", "未留名", "佚名", "anonymous", "no name"].contains(TextFolding.folded(piece))
  }

  // MARK: What was said

  private static let marks: Set<Character> = [" ", "　", "\t", ",", "，", ":", "：", ";", "；", "、"]

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, marks.contains(first) || first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, marks.contains(last) || last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// Without the word that only leads to it: 反映路灯坏了.
  private static func withoutLead(_ words: String) -> String {
    for lead in ["来反映", "反映说", "反映", "来说", "说", "says that ", "says ", "said that ", "said "]
    where words.hasPrefix(lead) && words.count > lead.count + 2 {
      return trimmed(String(words.dropFirst(lead.count)))
    }
    return words
  }
}

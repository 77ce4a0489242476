import Regulation

/// Where one thing that somebody said ends and another begins (一句话几件事, A23): 路灯坏了半年，还有医保怎么报，法院也判错了.
///
/// Only a hint. It finds several where the words themselves count them (1、… 2、…; 一是… 二是…) or go over to something else (还有,
/// 另外, also); from there on what is of another class by its words is another matter, too. No word is lost or changed: the parts
/// are the text without the marks between them.
package struct SeveralMatters {
  /// The parts in their order; one where it is one matter.
  package private(set) var parts: [String]

  /// Characters: who writes more than this tells one story, and 另外 in it begins a paragraph (product default).
  private static let longest = 300
  private static let most = 9

  package init(_ text: String) {
    parts = [text]
    let count = text.unicodeScalars.count
    guard count >= 6, count <= Self.longest else { return }
    let counted = Self.counted(text)
    let found = counted.count > 1 ? counted : Self.goingOver(text)
    if found.count > 1, found.count <= Self.most { parts = found }
  }

  // MARK: Counted

  /// 1、路灯坏了 2、医保怎么报; each on a line of its own; 一是…；二是….
  private static func counted(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var starts: [Int] = []
    for place in scalars.indices {
      let before = place == 0 ? nil : scalars[place - 1]
      guard before.map({ isBetween($0) || $0 == "：" || $0 == ":" }) ?? true,
        let end = number(starts.count + 1, at: place, scalars)
      else { continue }
      guard end < scalars.count else { break }
      starts.append(place)
    }
    guard starts.count > 1, text.unicodeScalars.prefix(starts[0]).count <= 12 else { return [] }
    // What introduces them (有三件事：) goes with the first.
    var cuts = starts
    cuts[0] = 0
    return pieces(scalars, at: cuts)
  }

  /// Where a number in a row ends: 1、 (1) ① 一是 第一 `first`.
  private static func number(_ number: Int, at place: Int, _ text: [Unicode.Scalar]) -> Int? {
    let words = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let english = ["first", "second", "third", "fourth", "fifth"]
    guard number <= most else { return nil }
    var forms = [
      "\(number)、", "\(number).", "\(number)．", "\(number))", "(\(number))", "（\(number)）", "\(number)）",
    ]
    forms += [words[number - 1] + "是", words[number - 1] + "、", "第" + words[number - 1]]
    if let circled = Unicode.Scalar(0x2460 + number - 1) { forms.append(String(Character(circled))) }
    if number <= english.count { forms += [english[number - 1] + ",", english[number - 1] + "ly,"] }
    for form in forms where stands(form, at: place, text) {
      let end = place + form.unicodeScalars.count
      // 1.5 is a figure, 第一小学 a name.
      if form.hasSuffix("."), end < text.count, Scan.digit(text[end]) != nil { continue }
      if form.hasPrefix("第"), end < text.count, !["，", ",", "、", "：", ":", "是", "个", "件"].contains(text[end])
      {
        continue
      }
      return end
    }
    return nil
  }

  // MARK: Going over to something else

  private static let leads = [
    "还有", "另外", "再有", "再就是", "此外", "还想问", "还要问", "还想反映", "还要反映", "还反映", "还问", "顺便问", "顺便", "第二件", "第三件",
    "and also ", "also ", "another thing", "besides", "in addition", "and then there is ", "secondly",
    "plus ",
  ]

  private static func goingOver(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var clauses: [Int] = [0]
    for place in scalars.indices.dropFirst() where begins(place, scalars) { clauses.append(place) }
    // 路灯坏了还有医保怎么报: said in one breath.
    for place in scalars.indices.dropFirst(4) where !clauses.contains(place) {
      if ["还有就是", "还有个事", "还有一件", "还有件事", "另外还", "另外想", "再就是", "and also "].contains(where: {
        stands($0, at: place, scalars)
      }) {
        clauses.append(place)
      }
    }
    clauses.sort()
    let ends = Array(clauses.dropFirst()) + [scalars.count]
    func words(_ from: Int, _ to: Int) -> String { String(String.UnicodeScalarView(scalars[from..<to])) }
    let goesOver = clauses.map { place in place > 0 && leads.contains { stands($0, at: place, scalars) } }
    guard goesOver.contains(true) else { return [] }
    var cuts = [0]
    for (index, place) in clauses.enumerated().dropFirst() {
      let clause = words(place, ends[index])
      guard clause.unicodeScalars.count >= 4 else { continue }
      let before = words(cuts[cuts.count - 1], place)
      if goesOver[index] || isAnother(clause, than: before) { cuts.append(place) }
    }
    return pieces(scalars, at: cuts)
  }

  /// Whether a clause is of another class than what was said before it, by words for petition, complaint or a question.
  private static func isAnother(_ clause: String, than before: String) -> Bool {
    guard let kind = TriageHint.suggest(clause)?.kind, kind.isGuided || kind == .inquiry,
      let other = TriageHint.suggest(before)?.kind
    else { return false }
    return kind != other
  }

  // MARK: Pieces

  private static func pieces(_ text: [Unicode.Scalar], at cuts: [Int]) -> [String] {
    zip(cuts, cuts.dropFirst() + [text.count]).map { from, to in
      var (from, to) = (from, to)
      while to > from, isBetween(text[to - 1]) || TextFolding.isSpace(text[to - 1]) { to -= 1 }
      while from < to, TextFolding.isSpace(text[from]) { from += 1 }
      return String(String.UnicodeScalarView(text[from..<to]))
    }.filter { !$0.isEmpty }
  }

  /// Whether a clause begins there: behind a mark, and in Chinese behind a blank.
  private static func begins(_ place: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard !isBetween(text[place]) else { return false }
    var before = place - 1
    while before >= 0, TextFolding.isSpace(text[before]) { before -= 1 }
    guard before >= 0 else { return false }
    return isBetween(text[before]) || before < place - 1 && !text[before].isASCII
  }

  private static func stands(_ word: String, at place: Int, _ text: [Unicode.Scalar]) -> Bool {
    var at = place
    for scalar in word.unicodeScalars {
      guard at < text.count, TextFolding.plain(text[at]) == TextFolding.plain(scalar) else { return false }
      at += 1
    }
    return true
  }

  /// A mark between two things that are said.
  private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
    "，,；;。.！!？?\n\r ".unicodeScalars.contains(scalar)
  }
}

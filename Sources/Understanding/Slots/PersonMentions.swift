import Regulation

/// The people whom a line names (提到的人): by name or alias, by surname and title (张委员, 老李), or as 委员甲.
struct PersonMentions {
  let people: [KnownPerson]

  struct Mention {
    var name: String
    var range: Range<Int>
  }

  func mentions(in line: SlotLine) -> [Mention] {
    var found: [Mention] = []
    var place = 0
    while place < line.count {
      guard
        let mention = known(at: place, in: line) ?? titled(at: place, in: line) ?? lettered(
          at: place, in: line)
          ?? english(at: place, in: line) ?? unknown(at: place, in: line)
      else {
        place += 1
        continue
      }
      if !found.contains(where: { $0.name == mention.name }) { found.append(mention) }
      place = mention.range.upperBound
    }
    return found
  }

  /// The longest name or alias that stands at a place.
  private func known(at place: Int, in line: SlotLine) -> Mention? {
    var best: Mention?
    for person in people {
      for name in [person.name] + person.aliases {
        let words = SlotLine(name).text
        guard !words.isEmpty,
          let range = line.first(
            WordList([String(String.UnicodeScalarView(words))]),
            in: place..<min(line.count, place + words.count)),
          range.lowerBound == place, range.upperBound > best?.range.upperBound ?? place
        else { continue }
        best = Mention(name: person.name, range: range)
      }
    }
    return best
  }

  /// 张委员, 王主任, 老李, 小赵: whoever of the roster has that surname, where only one does; as it was said where nobody
  /// is known. A visitor's 老王 is so taken for nobody else.
  private func titled(at place: Int, in line: SlotLine) -> Mention? {
    guard let here = line[place], here.properties.isIdeographic else { return nil }
    let surname: Unicode.Scalar
    var end = place + 2
    if here == "老" || here == "小", let next = line[place + 1], isSurname(next) {
      if let behind = line[place + 2], "人师乡板百年朋头家".unicodeScalars.contains(behind) { return nil }
      surname = next
    } else if isSurname(here), let title = Self.titles.first(where: { line.isAt(place + 1, $0) }) {
      surname = here
      end = place + 1 + title.unicodeScalars.count
    } else {
      return nil
    }
    // 和委员甲
    if let letter = line[end], Self.letters.contains(letter), line.isAt(end - 2, "委员") { return nil }
    let range = place..<end
    let fits = people.filter { $0.name.unicodeScalars.first.map(Scan.simple) == surname }
    if fits.count == 1 { return Mention(name: fits[0].name, range: range) }
    return fits.isEmpty && people.isEmpty ? Mention(name: line.words(range), range: range) : nil
  }

  private static let titles = [
    "委员", "主席", "主任", "书记", "局长", "老师", "医生", "律师", "校长", "院长", "会长", "经理", "总", "姐", "哥", "大姐",
  ]

  private func isSurname(_ scalar: Unicode.Scalar) -> Bool {
    people.isEmpty
      ? Surnames.isCommon(scalar)
      : people.contains { $0.name.unicodeScalars.first.map(Scan.simple) == scalar }
  }

  private static let letters = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)

  /// 委员甲 to 委员癸.
  private func lettered(at place: Int, in line: SlotLine) -> Mention? {
    guard line.isAt(place, "委员"), let letter = line[place + 2], Self.letters.contains(letter) else {
      return nil
    }
    return Mention(name: line.words(place..<(place + 3)), range: place..<(place + 3))
  }

  /// 替王小明补一次: a surname with one or two characters between words that lead to a person and on from one, where
  /// nobody is known.
  private func unknown(at place: Int, in line: SlotLine) -> Mention? {
    guard people.isEmpty, let first = line[place], Surnames.isCommon(first), !Self.words.contains(first)
    else {
      return nil
    }
    let isLed = place > 0 && line[place - 1].map { Self.before.contains($0) } ?? false
    guard place == 0 || isLed else { return nil }
    for length in isLed ? [3, 2] : [3] {
      let range = place..<(place + length)
      guard range.upperBound <= line.count, line.text[range].allSatisfy(\.properties.isIdeographic) else {
        continue
      }
      guard line[range.upperBound].map({ Self.behind.contains($0) }) ?? true else { continue }
      let name = line.words(range)
      if Surnames.begins(name), NameWords.whyNone(name) == nil,
        !line.text[range].dropFirst().contains(where: Self.behind.contains)
      {
        return Mention(name: name, range: range)
      }
    }
    return nil
  }

  /// Surnames that begin other words more often.
  private static let words = Set("周来路代和于都应全时明成关解单连向左石金".unicodeScalars)
  private static let before = Set("替帮给跟和与同请叫让到批查找看问计下是代把对由为了准换号".unicodeScalars)
  private static let behind = Set("的这那补请代替调换辞在来值本上下今明昨去是和与跟还没有到几签登录操说 ,.:;、(".unicodeScalars)

  /// Two capitalised words of pinyin, `Zhao Min`, where nobody is known.
  private func english(at place: Int, in line: SlotLine) -> Mention? {
    guard people.isEmpty, line.begins(place), let first = line[place], Scan.isLetter(first) else {
      return nil
    }
    var end = place
    var words: [String] = []
    for _ in 0..<2 {
      let start = end
      while let next = line[end], Scan.isLetter(next) { end += 1 }
      let word = line.words(start..<end)
      guard let letter = word.first, letter.isUppercase, word.dropFirst().allSatisfy(\.isLowercase) else {
        return nil
      }
      words.append(word.lowercased())
      if words.count == 1 {
        guard line[end] == " " else { return nil }
        end += 1
      }
    }
    guard Self.pinyinSurnames.contains(words[0]) else { return nil }
    return Mention(name: line.words(place..<end), range: place..<end)
  }

  private static let pinyinSurnames: Set<String> = [
    "wang", "li", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu", "xu", "sun", "hu", "zhu",
    "gao", "lin",
    "he", "guo", "ma", "luo", "liang", "song", "zheng", "xie", "han", "tang", "feng", "dong", "xiao", "cheng",
    "cao",
    "yuan", "deng", "fu", "shen", "zeng", "peng", "lu", "su", "jiang", "cai", "jia", "ding", "wei", "xue",
    "ye", "yan",
    "pan", "du", "dai", "xia", "zhong", "tian", "ren", "fan", "fang", "shi", "yao", "bai", "qin", "cui",
    "kong",
  ]
}

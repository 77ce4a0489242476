import Regulation

/// A line of a list taken apart (名单的一行): its number, its label, its notes, its words.
enum NameParts {
  static let separators: Set<Character> = ["、", "，", ",", "；", ";", "\t", "/", "／", "|", "｜"]
  private static let opening: Set<Character> = ["(", "（", "[", "［", "【", "〔", "〈", "《", "{", "｛"]
  private static let closing: Set<Character> = [")", "）", "]", "］", "】", "〕", "〉", "》", "}", "｝"]

  /// Pieces between separators that no bracket holds; blank ones left out.
  static func outsideBrackets(_ text: String, at separators: Set<Character>) -> [String] {
    var (pieces, piece, depth): ([String], String, Int) = ([], "", 0)
    for character in text {
      if opening.contains(character) { depth += 1 }
      if closing.contains(character) { depth = max(0, depth - 1) }
      if depth == 0, separators.contains(character) {
        pieces.append(piece)
        piece = ""
      } else {
        piece.append(character)
      }
    }
    return (pieces + [piece]).filter { !$0.isNothing }
  }

  /// 召集人：王五 in its two halves; nil where there is no label.
  static func label(of text: String) -> (before: String, behind: String)? {
    var depth = 0
    for index in text.indices {
      if opening.contains(text[index]) { depth += 1 }
      if closing.contains(text[index]) { depth = max(0, depth - 1) }
      if depth == 0, text[index] == "：" || text[index] == ":" {
        return (
          String(text[..<index]).bare, String(text[text.index(after: index)...]).bare
        )
      }
    }
    return nil
  }

  /// 1. 委员甲, (2) 委员乙, 3、委员丙, ④委员丁, 五、委员戊: the number of a list is no part of the name, nor is its bullet.
  static func withoutNumber(_ text: String) -> String {
    let bare = text.drop { "-–—*＊•●○■◆★☆▪#＃".contains($0) || $0.isWhitespace }
    let digits = bare.drop { "(（".contains($0) }.prefix { $0.isNumber }
    if !digits.isEmpty {
      // A day or a sum begins with a number, too, and is none without it.
      let rest = bare.drop { "(（".contains($0) || $0.isNumber }
      guard let next = rest.first else { return text }
      let isOrdinal = digits.contains { !$0.isASCII } || ".．)）、,， \u{3000}\t:：".contains(next)
      guard isOrdinal || next.isLetter && !"人名位年月日个件号".contains(next) && !rest.contains(where: \.isNumber)
      else { return text }
      return String(rest.drop { ".．)）、,，:： \u{3000}\t".contains($0) }).bare
    }
    let numeral = bare.drop { "(（".contains($0) }.prefix { "一二三四五六七八九十".contains($0) }
    let behind = bare.drop { "(（".contains($0) }.dropFirst(numeral.count)
    if !numeral.isEmpty, let next = behind.first, "、.．)）".contains(next) {
      return String(behind.drop { "、.．)） ".contains($0) }).bare
    }
    return String(bare).bare
  }

  /// A name without what stands in brackets and without the marks behind it, and the notes.
  static func withoutNotes(_ text: String) -> (name: String, notes: [String]) {
    var (name, note, notes, depth): (String, String, [String], Int) = ("", "", [], 0)
    for character in text {
      if opening.contains(character) {
        depth += 1
        if depth == 1 { continue }
      }
      if closing.contains(character), depth > 0 {
        depth -= 1
        if depth == 0 {
          notes.append(note)
          note = ""
          continue
        }
      }
      if depth > 0 { note.append(character) } else { name.append(character) }
    }
    // A bracket that nobody closed: what follows it is a note all the same.
    if depth > 0 { notes.append(note) }
    return (String(name.bare.reversed().drop { marks.contains($0) || $0.isWhitespace }.reversed()), notes)
  }

  private static let marks: Set<Character> = [
    "*", "＊", "★", "☆", "#", "＃", "※", "△", "▲", "√", "✓", "✔", "◆", "◇", "●", "○", "†", "‡", "①", "②", "③",
    "¹", "²",
    "³", "。", "；", ";", "，", ",", "、", ".", "．", "·", "•",
  ]

  /// 张三和李四, `Member A and Member B`; one piece where nothing joins.
  static func joined(_ text: String) -> [String] {
    var pieces = [text]
    for joint in ["和", "与", "及", " and ", " & "] {
      pieces = pieces.flatMap { piece -> [String] in
        var parts: [String] = []
        var rest = piece[...]
        while let place = rest.ranges(of: joint).first(where: { $0.lowerBound > rest.startIndex }) {
          parts.append(String(rest[..<place.lowerBound]).bare)
          rest = rest[place.upperBound...]
        }
        return parts + [String(rest).bare]
      }
    }
    return pieces
  }

  /// Words between blanks as the fewest names they can be: 张 三, 张建国 李秀英, 王 五 赵 六; nil where they are not all names.
  static func gathered(_ words: [String]) -> [String]? {
    // Nobody types a hundred words: a long line is not gone through.
    guard words.count <= 60 else { return nil }
    var best: [[String]?] = [[]]
    for end in 1...words.count {
      var found: [String]?
      for start in max(0, end - 4)..<end {
        guard let before = best[start] else { continue }
        let name = words[start..<end].joined()
        guard Surnames.begins(name), before.count + 1 < found?.count ?? .max else { continue }
        found = before + [name]
      }
      best.append(found)
    }
    return best[words.count]
  }
}

extension Substring {
  /// Foundation's is not to be had here.
  fileprivate func ranges(of part: String) -> [Range<Index>] {
    indices.compactMap { index in
      self[index...].hasPrefix(part) ? index..<self.index(index, offsetBy: part.count) : nil
    }
  }
}

extension StringProtocol {
  /// Without blanks at its ends.
  var bare: String {
    let scalars = unicodeScalars.drop { TextFolding.isSpace($0) }
    return String(String.UnicodeScalarView(scalars.reversed().drop { TextFolding.isSpace($0) }.reversed()))
  }

  var isNothing: Bool { unicodeScalars.allSatisfy { TextFolding.isSpace($0) || TextFolding.isDropped($0) } }
}

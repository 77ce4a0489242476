/// What two lines may have in common: two characters side by side, or an English word.
enum IntentFeature: Hashable, Sendable {
  case pair(Unicode.Scalar, Unicode.Scalar)
  case word(String)
}

/// A line as it is compared.
struct IntentLine {
  var key: String
  var features: Set<IntentFeature>
  var denies: Bool

  init?(_ text: String) {
    guard let scalars = TextFolding.scalars(text, upTo: Scan.longest) else { return nil }
    var words: [[Unicode.Scalar]] = []
    var han: [Unicode.Scalar] = []
    var inWord = false
    for scalar in scalars {
      if scalar.value < 0x80 {
        if Scan.isLetter(scalar) || Scan.digit(scalar) != nil {
          if inWord { words[words.count - 1].append(scalar) } else { words.append([scalar]) }
          inWord = true
        } else if scalar != "'" {
          inWord = false
        }
      } else if scalar.properties.isAlphabetic {
        han.append(scalar)
        inWord = false
      }
    }
    denies = han.contains { "不没别勿沒".unicodeScalars.contains($0) }
    han = Self.withoutFiller(han)
    var spoken = words.map { String(String.UnicodeScalarView($0)) }
    denies = denies || spoken.contains { Self.negatives.contains($0) }
    let plain = spoken.filter { !Self.fillerWords.contains($0) }
    if !plain.isEmpty { spoken = plain }
    key = String(String.UnicodeScalarView(han)) + "|" + spoken.joined(separator: " ")
    guard key != "|" else { return nil }
    features = Set(spoken.map(IntentFeature.word))
    for (first, second) in zip(han, han.dropFirst()) { features.insert(.pair(first, second)) }
  }

  private static let negatives: Set<String> = [
    "not", "no", "dont", "cant", "never", "wont", "didnt", "isnt",
  ]
  private static let fillerWords: Set<String> = [
    "please", "pls", "i", "want", "wanna", "to", "would", "id", "like", "can", "could", "you", "we", "let",
    "lets",
    "me", "a", "an", "the", "now", "just", "need", "thanks", "hi", "hello",
  ]
  private static let heads = [
    "麻烦您", "麻烦你", "麻烦", "请帮我", "请您", "请问", "请", "帮我", "帮忙", "给我", "我想要", "我要", "我想", "我需要", "我来", "想要", "想",
    "您好", "你好", "现在", "那就", "我",
  ]
  private static let tails = ["一下吧", "一下", "吧", "了", "啊", "呀", "啦", "哦", "呢", "谢谢"]

  /// Polite words off both ends, as long as two characters stay.
  private static func withoutFiller(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var rest = text[...]
    var again = true
    while again {
      again = false
      for head in heads
      where rest.count >= head.unicodeScalars.count + 2 && rest.starts(with: head.unicodeScalars) {
        // 我的义务 is about what is mine.
        let behind = rest[rest.startIndex + head.unicodeScalars.count]
        if behind == "的" { continue }
        rest.removeFirst(head.unicodeScalars.count)
        again = true
      }
      for tail in tails where rest.count >= tail.unicodeScalars.count + 2 {
        guard rest.suffix(tail.unicodeScalars.count).elementsEqual(tail.unicodeScalars) else { continue }
        rest.removeLast(tail.unicodeScalars.count)
        again = true
      }
    }
    // 登记一下意见
    var result = Array(rest)
    if let place = result.indices.dropLast().first(where: { result[$0] == "一" && result[$0 + 1] == "下" }),
      result.count >= 4
    {
      result.removeSubrange(place...(place + 1))
    }
    return result
  }
}

package import Regulation

extension Headcount {
  /// A whole line that says how many came: a number, about a number, or so many attendances (约20、二十多人、12人次、around 20).
  ///
  /// What says more than its number is kept as it was said; nil where it is no such line.
  package static func read(_ line: String) -> Headcount? {
    let said = bare(line)
    guard said.count <= longest else { return nil }
    if let people = Numbers.read(said) { return Headcount(people) }
    var rest = said
    var isMore = false
    // 约来了二十多人次: as many words before and behind as there are.
    while let (shorter, says) = without(rest, words: before, hasPrefix: true) {
      (rest, isMore) = (shorter, isMore || says)
    }
    // 近百人: a hundred.
    if isMore, let first = rest.first, "百千".contains(first) { rest = "一" + rest }
    if let people = Numbers.read(rest) { return Headcount(people, said: isMore ? said : nil) }
    while let (shorter, says) = without(rest, words: behind, hasPrefix: false) {
      (rest, isMore) = (shorter, isMore || says)
      if let people = Numbers.read(rest) { return Headcount(people, said: isMore ? said : nil) }
    }
    return nil
  }

  private static let longest = 24

  private static func bare(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// What may stand before the number, and whether it says more than that one comes.
  private static let before: [(word: String, saysMore: Bool)] = [
    ("大约", true), ("大概", true), ("差不多", true), ("将近", true), ("接近", true), ("不到", true), ("约", true),
    ("近", true), ("超过", true), ("来了", false), ("一共", false), ("总共", false), ("共", false), ("有", false),
    ("about ", true), ("around ", true), ("roughly ", true), ("nearly ", true), ("almost ", true),
    ("some ", true), ("approximately ", true), ("more than ", true), ("over ", true), ("~", true),
  ]

  private static let behind: [(word: String, saysMore: Bool)] = [
    ("人次", true), ("余", true), ("多", true), ("来", true), ("左右", true), ("上下", true), ("参加", false),
    ("人", false), ("名", false), ("位", false), ("个", false), (" or so", true), (" attendances", true),
    ("+", true), (" people", false), (" persons", false),
  ]

  private static func without(
    _ text: String, words: [(word: String, saysMore: Bool)], hasPrefix: Bool
  ) -> (String, Bool)? {
    let folded = text.lowercased()
    guard folded.count == text.count else { return nil }
    for (word, says) in words where hasPrefix ? folded.hasPrefix(word) : folded.hasSuffix(word) {
      let rest = hasPrefix ? text.dropFirst(word.count) : text.dropLast(word.count)
      guard !rest.isEmpty else { continue }
      return (bare(String(rest)), says)
    }
    return nil
  }
}

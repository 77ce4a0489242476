package import Regulation

/// Suggests how a visitor's words may be classed, quoting the words that suggest it. Only a suggestion: the member
/// decides (P6.3).
package enum TriageHint {
  /// The most telling cue in the words as the visitor said it, and what it suggests; nil without any.
  ///
  /// Petitions go before complaints, these before problems, inquiries and small needs; within a kind the first in
  /// the list below. A cue that is denied (不是上访, 不想投诉) does not count. Only the first 20,000 characters are
  /// looked at.
  package static func suggest(_ words: String) -> (cue: String, kind: OpinionClass)? {
    let text = Array(words.unicodeScalars.prefix(20_000))
    let plain = text.map(TextFolding.plain)
    var best: (rank: Int, range: Range<Int>)?
    for place in plain.indices {
      for candidate in byFirst[plain[place]] ?? [] where candidate.rank < best?.rank ?? Int.max {
        let end = place + candidate.scalars.count
        guard end <= plain.count, plain[place...].starts(with: candidate.scalars) else { continue }
        guard isWhole(place..<end, plain), !isDenied(place, plain) else { continue }
        best = (candidate.rank, place..<end)
      }
    }
    guard let best else { return nil }
    let range = withCount(best.range, plain)
    return (String(String.UnicodeScalarView(text[range])), cues[best.rank].kind)
  }

  private static let cues: [(cue: String, kind: OpinionClass)] = groups.flatMap { group in
    group.cues.map { (cue: $0, kind: group.kind) }
  }

  private static let groups: [(kind: OpinionClass, cues: [String])] = [
    (
      .petition,
      [
        "上访", "信访", "申诉", "法院判", "判决", "判错", "再审", "抗诉", "举报", "检举", "控告", "冤枉", "冤案", "行政复议", "仲裁",
        "petition", "court ruling", "court ruled", "verdict", "lawsuit", "appeal",
      ]
    ),
    (
      .complaint,
      [
        "投诉", "态度差", "态度不好", "态度恶劣", "乱收费", "多收费", "推诿", "刁难", "不作为", "吃拿卡要", "骂人", "complaint", "complain",
        "rude", "overcharged", "overcharging",
      ]
    ),
    (
      .problem,
      [
        "多次反映", "反映多次", "反映了多次", "反映过多次", "反映了好几次", "反映好几次", "一直没人管", "长期没人管", "没有人管", "没人管", "一直没有解决",
        "一直没解决", "得不到解决", "迟迟", "长期", "多年", "好几年", "for years", "nobody cares", "nobody has", "repeatedly",
        "many times", "still not fixed", "never been fixed",
      ]
    ),
    (
      .inquiry,
      [
        "咨询", "请问", "怎么办理", "如何办理", "怎么申请", "如何申请", "怎么办", "去哪里", "到哪里", "去哪儿", "在哪里办", "需要什么材料", "要什么手续",
        "什么条件",
        "什么政策", "想问", "想了解", "打听", "如何", "how do i", "how can i", "how to", "where do i", "where can i",
        "what documents",
        "am i eligible", "inquire", "enquire",
      ]
    ),
    (
      .smallNeed,
      [
        "希望", "建议", "能不能", "可不可以", "能否", "可否", "坏了", "不亮", "漏水", "堵了", "想要", "盼", "最好能", "帮忙", "噪音", "broken",
        "could you", "would like", "suggest", "i hope", "we hope", "leaking", "noisy",
      ]
    ),
  ]

  private static let byFirst: [Unicode.Scalar: [(scalars: [Unicode.Scalar], rank: Int)]] = {
    var table: [Unicode.Scalar: [(scalars: [Unicode.Scalar], rank: Int)]] = [:]
    for (rank, cue) in cues.enumerated() {
      let scalars = Array(cue.cue.unicodeScalars)
      if let first = scalars.first { table[first, default: []].append((scalars, rank)) }
    }
    return table
  }()

  /// Latin cues begin a word; they may go on (petitioned, complaints).
  private static func isWhole(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    guard Scan.isLetter(text[range.lowerBound]) else { return true }
    return range.lowerBound == 0 || !Scan.isLetter(text[range.lowerBound - 1])
  }

  private static let denials = [
    "不是", "不想", "不要", "不去", "并非", "没有", "没", "别", "不", "not a ", "not an ", "not ", "no ", "don't want to ",
  ].map { Array($0.unicodeScalars) }

  private static func isDenied(_ place: Int, _ text: [Unicode.Scalar]) -> Bool {
    denials.contains { $0.count <= place && text[(place - $0.count)..<place].elementsEqual($0) }
  }

  /// 上访 and what counts it: 上访三次, 上访了3回.
  private static func withCount(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Range<Int> {
    var end = range.upperBound
    if end < text.count, text[end] == "了" || text[end] == "过" { end += 1 }
    let start = end
    while end < text.count, end - start < 4,
      Numerals.digit(text[end]) != nil || Numerals.isUnit(text[end]) || Scan.digit(text[end]) != nil
        || text[end] == "多" || text[end] == "好" || text[end] == "几"
    {
      end += 1
    }
    guard end > start, end < text.count, "次回年遍".unicodeScalars.contains(text[end]) else { return range }
    return range.lowerBound..<(end + 1)
  }
}

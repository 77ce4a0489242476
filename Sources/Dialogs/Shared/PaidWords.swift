import Conversation
import Regulation
import Understanding

/// Words by which payment may be meant (收费、有偿、酬金), in what was recorded of an activity, a shift or a consultation: one line
/// reminds of P7.2d and P8.5b. Nothing is judged, kept or blocked, and what visitors say is never looked at.
enum PaidWords {
  private static let chinese = [
    "有偿服务", "有偿", "收费", "酬金", "报酬", "酬劳", "劳务费", "讲课费", "咨询费", "出场费", "好处费", "辛苦费", "佣金", "回扣", "红包",
  ]
  /// What says, before such a word, that there is no payment.
  private static let denials = [
    "不", "未", "没", "没有", "无", "不得", "不许", "不准", "禁止", "不再", "从不", "不搞", "不拿", "不收", "不要",
  ]
  private static let english: Set<String> = [
    "fee", "fees", "paid", "remuneration", "honorarium", "honoraria", "commission",
    "commissions", "kickback", "kickbacks",
  ]
  private static let englishDenials: Set<String> = ["no", "not", "without", "never", "any"]

  /// The line, on a row of its own, behind what is said of the record; empty where no such word was written.
  static func reminder(_ texts: [String?], _ scene: Scene) -> String {
    guard let word = texts.lazy.compactMap(\.self).compactMap(first).first else { return "" }
    return "\n"
      + scene(
        "提醒一句：写到了“\(word)”。不得以委员身份和工作室名义开展有偿服务、谋取不正当利益（P7.2d、P8.5b）。照原样记着，不作判断。",
        "A reminder, as “\(word)” was written: no paid services and no improper gain in a member's or the room's name (P7.2d, P8.5b). It is recorded as it was said, and not judged."
      )
  }

  /// The first such word of a text; nil where there is none.
  static func first(in text: String) -> String? {
    let folded = TextFolding.folded(text)
    for word in chinese {
      var rest = folded[...]
      while let found = rest.firstRange(of: word) {
        let before = folded[..<found.lowerBound]
        if !denials.contains(where: before.hasSuffix) { return word }
        rest = rest[found.upperBound...]
      }
    }
    let words = folded.lowercased().split { !$0.isASCII || !($0.isLetter || $0 == "'") }.map(String.init)
    return words.indices.first { place in
      english.contains(words[place]) && (place == 0 || !englishDenials.contains(words[place - 1]))
    }.map { words[$0] }
  }
}

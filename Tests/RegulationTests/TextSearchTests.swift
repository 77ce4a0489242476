import Regulation
import Testing

/// The search by bytes finds what the standard library's finds by characters.
@Suite("A word in a text")
struct TextSearchTests {
  private static let pieces = [
    "路", "灯", "路灯", "不亮", "，", "。", " ", "a", "b", "ab", "é", "e\u{301}", "한", "𠮷", "👍", "\n", "2", "１",
  ]

  @Test("It stands there, or does not, as it does by characters", arguments: 0..<20)
  func contains(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }.joined()
    }
    for _ in 0..<500 {
      let (whole, word, other) = (text(12), text(2), text(2))
      // An accent that stands alone belongs to the character before it, and only by characters.
      guard !word.unicodeScalars.contains("\u{301}"), !(whole + other).unicodeScalars.contains("\u{301}")
      else {
        continue
      }
      let known = word.isEmpty || whole.firstRange(of: word) != nil
      #expect(whole.contains(word) == known, "\(whole) \(word)")
      #expect(
        whole.dropFirst().contains(word) == (word.isEmpty || whole.dropFirst().firstRange(of: word) != nil))
      guard !word.isEmpty else { continue }
      let replaced = whole.replacing(word, with: other, maxReplacements: .max)
      #expect(whole.replacing(word, with: other) == replaced, "\(whole) \(word) \(other)")
    }
  }

  @Test("A word that may be spelt in two ways is found in either")
  func spellings() {
    #expect("un café noir".contains("cafe\u{301}") && "un cafe\u{301} noir".contains("café"))
    #expect("cafe\u{301}".replacing("café", with: "茶") == "茶")
    #expect("한국".contains("\u{1112}\u{1161}\u{11AB}") && !"한국".contains("중"))
  }

  @Test("Nothing stands in everything, and nothing but that in nothing")
  func empty() {
    #expect("路灯".contains("") && "".contains("") && !"".contains("路"))
    #expect("路灯".replacing("", with: "x") == "路灯" && "".replacing("路", with: "x") == "")
    #expect("aaaa".replacing("aa", with: "a") == "aa")
  }
}

import Foundation
import Testing

@testable import Dialogs

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("duty", 4), ("值班", 4), ("值班2次", 7), ("，。！？（）《》", 16), ("“”‘’…—", 6), ("①②③", 3),
    ("２０２６年", 10), ("𠮷﨑", 4), ("é", 1), ("e\u{301}", 1), ("葛\u{E0100}", 2), ("한글", 4), ("ﾊﾝｶｸ", 4),
    ("👍", 2), ("👍🏽", 2), ("🇨🇳", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("👨‍👩‍👧", 2), ("⌚", 2), ("✓", 1),
    ("值\u{200B}班", 4), ("▓▓░░", 4), ("שלום", 4), ("\u{7}", 0), ("\u{3000}", 2), ("\u{A0}", 1),
  ])
  func takesColumns(_ text: String, _ columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test(arguments: [
    ("线下", 8, "线下    "), ("1/1", 5, "1/1  "), ("已满", 4, "已满"), ("超出宽度", 4, "超出宽度"), ("", 2, "  "),
  ])
  func isPadded(_ text: String, _ columns: Int, _ expected: String) {
    #expect(padded(text, to: columns) == expected)
  }

  @Test func rangesAreSortedAndApart() {
    for (one, next) in zip(wideScalars, wideScalars.dropFirst()) {
      #expect(one.upperBound < next.lowerBound)
    }
  }

  @Test(.enabled(if: Collected.isThere, Collected.needed))
  func agreesWithTheCollectedWidths() throws {
    struct Row: Decodable {
      var id: String
      var text: String
      var wcswidth: Int
    }
    let rows = try Collected.rows("display_width", as: Row.self)
    let different = rows.filter { displayWidth($0.text) != $0.wcswidth }
    #expect(different.map(\.id) == [])
  }
}

import Testing

@testable import DutyBot

@Suite("Long replies by pages")
struct PagingTests {
  private func shown(rows: Int, foot: Int, window: Int) -> [[String]] {
    var paging = Paging(
      rest: (1...rows).map(String.init)[...], foot: (0..<foot).map { "foot \($0)" }, last: ["\(rows)"])
    var pages: [[String]] = []
    while !paging.isOver, pages.count < 1000 { pages.append(paging.next(of: window)) }
    return pages
  }

  @Test(
    "Every row once, in order, the foot behind the last one, no page longer than the window leaves room for",
    arguments: [1, 4, 10, 24], [1, 5, 9, 22, 23, 24, 25, 100])
  func pages(window: Int, rows: Int) {
    for foot in 0...2 {
      let pages = shown(rows: rows, foot: foot, window: window)
      #expect(
        pages.flatMap(\.self) == (1...rows).map(String.init) + (0..<foot).map { "foot \($0)" },
        "\(rows) rows, \(foot) below them, a window of \(window)")
      for page in pages.dropLast() { #expect(page.count <= max(1, window - 2)) }
    }
  }

  @Test("Whoever skips the pages sees the menu, or else the question again")
  func skipped() {
    #expect(Paging(rest: ["1"], foot: ["menu"], last: ["?"]).end == ["menu"])
    #expect(Paging(rest: ["1"], foot: [], last: ["?"]).end == ["?"])
  }

  @Test(arguments: [
    ("", Paging.Answer.goOn), ("  ", .goOn), ("q", .leave), ("Ｑ", .leave), ("3", .speak), ("取消", .speak),
    ("qd", .speak),
  ])
  func answers(_ line: String, _ expected: Paging.Answer) {
    #expect(Paging.answer(line) == expected)
  }
}

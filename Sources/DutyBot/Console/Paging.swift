import Conversation

/// A reply that is longer than the window, page by page (翻页): Enter goes on, q goes back, and whatever else is typed is
/// said in the conversation as at any other time.
struct Paging: Sendable, Equatable {
  /// The rows that were not shown yet, as they will be sent.
  private(set) var rest: ArraySlice<String>
  /// What comes after the last page.
  let foot: [String]
  /// The last row that was said: the question, where something is asked.
  private let last: [String]

  init(rest: ArraySlice<String>, foot: [String], last: [String]) {
    (self.rest, self.foot, self.last) = (rest, foot, last)
  }

  var isOver: Bool { rest.isEmpty }

  /// What stands at its end, for somebody who does not want the pages between: the menu, or else the question.
  var end: [String] { foot.isEmpty ? last : foot }

  /// The rows of the next page, its foot behind the last one.
  ///
  /// - Parameter window: the rows of the window; two of them are left for what is said of the rest, and the prompt.
  mutating func next(of window: Int) -> [String] {
    if rest.count + foot.count < window {
      defer { rest = [] }
      return rest + foot
    }
    let page = rest.prefix(max(1, window - 2))
    rest = rest.dropFirst(page.count)
    // What is left may be the foot alone.
    return rest.isEmpty ? page + foot : Array(page)
  }

  /// What a typed line asks of the pages.
  enum Answer: Equatable { case goOn, leave, speak }

  static func answer(_ line: String) -> Answer {
    switch line.trimmed.lowercased() {
    case "": .goOn
    case "q", "ｑ": .leave
    default: .speak
    }
  }
}

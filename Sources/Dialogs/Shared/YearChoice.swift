import Conversation
import Regulation
import Understanding

/// A year by how it lies to this one (年度).
enum YearChoice: Int {
  case last = -1
  case this, next

  fileprivate func option(_ scene: Scene) -> Option {
    let year = String(scene.now.day.year + rawValue)
    return Option(
      id: year, label: scene("\(name.zh)（\(year)年）", "\(name.en) (\(year))"),
      aliases: aliases + [year, "\(year)年"])
  }

  private var name: Bilingual {
    switch self {
    case .last: Bilingual("去年", "last year")
    case .this: Bilingual("今年", "this year")
    case .next: Bilingual("明年", "next year")
    }
  }

  private var aliases: [String] {
    switch self {
    case .last: ["去年", "上一年", "上年度", "last year"]
    case .this: ["今年", "本年", "本年度", "this year"]
    case .next: ["明年", "来年", "下一年", "next year"]
    }
  }
}

extension AnswerReader where Value == String {
  /// One of some years, kept by its number.
  ///
  /// - Parameter others: words of years that are none of these, though a part of them would name one: 后年, the year before last.
  static func year(_ years: [YearChoice], butNot others: [String]) -> AnswerReader {
    AnswerReader(
      .closed, listed: true, options: { scene in years.map { $0.option(scene) } },
      read: { line, _, offered in
        others.contains(where: line.lowercased().contains)
          ? .miss : Choices.read(line, among: offered, as: { $0.id })
      },
      show: { year, scene in scene("\(year)年", year) })
  }
}

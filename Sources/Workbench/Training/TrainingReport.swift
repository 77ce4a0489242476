import Dialogs
package import Regulation

/// Who did which lesson, when, with which score, in how many tries (成绩单).
package struct TrainingReport {
  package struct Row: Hashable {
    var learner: String
    var lesson: Int
    var title: String
    var language: Language
    var tries: Int
    var best: Int
    var last: Int
    var passed: Bool
    /// When it was last handed in.
    var at: String
  }

  package let rows: [Row]

  /// A row for each learner and lesson, by name and number.
  package init(_ results: [TrainingResult]) {
    struct Key: Hashable {
      let learner: String
      let lesson: Int
      let language: Language
    }
    let groups = Dictionary(grouping: results) {
      Key(learner: $0.learner, lesson: $0.lesson, language: $0.language)
    }
    rows = groups.compactMap { key, results in
      let sorted = results.sorted { $0.at < $1.at }
      guard let last = sorted.last else { return nil }
      return Row(
        learner: key.learner, lesson: key.lesson, title: last.title, language: key.language,
        tries: results.count, best: results.map(\.score).max() ?? 0, last: last.score,
        passed: results.contains(where: \.passed), at: last.at)
    }.sorted { ($0.learner, $0.lesson, $0.language.rawValue) < ($1.learner, $1.lesson, $1.language.rawValue) }
  }

  private func heads(_ say: Language) -> [String] {
    say == .zh
      ? ["学员", "课", "课名", "次数", "最好", "最近", "通过", "最近一次"]
      : ["learner", "no.", "lesson", "tries", "best", "last", "passed", "last time"]
  }

  private func cells(_ row: Row, _ say: Language) -> [String] {
    [
      row.learner.isEmpty ? say("（未留名）", "(no name)") : row.learner, "\(row.lesson)", row.title,
      "\(row.tries)", "\(row.best)", "\(row.last)", row.passed ? say("是", "yes") : say("否", "no"),
      String(row.at.prefix(16)).split(separator: "T").joined(separator: " "),
    ]
  }

  /// Columns of equal width, as the terminal shows them.
  package func table(_ language: Language) -> [String] {
    let all = [heads(language)] + rows.map { cells($0, language) }
    let widths = heads(language).indices.map { column in all.map { displayWidth($0[column]) }.max() ?? 0 }
    return all.map { cells in
      var row = zip(cells, widths).map { padded($0, to: $1) }.joined(separator: "  ")
      while row.last == " " { row.removeLast() }
      return row
    }
  }

  /// The same as CSV that a spreadsheet opens right: byte order mark, CRLF, no cell that it would calculate.
  package func csv(_ language: Language) -> String {
    Csv.text([heads(language)] + rows.map { cells($0, language) })
  }
}

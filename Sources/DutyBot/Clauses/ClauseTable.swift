import Dialogs
import Regulation

/// The table of `docs/clauses.md`: every hard clause with what serves it and the test that shows it.
enum ClauseTable {
  static var markdown: String {
    var rows = [
      "# Clauses / 条款", "",
      "Every hard clause of the two documents, with the dialog or command that serves it and the test that shows it.",
      "Made by `scripts/clauses` from the program's own data; a test holds it up to date. `dutybot clause ID` shows a",
      "clause whole.", "",
      "两份文件里的每一条刚性规定、由哪个对话或命令实现、由哪个测试证明。由 `scripts/clauses` 从程序自己的数据生成，并有测试核对。",
      "",
    ]
    for document in Clause.Document.allCases {
      let hard = Clause.allCases.filter { $0.document == document && $0.force == .hard }
      guard !hard.isEmpty else { continue }
      rows += ["## \(document.zh)", "", "| | 原文 | served by | shown by |", "|---|---|---|---|"]
      rows += hard.map(row)
      rows.append("")
    }
    return rows.joined(separator: "\n")
  }

  private static func row(_ clause: Clause) -> String {
    let served = Served.clauses[clause.id]
    return [
      "", clause.id, clause.quotation.replacing("|", with: "\\|"),
      served.map { $0.by.map { "`\($0)`" }.joined(separator: ", ") } ?? "not built yet",
      served.map { "`\($0.test)`" } ?? "", "",
    ].joined(separator: " | ").trimmingPrefix(" ").description
  }

  /// On one row: what serves the clause; nil for one that asks for nothing.
  static func served(_ clause: Clause, _ say: Language) -> String? {
    guard clause.force != .narrative || Served.clauses[clause.id] != nil else { return nil }
    guard let served = Served.clauses[clause.id] else {
      return say("  实现：尚未实现", "  Served by: not built yet")
    }
    return say("  实现：", "  Served by: ") + served.by.joined(separator: say("、", ", "))
  }
}

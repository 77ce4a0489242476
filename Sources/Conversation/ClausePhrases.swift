package import Regulation

/// How a clause is shown: where it stands, its words, how binding it is.
package struct ClausePhrases: Sendable {
  let say: Language

  package init(_ language: Language) { say = language }

  /// On one row, as 为什么 answers: P3.3e（陕政协发〔2023〕21号 三、3.）：“……”。
  package func short(_ clause: Clause) -> String {
    say(
      "\(clause.id)（\(source(clause))）：\(quoted(clause))。",
      "\(clause.id) (\(source(clause))): \(clause.english) (\(quoted(clause)))")
  }

  /// On several rows, with its force and the rendering in the other language.
  package func whole(_ clause: Clause) -> [String] {
    [
      "\(clause.id)  \(source(clause))",
      say("  原文：", "  Words: ") + quoted(clause),
      say("  英文：", "  English: ") + clause.english,
      say("  效力：", "  Force: ") + force(clause),
    ]
  }

  /// 陕政协发〔2023〕21号 三、3.
  package func source(_ clause: Clause) -> String {
    let document = say(clause.document.zh, clause.document.en)
    guard let chapter = clause.chapter, (1...8).contains(chapter) else { return document }
    let numeral = Array("一二三四五六七八")[chapter - 1]
    let item = clause.item
    return document
      + say(
        " \(numeral)、" + (item.map { "\($0)." } ?? ""),
        ", chapter \(chapter)" + (item.map { ", item \($0)" } ?? ""))
  }

  package func force(_ clause: Clause) -> String {
    let name =
      switch clause.force {
      case .hard: say("刚性", "hard")
      case .soft: say("柔性", "soft")
      case .narrative: say("叙述", "narrative")
      }
    return clause.modal.isEmpty ? name : say("\(name)（\(clause.modal)）", "\(name) (\(clause.modal))")
  }

  /// “…” / “…”: a further quotation from the same item stands apart.
  private func quoted(_ clause: Clause) -> String {
    "“" + clause.quotation.split(separator: " / ").joined(separator: "” / “") + "”"
  }

  /// There is no such clause.
  package func unknown(_ id: String) -> String {
    let near = Clause.nearest(to: id)
    return say(
      "没有 \(id) 这一条" + (near.map { "，是不是 \($0)？" } ?? "。条款编号如 P3.3e、C2.4、PA.7。"),
      "There is no clause \(id)"
        + (near.map { "; did you mean \($0)?" } ?? ". Clauses are named like P3.3e, C2.4, PA.7."))
  }
}

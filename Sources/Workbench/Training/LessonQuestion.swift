import Dialogs
import Regulation

/// The question that fills a fact, where it goes by another name than the fact: the learner is shown the line
/// that answered it.
enum LessonQuestion {
  /// The questions' names in Chinese.
  private static let others: [(fact: [String], questions: [String])] = [
    (["匿名", "anonymous"], ["称呼"]),
    (["称呼", "visitor"], ["称呼"]),
    (["去向", "to"], ["去向"]),
    (["破例理由", "exception"], ["破例的理由"]),
    (["告知途径", "points on"], ["怎么答复"]),
    (["报送", "addressee"], ["报送对象"]),
    (["意见", "opinions"], ["来自哪些意见"]),
    (["参加", "took part"], ["参加人群"]),
    (["批准", "approval"], ["有没有批准", "批准单位"]),
    (["时间", "when"], ["时间", "日期"]),
  ]

  /// Whether answering `question` fills the fact `field` of the entry `line`.
  static func fills(_ question: Bilingual, _ field: String, of line: LedgerLine) -> Bool {
    if question.zh == field || question.en.lowercased() == field.lowercased() { return true }
    let questions = others.filter { $0.fact.contains(field.lowercased()) }.flatMap(\.questions)
    if questions.contains(question.zh) { return true }
    // A shift has two times, each of its own entry.
    guard questions.contains("时间") else { return false }
    return question.zh == "开始时间" && line.isNamed("值班开始") || question.zh == "结束时间" && line.isNamed("值班结束")
  }
}

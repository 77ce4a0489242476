public import Regulation

/// How due days are put in words.
public struct DueWords {
  let say: Language
  let today: Day

  public init(_ language: Language, today: Day) { (say, self.today) = (language, today) }

  /// 年度总结：11月30日截止，剩 5 天（P4.7a）。
  public func line(_ due: Due) -> String {
    let mark = due.isProductDefault ? say("，产品默认", ", product default") : ""
    return say(
      "\(name(due.kind))：\(day(due))，\(left(due))（\(due.clause.id)\(mark)）。",
      "\(name(due.kind)): \(day(due)), \(left(due)) (\(due.clause.id)\(mark)).")
  }

  /// The same for several opinions that wait for one thing.
  public func line(_ due: Due, count: Int) -> String {
    guard count > 1 else { return line(due) }
    let mark = due.isProductDefault ? say("，产品默认", ", product default") : ""
    return say(
      "\(name(due.kind))：\(count) 件到期，最早的是\(day(due))，\(left(due))（\(due.clause.id)\(mark)）。",
      "\(name(due.kind)): \(count) due, the first on \(day(due)), \(left(due)) (\(due.clause.id)\(mark)).")
  }

  public func name(_ kind: Due.Kind) -> String {
    switch kind {
    case .membersDay: say("“9·21”委员活动日", "Members' Day")
    case .roomSummary: say("工作室年度总结", "the room's annual summary")
    case .citySummary: say("全市年度总结", "the city's annual summary")
    case .quarterRollUp: say("全市季度汇总", "the city's quarterly roll-up")
    case .countyFigures: say("县区季度数据", "the county's quarterly figures")
    case .filing: say("向省政协办公厅备案", "filing with the provincial General Office")
    case .inquiry: say("咨询的答复", "answer to an inquiry")
    case .firstFeedback: say("意见的首次反馈", "first feedback on an opinion")
    case .explanation: say("意见的解释说明", "explanation on an open opinion")
    }
  }

  private func day(_ due: Due) -> String { due.day.inWords(say, today: today) }

  private func left(_ due: Due) -> String {
    switch due.daysLeft(after: today) {
    case 0: say("今天截止", "due today")
    case let days where days < 0: say("已超过 \(-days) 天", "overdue by \(english(-days, "day"))")
    case let days: say("还有 \(days) 天", "\(english(days, "day")) left")
    }
  }
}

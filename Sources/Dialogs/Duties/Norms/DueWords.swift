import Conversation
public import Regulation
import WorkroomStore

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
    case .roomSummary: say("工作室年度总结", "The room's annual summary")
    case .citySummary: say("全市年度总结", "The city's annual summary")
    case .quarterRollUp: say("全市季度汇总", "The city's quarterly roll-up")
    case .countyFigures: say("县区数据", "The county's figures")
    case .filing: say("向省政协办公厅备案", "Filing with the provincial General Office")
    case .inquiry: say("咨询的答复", "Answer to an inquiry")
    case .firstFeedback: say("意见的首次反馈", "First feedback on an opinion")
    case .explanation: say("意见的解释说明", "Explanation on an open opinion")
    }
  }

  /// 4月1日截止（产品默认），还有 20 天
  func until(_ due: Due) -> String {
    let mark = due.isProductDefault ? say("（产品默认）", " (product default)") : ""
    return say("\(day(due))截止\(mark)，", "due on \(day(due))\(mark), ") + left(due)
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

extension DueWords {
  /// What is said at sign-in: to whoever answers for the room all that waits in it, to a member what waits of theirs.
  ///
  /// nil where nothing is due.
  static func atSignIn(_ person: Roster.Person, _ scene: Scene) throws -> String? {
    let today = scene.now.day
    let words = DueWords(scene.language, today: today)
    let leads = person.leads
    var lines = try scene.facts(ThePack()).calendarDues(on: today)
      .filter { leads && $0.kind.isOfRoom }.map { words.line($0) }
    let items = try scene.facts(DuesIn(scene.signedIn().room, on: today)).filter {
      leads || $0.recorder == person.id
    }
    for kind in Due.Kind.allCases {
      let its = items.filter { $0.due.kind == kind }
      if let first = its.first { lines.append(words.line(first.due, count: its.count)) }
    }
    return lines.isEmpty ? nil : lines.joined(separator: scene("", " "))
  }
}

extension Due.Kind {
  /// Whether it is a room's, and not the county's or the city's.
  public var isOfRoom: Bool {
    switch self {
    case .membersDay, .roomSummary, .filing, .inquiry, .firstFeedback, .explanation: true
    case .citySummary, .quarterRollUp, .countyFigures: false
    }
  }
}

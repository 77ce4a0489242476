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
    let mark = due.isProductDefault ? say("；期限是本程序定的", "; the term is this program's") : ""
    return say(
      "\(name(due.kind))：\(day(due))，\(left(due))（\(due.clause.id)\(mark)）。",
      "\(name(due.kind)): \(day(due)), \(left(due)) (\(due.clause.id)\(mark)).")
  }

  /// The same for opinions that wait for one thing.
  ///
  /// - Parameter first: the words of the one that is due first, where whoever reads this may see them.
  public func line(_ due: Due, count: Int, first: String? = nil) -> String {
    let said = first.map { "“\($0.excerpt(16))”" }
    guard count > 1 else {
      guard let said else { return line(due) }
      let mark = due.isProductDefault ? say("；期限是本程序定的", "; the term is this program's") : ""
      return say(
        "\(name(due.kind))（\(said)）：\(day(due))，\(left(due))（\(due.clause.id)\(mark)）。",
        "\(name(due.kind)) (\(said)): \(day(due)), \(left(due)) (\(due.clause.id)\(mark)).")
    }
    let mark = due.isProductDefault ? say("；期限是本程序定的", "; the term is this program's") : ""
    return say(
      "\(name(due.kind))：\(count) 件到期，最早的\(said ?? "")是\(day(due))，\(left(due))（\(due.clause.id)\(mark)）。",
      "\(name(due.kind)): \(count) due, the first\(said.map { ", \($0)," } ?? "") on \(day(due)), \(left(due)) (\(due.clause.id)\(mark))."
    )
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

  /// 4月1日截止（期限是本程序定的），还有 20 天
  func until(_ due: Due) -> String {
    let mark = due.isProductDefault ? say("（期限是本程序定的）", " (the term is this program's)") : ""
    return say("\(day(due))截止\(mark)，", "due on \(day(due))\(mark), ") + left(due)
  }

  /// 4月2日前反馈, or 【超期 3 天】: what stands behind a matter in a list.
  func mark(_ due: Due) -> String {
    let days = due.daysLeft(after: today)
    guard days >= 0 else {
      return OverdueMark.text(say("超期 \(-days) 天", "overdue by \(english(-days, "day"))"), say)
    }
    let doing = short(due.kind)
    return days == 0
      ? say("今天要\(doing)", "\(doing) today") : say("\(day(due))前\(doing)", "\(doing) by \(day(due))")
  }

  private func short(_ kind: Due.Kind) -> String {
    switch kind {
    case .inquiry: say("答复", "answer")
    case .firstFeedback: say("反馈", "feedback")
    case .explanation: say("解释说明", "explain")
    case .membersDay, .roomSummary, .citySummary, .quarterRollUp, .countyFigures, .filing: name(kind)
    }
  }

  private func day(_ due: Due) -> String { due.day.inWords(say, today: today) }

  private func left(_ due: Due) -> String {
    switch due.daysLeft(after: today) {
    case 0: say("今天截止", "due today")
    case let days where days < 0:
      OverdueMark.text(say("已超过 \(-days) 天", "overdue by \(english(-days, "day"))"), say)
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
    let items = try scene.facts(
      DuesIn(scene.signedIn().room, on: today, recordedBy: leads ? nil : person.id))
    for kind in Due.Kind.allCases {
      for item in items where item.due.kind == kind {
        let said = try item.first.flatMap { try scene.facts(TheOpinion($0))?.said.words }
        lines.append(words.line(item.due, count: item.count, first: said))
      }
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

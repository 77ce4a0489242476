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
    case .departmentReply: say("部门的回复", "A department's reply")
    case .replacement: say("更换离室的委员", "A member for who has left")
    case .convenor: say("安排召集人", "A convenor for the room")
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
    case .departmentReply: say("请部门回复", "reply of the department")
    case .membersDay, .roomSummary, .citySummary, .quarterRollUp, .countyFigures, .filing, .replacement,
      .convenor:
      name(kind)
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
  /// What is said at sign-in: to whoever answers for the room what waits in it long enough, to a member what waits of theirs.
  ///
  /// nil where nothing is due.
  static func atSignIn(_ person: Roster.Person, _ scene: Scene) throws -> String? {
    let today = scene.now.day
    let words = DueWords(scene.language, today: today)
    let lines = try scene.facts(ThePack()).calendarDues(on: today)
      .filter { person.leads && $0.kind.isOfRoom }.map { words.line($0) }
    let waiting = try ofOpinions(
      DuesIn(
        scene.signedIn().room, on: today, recordedBy: person.id, othersOverdueBy: toldOf(person, scene)),
      scene)
    return (lines + waiting).isEmpty ? nil : (lines + waiting).joined(separator: scene("", " "))
  }

  /// What waits of theirs, for whoever is about to leave; nil where nothing is due.
  static func ofMine(_ scene: Scene) throws -> String? {
    let me = try scene.signedIn()
    let lines = try ofOpinions(DuesIn(me.room, on: scene.now.day, recordedBy: me.person), scene)
    return lines.isEmpty ? nil : lines.joined(separator: scene("", " "))
  }

  /// How many work days what others recorded has to be overdue for somebody to be told (P6.4: 联络员 first, then 召集人); nil:
  /// they are not.
  private static func toldOf(_ person: Roster.Person, _ scene: Scene) throws -> Int? {
    guard person.leads else { return nil }
    let pack = try scene.facts(ThePack())
    // A room without a liaison has nobody else to look after it.
    let isFirst =
      try person.offices.contains(.liaison)
      || !scene.facts(TheRoster(scene.signedIn().room)).people.contains { $0.offices.contains(.liaison) }
    return isFirst ? pack[.slaToLiaison] : pack[.slaToConvenor]
  }

  private static func ofOpinions(_ query: DuesIn, _ scene: Scene) throws -> [String] {
    let words = DueWords(scene.language, today: scene.now.day)
    let items = try scene.facts(query)
    var lines: [String] = []
    for kind in Due.Kind.allCases {
      for item in items where item.due.kind == kind {
        let said = try item.first.flatMap { try scene.facts(TheOpinion($0))?.said.words }
        lines.append(words.line(item.due, count: item.count, first: said))
      }
    }
    return lines
  }

  /// Rooms whose opinions are overdue for so long that their committee is told, the most first; nil where there are none.
  static func inRooms(_ scene: Scene) throws -> String? {
    let me = try scene.signedIn()
    let workdays = try scene.facts(ThePack())[.slaToCommittee]
    let late = try scene.facts(OverdueByRoom(by: workdays, on: scene.now.day))
    guard !late.isEmpty else { return nil }
    let rooms = try scene.facts(RoomsUnder(me.person, at: me.room)).compactMap { room in
      late[room.workroom].map { (name: room.facts.name, count: $0) }
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    guard !rooms.isEmpty else { return nil }
    let first = rooms.prefix(3).map { room in
      scene("\(room.name) \(room.count) 件", "\(room.name) \(room.count)")
    }.joined(separator: scene("、", ", "))
    let more = rooms.count > 3 ? scene("等 \(rooms.count) 个工作室", " and \(rooms.count - 3) more rooms") : ""
    return scene(
      "意见办理超期 \(workdays) 个工作日以上的：\(first)\(more)（P6.4）。",
      "Opinions overdue by \(english(workdays, "work day")) or more: \(first)\(more) (P6.4).")
  }
}

extension Due.Kind {
  /// Whether it is a room's, and not the county's or the city's.
  public var isOfRoom: Bool {
    switch self {
    case .membersDay, .roomSummary, .filing, .inquiry, .firstFeedback, .explanation, .departmentReply,
      .replacement, .convenor:
      true
    case .citySummary, .quarterRollUp, .countyFigures: false
    }
  }
}

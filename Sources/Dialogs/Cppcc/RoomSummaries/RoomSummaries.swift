import Conversation
public import Regulation
public import WorkroomStore

/// Which of the rooms that somebody looks after have sent their summary of a year (各工作室总结报送情况), P4.7a.
enum RoomSummaries: String, DialogStates {
  case begin, none, year, show, end

  static let dialog = define(
    "room-summaries", version: 1, title: ("各工作室总结", "the rooms' summaries"),
    phrases: [
      "各工作室总结", "各工作室总结报送情况", "年度总结报送情况", "总结收齐了吗", "谁没报总结", "哪些工作室没报总结", "the rooms' summaries",
      "which rooms sent their summary", "who has not sent a summary",
    ],
    because: .p4_7a, for: [.cppcc], start: .begin
  ) {
    decide(.begin).when("没有工作室", .none) { try AllRooms.rooms($0).isEmpty }.then(.year)
    say(.none, because: .p4_7a).then(.end)
    ask(.year, for: YearSummary.Slots.year, because: .p4_7a).then(.show)
    say(.show, because: .p4_7a).then(.end)
    end(.end)
  }

  /// A line a standing, with the rooms' names.
  static func table(_ scene: Scene) throws -> String {
    let year = YearSummary.planned(scene)
    let query = SummariesOf(of: try AllRooms.rooms(scene), year, on: scene.now.day)
    return SummaryWords(scene.language, today: scene.now.day)
      .rooms(
        try scene.facts(query), year: year, due: try YearSummary.due(scene),
        sentOn: try scene.facts(SummariesSentOn(year))
      )
      .joined(separator: "\n")
  }
}

extension SummaryWords {
  /// How rooms stand with their summaries: those still missing first.
  ///
  /// - Parameter sentOn: on which day each went to the office in charge.
  public func rooms(
    _ rows: [SummariesOf.Row], year: Int, due: Day?, sentOn: [WorkroomID: Day]
  ) -> [String] {
    func days(_ sent: Day, _ row: SummariesOf.Row) -> String {
      let on = sentOn[row.room.workroom]
      return say(
        "（\(sent.plain(.zh))\(on.map { "，\($0.plain(.zh))汇总报送" } ?? "")）",
        " (\(sent.plain(.en))\(on.map { "; to the office on \($0.plain(.en))" } ?? ""))")
    }
    var groups: [(name: String, rooms: [String])] = [
      (say("已经到期，还没有报", "Overdue"), []), (say("还没有报", "Not sent yet"), []), (say("迟报", "Sent late"), []),
      (say("按时报", "Sent on time"), []), (say("当年不用报", "Not asked of them"), []),
    ]
    var sent = 0
    for row in rows {
      let name = row.room.facts.name
      switch row.standing {
      case .overdue: groups[0].rooms.append(name)
      case .notYet: groups[1].rooms.append(name)
      case .late(let day):
        groups[2].rooms.append(name + days(day, row))
        sent += 1
      case .onTime(let day):
        groups[3].rooms.append(name + days(day, row))
        sent += 1
      case .notAsked: groups[4].rooms.append(name)
      }
    }
    let until = due.map { say("，\($0.plain(.zh))截止", ", due on \($0.plain(.en))") } ?? ""
    let head = say(
      "\(String(year))年度总结\(until)：\(rows.count) 个工作室，报了 \(sent) 个（P4.7a）。",
      "Annual summaries for \(year)\(until): \(sent) of \(english(rows.count, "room")) sent (P4.7a).")
    return [head]
      + groups.filter { !$0.rooms.isEmpty }.map { group in
        let names = group.rooms.joined(separator: say("、", ", "))
        return say(
          "\(group.name)（\(group.rooms.count)）：\(names)", "\(group.name) (\(group.rooms.count)): \(names)")
      }
  }
}
